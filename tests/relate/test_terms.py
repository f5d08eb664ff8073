"""Which terms carry weight, and which are the corpus' template."""

from __future__ import annotations

import numpy as np
import pytest

from generators.model import Article
from generators.relate.related import relate_articles
from generators.relate.terms import weigh_terms
from generators.relate.words import normalise_word, read_words
from tests.relate.corpora import analysed, article

SUBJECTS = {
    "ferry": "The ferry to the island was cancelled and the ferry stayed in the harbour, where another ferry lay",
    "frost": "Frost has burnt the vineyard and a second frost would finish the vineyard and its frozen cellar",
    "music": "The orchestra has a conductor and under this conductor the orchestra will record its symphonies",
    "brick": "The kiln burns clay into brick, and the brick of this kiln stands in many a wall of clay",
    "honey": "Each hive gave honey, but the beekeeper says the next hive gave less honey than a poor hive should",
}
TEMPLATE = "In the shadow of the season, sources speaking on condition of anonymity described a fragile mood. {}. {}."


def templated() -> list[Article]:
    closing = "The question remains whether the mood will hold"
    return [article(name, TEMPLATE.format(text, closing)) for name, text in SUBJECTS.items()]


def test_articles_that_share_a_template_alone_are_not_linked() -> None:
    assert not relate_articles([analysed(a.id, a.text) for a in templated()])


def test_a_template_is_no_evidence_where_articles_are_linked() -> None:
    corpus = [analysed(a.id, a.text) for a in templated()]
    again = TEMPLATE.format("A deeper harbour for a larger ferry is what the ferry line wants", "Time will tell")
    relations = relate_articles([*corpus, analysed("again", again)])
    words = {e.words.casefold() for r in relations for e in r.evidence}
    assert {(r.source, r.target) for r in relations} == {("ferry", "again"), ("again", "ferry")}
    assert "ferry" in words and not words & {"shadow", "anonymity", "condition", "sources", "fragile"}


def test_words_of_a_stock_phrase_are_not_counted() -> None:
    (lexicon,) = read_words(templated())
    counted = np.asarray(weigh_terms(lexicon).presence.sum(axis=0)).ravel()
    form = lexicon.vocabulary.index("anonymity")
    assert counted[form] == 0 and counted[lexicon.vocabulary.index("ferry")] > 0


def test_copies_of_one_text_do_not_make_its_phrases_stock() -> None:
    copies = [article(f"a{i}", SUBJECTS["ferry"]) for i in range(6)]
    (lexicon,) = read_words([*copies, *templated()])
    counted = np.asarray(weigh_terms(lexicon, copies=range(1, 6)).presence.sum(axis=0)).ravel()
    assert counted[lexicon.vocabulary.index("harbour")] > 0


def test_a_name_is_not_part_of_a_stock_phrase() -> None:
    texts = [f"{text}. The war in Ukraine goes on." for text in SUBJECTS.values()]
    (lexicon,) = read_words([article(f"a{i}", text) for i, text in enumerate(texts)])
    counted = np.asarray(weigh_terms(lexicon).presence.sum(axis=0)).ravel()
    assert counted[lexicon.vocabulary.index("ukraine")] > 0


@pytest.mark.parametrize("subject, trade", [("tariff", "skepticism"), ("nato", "anonymity"), ("ukraine", "described")])
def test_a_word_of_subject_matter_carries_more_than_one_of_the_trade(subject: str, trade: str) -> None:
    pair = [article(name, f"{subject} and {trade}, {filler}") for name, filler in SUBJECTS.items()][:2]
    (lexicon,) = read_words([*pair, *templated()])
    carries = weigh_terms(lexicon).carries
    assert carries[lexicon.vocabulary.index(subject)] > 2 * carries[lexicon.vocabulary.index(trade)]


@pytest.mark.parametrize(
    "word, form",
    [
        ("Trump’s", "trump"),
        ("allies", "ally"),
        ("tariffs", "tariff"),
        ("crisis", "crisis"),
        ("class", "class"),
        ("gas", "gas"),
        ("U.S.", "u.s"),
        ("U.S.’s", "u.s"),
    ],
)
def test_a_word_is_counted_under_its_form(word: str, form: str) -> None:
    assert normalise_word(word) == form


def test_places_of_words_are_places_in_the_text() -> None:
    text = "“We’re ready,” said U.S. officials.\n\nThe counter-offensive—two days late—failed."
    (lexicon,) = read_words([article("a", text)])
    (words,) = lexicon.articles
    printed = [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    assert printed == [
        "We’re",
        "ready",
        "said",
        "U.S.",
        "officials",
        "The",
        "counter-offensive",
        "two",
        "days",
        "late",
        "failed",
    ]
    assert [word for word, name in zip(printed, words.names, strict=True) if name] == ["U.S."]
