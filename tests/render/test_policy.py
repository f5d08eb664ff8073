import base64
import hashlib

from generators.render.policy import with_policy

PAGE = '<head><meta charset="utf-8"></head><script>one()</script><script src="a.js"></script>{}'


def policy_of(page: str) -> str:
    return page.split('Content-Security-Policy" content="')[1].split('"')[0]


def test_the_themes_inline_script_is_named_by_its_digest() -> None:
    digest = base64.b64encode(hashlib.sha256(b"one()").digest()).decode()
    assert f"'sha256-{digest}'" in policy_of(with_policy(PAGE.format("")))


def test_data_in_a_script_element_is_not_allowed_to_run() -> None:
    page = with_policy(PAGE.format('<script type="application/ld+json">{"a": 1}</script>'))
    assert policy_of(page).count("sha256-") == 1


def test_nothing_may_be_loaded_from_another_origin() -> None:
    policy = policy_of(with_policy(PAGE.format("")))
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy and "*" not in policy and "unsafe-inline" not in policy


def test_in_a_preview_the_script_that_reloads_a_page_may_run() -> None:
    policy = policy_of(with_policy(PAGE.format(""), reloads=True))
    assert "'unsafe-inline'" in policy
    assert "sha256-" not in policy  # beside a digest, browsers pass over `unsafe-inline`
    assert policy.startswith("default-src 'none'")
