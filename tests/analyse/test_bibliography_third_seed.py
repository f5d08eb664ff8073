"""What is true of the references of the corpus's third article, counted by hand (issue 5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.analyse import bibliography
from generators.model import Article, Bibliography, Options
from generators.read.seeds import read_seeds
from generators.read.structure import read_article

SEEDS = Path(__file__).parents[2] / "seeds"
Found = tuple[Article, Bibliography]


@pytest.fixture(scope="module")
def found() -> Found:
    seeds, _ = read_seeds(SEEDS)
    article = read_article(next(seed for seed in seeds if seed.file.startswith("003_")))
    return article, bibliography.analyse(article, Options())


def words(found: Found, code: str) -> list[str]:
    """The words at the first place of each question of a kind."""
    article, book = found
    return [item.spans[0].of(article.text) for item in book.audit if item.code == code]


def test_everything_is_counted(found: Found) -> None:
    book = found[1]
    assert (len(book.references), len(book.citations), len(book.footnotes)) == (46, 40, 9)


def test_two_cited_works_are_not_listed(found: Found) -> None:
    missing = ["White House, 2017", "U.S. Senate Committee on Foreign Relations, 2025"]
    assert words(found, "cited-not-listed") == missing


def test_twelve_listed_works_are_never_cited(found: Found) -> None:
    uncited = words(found, "listed-not-cited")
    assert len(uncited) == 12 and sum(entry.startswith("Wall Street Journal") for entry in uncited) == 4


def test_four_works_on_dagestan_share_no_word_with_the_article(found: Found) -> None:
    authors = [entry.split(",")[0] for entry in words(found, "shares-no-words")]
    assert authors == ["Magomedov", "Polinsky", "Terekhov", "Yakubova"]


def test_mead_2025_could_be_any_of_three(found: Found) -> None:
    article, book = found
    mead = [c for c in book.citations if article.text[c.start : c.end] == "Mead, 2025"]
    assert [(c.status, len(c.references)) for c in mead] == [("ambiguous", 3)] * 2


def test_chosun_ilbo_goes_by_order(found: Found) -> None:
    article, book = found
    by_order = [(article.text[c.start : c.end], c.references) for c in book.citations if c.status == "by-order"]
    assert by_order == [("Chosun Ilbo, 2025a", ("r11",)), ("Chosun Ilbo, 2025b", ("r12",))]


def test_three_names_differ(found: Found) -> None:
    assert words(found, "name-differs") == [
        "Council on Foreign Relations, n.d.",
        "KDI Economic Education Center, 2022",
        "The Washington Post, 2025",
    ]


def test_fifth_note_has_no_marker(found: Found) -> None:
    assert [f.number for f in found[1].footnotes if f.marker is None] == ["5"]
    assert all(f.note for f in found[1].footnotes)


def test_first_entries_stand_outside_the_alphabet(found: Found) -> None:
    item = next(item for item in found[1].audit if item.code == "out-of-order")
    assert len(item.spans) == 5


def test_no_other_article_of_the_corpus_cites_anything() -> None:
    seeds, _ = read_seeds(SEEDS)
    for seed in seeds:
        if not seed.file.startswith("003_"):
            book = bibliography.analyse(read_article(seed), Options())
            assert (book.references, book.citations, book.footnotes, book.audit) == ((), (), (), ())
