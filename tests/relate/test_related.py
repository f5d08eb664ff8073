"""Links between articles, each with the words that it rests on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from generators.model import Analysed
from generators.read.words import words
from generators.relate import subject
from generators.relate.links import MOST_LINKS
from generators.relate.related import relate_articles
from generators.relate.words import normalise_word
from tests.relate.corpora import analysed, claim, reference
from tests.relate.generated import make_articles, plant_copy

FERRY = "The ferry to the island was cancelled. The ferry company blamed the harbour, and the harbour blamed the ferry."
FERRY_AGAIN = "Islanders want a new ferry. A larger ferry needs a deeper harbour, says the harbour board."
VINEYARD = "Frost has burnt the vineyard. A second frost, growers fear, would finish the vineyard and its cellar."
ORCHESTRA = "The orchestra has a new conductor. Under this conductor the orchestra will record two symphonies."


def corpus() -> tuple[Analysed, ...]:
    texts = {"a": FERRY, "b": FERRY_AGAIN, "c": VINEYARD, "d": ORCHESTRA}
    return tuple(analysed(name, text) for name, text in texts.items())


def without(text: str, forms: set[str]) -> str:
    """A text with a dot for every word of these forms."""
    for word in reversed(list(words(text))):
        if normalise_word(word.of(text)) in forms:
            text = text[: word.start] + "·" + text[word.end :]
    return text


def test_articles_on_one_subject_are_linked_by_its_terms() -> None:
    relation = next(r for r in relate_articles(corpus()) if r.source == "a")
    assert (relation.target, relation.kind) == ("b", "same-subject")
    assert {e.words.casefold() for e in relation.evidence} >= {"ferry", "harbour"}


def test_articles_on_other_subjects_are_not_linked() -> None:
    assert {frozenset((r.source, r.target)) for r in relate_articles(corpus())} == {frozenset("ab")}


def test_evidence_stands_at_its_place_in_both_texts() -> None:
    texts = {a.article.id: a.article.text for a in corpus()}
    for relation in relate_articles(corpus()):
        for evidence in relation.evidence:
            assert evidence.source_span is not None and evidence.target_span is not None
            source = evidence.source_span.of(texts[relation.source])
            target = evidence.target_span.of(texts[relation.target])
            assert source.casefold() == target.casefold() == evidence.words.casefold()


def test_a_link_without_its_evidence_is_gone() -> None:
    relation = next(r for r in relate_articles(corpus()) if (r.source, r.target) == ("a", "b"))
    text = FERRY.casefold()
    for evidence in relation.evidence:
        text = text.replace(evidence.words.casefold(), "something")
    without = (analysed("a", text), *corpus()[1:])
    assert not [r for r in relate_articles(without) if r.source == "a"]


@pytest.mark.parametrize("number", range(0, 40, 5))
def test_no_link_by_subject_outlives_its_evidence(number: int) -> None:
    texts = make_articles(40, words=120, of_one_subject=4)
    relations = relate_articles([analysed(name, text) for name, text in texts.items()])
    relation = [r for r in relations if r.kind == "same-subject"][number]
    shown = {normalise_word(evidence.words) for evidence in relation.evidence}
    for name in (relation.source, relation.target):
        texts[name] = without(texts[name], shown)
    left = relate_articles([analysed(name, text) for name, text in texts.items()])
    assert (relation.source, relation.target) not in {(r.source, r.target) for r in left}


def test_links_are_the_same_from_both_ends() -> None:
    relations = {(r.source, r.target): r for r in relate_articles(corpus())}
    for (source, target), relation in relations.items():
        back = relations[target, source]
        assert (back.kind, back.weight) == (relation.kind, relation.weight)
        assert [(e.target_span, e.source_span) for e in back.evidence] == [
            (e.source_span, e.target_span) for e in relation.evidence
        ]


def test_an_article_has_at_most_five_links() -> None:
    ferries = tuple(analysed(f"a{i}", FERRY if i % 2 else FERRY_AGAIN) for i in range(12))
    many = ferries + tuple(analysed(f"b{i}", f"{VINEYARD} {i}") for i in range(40))
    assert 0 < max(Counter(r.source for r in relate_articles(many)).values()) <= MOST_LINKS


def test_articles_of_two_languages_are_not_compared_by_words() -> None:
    assert not relate_articles((analysed("a", FERRY), analysed("b", FERRY_AGAIN, language="de")))


@pytest.mark.parametrize("first, second", [("en", "en-GB"), ("de", "de-AT")])
def test_regions_of_one_language_are_compared(first: str, second: str) -> None:
    pair = (analysed("a", FERRY, language=first), analysed("b", FERRY_AGAIN, language=second), *corpus()[2:])
    assert [r for r in relate_articles(pair) if (r.source, r.target) == ("a", "b")]


def test_an_article_of_unknown_language_is_compared_in_the_language_of_most() -> None:
    unknown = analysed("a", FERRY, language=None)
    english = (analysed("b", FERRY_AGAIN), *corpus()[2:])
    german = tuple(analysed(f"d{number}", FERRY_AGAIN, language="de") for number in range(4))
    assert {r.target for r in relate_articles((unknown, *english)) if r.source == "a"} == {"b"}
    assert {r.target for r in relate_articles((unknown, *english, *german)) if r.source == "a"} <= {
        "d0",
        "d1",
        "d2",
        "d3",
    }


def test_a_term_that_very_many_hold_still_leads_to_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "NEIGHBOURS", 4)
    texts = make_articles(40, words=120, of_one_subject=20)
    relations = relate_articles([analysed(name, text) for name, text in texts.items()])
    assert {r.source for r in relations} == set(texts)


@pytest.mark.parametrize("others, linked", [(200, True), (2, False)])
def test_few_words_link_where_two_articles_commonly_share_none(others: int, linked: bool) -> None:
    texts = {f"a{n}": " ".join(f"word{n}x{k}" for k in range(30)) for n in range(others + 2)}
    for name in ("a0", "a1"):
        texts[name] += " quay barge sluice towpath lock"
    relations = relate_articles([analysed(name, text) for name, text in texts.items()])
    assert {(r.source, r.target) for r in relations} == ({("a0", "a1"), ("a1", "a0")} if linked else set())


def test_articles_that_quote_one_source_are_linked_by_it() -> None:
    one = "Mary Adeyemi said the bridge was safe. Divers had looked at all of its piers in spring."
    other = "Nothing will change, according to Adeyemi. The winter's timetable of trains stays in force."
    pair = (
        analysed("a", one, claims=[claim(one, "Mary Adeyemi", "the bridge was safe", speaker="mary-adeyemi")]),
        analysed("b", other, claims=[claim(other, "Adeyemi", "Nothing will change", speaker="mary-adeyemi")]),
        *corpus()[2:],
    )
    relation = next(r for r in relate_articles(pair) if r.source == "a")
    assert (relation.target, relation.kind) == ("b", "same-source")
    evidence = relation.evidence[0]
    assert evidence.source_span and evidence.source_span.of(one) == "Mary Adeyemi"
    assert evidence.target_span and evidence.target_span.of(other) == "Adeyemi"


def test_a_source_is_shown_by_name_where_it_is_named() -> None:
    one = "His answer was no. Adam Sand said the pier was safe. Divers had looked at each post in spring."
    other = "Nothing will change, according to Sand. The winter's timetable of trains stays in force."
    said = [claim(one, "His", "no", speaker="sand"), claim(one, "Adam Sand", "the pier was safe", speaker="sand")]
    said[0] = replace(said[0], name="Adam Sand")
    pair = (
        analysed("a", one, claims=said),
        analysed("b", other, claims=[claim(other, "Sand", "Nothing will change", speaker="sand")]),
        *corpus()[2:],
    )
    relation = next(r for r in relate_articles(pair) if r.source == "a")
    assert [e.source_span.of(one) for e in relation.evidence if e.source_span] == ["Adam Sand"]


def test_a_source_that_all_articles_quote_links_none() -> None:
    text = "The ministry said so."
    names = "abcdefgh"
    many = [analysed(n, text, language=n * 2, claims=[claim(text, "The ministry", "so", speaker="m")]) for n in names]
    assert not relate_articles(many)


def test_articles_that_cite_one_work_are_linked_by_it() -> None:
    one, other = "See Okafor 2019, Rivers.", "Okafor (2019). Rivers."
    pair = (
        analysed("a", one, references=[reference(one, "Okafor 2019, Rivers.", work="okafor-2019")]),
        analysed("b", other, language="de", references=[reference(other, other, work="okafor-2019")]),
    )
    assert {(r.source, r.kind) for r in relate_articles(pair)} == {("a", "same-work"), ("b", "same-work")}


@pytest.mark.parametrize("articles", [(), (analysed("a", FERRY),), (analysed("a", ""), analysed("b", ""))])
def test_a_corpus_with_nothing_to_compare_has_no_links(articles: tuple[Analysed, ...]) -> None:
    assert relate_articles(articles) == ()


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_no_link_by_passages_outlives_its_evidence(share: float) -> None:
    texts = make_articles(12, words=150, of_one_subject=1)
    texts["copy"] = plant_copy(texts["a00003"], texts.pop("a00011"), share=share, altered=0.0, seed=1)
    pair = "a00003", "copy"
    relations = relate_articles([analysed(name, text) for name, text in texts.items()])
    relation = next(r for r in relations if (r.source, r.target) == pair)
    assert relation.kind == ("same-text" if share > 0.5 else "shares-passage")
    passages = [e.source_span for e in relation.evidence if e.kind == "passage" and e.source_span]
    shown = {normalise_word(e.words) for e in relation.evidence if e.kind == "term"}
    text = texts["a00003"]
    for start, end in reversed(passages):
        text = text[:start] + "·" + text[end:]
    texts["a00003"] = without(text, shown)
    left = relate_articles([analysed(name, text) for name, text in texts.items()])
    assert pair not in {(r.source, r.target) for r in left}
