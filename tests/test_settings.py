from pathlib import Path

import pytest

from generators.settings import Settings, SettingsError, check_settings, read_settings, read_site


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"proceses": 2}, "unknown setting `proceses`; known are processes, language_model, claim_threshold, cache"),
        ({"processes": "2"}, "processes: expected int, came '2'"),
        ({"processes": True}, "processes: expected int, came True"),
        ({"processes": -1}, "processes: expected 0 or more, came -1"),
        ({"claim_threshold": 1.5}, "claim_threshold: expected 0 to 1, came 1.5"),
        ({"cache": None}, "cache: expected str, came None"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(given: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        check_settings(given)
    assert message in str(caught.value)


def test_a_whole_number_serves_as_a_threshold() -> None:
    assert check_settings({"claim_threshold": 1}).claim_threshold == 1


def test_settings_come_from_mkdocs_yml_with_its_own_tags(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/book/")
    path = tmp_path / "mkdocs.yml"
    path.write_text(
        "site_name: A book\nsite_url: !ENV [SITE_URL, nowhere]\nhook: !!python/name:os.system\n"
        "extra: {sourcebook: {processes: 3}}\n"
    )
    assert read_settings(path) == Settings(processes=3)
    assert read_site(path).url == "https://example.org/book/"


@pytest.mark.parametrize(
    ("given", "url"), [("https://a.org/b", "https://a.org/b/"), ("https://a.org/b/", "https://a.org/b/"), ('""', "")]
)
def test_a_sites_address_ends_in_a_slash_as_mkdocs_makes_it(tmp_path: Path, given: str, url: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_url: {given}\n")
    assert read_site(tmp_path / "mkdocs.yml").url == url


def test_without_mkdocs_yml_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "mkdocs.yml") == Settings()
    assert read_site(tmp_path / "mkdocs.yml").repository is None
