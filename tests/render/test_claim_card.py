import json
from dataclasses import replace

from generators.analyse.claims.rules import explain
from generators.model import Claims
from generators.render.claim_card import card_of
from generators.render.claim_words import NO_SOURCE
from tests.render.records import TEXT, analysed, catalogue, claim, full, span


def card(**changes: object):
    article = full()
    claim = replace(article.claims.claims[0], **changes)  # type: ignore[arg-type]
    return card_of(claim, 1, catalogue(article))


def test_a_source_that_is_not_known_is_said_to_be_not_known() -> None:
    assert card(source=()).source == NO_SOURCE


def test_a_name_is_given_only_where_it_says_more_than_the_source() -> None:
    assert card(name="Ann Smith").named == "Ann Smith"
    assert card(name="the mayor").named is None


def test_a_description_that_the_source_already_holds_is_not_repeated() -> None:
    assert card(description=span(TEXT, "The mayor")).description is None
    assert card(description=span(TEXT, "Critics")).description == "Critics"


def test_a_pronoun_is_explained_by_the_description_of_whom_it_stands_for() -> None:
    shown = card(source=(span(TEXT, "it"),), description=span(TEXT, "Critics"))
    assert (shown.source, shown.named, shown.description) == ("Critics", "in the text: “it”", None)


def test_quoted_words_stand_in_marks_once() -> None:
    article = full()
    quoted = card_of(article.claims.claims[1], 2, catalogue(article))
    assert quoted.content == '"We will see,"'
    bare = replace(article.claims.claims[1], content=(span(TEXT, "We will see"),))
    assert card_of(bare, 2, catalogue(article)).content == "“We will see”"


def test_filters_name_the_kind_of_source_and_the_wording() -> None:
    assert card().filters == ("anonymous",)
    assert card(speech="mixed", hedges=(span(TEXT, "would"),)).filters == ("anonymous", "quoted", "hedged")


def test_the_reason_that_a_rule_gives_is_in_words() -> None:
    rule = full().claims.claims[0].rule
    assert card().why == explain(rule)


def test_a_claim_is_cited_by_words_source_article_and_address() -> None:
    shown = card()
    for part in ("the plan would cost four million", "The mayor", "A plan for the harbour", "articles/a/#c-00000001"):
        assert part in shown.plain_citation
        assert part in shown.bibtex or part == "articles/a/#c-00000001"
    assert json.loads(shown.csl)[0]["URL"] == "https://example.org/book/articles/a/#c-00000001"


def test_a_claim_that_nobody_makes_is_cited_so_and_marks_inside_marks_are_inner_ones() -> None:
    text = "A plan\n\nIt is called “a plan” of the “next” year.\n"
    made = claim("c-00000001", "", "called", "“a plan” of the “next” year", text=text)
    article = replace(analysed(text), claims=Claims((made,), ()))
    shown = card_of(made, 1, catalogue(article))
    assert shown.plain_citation.startswith("“‘a plan’ of the ‘next’ year”, attributed to nobody in the text in: ")
    assert "Claim attributed to nobody in the text: " in shown.bibtex


def test_braces_in_a_source_cannot_end_a_bibtex_field() -> None:
    entry = card(source=(), name="} @evil{x").bibtex
    assert entry.count("{") == entry.count("}")
    assert "@evil{" not in entry
