import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generators.render.article_text import blocks_of
from tests.render.records import TEXT, analysed, full, note
from tests.render.test_text import Reader

LINES = st.lists(
    st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\r"), max_size=40), max_size=8
)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_word_of_the_seed_is_in_the_page_once_and_in_order() -> None:
    article = full()
    blocks = blocks_of(article, article.claims.claims, [note()], [30, 60])
    shown = article.article.title_span.of(TEXT) if article.article.title_span else ""
    shown += "".join(Reader(str(block.html)).words for block in blocks)
    assert squeezed(shown) == squeezed(TEXT)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_the_text_of_any_seed_reads_back(lines: list[str]) -> None:
    text = "\n".join(lines)
    article = analysed(text)
    title = article.article.title_span
    shown = (title.of(text) if title else "") + "".join(
        Reader(str(block.html)).words for block in blocks_of(article, (), (), ())
    )
    assert sorted(squeezed(shown)) == sorted(squeezed(text))


def test_a_claim_has_its_three_roles_and_one_numbered_mark() -> None:
    article = full()
    elements = [e for b in blocks_of(article, article.claims.claims, (), ()) for e in Reader(str(b.html)).elements]
    for role in ("source", "cue", "content"):
        assert any("c-00000001" in (a.get(f"data-{role}") or "") for _, a in elements)
    marks = [a for _, a in elements if a.get("class") == "claim-mark"]
    assert [(a["id"], a["href"], a["data-n"]) for a in marks] == [
        ("t-c-00000001", "#c-00000001", "1"),
        ("t-c-00000002", "#c-00000002", "2"),
    ]


def test_a_citation_leads_to_its_entry_and_a_marker_to_its_note() -> None:
    article = full()
    elements = [e for b in blocks_of(article, (), (), ()) for e in Reader(str(b.html)).elements]
    links = {a.get("id"): a.get("href") for tag, a in elements if tag == "a"}
    assert links["cit-1"] == "#r-1"
    assert links["fm-1"] == "#fn-1"


def test_the_entry_and_the_footnote_know_which_they_are() -> None:
    blocks = blocks_of(full(), (), (), ())
    assert [b.reference for b in blocks if b.reference] == ["r-1"]
    assert [b.footnote for b in blocks if b.footnote] == ["1"]


def test_a_note_stands_with_the_paragraph_in_which_its_words_end() -> None:
    blocks = blocks_of(full(), (), [note()], ())
    assert [("Critics" in b.html) for b in blocks if b.notes] == [True]


def test_a_place_at_the_first_letter_of_a_paragraph_has_its_anchor() -> None:
    article = full()
    starts = [p.start for p in article.article.paragraphs if p.kind == "prose"]
    elements = [e for b in blocks_of(article, (), (), starts) for e in Reader(str(b.html)).elements]
    ids = {a["id"] for _, a in elements if a.get("class") == "place"}
    assert {f"at-{start}" for start in starts} <= ids
