"""Editors' corrections to claims: confirmed, rejected, changed, added; and those that no longer fit.

A claim keeps its id whatever an editor changes in it, so that links and further corrections hold. A correction whose
claim has vanished is never applied to a claim that is merely like it: a finding says what the claim became.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generators.analyse.claims.identity import claim_ids
from generators.analyse.claims.speech import outermost, speech_of
from generators.model import Analysed, Claim, Claims, ClaimStatus, Correction, Finding, Level, Span, Verdict
from generators.read.anchors import Index, normalise, one_line
from generators.read.commentary import Drafts
from generators.read.notes import meant

EDITOR = "editor"  # name of the rule by which an added claim was found
MISSED = "The build had not found this claim."
SHOWN = 100  # characters of a claim that a message holds, and a remark
SOURCE_WORDS = {"speaker": "source", "source_type": "kind of source", "act": "kind of claim"}
NOBODY = "nobody named"
JUDGED_WHOLE: dict[Verdict, ClaimStatus] = {"confirm": "confirmed", "reject": "rejected"}
JUDGED: dict[Verdict, str] = {"confirm": "confirmed", "reject": "rejected", "change": "corrected"}
NO_SPEAKER = frozenset({"nobody", "none", "unknown"})  # what an editor writes when the text does not say who it is


def correct(articles: Sequence[Analysed], drafts: Drafts) -> tuple[tuple[Analysed, ...], tuple[Finding, ...]]:
    """The articles with their editors' corrections made, and the corrections that do not fit."""
    owners = {c.id: a.article.id for a in articles for c in a.claims.claims}
    corrected = []
    findings: list[Finding] = []
    for analysed in articles:
        draft = drafts.by_article.get(analysed.article.id)
        if draft is None or not draft.front.corrections:
            corrected.append(analysed)
            continue
        desk = _Desk(analysed, owners)
        corrected.append(replace(analysed, claims=desk.corrected(draft.front.corrections)))
        findings += desk.findings
    return tuple(corrected), tuple(findings)


def ready_to_paste(claim: Claim, text: str, verdict: str = "confirm") -> str:
    """The line that corrects a claim, with a remark by which it is known again should the claim change."""
    return f"{claim.id}: {verdict}  # {_who(claim, text)}: {_shortened(_what(claim, text))}"


class _Desk:
    """One article's claims, while they are corrected."""

    def __init__(self, analysed: Analysed, owners: Mapping[str, str]) -> None:
        self.article = analysed.article
        self.given = analysed.claims
        self.owners = owners
        self.claims = {claim.id: claim for claim in analysed.claims.claims}
        self.findings: list[Finding] = []
        self.index = Index(self.article.text)

    def corrected(self, corrections: Sequence[Correction]) -> Claims:
        """The article's claims by place, each with its correction."""
        for correction in corrections:
            if correction.claim is None:
                self._add(correction)
            elif correction.claim in self.claims:
                self.claims[correction.claim] = self._apply(correction, self.claims[correction.claim])
            else:
                self._report_vanished(correction, correction.claim)
        return replace(self.given, claims=tuple(sorted(self._without_rejected_parents(), key=_place)))

    def _without_rejected_parents(self) -> Iterator[Claim]:
        """The claims; one that stood in a rejected claim stands in what that one stood in."""
        for claim in self.claims.values():
            parent = self.claims.get(claim.nested_in or "")
            while parent is not None and parent.status == "rejected" and parent.nested_in != claim.id:
                claim = replace(claim, nested_in=parent.nested_in)
                parent = self.claims.get(parent.nested_in or "")
            yield claim

    def _find(self, correction: Correction, code: str, message: str, hint: str, level: Level = "warning") -> None:
        self.findings.append(Finding(code, level, correction.file, correction.line, message, hint))

    def _apply(self, correction: Correction, claim: Claim) -> Claim:
        if correction.verdict in JUDGED_WHOLE:
            doubted = self._has_changed(correction, claim)
            return claim if doubted else replace(claim, status=JUDGED_WHOLE[correction.verdict])
        before = len(self.findings)
        changed, was = self._changed(correction, claim)
        if not was and len(self.findings) > before:
            return claim  # nothing of it fits
        if not was:
            message = f"{claim.id}: the build has found by itself what the correction says, or it changes nothing"
            self._find(correction, "correction-redundant", message, f"Write `{claim.id}: confirm` instead.", "notice")
            return replace(claim, status="confirmed")
        if correction.speaker is None and correction.source is None:
            self._has_changed(correction, claim)  # what the editor did not judge stands as the build reads it now
        return replace(changed, status="corrected", corrected_from="; ".join(was))

    def _changed(self, correction: Correction, claim: Claim) -> tuple[Claim, list[str]]:
        """The claim with the fields that an editor gave, and what was there before, in words."""
        was = []
        text = self.article.text
        speaker = None if normalise(correction.speaker or "") in NO_SPEAKER else correction.speaker
        if correction.speaker and normalise(speaker or "") != normalise(claim.name or ""):
            was.append(f"source: {claim.name or _who(claim, text)}")
            claim = replace(claim, name=speaker, speaker=None)
        for name in ("source_type", "act"):
            given, had = getattr(correction, name), getattr(claim, name)
            if given and given != had:
                was.append(f"{SOURCE_WORDS[name]}: {had}")
                claim = _with(claim, name, given)
        for name in ("content", "source", "cue"):
            spans = self._spans(correction, name, claim.content)
            if spans and spans != getattr(claim, name):
                had = " … ".join(one_line(span.of(text)) for span in getattr(claim, name))
                was.append(f"{name}: {_shortened(had) or 'none'}")
                claim = _with(claim, name, spans)
        speech = speech_of(text, claim.content, outermost(self.article.quotations))
        return replace(claim, speech=speech) if correction.content else claim, was

    def _spans(self, correction: Correction, name: str, around: tuple[Span, ...]) -> tuple[Span, ...]:
        """The place of the words that an editor quoted; empty, with a finding, when it is not one place."""
        words = getattr(correction, name)
        if not words:
            return ()
        found = self.index.find(words)
        if len(found) > 1 and name != "content":
            found = self._beside(found, around) or found
        if len(found) == 1:
            return found
        what = f"stand in the article {len(found)} times" if found else "are not in the article"
        near = None if found else self.index.nearest(words)
        hint = f'Did you mean "{one_line(near.span.of(self.article.text))}"?' if near else "Quote the article exactly."
        if found:
            longer = self.index.longer(found[0])
            hint = f'Quote a few more words, such as "{longer}".' if longer else "Quote a few more words."
        subject = correction.claim or "add"
        self._find(correction, f"correction-{name}", f"{subject}: the words of `{name}` {what}", hint)
        return ()

    def _beside(self, found: Sequence[Span], around: tuple[Span, ...]) -> tuple[Span, ...]:
        """Those of several places that stand in the sentence, or else in the paragraph, of the content."""
        if not around:
            return ()
        for stretches in (self.article.sentences, self.article.paragraphs):
            homes = [Span(s.start, s.end) for s in stretches if any(Span(s.start, s.end).overlaps(x) for x in around)]
            inside = tuple(f for f in found if any(home.start <= f.start and f.end <= home.end for home in homes))
            if inside:
                return inside
        return ()

    def _add(self, correction: Correction) -> None:
        content = self._spans(correction, "content", ())
        if not content:
            return
        same = next((claim.id for claim in self.claims.values() if claim.content == content), None)
        if same:
            message = f"add: the build has found this claim by itself, as {same}"
            self._find(correction, "correction-redundant", message, f"Write `{same}: confirm` instead.", "notice")
            return
        contents = [*(claim.content for claim in self.claims.values()), content]
        id = claim_ids(self.article.id, self.article.text, contents)[-1]
        source = self._spans(correction, "source", content)
        self.claims[id] = Claim(
            id=id,
            article=self.article.id,
            source=source,
            cue=self._spans(correction, "cue", content),
            content=content,
            speech=speech_of(self.article.text, content, outermost(self.article.quotations)),
            act=correction.act or "says",
            source_type=correction.source_type or "unknown",
            name=correction.speaker,
            speaker=None,
            description=None,
            anonymity_reason=None,
            hedges=(),
            nested_in=None,
            rule=EDITOR,
            confidence=1.0,
            status="corrected",
            corrected_from=MISSED,
        )

    def _has_changed(self, correction: Correction, claim: Claim) -> bool:
        """Whether the claim had another source when an editor judged it; such a one has to be read again.

        Only a remark that a card made can tell: it names the source, then the content, which the id still stands for.
        """
        who, _, what = (correction.words or "").partition(": ")
        text = self.article.text
        now = _who(claim, text)
        from_card = what and normalise(what) == normalise(_shortened(_what(claim, text)))
        if not from_card or normalise(who) == normalise(now):
            return False
        message = f'{claim.id} was {JUDGED[correction.verdict]} as said by "{who}"; the build now reads "{now}"'
        line = ready_to_paste(claim, text, correction.verdict)
        hint = f"Read it again, then write: {line}"
        if correction.verdict not in JUDGED_WHOLE:
            hint = f"Read it again, then end its line with: {line[line.index('#') :]}"
        self._find(correction, "correction-claim-changed", message, hint)
        return True

    def _report_vanished(self, correction: Correction, id: str) -> None:
        code = "correction-claim-unknown"
        owner = self.owners.get(id)
        if owner:
            hint = f"Move the line to the file of {owner}."
            self._find(correction, code, f"the claim {id} is one of {owner}, not of this article", hint)
            return
        near = meant(id, self.claims)
        if near:
            self._find(correction, code, f"no claim of this article has the id {id}", f"Did you mean {near}?")
            return
        message, hint = self._what_became(correction)
        self._find(correction, code, f"no claim of this article has the id {id} any more: {message}", hint)

    def _what_became(self, correction: Correction) -> tuple[str, str]:
        """What stands now at the words that a vanished claim had; and what to do."""
        words = correction.content or (correction.words or "").partition(": ")[2] or correction.words
        if not words:
            return "its words were not noted", "Look for it on the article's page, and copy the line from its card."
        places = self.index.find(words)
        heirs = [c for c in self.claims.values() if any(p.overlaps(s) for p in places for s in c.content)]
        if heirs:
            heir = heirs[0]
            line = ready_to_paste(heir, self.article.text, _verdict(correction))
            return f'it has become {heir.id}, "{_shortened(_what(heir, self.article.text))}"', f"Paste: {line}"
        if not places:
            return "its words are not in the article", "The text has changed: delete the line, or judge it anew."
        if correction.verdict == "reject":
            return "the build finds no claim at its words", "Delete the line: there is nothing to reject."
        return "the build finds no claim at its words", f'Keep it under `add`: `- content: "{words}"`.'


def _verdict(correction: Correction) -> str:
    if correction.verdict != "change":
        return correction.verdict
    names: tuple[str, ...] = ("speaker", "source_type", "act")
    fields = [f"{n}: {value}" for n in names if (value := getattr(correction, n))]
    return f"{{{', '.join(fields)}}}"


def _with(claim: Claim, name: str, value: Any) -> Claim:
    return replace(claim, **{name: value})


def _who(claim: Claim, text: str) -> str:
    """The words of a claim's source, safe before a colon and behind a `#`."""
    words = " … ".join(one_line(span.of(text)) for span in claim.source)
    return _shortened((words or NOBODY).replace(": ", " "))


def _what(claim: Claim, text: str) -> str:
    return " … ".join(one_line(span.of(text)) for span in claim.content)


def _shortened(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"


def _place(claim: Claim) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    """The order of claims: by content, then cue, then source."""
    return claim.content, claim.cue, claim.source
