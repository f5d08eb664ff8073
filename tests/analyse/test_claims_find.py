"""Who, by which words, what: constructions that fire, and words that only look like attributions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.analyse.claims import analyse
from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.find import FLOOR, find
from generators.analyse.claims.grammar import completed, refined
from generators.analyse.claims.rules import EXPLANATIONS
from generators.model import Options, Span
from tests.analyse.qualifying import read

SHOWN = 0.4  # from here on a sentence counts as found


def spoken(text: str) -> list[tuple[str, str, str, str]]:
    """Rule, source, cue and content of what is found, as words; spans of one part are joined by ` … `."""
    return [(one.rule, *(words(text, part) for part in (one.source, one.cue, one.content))) for one in shown(text)]


def shown(text: str) -> list[Attribution]:
    return [one for one in find(*read(text)) if one.confidence >= SHOWN]


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans)


FOUND = [
    ("The mayor said that the bridge was closed.", "The mayor", "said", "that the bridge was closed"),
    ("“The bridge is closed,” said Ann Lee.", "Ann Lee", "said", "“The bridge is closed,”"),
    ("‘We will win,’ said Jane Doe. ‘We always do.’", "Jane Doe", "said", "‘We will win,’ … ‘We always do.’"),
    (
        "“We will,” Jane Doe, who replaced John Roe in July, said, “win this.”",
        "Jane Doe, who replaced John Roe in July",
        "said",
        "“We will,” … “win this.”",
    ),
    ("According to a report by the Treasury, prices rose.", "a report by the Treasury", "According to", "prices rose"),
    (
        "A poll found that 62% of voters oppose the plan.",
        "A poll",
        "found",
        "that 62% of voters oppose the plan",
    ),
    ("The mayor was blunt: “This city is broke.”", "The mayor", "was blunt", "“This city is broke.”"),
    ("Moscow warned that it would respond.", "Moscow", "warned", "that it would respond"),
    ("Critics argue that the levy is too high.", "Critics", "argue", "that the levy is too high"),
    ("In the words of Jane Doe, the house is lost.", "Jane Doe", "In the words of", "the house is lost"),
    (
        "The plan was described by the minister as reckless.",
        "the minister",
        "was described",
        "The plan … as reckless",
    ),
    ("“Nothing lasts for ever.”\n— Ann Ray, gardener", "Ann Ray, gardener", "—", "“Nothing lasts for ever.”"),
    (
        "The minister said that the bill, which had passed the lower house in spring, would\nfail in the upper house.",
        "The minister",
        "said",
        "that the bill, which had passed the lower house in spring, would\nfail in the upper house",
    ),
]


@pytest.mark.parametrize(("sentence", "source", "cue", "content"), FOUND)
def test_attribution_is_found(sentence: str, source: str, cue: str, content: str) -> None:
    text = f"A short heading\n\n{sentence}\n"
    assert (source, cue, content) in [found[1:] for found in spoken(text)]


NOT_FOUND = [
    "If he said that the moon was cheese, nobody would laugh.",
    "The so-called “experts” left early.",
    "Her motto was “Never give up”.",
    "A boxer known as “the Hammer” lives here.",
    "The bridge was closed on Monday.",
    "The train leaves at six and arrives at nine.",
]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_words_that_nobody_claims_are_not_shown(sentence: str) -> None:
    assert spoken(f"A short heading\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("“The dam,” said Mr Lind, an engineer, “will hold.”", "Mr Lind, an engineer", "“The dam,” … “will hold.”"),
        ("“What a day!” tweeted the actor.", "the actor", "“What a day!”"),
        ("“It will fail,” wrote Dwayne “The Rock” Stone.", "Dwayne “The Rock” Stone", "“It will fail,”"),
    ],
)
def test_the_speaker_behind_a_quotation_is_neither_quoted_nor_quotes(sentence: str, source: str, content: str) -> None:
    found = [(who, what) for _, who, _, what in spoken(f"A short heading\n\nIt rained all day. {sentence}\n")]
    assert found == [(source, content)]


@pytest.mark.parametrize(
    ("sentence", "subject", "verb", "rest", "expected"),
    [
        ("Trade is viewed as a bond.", "Trade", "viewed", "as a bond", ("", "Trade … as a bond")),
        ("Doe was asked to leave.", "Doe", "asked", "to leave", ("", "to leave")),
        ("Doe was persuaded that it was over.", "Doe", "persuaded", "that it was over", ("Doe", "that it was over")),
        ("Doe viewed it as a bond.", "Doe", "viewed", "it as a bond", ("Doe", "it as a bond")),
        (
            "Asked whether it was over, she shrugged.",
            "she",
            "Asked",
            "whether it was over",
            ("", "whether it was over"),
        ),
    ],
)
def test_the_subject_of_a_passive_does_not_say_it(
    sentence: str, subject: str, verb: str, rest: str, expected: tuple[str, str]
) -> None:
    text = f"A short heading\n\n{sentence}\n"
    article, doc = read(text)
    source, cue, content = ((Span(text.index(part), text.index(part) + len(part)),) for part in (subject, verb, rest))
    (head,) = (token for token in doc if token.text == verb)
    one = refined(article, head, Attribution(source, cue, content, head.lemma_, "passive", 1.0))
    assert (words(text, one.source), words(text, one.content)) == expected


def test_who_is_spoken_of_by_an_agent_does_not_speak_too() -> None:
    text = "A short heading\n\nIsabel Weir asked for it, and was called “unwise” by Paul Kruger.\n"
    article, doc = read(text)
    weir, cue, content, kruger = (
        Span(text.index(part), text.index(part) + len(part))
        for part in ("Isabel Weir", "was called", "“unwise”", "Paul Kruger")
    )
    (head,) = (token for token in doc if token.text == "called")
    one = refined(article, head, Attribution((weir, kruger), (cue,), (content,), "call", "passive", 1.0))
    assert (words(text, one.source), words(text, one.content)) == ("Paul Kruger", "“unwise”")


@pytest.mark.parametrize("aside", ["which saw the memos", "whose office was searched"])
@pytest.mark.parametrize("parted", [True, False])
def test_a_clause_about_the_source_is_no_content(aside: str, parted: bool) -> None:
    text = f"A short heading\n\nAccording to Reuters, {aside}, there is growing unease in Rome.\n"
    article, doc = read(text)
    rest = "there is growing unease in Rome"
    parts = (aside, rest) if parted else (f"{aside}, {rest}",)
    content = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    source, cue = (Span(text.index(part), text.index(part) + len(part)) for part in ("Reuters", "According to"))
    head = doc[next(token.i for token in doc if token.text == "According")]
    one = refined(article, head, Attribution((source,), (cue,), content, "accord", "according-to", 1.0))
    assert (words(text, one.source), words(text, one.content)) == (f"Reuters, {aside}", rest)


def test_a_clause_about_another_is_content() -> None:
    text = "A short heading\n\nDoe said that leaders, who doubt it, will come.\n"
    assert ("Doe", "said", "that leaders, who doubt it, will come") in [found[1:] for found in spoken(text)]


def test_the_auxiliary_of_the_cue_is_not_the_sources() -> None:
    text = "A short heading\n\nThe state—the one that built the order—is now openly criticizing it.\n"
    article, doc = read(text)
    source, cue, content = (
        Span(text.index(part), text.index(part) + len(part))
        for part in ("The state—the one that built the order—is", "now openly criticizing", "it.")
    )
    (head,) = (token for token in doc if token.text == "criticizing")
    one = refined(article, head, Attribution((source,), (cue,), (content,), "criticize", "verb-object", 1.0))
    assert words(text, one.source) == "The state—the one that built the order"


def test_a_pronoun_speaks_alone() -> None:
    text = 'A short heading\n\nIn her book, "The Quiet Floor", she argues that the sea belongs to all.\n'
    article, doc = read(text)
    title, she, cue = (
        Span(text.index(part), text.index(part) + len(part)) for part in ("The Quiet Floor", "she", "argues")
    )
    (head,) = (token for token in doc if token.text == "argues")
    content = (Span(cue.end + 1, len(text) - 2),)
    one = refined(article, head, Attribution((title, she), (cue,), content, "argue", "verb-clause", 1.0))
    assert one.source == (she,)


def test_a_clause_that_completes_a_cue_is_its_content() -> None:
    text = "A short heading\n\nThe bridge will close in May, the council confirmed on Monday, despite a petition.\n"
    article, doc = read(text)
    (head,) = (token for token in doc if token.text == "confirmed")
    source, cue = ((Span(text.index(part), text.index(part) + len(part)),) for part in ("the council", "confirmed"))
    assert completed(article, head, source, cue, sure=False)[0] == source
    assert words(text, completed(article, head, source, cue, sure=False)[1]) == "The bridge will close in May"


@pytest.mark.parametrize("speakers", [("Doe",), ("Doe", "the same")])
@pytest.mark.parametrize(("sure", "content"), [(True, "the same"), (False, "")])
def test_an_object_is_content_where_the_cue_is_sure(speakers: tuple[str, ...], sure: bool, content: str) -> None:
    text = "A short heading\n\nDoe says the same.\n"
    article, doc = read(text)
    (head,) = (token for token in doc if token.text == "says")
    source = tuple(Span(text.index(part), text.index(part) + len(part)) for part in speakers)
    found = completed(article, head, source, (Span(head.idx, head.idx + 4),), sure=sure)
    assert (words(text, found[0]), words(text, found[1])) == ("Doe" if sure else " … ".join(speakers), content)


def test_one_label_is_enough_before_a_quoted_sentence() -> None:
    text = "A title\n\nThe council met until late.\n\nMayor Ana Ruiz: “I will not go.”\n\nRelated: “The Long Walk”\n"
    found = [(source, content) for rule, source, _, content in spoken(text) if rule == "label"]
    assert found == [("Mayor Ana Ruiz", "“I will not go.”")]


def test_speakers_labels_are_read_as_in_a_transcript() -> None:
    text = (
        "The hearing\n\nRAY: We are done here and we will not return.\n\n"
        "LEE: That is not what we agreed on.\n\nRAY: It is what you signed last week.\n\nLEE: I signed no such thing.\n"
    )
    found = [(source, content) for rule, source, _, content in spoken(text) if rule == "label"]
    assert found[0] == ("RAY", "We are done here and we will not return.")
    assert [source for source, _ in found] == ["RAY", "LEE", "RAY", "LEE"]


def test_figures_behind_names_are_not_a_transcript() -> None:
    text = "The count\n\nRAY: 547.\n\nLEE: 46.\n\nRAY: 2,316.\n\nLEE: 1,547.\n"
    assert [found for found in spoken(text) if found[0] == "label"] == []


def test_quotation_goes_on_in_the_next_paragraph() -> None:
    text = (
        "A short heading\n\n“The river rose by a metre,” said Ann Lee. “It was in the kitchen by noon.\n\n"
        "“Nobody warned us that it would come.”\n"
    )
    (one,) = [one for one in shown(text) if one.cue]
    assert words(text, one.content).endswith("“Nobody warned us that it would come.”")


def test_every_attribution_is_within_the_text_and_named() -> None:
    for sentence, *_ in FOUND:
        article, doc = read(sentence)
        for one in find(article, doc):
            assert one.rule in EXPLANATIONS
            assert FLOOR <= one.confidence <= 1
            assert all(0 <= s.start < s.end <= len(sentence) for s in (*one.source, *one.cue, *one.content))


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB .,:“”‘’\"'()—\n-"), max_size=200))
def test_no_text_breaks_the_finder(text: str) -> None:
    article, doc = read(text)
    for one in find(article, doc):
        assert all(0 <= s.start < s.end <= len(text) for s in (*one.source, *one.cue, *one.content))


def test_text_in_another_language_is_not_searched() -> None:
    article, _ = read("Ein kurzer Titel\n\nDer Minister sagte, die Brücke sei gesperrt.\n")
    result = analyse(replace(article, language="de"), Options())
    assert result.claims == ()
    assert result.not_applied is not None
    assert "German" in result.not_applied


def test_article_without_prose_has_no_claims() -> None:
    article, _ = read("\n")
    assert analyse(article, Options()).claims == ()
