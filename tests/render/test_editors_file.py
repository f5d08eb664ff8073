"""The ways to an article's commentary: what each link opens, and what is pasted where."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from generators.model import Commentary, Correction
from generators.read.commentary import Drafts, read_draft
from generators.relate.corrections import correct
from generators.render.catalogue import Catalogue, catalogue_of
from generators.render.editors_file import correction_of, editors_file, note_on, way_to
from generators.settings import Settings, Site
from tests.render.records import full
from tests.render.shelf_records import corpus_of

FILE = "docs/commentary/a.md"
CONFIRMED = Correction("c-00000002", "confirm", {}, FILE, 3)


def a_commentary(*corrections: Correction) -> Commentary:
    return Commentary("a", FILE, None, None, (), (), (), corrections)


def shelf(repository: str | None, commentary: Commentary | None = None, edit_uri: str = "edit/main/docs/") -> Catalogue:
    corpus = replace(corpus_of(full()), commentary={"a": commentary} if commentary else {})
    return catalogue_of(corpus, Settings(), Site(repository=repository, edit_uri=edit_uri))


@pytest.mark.parametrize(
    ("repository", "edit_uri", "new", "existing"),
    [
        (
            "https://github.com/o/r",
            "edit/main/docs/",
            "https://github.com/o/r/new/main/docs/commentary?filename=a.md",
            "https://github.com/o/r/edit/main/docs/commentary/a.md",
        ),
        (
            "https://github.example.org/o/r",
            "/edit/work/next/docs/",
            "https://github.example.org/o/r/new/work/next/docs/commentary?filename=a.md",
            "https://github.example.org/o/r/edit/work/next/docs/commentary/a.md",
        ),
        (
            "https://gitlab.com/o/r",
            "-/edit/main/docs/",
            None,
            "https://gitlab.com/o/r/-/edit/main/docs/commentary/a.md",
        ),
        (
            "https://notgithub.com/o/r",
            "edit/main/docs/",
            None,
            "https://notgithub.com/o/r/edit/main/docs/commentary/a.md",
        ),
        (None, "edit/main/docs/", None, None),
    ],
)
def test_links_follow_the_repository_or_are_absent(
    repository: str | None, edit_uri: str, new: str | None, existing: str | None
) -> None:
    assert editors_file("a", shelf(repository, None, edit_uri)).address == new
    assert editors_file("a", shelf(repository, a_commentary(), edit_uri)).address == existing


def test_a_new_file_is_filled_in_and_for_one_that_exists_the_words_are_copied() -> None:
    (claim, *_) = full().claims.claims
    new = way_to(editors_file("a", shelf("https://github.com/o/r")), note_on(claim))
    assert new and not new.copied
    assert parse_qs(urlsplit(new.address).query) == {"filename": ["a.md"], "value": [note_on(claim)]}
    existing = way_to(editors_file("a", shelf("https://github.com/o/r", a_commentary())), note_on(claim))
    assert existing and existing.copied
    assert existing.address == "https://github.com/o/r/edit/main/docs/commentary/a.md"
    assert way_to(editors_file("a", shelf(None)), note_on(claim)) is None


@pytest.mark.parametrize(
    ("before", "commentary"),
    [
        ("{}", None),
        ("---\nauthor: Ann\n{}\n---\nA note.\n", a_commentary()),
        ("---\nclaims:\n  c-00000002: confirm\n{}\n---\n", a_commentary(CONFIRMED)),
    ],
)
def test_a_correction_fits_where_its_place_is_said_to_be(before: str, commentary: Commentary | None) -> None:
    article = full()
    claim = article.claims.claims[0]
    pasted = correction_of(claim, article.article.text, editors_file("a", shelf("https://github.com/o/r", commentary)))
    draft = read_draft(before.format(pasted), "a", FILE)
    articles, findings = correct((article,), Drafts({"a": draft}, frozenset()))
    assert (draft.front.findings, findings) == ((), ())
    assert articles[0].claims.claims[0].status == "confirmed"
