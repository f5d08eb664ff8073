"""Notes put in their places: at the words they quote, at a claim, on the whole article, or listed without a place.

A note never moves to words that are merely like those it quotes, and never disappears.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from generators.model import Analysed, Claim, Commentary, Finding, Level, Note, Span
from generators.read.anchors import MOST_PLACES, Index, normalise, one_line, parts
from generators.read.commentary import Draft, Drafts
from generators.read.editors_links import Links, names_of
from generators.read.editors_markdown import Converter, Shown
from generators.read.note_blocks import Block

DIGITS = 8  # hexadecimal, of a note's id
SUGGESTED = 3  # places of an ambiguous quotation that get a line to paste
TYPING_ERRORS = 2  # by which an id may differ from the one that is meant
OWN_PLACE = ("prose", "front-matter")  # kinds of paragraph that a page knows by their own id
SHOWN = 160  # characters of the article that a message holds
STAYS = 'Until then the note stands under "Notes without a place".'
NOTHING_KEPT: Mapping[str, Commentary] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note belongs, or why it has no place."""

    anchor: tuple[Span, ...] = ()
    claim: str | None = None
    placed: bool = True
    problem: tuple[str, Level, str, str] | None = None  # code, level, message, hint


def place_notes(
    drafts: Drafts, articles: Sequence[Analysed], *, kept: Mapping[str, Commentary] = NOTHING_KEPT
) -> tuple[dict[str, Commentary], tuple[Finding, ...]]:
    """Commentary by article id, and what does not fit. Articles come with their corrections made.

    `kept` is commentary of an earlier call that still holds, by article id.
    """
    converter = Converter()
    names = names_of(articles)
    claims = {c.id: a.article.id for a in articles for c in a.claims.claims if c.status != "rejected"}
    commentary = {}
    for analysed in articles:
        id = analysed.article.id
        draft = drafts.by_article.get(id)
        if draft is not None and id in kept:
            commentary[id] = kept[id]
        elif draft is not None:
            links = Links(id, names, claims, _fragments(analysed), drafts.docs)
            commentary[id] = _Desk(draft, analysed, links, converter).commentary()
    return commentary, tuple(f for c in commentary.values() for f in c.findings)


def _fragments(analysed: Analysed) -> frozenset[str]:
    """Places on the article's page that a note may link to: headings, paragraphs, references, footnotes."""
    article, book = analysed.article, analysed.bibliography
    title = article.title_span or Span(0, 0)
    return frozenset(
        [
            *(s.id for s in article.sections),
            *(p.id for p in article.paragraphs if p.kind in OWN_PLACE and not Span(p.start, p.end).overlaps(title)),
            *(r.id for r in book.references),
            *(f"fn-{f.number}" for f in book.footnotes if f.note),
        ]
    )


class _Desk:
    """One article's commentary, while it is worked on."""

    def __init__(self, draft: Draft, analysed: Analysed, links: Links, converter: Converter) -> None:
        self.draft = draft
        self.analysed = analysed
        self.links = links
        self.converter = converter
        self.findings: list[Finding] = []
        self.seen: Counter[str] = Counter()
        self.used: set[str] = set()  # labels of footnotes

    @cached_property
    def index(self) -> Index:
        return Index(self.analysed.article.text)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.analysed.claims.claims}

    def commentary(self) -> Commentary:
        front = self.draft.front
        notes = tuple(note for block in self.draft.blocks if (note := self._note(block)))
        self._find_unused_footnotes()
        return Commentary(
            article=self.draft.article,
            file=self.draft.file,
            author=front.author,
            date=front.date,
            tags=front.tags,
            notes=notes,
            findings=tuple(self.findings),
            corrections=front.corrections,
        )

    def _find(self, code: str, line: int, message: str, hint: str, level: Level = "warning") -> None:
        self.findings.append(Finding(code, level, self.draft.file, line, message, hint))

    def _note(self, block: Block) -> Note | None:
        if not block.body.strip():
            message = "nothing is written under the quotation"
            self._find("note-empty", block.line, message, "Write the note below it, or delete the quotation.")
            return None
        if block.joined:
            message = "the note begins on the line below the quotation, where GitHub shows it as quoted"
            self._find("note-not-apart", block.line, message, "Leave an empty line between the two.", "notice")
        place = self._place(block)
        if place.problem:
            code, level, message, hint = place.problem
            self._find(code, block.line, message, hint, level)
        id = self._id(block)
        shown = self.converter.convert(block, self.draft.definitions, id, self.links)
        self._report(shown)
        return Note(
            id=id,
            file=self.draft.file,
            line=block.line,
            anchor=place.anchor,
            claim=place.claim,
            quote=block.quote,
            html=shown.html,
            author=self.draft.front.author,
            date=self.draft.front.date or self._date(block),
            placed=place.placed,
        )

    def _id(self, block: Block) -> str:
        """From the words that the note is on, so that it lasts while the note itself is rewritten."""
        about = normalise(block.quote) if block.quote else block.claim or f"heading {normalise(block.heading or '')}"
        self.seen[about] += 1
        order = [str(self.seen[about])] if self.seen[about] > 1 else []
        key = "\0".join((self.draft.article, about, *order))
        return f"note-{hashlib.sha256(key.encode()).hexdigest()[:DIGITS]}"

    def _date(self, block: Block) -> str | None:
        """When one of the note's lines last changed."""
        dates = [self.draft.dates[line - 1] for line in block.lines if line <= len(self.draft.dates)]
        known = [date for date in dates if date]
        return max(known) if known and len(known) == len(dates) else None

    def _report(self, shown: Shown) -> None:
        for fault in shown.faults:
            self._find(fault.code, fault.line, fault.message, fault.hint)
        for line, words in shown.ascribed:
            if not self.index.holds(words.rstrip(",.;:")):
                near = self.index.nearest(words)
                hint = f"The closest words are: {_shown(near.span.of(self.index.text))}" if near else OTHER_SOURCE
                self._find("note-quote-unknown", line, f"the article does not hold the words {_shown(words)}", hint)
        self.used.update(f"^{label}" for label in shown.used)

    def _find_unused_footnotes(self) -> None:
        for definition in self.draft.definitions:
            if definition.label.startswith("^") and definition.label not in self.used:
                message = f"the footnote [{definition.label}] is not shown: nothing points to it"
                self._find("note-footnote-unused", definition.line, message, f"Write [{definition.label}] in a note.")

    def _place(self, block: Block) -> Place:
        if block.claim:
            return self._place_on_claim(block.claim)
        if block.quote is None:
            return Place()
        found = self.index.find(block.quote)
        if not found and len(block.quote) > 2:
            found = self.index.find(block.quote.strip("\"'“”‘’«» "))
        if len(found) == 1:
            return Place(found)
        return Place(placed=False, problem=self._several(found) if found else self._nowhere(block.quote))

    def _place_on_claim(self, id: str) -> Place:
        claim = self.claims.get(id)
        if claim is None:
            return Place(claim=id, placed=False, problem=self._unknown_claim(id))
        anchor = claim.content or claim.cue
        if claim.status != "rejected":
            return Place(anchor, id)
        message = f"the claim {id} is rejected; the note stands at its words"
        return Place(anchor, None, True, ("note-claim-rejected", "notice", message, "Quote the words instead."))

    def _unknown_claim(self, id: str) -> tuple[str, Level, str, str]:
        code = "note-claim-unknown"
        elsewhere = self.links.claims.get(id)
        if elsewhere:
            hint = f"Move the note to the file of {elsewhere}. {STAYS}"
            return code, "warning", f"the claim {id} is one of {elsewhere}, not of this article", hint
        near = meant(id, self.claims)
        hint = (
            f"Did you mean {near}? {STAYS}" if near else f"Copy the id from the claim's card, or quote words. {STAYS}"
        )
        return code, "warning", f"no claim of this article has the id {id}", hint

    def _several(self, found: Sequence[Span]) -> tuple[str, Level, str, str]:
        times = f"{len(found)} times" + (" or more" if len(found) >= MOST_PLACES else "")
        message = f"the quoted words stand in the article {times} ({self._paragraphs(found)})"
        lines = [f"> {longer}" for span in found[:SUGGESTED] if (longer := self.index.longer(span))]
        return "note-ambiguous", "warning", message, "\n".join((f"Quote a few more words. {STAYS}", *lines))

    def _paragraphs(self, found: Sequence[Span]) -> str:
        """The paragraphs that hold the places, as a reader counts them."""
        holding = [
            p.id.removeprefix("p")
            for p in self.analysed.article.paragraphs
            for span in found
            if p.start <= span.start < p.end
        ]
        names = list(dict.fromkeys(holding))[:10]
        if len(names) < 2:
            return f"paragraph {''.join(names)}"
        return f"paragraphs {', '.join(names[:-1])} and {names[-1]}"

    def _nowhere(self, quote: str) -> tuple[str, Level, str, str]:
        missing = [part for part in parts(quote) if not self.index.holds(part)]
        if not missing:
            hint = f"Quote them in the article's order, within one passage. {STAYS}"
            return "note-not-found", "warning", "the ends that … joins stand in the article, not in this order", hint
        near = self.index.nearest(missing[0])
        if near is None:
            message = f"the article does not hold the words {_shown(missing[0])}, nor any like them"
            return "note-not-found", "warning", message, f"Copy the words from the article. {STAYS}"
        passage = one_line(near.span.of(self.index.text))
        changes = "; ".join(_change(ours, theirs) for ours, theirs in near.differences[:SUGGESTED])
        message = f"the article does not hold the quoted words; the closest are {near.alike} % alike: {changes}"
        line = one_line(quote).replace(one_line(missing[0]), passage)
        return "note-near-miss", "warning", message, f"If these are meant, paste:\n> {line}\n{STAYS}"


OTHER_SOURCE = "Correct the words, or add a link or a footnote that says where they are from."


def meant(id: str, known: Sequence[str] | Mapping[str, object]) -> str | None:
    """The known id that `id` was probably meant to be."""
    found = process.extractOne(id, list(known), scorer=Levenshtein.distance, score_cutoff=TYPING_ERRORS)
    return str(found[0]) if found else None


def _change(ours: str, theirs: str) -> str:
    if not theirs:
        return f'"{ours}" is not there'
    return f'it has "{theirs}" where you have "{ours}"' if ours else f'it has "{theirs}" besides'


def _shown(words: str) -> str:
    line = one_line(words)
    return f'"{line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"}"'
