from dataclasses import replace

from generators.model import ConcordanceEntry, ContextLine, Evidence, Relation, Span, TextGroup
from generators.render.catalogue import Catalogue, catalogue_of
from generators.render.related import KINDS, origin_of, origins_in_words, related_of, terms_of
from generators.settings import Settings, Site
from tests.render.records import TEXT, analysed, catalogue, span

MOST_TERMS = KINDS["term"][1]


def shelf(*evidence: Evidence, **more: object) -> Catalogue:
    corpus = catalogue(analysed(), analysed(TEXT, id="b"), analysed(TEXT, id="c")).corpus
    relation = Relation("a", "b", "shares-passage", 0.5, evidence)
    return catalogue_of(replace(corpus, relations=(relation,), **more), Settings(), Site())  # type: ignore[arg-type]


def term(number: int) -> Evidence:
    return Evidence("term", Span(number, number + 1), Span(number, number + 1), f"word{number}")


def test_a_passage_is_shown_by_its_own_words() -> None:
    where = span(TEXT, "the plan would cost four million")
    (related,) = related_of("a", shelf(Evidence("passage", where, where, "6 words")))
    (piece,) = related.groups[0].shown
    assert (piece.words, piece.note) == ("the plan would cost four million", "6 words the same")


def test_passages_come_first_and_the_longest_of_them() -> None:
    short, long = (span(TEXT, words) for words in ("Critics doubt it", "the plan would cost four million"))
    evidence = (term(1), Evidence("passage", short, short, "3 words"), Evidence("passage", long, long, "6 words"))
    (related,) = related_of("a", shelf(*evidence))
    assert [group.kind for group in related.groups] == ["passage", "term"]
    assert [piece.note for piece in related.groups[0].shown] == ["6 words the same", "3 words the same"]


def test_no_evidence_is_left_out_of_the_page() -> None:
    (related,) = related_of("a", shelf(*map(term, range(MOST_TERMS + 4))))
    (group,) = related.groups
    assert (len(group.shown), len(group.folded)) == (MOST_TERMS, 4)
    assert [piece.words for piece in (*group.shown, *group.folded)] == [f"word{n}" for n in range(MOST_TERMS + 4)]


def test_every_article_of_one_text_is_named_with_its_date() -> None:
    group = TextGroup(("b", "a"), "b", 0.82, 0.97, ())
    origin = origin_of("a", shelf(text_groups=(group,)))
    assert origin and origin.words == "2 articles here share one text (82 % to 97 %), this one among them"
    assert [date for _, _, date, _ in origin.members] == ["undated, the earliest dated one here", "undated"]
    assert [this for _, _, _, this in origin.members] == [False, True]
    assert origin_of("c", shelf(text_groups=(group,))) is None


def test_copies_of_one_text_are_one_origin() -> None:
    group = TextGroup(("a", "b"), None, 0.9, 0.9, ())
    assert origins_in_words(["a", "b", "c", "a"], shelf(text_groups=(group,))) == "3 articles, 2 origins"
    assert origins_in_words(["a", "c"], shelf(text_groups=(group,))) == "2 articles"


def test_an_article_leads_to_its_terms_and_to_no_others() -> None:
    where = ContextLine("a", Span(0, 0), Span(0, 1), Span(1, 1))
    entry = ConcordanceEntry("plan", "term", "Plan", "en", 2, 2, (where, replace(where, article="b")))
    found = shelf(concordance=(entry,))
    ((label, address),) = terms_of("a", found)
    assert label == "Plan" and address.startswith("terms/p/#k-")
    assert terms_of("c", found) == []
