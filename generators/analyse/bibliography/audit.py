"""Questions about an article's references, never verdicts: each with its places and with what was looked for.

The questions ask in both directions: what is cited and not listed, and what is listed and not cited. No clock is asked;
what lies in the future is measured by the newest year that the article itself knows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generators.analyse.bibliography.citations import Found
from generators.analyse.bibliography.fields import Entry
from generators.analyse.bibliography.names import fold, words_of
from generators.model import Article, AuditItem, Footnote, Span

LONGEST_TITLE = 60  # characters of a title that a question repeats
SHORTEST_TITLE = 20  # folded characters from which two equal titles are the same work
SHARE_ORDERED = 0.8  # of neighbouring entries that keep the alphabet, from which the list is one in that order
LEAST_ORDERED = 5  # entries below which no order is told
LEAST_SHARED = 4  # letters of a word that a listed work may share with the article
LEAST_STRANGE = 2  # words of a title, below which nothing can be said of what it is about
YEARS_AHEAD = 1  # an issue may be dated a year ahead of the text
# https://www.doi.org/doi_handbook/2_Numbering.html#2.2
DOI_SHAPE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"<>]+")
DOI_LIKE = re.compile(r"(?:\bdoi(?:\.org/|:)\s*|(?<![\d.])(?=10\.\d{2,}))(?P<doi>[^\s,;]{3,})", re.IGNORECASE)
URL_LIKE = re.compile(r"\b(?:https?:?/{0,3}|www\.)[^\s<>\"]*", re.IGNORECASE)
URL_SHAPE = re.compile(
    r"(?:https?://)?(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?\.?", re.IGNORECASE
)
YEAR = re.compile(r"(?<![\d\w.,/-])(?:19|20)\d\d(?![\d\w%]|[.,]\d)")
UNRESOLVED = re.compile(r"(?<!\w)(?:[Ii]bid\.?|[Oo]p\.\s?cit\.?|[Ll]oc\.\s?cit\.?)(?!\w)")
STOP_WORDS = frozenset(
    "about after against among their there these those through under using with from into over than that this what when "
    "where which while will been being between does have more most other such toward towards upon would could should "
    "introduction history handbook study studies analysis review report approach theory case".split()
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the questions are made from."""

    article: Article
    entries: tuple[Entry, ...]
    found: tuple[Found, ...]
    footnotes: tuple[Footnote, ...]
    regions: tuple[Span, ...]
    numbered: bool  # mentions are numbers

    def place(self, entry: int) -> Span:
        """Where an entry is printed."""
        reference = self.entries[entry].reference
        return Span(reference.start, reference.end)

    def name(self, entry: int) -> str:
        """An entry in a few words."""
        return short_name(self.entries[entry])


def audit(evidence: Evidence) -> tuple[AuditItem, ...]:
    """All questions, by kind and then by place."""
    return tuple(item for ask in QUESTIONS for item in ask(evidence))


def short_name(entry: Entry) -> str:
    """Author and year: `Mead 2025`, `Keohane and Nye 2025`; the beginning of the entry when they are not known."""
    reference = entry.reference
    names = [name.family or name.literal or "" for name in reference.authors]
    if not names:
        return f"“{shorten(reference.title)}”" if reference.title else f"entry {reference.id.lstrip('r')}"
    authors = " and ".join(names) if len(names) < 3 else f"{names[0]} et al."
    return f"{authors} {reference.year}{reference.year_suffix or ''}" if reference.year else f"{authors}, no date"


def shorten(words: str) -> str:
    """The first words, with dots where some are left out."""
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


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


def listed_not_cited(evidence: Evidence) -> Iterator[AuditItem]:
    """Entries that no mention can mean; none are asked about in an article that mentions no work at all."""
    if not evidence.found:
        return
    cited = {entry for found in evidence.found for entry in (*found.entries, *found.near)}
    for place in range(len(evidence.entries)):
        if place not in cited:
            name = evidence.name(place)
            question = f"{name} is listed, and no mention of it was found in the text. Where is it used?"
            yield AuditItem("listed-not-cited", question, (evidence.place(place),), _forms(evidence, place))


def _forms(evidence: Evidence, place: int) -> str:
    label = evidence.entries[place].reference.label
    return f"the number {label.strip('[]().')}" if evidence.numbered and label else evidence.name(place)


def ambiguous(evidence: Evidence) -> Iterator[AuditItem]:
    """Mentions that several entries fit."""
    for found in evidence.found:
        if found.status == "ambiguous":
            printed = found.span.of(evidence.article.text)
            question = f"“{printed}” fits {len(found.entries)} entries. Which of them is meant?"
            spans = (found.span, *(evidence.place(entry) for entry in found.entries))
            yield AuditItem("citation-ambiguous", question, spans, "the same authors and year")


def by_order(evidence: Evidence) -> Iterator[AuditItem]:
    """Letters that the text uses and the list does not print."""
    for found in evidence.found:
        if found.status == "by-order":
            printed = found.span.of(evidence.article.text)
            question = f"“{printed}” has a letter, and the list has none: it was linked by the order of the entries. Is it this one?"
            yield AuditItem("citation-by-order", question, (found.span, evidence.place(found.entries[0])), found.why)


def name_or_year_differs(evidence: Evidence) -> Iterator[AuditItem]:
    """Mentions that fit an entry but for a name or for the year."""
    for found in evidence.found:
        printed = found.span.of(evidence.article.text)
        if found.status == "fuzzy":
            name = evidence.name(found.entries[0])
            question = f"The text prints “{printed}”, the list {name}. Is it the same work?"
            yield AuditItem("name-differs", question, (found.span, evidence.place(found.entries[0])), found.why)
        elif found.near:
            names = _listed([evidence.name(entry) for entry in found.near[:5]])
            question = f"The text cites {found.looked_for}; the list has {names}. Is the year, or the entry, another?"
            spans = (found.span, *(evidence.place(entry) for entry in found.near[:5]))
            yield AuditItem("year-differs", question, spans, found.looked_for)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def same_work_twice(evidence: Evidence) -> Iterator[AuditItem]:
    """Entries with one DOI, or with one title, year and first author."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, entry in enumerate(evidence.entries):
        reference = entry.reference
        title = fold("".join(words_of(reference.title or "")))
        if reference.doi:
            groups["doi", reference.doi.lower()].append(place)
        elif len(title) >= SHORTEST_TITLE and reference.authors:
            first = reference.authors[0]
            groups["title", title, str(reference.year), fold(first.family or first.literal or "")].append(place)
    for key, places in groups.items():
        if len(places) > 1:
            what = f"the DOI {key[1]}" if key[0] == "doi" else "the same title, year and first author"
            question = (
                f"{len(places)} entries have {what} ({_listed([evidence.name(p) for p in places])}). Are they one work?"
            )
            yield AuditItem("listed-twice", question, tuple(evidence.place(p) for p in places), what)


def year_in_future(evidence: Evidence) -> Iterator[AuditItem]:
    """Entries dated after the newest year that the article itself knows."""
    newest = newest_year(evidence)
    if newest is None:
        return
    for place, entry in enumerate(evidence.entries):
        year = entry.reference.year
        if year is not None and year > newest + YEARS_AHEAD:
            question = (
                f"{evidence.name(place)} is dated {year}; the newest year in the text is {newest}. Is the year right?"
            )
            yield AuditItem(
                "year-in-future", question, (evidence.place(place),), f"a year up to {newest + YEARS_AHEAD}"
            )


def newest_year(evidence: Evidence) -> int | None:
    """The newest year in the article's date, in its text, or among most of its entries."""
    text = evidence.article.text
    years = [int(m.group()) for r in evidence.regions for m in YEAR.finditer(text, r.start, r.end)]
    if evidence.article.date:
        return int(evidence.article.date[:4])
    printed = sorted(entry.reference.year for entry in evidence.entries if entry.reference.year)
    middle = printed[len(printed) // 2] if printed else None
    cited = [
        evidence.entries[e].reference.year or 0 for f in evidence.found if f.status != "ambiguous" for e in f.entries
    ]
    known = [year for year in (*years, *cited, middle) if year]
    return max(known, default=None) if years else None


def malformed_links(evidence: Evidence) -> Iterator[AuditItem]:
    """DOIs and addresses that cannot work as printed."""
    text = evidence.article.text
    for place, entry in enumerate(evidence.entries):
        span = evidence.place(place)
        for found in DOI_LIKE.finditer(text, span.start, span.end):
            doi = found["doi"].rstrip(".,;:)]”'’")
            doi = doi[len("https://doi.org/") :] if doi.lower().startswith("https://doi.org/") else doi
            if doi and not DOI_SHAPE.fullmatch(doi):
                question = (
                    f"The DOI “{doi}” of {short_name(entry)} has not the form of one (10.1234/…). How is it meant?"
                )
                yield AuditItem("doi-malformed", question, (Span(*found.span("doi")), span), "10.<number>/<name>")
        for found in URL_LIKE.finditer(text, span.start, span.end):
            if not URL_SHAPE.fullmatch(found.group().rstrip(".,;:)]”'’")):
                question = f"The address “{found.group()}” of {short_name(entry)} cannot be opened as printed. How is it meant?"
                yield AuditItem("url-malformed", question, (Span(*found.span()), span), "http(s)://host.name/…")


def out_of_order(evidence: Evidence) -> Iterator[AuditItem]:
    """Entries that leave the alphabet, or the numbers, that the list otherwise keeps."""
    keys = [_order_key(evidence, place) for place in range(len(evidence.entries))]
    if len(keys) < LEAST_ORDERED:
        return
    kept = sum(a <= b for a, b in zip(keys, keys[1:], strict=False))
    if kept < SHARE_ORDERED * (len(keys) - 1):
        return
    order = "numbers" if evidence.numbered else "alphabet"
    for place in range(1, len(keys)):
        if keys[place - 1] > keys[place]:
            earlier, later = evidence.name(place - 1), evidence.name(place)
            question = (
                f"{later} stands behind {earlier}; the list otherwise keeps the {order}. Does it belong elsewhere?"
            )
            yield AuditItem("out-of-order", question, (evidence.place(place),), f"the order of the {order}")


def _order_key(evidence: Evidence, place: int) -> tuple[int, str]:
    reference = evidence.entries[place].reference
    if evidence.numbered:
        digits = "".join(c for c in reference.label or "" if c.isdigit())
        return (int(digits or 0), "")
    printed = evidence.place(place).of(evidence.article.text)[:40]
    words = [word for word in words_of(printed) if word != "the"]
    return (0, words[0] if words else "")


def lone_notes(evidence: Evidence) -> Iterator[AuditItem]:
    """Notes that nothing points to, and markers that point to nothing."""
    for footnote in evidence.footnotes:
        if footnote.note and not footnote.marker:
            question = f"Note {footnote.number} has no marker in the text. Which passage does it belong to?"
            yield AuditItem("note-without-marker", question, (footnote.note,), f"[{footnote.number}] in the text")
        if footnote.marker and not footnote.note:
            question = f"The marker {footnote.number} has no note. What does it point to?"
            yield AuditItem("marker-without-note", question, (footnote.marker,), f"a note numbered {footnote.number}")


def shares_no_words(evidence: Evidence) -> Iterator[AuditItem]:
    """Listed works, never cited, of whose title no word occurs in the text."""
    used: set[str] = set()
    for region in evidence.regions:
        used.update(_stem(word) for word in words_of(region.of(evidence.article.text)))
    cited = {entry for found in evidence.found for entry in found.entries}
    for place, entry in enumerate(evidence.entries):
        if place in cited or not evidence.found:
            continue
        reference = entry.reference
        about = " ".join(filter(None, (reference.title, reference.container)))
        words = [w for w in words_of(about) if len(w) >= LEAST_SHARED and w not in STOP_WORDS and not w.isdigit()]
        strange = [word for word in words if _stem(word) not in used]
        if words and len(strange) == len(words) and len(words_of(about)) >= LEAST_STRANGE:
            shown = _listed(list(dict.fromkeys(words))[:6])
            question = (
                f"No word of the title of {evidence.name(place)} occurs in the text. What does the article use it for?"
            )
            yield AuditItem("shares-no-words", question, (evidence.place(place),), f"the words {shown}")


def _stem(word: str) -> str:
    """A word without the endings that number and case add."""
    return word[:6] if len(word) > 6 else word.rstrip("s")


def unresolved(evidence: Evidence) -> Iterator[AuditItem]:
    """`Ibid.` and `op. cit.`, which point to the citation before; nothing is guessed."""
    for region in evidence.regions:
        for found in UNRESOLVED.finditer(evidence.article.text, region.start, region.end):
            question = f"“{found.group()}” points to a work named before. Which one?"
            yield AuditItem("ibid-unresolved", question, (Span(*found.span()),), "the citation before it; not guessed")


QUESTIONS: tuple[Callable[[Evidence], Iterator[AuditItem]], ...] = (
    cited_not_listed,
    name_or_year_differs,
    ambiguous,
    by_order,
    unresolved,
    listed_not_cited,
    shares_no_words,
    same_work_twice,
    year_in_future,
    malformed_links,
    out_of_order,
    lone_notes,
)
