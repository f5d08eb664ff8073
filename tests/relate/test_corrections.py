"""Editors have the last word on claims; a correction that no longer fits says what the claim became."""

from __future__ import annotations

import pytest

from generators.model import Analysed, Claim, Finding
from generators.read.commentary import Drafts, read_draft
from generators.read.notes import place_notes
from generators.relate.corrections import correct, ready_to_paste
from tests.an_article import LEE, TEXT, UNNAMED, a_claim, an_article

FILE = "docs/commentary/harbour.md"
OTHER = an_article("Another text stands here.\n", "other", "other.txt", (a_claim("c-0000000f", "", "vote", "Monday"),))


def corrected(claims: str, article: Analysed | None = None) -> tuple[dict[str, Claim], list[Finding]]:
    """The article's claims by id under a block of corrections, and the findings."""
    text = "---\nclaims:\n" + "\n".join(f"  {line}" for line in claims.split("\n")) + "\n---\n"
    draft = read_draft(text, "harbour", FILE)
    assert draft.front.findings == ()
    articles, findings = correct((article or an_article(), OTHER), Drafts({"harbour": draft}, frozenset()))
    assert articles[1] == OTHER
    return {c.id: c for c in articles[0].claims.claims}, list(findings)


def words(claim: Claim, role: str) -> list[str]:
    return [span.of(TEXT) for span in getattr(claim, role)]


@pytest.mark.parametrize(
    ("correction", "status"),
    [("confirm", "confirmed"), ("confirmed", "confirmed"), ("reject", "rejected"), ("Reject", "rejected")],
)
def test_a_verdict_becomes_the_status(correction: str, status: str) -> None:
    claims, findings = corrected(f"c-00000001: {correction}")
    assert (claims["c-00000001"].status, claims["c-00000002"], findings) == (status, UNNAMED, [])


def test_a_rejected_claim_stays_in_the_data() -> None:
    claims, _ = corrected("c-00000001: reject")
    assert set(claims) == {"c-00000001", "c-00000002"}


def test_a_changed_claim_says_what_the_build_had_found() -> None:
    claims, findings = corrected("c-00000002: {speaker: The harbour master, source_type: person, act: believes}")
    claim = claims["c-00000002"]
    assert (claim.name, claim.source_type, claim.act, claim.status) == (
        "The harbour master",
        "person",
        "believes",
        "corrected",
    )
    assert claim.corrected_from == (
        "source: A source close to the council; kind of source: unknown; kind of claim: says"
    )
    assert findings == []


def test_content_is_corrected_by_quoting_it_and_the_id_stays() -> None:
    claims, _ = corrected('c-00000001: {content: "cannot wait another winter”—not even a mild one"}')
    claim = claims["c-00000001"]
    assert words(claim, "content") == ["cannot wait another winter”—not even a mild one"]
    assert claim.corrected_from == "content: the harbour “cannot wait another winter”"
    assert claim.speech == "mixed"


def test_a_cue_is_looked_for_in_the_sentence_of_the_content() -> None:
    claims, findings = corrected('add:\n  - {content: "the harbour will freeze", cue: fear, source: Critics}')
    (added,) = (c for c in claims.values() if c.rule == "editor")
    assert (added.cue[0].start, added.source[0].start) == (TEXT.rindex("fear"), TEXT.rindex("Critics"))
    assert findings == []


def test_a_missed_claim_is_added_by_quoting_it() -> None:
    claims, findings = corrected(
        'add:\n  - content: "the harbour will freeze"\n    speaker: Critics\n    source_type: group\n    act: believes'
    )
    (added,) = (c for c in claims.values() if c.id not in ("c-00000001", "c-00000002"))
    assert words(added, "content") == ["the harbour will freeze"]
    assert (added.name, added.source_type, added.act, added.status, added.confidence) == (
        "Critics",
        "group",
        "believes",
        "corrected",
        1.0,
    )
    assert added.corrected_from == "The build had not found this claim."
    assert list(claims) == ["c-00000001", "c-00000002", added.id]  # in the order of the text
    assert findings == []


@pytest.mark.parametrize(
    ("correction", "code", "message", "hint"),
    [
        (
            "c-00000003: confirm",
            "correction-claim-unknown",
            "no claim of this article has the id c-00000003",
            "Did you mean c-00000001?",
        ),
        (
            "c-0000000f: confirm",
            "correction-claim-unknown",
            "the claim c-0000000f is one of other, not of this article",
            "Move the line to the file of other.",
        ),
        (
            "c-ffffffff: confirm  # A source close to the council: plan as a gamble",
            "correction-claim-unknown",
            'no claim of this article has the id c-ffffffff any more: it has become c-00000002, "the plan as a gamble"',
            "Paste: c-00000002: confirm  # A source close to the council: the plan as a gamble",
        ),
        (
            "c-ffffffff: {speaker: Ann, content: plan as a gamble}",
            "correction-claim-unknown",
            'no claim of this article has the id c-ffffffff any more: it has become c-00000002, "the plan as a gamble"',
            "Paste: c-00000002: {speaker: Ann}  # A source close to the council: the plan as a gamble",
        ),
        (
            "c-ffffffff: confirm  # Critics: the harbour will freeze",
            "correction-claim-unknown",
            "no claim of this article has the id c-ffffffff any more: the build finds no claim at its words",
            'Keep it under `add`: `- content: "the harbour will freeze"`.',
        ),
        (
            "c-ffffffff: reject  # Critics: the harbour will freeze",
            "correction-claim-unknown",
            "no claim of this article has the id c-ffffffff any more: the build finds no claim at its words",
            "Delete the line: there is nothing to reject.",
        ),
        (
            "c-ffffffff: reject  # Critics: the harbour will burn",
            "correction-claim-unknown",
            "no claim of this article has the id c-ffffffff any more: its words are not in the article",
            "The text has changed: delete the line, or judge it anew.",
        ),
        (
            "c-ffffffff: reject",
            "correction-claim-unknown",
            "no claim of this article has the id c-ffffffff any more: its words were not noted",
            "Look for it on the article's page, and copy the line from its card.",
        ),
        (
            "c-00000002: confirm  # The mayor: the plan as a gamble",
            "correction-claim-changed",
            'c-00000002 was confirmed as said by "The mayor"; the build now reads "A source close to the council"',
            "Read it again, then write: c-00000002: confirm  # A source close to the council: the plan as a gamble",
        ),
        (
            "c-00000002: reject  # The mayor: the plan as a gamble",
            "correction-claim-changed",
            'c-00000002 was rejected as said by "The mayor"; the build now reads "A source close to the council"',
            "Read it again, then write: c-00000002: reject  # A source close to the council: the plan as a gamble",
        ),
        (
            "c-00000002: {act: believes}  # The mayor: the plan as a gamble",
            "correction-claim-changed",
            'c-00000002 was corrected as said by "The mayor"; the build now reads "A source close to the council"',
            "Read it again, then end its line with: # A source close to the council: the plan as a gamble",
        ),
        (
            "c-00000001: {speaker: ann lee, act: says}",
            "correction-redundant",
            "c-00000001: the build has found by itself what the correction says, or it changes nothing",
            "Write `c-00000001: confirm` instead.",
        ),
        (
            "c-00000001: {content: Critics fear that}",
            "correction-content",
            "c-00000001: the words of `content` stand in the article 2 times",
            'Quote a few more words, such as "Critics fear that the harbour will silt".',
        ),
        (
            "c-00000001: {content: the plan as a gambit}",
            "correction-content",
            "c-00000001: the words of `content` are not in the article",
            'Did you mean "the plan as a gamble"?',
        ),
        (
            "add:\n  - content: nothing of this kind",
            "correction-content",
            "add: the words of `content` are not in the article",
            "Quote the article exactly.",
        ),
    ],
)
def test_a_correction_that_does_not_fit_says_why(correction: str, code: str, message: str, hint: str) -> None:
    _, findings = corrected(correction)
    assert [(f.code, f.file, f.line, f.message, f.hint) for f in findings] == [
        (code, FILE, 4 if correction.startswith("add") else 3, message, hint)
    ]


@pytest.mark.parametrize("verdict", ["confirm", "reject"])
def test_a_claim_with_another_source_than_was_judged_is_as_the_build_has_it(verdict: str) -> None:
    claims, _ = corrected(f"c-00000002: {verdict}  # The mayor: the plan as a gamble")
    assert claims["c-00000002"].status == "extracted"


def test_a_source_that_an_editor_gave_holds_whatever_the_build_reads() -> None:
    claims, findings = corrected("c-00000002: {speaker: Ann}  # The mayor: the plan as a gamble")
    assert (claims["c-00000002"].name, claims["c-00000002"].status, findings) == ("Ann", "corrected", [])


@pytest.mark.parametrize("remark", ["checked: twice", "fine", "see issue 4: the plan"])
def test_a_remark_of_an_editors_own_is_no_source(remark: str) -> None:
    claims, findings = corrected(f"c-00000002: confirm  # {remark}")
    assert (claims["c-00000002"].status, findings) == ("confirmed", [])


@pytest.mark.parametrize("claim", [LEE, UNNAMED])
@pytest.mark.parametrize(("verdict", "status"), [("confirm", "confirmed"), ("reject", "rejected")])
def test_the_line_of_a_card_can_be_pasted(claim: Claim, verdict: str, status: str) -> None:
    claims, findings = corrected(ready_to_paste(claim, TEXT, verdict))
    assert (claims[claim.id].status, findings) == (status, [])


def test_an_article_without_corrections_is_left_alone() -> None:
    article = an_article()
    articles, findings = correct((article,), Drafts({}, frozenset()))
    assert articles[0] is article
    assert findings == ()


def test_a_note_may_stand_on_a_claim_that_an_editor_added() -> None:
    (added,) = (c for c in corrected("add:\n  - content: the harbour will freeze")[0].values() if c.rule == "editor")
    text = f"---\nclaims:\n  add:\n    - content: the harbour will freeze\n---\n\n> {added.id}\n\nNobody says when.\n"
    drafts = Drafts({"harbour": read_draft(text, "harbour", FILE)}, frozenset())
    articles, _ = correct((an_article(),), drafts)
    commentary, findings = place_notes(drafts, articles)
    assert findings == ()
    assert [n.claim for n in commentary["harbour"].notes] == [added.id]


@pytest.mark.parametrize("nobody", ["nobody", "none", "Unknown"])
def test_an_editor_may_say_that_nobody_is_named(nobody: str) -> None:
    claims, findings = corrected(f"c-00000001: {{speaker: {nobody}}}")
    assert (claims["c-00000001"].name, claims["c-00000001"].corrected_from, findings) == (None, "source: Ann Lee", [])


def test_a_claim_inside_a_rejected_one_moves_out_of_it() -> None:
    outer = a_claim("c-000000a1", "", "described", "described the plan as a gamble")
    middle = a_claim("c-000000b2", "", "described", "the plan as a gamble", nested_in=outer.id)
    inner = a_claim("c-000000c3", "", "described", "a gamble", nested_in=middle.id)
    article = an_article(claims=(outer, middle, inner))
    assert corrected(f"{middle.id}: reject", article)[0][inner.id].nested_in == outer.id
    assert corrected(f"{middle.id}: reject\n{outer.id}: reject", article)[0][inner.id].nested_in is None


def test_a_claim_that_the_build_finds_by_now_need_not_be_added() -> None:
    claims, findings = corrected("add:\n  - content: the plan as a gamble")
    assert set(claims) == {"c-00000001", "c-00000002"}
    assert [(f.code, f.message, f.hint) for f in findings] == [
        (
            "correction-redundant",
            "add: the build has found this claim by itself, as c-00000002",
            "Write `c-00000002: confirm` instead.",
        )
    ]
