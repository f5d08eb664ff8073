"""Questions that mentions and notes raise: what is cited and not listed, what fits several entries, what differs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generators.analyse.bibliography.citations import MOST_NEAR, Found
from generators.analyse.bibliography.evidence import Evidence, in_a_row
from generators.model import AuditItem, Span

UNRESOLVED = re.compile(r"(?<!\w)(?:[Ii]bid\.?|[Ee]bd\.|[Oo]p\.\s?cit\.?|[Ll]oc\.\s?cit\.?)(?!\w)")


def cited_not_listed(evidence: Evidence) -> Iterator[AuditItem]:
    """Mentions without an entry, a question for each work."""
    places: dict[str, list[Found]] = defaultdict(list)
    for found in evidence.found:
        if found.status == "missing" and not found.near:
            places[found.looked_for or ""].append(found)
    for looked_for, same in places.items():
        times = "" if len(same) == 1 else f" {len(same)} times"
        question = f"The text cites {looked_for}{times}. Which entry of the list is meant, or is one to be added?"
        if not evidence.entries:
            question = (
                f"The text cites {looked_for}{times}, and has no list of references. Where is the work described?"
            )
        yield AuditItem("cited-not-listed", question, tuple(f.span for f in same), looked_for)


def name_or_year_differs(evidence: Evidence) -> Iterator[AuditItem]:
    """Mentions that fit an entry but for a name or for the year."""
    for found in evidence.found:
        printed = found.span.of(evidence.article.text)
        if found.status == "fuzzy":
            name = evidence.name(found.entries[0])
            question = f"The text prints “{printed}”, the list {name} ({found.why}). Is it the same work?"
            spans: tuple[Span, ...] = (found.span, evidence.place(found.entries[0]))
            yield AuditItem("name-differs", question, spans, f"“{printed}” in the list")
        elif found.near and not found.doubt:
            names = in_a_row([evidence.name(entry) for entry in found.near[:MOST_NEAR]])
            question = f"The text cites {found.looked_for}; the list has {names}. Is the year, or the entry, another?"
            spans = (found.span, *(evidence.place(entry) for entry in found.near[:MOST_NEAR]))
            yield AuditItem("year-differs", question, spans, found.looked_for)


def doubtful(evidence: Evidence) -> Iterator[AuditItem]:
    """Mentions that an entry fits, and that may still mean another work: a question for each entry and reason."""
    mentions: dict[tuple[str, str, tuple[int, ...]], list[Found]] = defaultdict(list)
    for found in evidence.found:
        if found.doubt:
            mentions[found.looked_for or "", found.doubt, found.near].append(found)
    for (looked_for, doubt, entries), same in mentions.items():
        names = in_a_row([evidence.name(entry) for entry in entries])
        question = (
            f"“{looked_for}”{_times(len(same))} fits {names}; but {doubt}. Is it this one, or is one to be added?"
        )
        places = (*(found.span for found in same), *(evidence.place(entry) for entry in entries))
        yield AuditItem("citation-doubtful", question, places, f"another entry for {looked_for}")


def ambiguous(evidence: Evidence) -> Iterator[AuditItem]:
    """Mentions that several entries fit, a question for each way in which they are printed."""
    mentions: dict[tuple[str, tuple[int, ...]], list[Span]] = defaultdict(list)
    for found in evidence.found:
        if found.status == "ambiguous":
            mentions[found.span.of(evidence.article.text), found.entries].append(found.span)
    for (printed, entries), spans in mentions.items():
        question = f"“{printed}”{_times(len(spans))} fits {len(entries)} entries. Which of them is meant?"
        places = (*spans, *(evidence.place(entry) for entry in entries))
        yield AuditItem("citation-ambiguous", question, places, "the same authors and year")


def _times(number: int) -> str:
    return "" if number == 1 else f", {number} times in the text,"


def by_order(evidence: Evidence) -> Iterator[AuditItem]:
    """Letters that the text uses and the list does not print."""
    for found in evidence.found:
        if found.status == "by-order":
            printed = found.span.of(evidence.article.text)
            question = (
                f"“{printed}” has a letter, the list has none: it was linked by the list’s order. Is it this one?"
            )
            spans = (found.span, evidence.place(found.entries[0]))
            yield AuditItem("citation-by-order", question, spans, "an entry with this letter")


def unresolved(evidence: Evidence) -> Iterator[AuditItem]:
    """`Ibid.` and `op. cit.`, which point to the citation before; nothing is guessed."""
    for region in evidence.regions:
        for found in UNRESOLVED.finditer(evidence.article.text, region.start, region.end):
            question = f"“{found.group()}” points to a work named before. Which one?"
            yield AuditItem("ibid-unresolved", question, (Span(*found.span()),), "the citation before it; not guessed")


def lone_notes(evidence: Evidence) -> Iterator[AuditItem]:
    """Notes that nothing points to, and markers that point to nothing."""
    for footnote in evidence.footnotes:
        if footnote.note and not footnote.marker:
            question = f"Note {footnote.number} has no marker in the text. Which passage does it belong to?"
            yield AuditItem("note-without-marker", question, (footnote.note,), f"[{footnote.number}] in the text")
        if footnote.marker and not footnote.note:
            question = f"The marker {footnote.number} has no note. What does it point to?"
            yield AuditItem("marker-without-note", question, (footnote.marker,), f"a note numbered {footnote.number}")
