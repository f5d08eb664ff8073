"""Sources and characteristic terms, each in its contexts."""

from __future__ import annotations

from generators.model import ConcordanceEntry, Speaker
from generators.relate.concordance import LINES_OF_ARTICLE, MOST_LINES, make_concordance
from tests.relate.corpora import analysed, claim

FERRY = "The ferry to the island was cancelled. The ferry's owner blamed the harbour."
AGAIN = "Islanders want a new ferry.\nA larger ferry needs a deeper harbour, says the harbour board."
OTHER = "The orchestra has a new conductor. Under this conductor the orchestra will record two symphonies."
TEXTS = {"a": FERRY, "b": AGAIN, "c": OTHER}


def entries() -> dict[str, ConcordanceEntry]:
    corpus = [analysed(name, text) for name, text in TEXTS.items()]
    return {entry.id: entry for entry in make_concordance(corpus, ())}


def test_a_term_of_two_articles_has_its_contexts() -> None:
    entry = entries()["ferry"]
    assert (entry.kind, entry.label, entry.articles, entry.places) == ("term", "ferry", 2, 4)
    lines = [
        tuple(span.of(TEXTS[line.article]) for span in (line.before, line.keyword, line.after)) for line in entry.lines
    ]
    assert lines[0] == ("The ", "ferry", " to the island was cancelled. The ferry's owner blamed the")
    assert lines[1][1] == "ferry" and lines[1][2].startswith("'s owner")


def test_a_context_ends_with_its_paragraph() -> None:
    line = next(line for line in entries()["ferry"].lines if line.article == "b")
    assert line.before.of(AGAIN) == "Islanders want a new "
    assert line.after.of(AGAIN) == ""


def test_a_term_of_one_article_alone_leads_nowhere() -> None:
    assert "conductor" not in entries()


def test_a_term_in_very_many_places_is_cut_and_counted() -> None:
    corpus = [analysed(f"a{i:02d}", f"{FERRY} {FERRY} Number {i}.") for i in range(30)]
    corpus += [analysed(f"b{i:02d}", f"{OTHER} {i}.") for i in range(200)]
    entry = next(entry for entry in make_concordance(corpus, ()) if entry.id == "ferry")
    assert (entry.places, entry.articles, len(entry.lines)) == (120, 30, MOST_LINES)
    assert max(sum(line.article == one for line in entry.lines) for one in ("a00", "a19")) == LINES_OF_ARTICLE


def test_a_source_of_two_articles_has_a_line_for_each_claim() -> None:
    one, other = "Mary Adeyemi said the pier was safe.", "It is safe, said Adeyemi."
    corpus = [
        analysed("a", one, claims=[claim(one, "Mary Adeyemi", "the pier was safe", speaker="mary-adeyemi")]),
        analysed("b", other, language="de", claims=[claim(other, "Adeyemi", "It is safe", speaker="mary-adeyemi")]),
    ]
    speaker = Speaker("mary-adeyemi", "Mary Adeyemi", "person", (), (), ("a", "b"), ())
    (entry,) = make_concordance(corpus, [speaker])
    assert (entry.kind, entry.label, entry.articles) == ("source", "Mary Adeyemi", 2)
    texts = {"a": one, "b": other}
    assert [line.keyword.of(texts[line.article]) for line in entry.lines] == ["Mary Adeyemi", "Adeyemi"]
    assert entry.lines[1].before.of(other) == "It is safe, said "


def test_a_corpus_without_words_has_no_concordance() -> None:
    assert make_concordance([analysed("a", ""), analysed("b", "")], ()) == ()
