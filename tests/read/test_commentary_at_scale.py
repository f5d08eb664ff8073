"""Two hundred articles with a thousand notes, a tenth of them broken in every way: nothing moves, nothing is lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generators.model import Analysed, Commentary, Finding
from generators.read.commentary import read_commentary
from generators.read.notes import place_notes
from generators.relate.corrections import correct
from tests.an_article import an_article

ARTICLES = 200
WORDS = ("harbour", "council", "winter", "budget", "ferry", "bridge", "market", "school")

# What breaks, how many articles have it, and what is said of it
BROKEN = {
    "> They met about the matter\n\nTwice.\n": "note-ambiguous",
    "> Sentence number 3 of the acount\n\nMisspelt.\n": "note-near-miss",
    "> zyx wvu tsr qpo nml kji\n\nNever there.\n": "note-not-found",
    "> c-99999999\n\nNo such claim.\n": "note-claim-unknown",
    "> Sentence number 4\n\n<iframe src=x></iframe> Framed.\n": "note-raw-html",
    "> Sentence number 4\n\n[A](no-such-file.md) link.\n": "commentary-link-unknown",
    "> Sentence number 4\n\nSee there.[^9]\n": "note-footnote-missing",
    "> Sentence number 4\n\nIt says “words that nobody ever wrote”.\n": "note-quote-unknown",
    "> Sentence number 4\nToo close.\n": "note-not-apart",
    "> Sentence number 4\n\n![x](https://example.org/x.png)\n": "commentary-image",
}
# The same of front matter, for articles whose notes are whole
BROKEN_FRONT = {
    "colour: red": "commentary-key-unknown",
    "date: the other day": "commentary-value",
    "tags: [one, two": "commentary-yaml",
    "claims:\n  c-99999999: confirm": "correction-claim-unknown",
    "claims:\n  c-99999999: perhaps": "commentary-value",
    "claims:\n  add:\n    - content: words that nobody wrote": "correction-content",
}
UNPLACED = {"note-ambiguous", "note-near-miss", "note-not-found", "note-claim-unknown"}


def text_of(number: int) -> str:
    lines = [f"Sentence number {i} of the account of {WORDS[(number + i) % 8]} {number}." for i in range(1, 9)]
    return "\n".join([f"Article {number}", *lines, "They met about the matter. They met about the matter."]) + "\n"


def notes_of(number: int) -> list[str]:
    """Five notes; in every other article one of them is broken."""
    notes = [f"> Sentence number {i} of the account\n\nA note on {i}.\n" for i in (1, 2, 5, 6, 7)]
    if number % 2 == 0:
        notes[number // 2 % 5] = list(BROKEN)[number // 2 % len(BROKEN)]
    return notes


def front_of(number: int) -> str:
    """What else stands in the front matter; in every twentieth article something of each broken kind."""
    kind = number % 20 // 2
    return list(BROKEN_FRONT)[kind] + "\n" if number % 2 and kind < len(BROKEN_FRONT) else ""


@pytest.fixture(scope="module")
def result(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, Commentary], list[Finding], tuple[Analysed, ...]]:
    folder = tmp_path_factory.mktemp("project") / "docs" / "commentary"
    folder.mkdir(parents=True)
    for number in range(ARTICLES):
        encoding = ("utf-8", "utf-8-sig", "utf-16", "cp1252")[number % 4]
        text = f"---\nauthor: Zoë Éditrice\n{front_of(number)}---\n\n" + "\n".join(notes_of(number))
        (folder / f"article-{number}.md").write_bytes(text.replace("\n", ("\n", "\r\n")[number % 2]).encode(encoding))
    articles = tuple(
        an_article(text_of(number), f"article-{number}", f"article-{number}.txt", ()) for number in range(ARTICLES)
    )
    drafts, on_files = read_commentary(folder, articles)
    articles, on_corrections = correct(articles, drafts)
    commentary, on_notes = place_notes(drafts, articles)
    return commentary, [*on_files, *on_corrections, *on_notes], articles


def test_no_note_disappears(result: tuple[dict[str, Commentary], list[Finding], tuple[Analysed, ...]]) -> None:
    commentary, _, _ = result
    assert sum(len(c.notes) for c in commentary.values()) == 1000
    assert len(commentary) == ARTICLES


def test_every_break_is_said_as_often_as_it_happens(
    result: tuple[dict[str, Commentary], list[Finding], tuple[Analysed, ...]],
) -> None:
    _, findings, _ = result
    counted = Counter(f.code for f in findings)
    assert counted.pop("commentary-encoding") == ARTICLES // 4
    assert counted == Counter(10 * [*BROKEN.values(), *BROKEN_FRONT.values()])


def test_only_broken_notes_have_no_place(
    result: tuple[dict[str, Commentary], list[Finding], tuple[Analysed, ...]],
) -> None:
    commentary, _, articles = result
    texts = {a.article.id: a.article.text for a in articles}
    unplaced = 0
    for article, comments in commentary.items():
        for note in comments.notes:
            unplaced += not note.placed
            if note.placed:
                (span,) = note.anchor
                assert span.of(texts[article]) == note.quote
    assert unplaced == 10 * len(UNPLACED)


def test_every_author_is_read_from_every_encoding_where_the_front_matter_is_yaml(
    result: tuple[dict[str, Commentary], list[Finding], tuple[Analysed, ...]],
) -> None:
    commentary, _, _ = result
    unreadable = {f"article-{n}" for n in range(ARTICLES) if front_of(n).startswith("tags: [")}
    assert {c.article: {n.author for n in c.notes} for c in commentary.values()} == {
        f"article-{n}": {None if f"article-{n}" in unreadable else "Zoë Éditrice"} for n in range(ARTICLES)
    }


def test_every_finding_names_its_line(
    result: tuple[dict[str, Commentary], list[Finding], tuple[Analysed, ...]],
) -> None:
    _, findings, _ = result
    assert all(f.line and f.file.startswith("docs/commentary/article-") and f.hint for f in findings)


def test_the_same_files_give_the_same_findings(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "commentary"
    folder.mkdir(parents=True)
    for number in (2, 4, 6):
        (folder / f"article-{number}.md").write_text("\n".join(notes_of(number)), encoding="utf-8")
    articles = tuple(an_article(text_of(n), f"article-{n}", f"article-{n}.txt", ()) for n in (2, 4, 6))
    runs = [place_notes(read_commentary(folder, articles)[0], articles) for _ in range(2)]
    assert runs[0] == runs[1]
