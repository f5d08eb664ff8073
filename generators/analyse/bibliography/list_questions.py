"""Questions that the list raises: what nothing cites, what stands in it twice, years, order, and what it is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from generators.analyse.bibliography.evidence import Evidence, in_a_row
from generators.analyse.bibliography.fields import SAME_AUTHORS
from generators.analyse.bibliography.names import fold, words_of
from generators.model import AuditItem

SHORTEST_TITLE = 20  # folded characters from which two equal titles are the same work
SHARE_ORDERED = 0.8  # of the entries that keep one order, from which the list is one in that order
LEAST_ORDERED = 5  # entries below which no order is told
MOST_NAMED = 5  # entries that a question names
LEAST_SHARED = 4  # letters of a word that a listed work may share with the article
LEAST_STRANGE = 2  # words of a title, below which nothing can be said of what it is about
YEARS_AHEAD = 1  # an issue may be dated a year ahead of the text
YEAR = re.compile(r"(?<![\d\w.,/-])(?:19|20)\d\d(?![\d\w%]|[.,]\d)")
# Words of titles that say nothing of a subject.
COMMON_WORDS = (
    "about after against among their there these those through under using with from into over than that this "
    "what when where which while will been being between does have more most other such toward towards upon would "
    "could should introduction history handbook study studies analysis review report approach theory case great "
    "people peoples new world year years time times life long good first last part"
)
COMMON = frozenset(COMMON_WORDS.split())


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
    """What a mention would print: the entry's number, or its first author with its year."""
    reference = evidence.entries[place].reference
    if evidence.numbered and reference.label:
        return f"the number {reference.label.strip('[]().')}"
    if not reference.authors:
        return evidence.name(place)
    first = reference.authors[0]
    return f"“{first.family or first.literal}” with {reference.year or 'no date'}"


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
            names = in_a_row([evidence.name(p) for p in places])
            question = f"{len(places)} entries have {what} ({names}). Are they one work?"
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


def shares_no_words(evidence: Evidence) -> Iterator[AuditItem]:
    """Listed works, never cited, of whose title no word occurs in the text."""
    used: set[str] = set()
    for region in evidence.regions:
        used.update(_stem(word) for word in words_of(region.of(evidence.article.text)))
    cited = {entry for found in evidence.found for entry in (*found.entries, *found.near)}
    for place, entry in enumerate(evidence.entries):
        if place in cited or not evidence.found:
            continue
        reference = entry.reference
        about = " ".join(filter(None, (reference.title, reference.container)))
        words = [w for w in words_of(about) if len(w) >= LEAST_SHARED and w not in COMMON and not w.isdigit()]
        strange = [word for word in words if _stem(word) not in used]
        if words and len(strange) == len(words) and len(words_of(about)) >= LEAST_STRANGE:
            shown = in_a_row(list(dict.fromkeys(words))[:6])
            question = (
                f"No word of the title of {evidence.name(place)} occurs in the text. What does the article use it for?"
            )
            noun = "word" if len(set(words)) == 1 else "words"
            yield AuditItem("shares-no-words", question, (evidence.place(place),), f"the {noun} {shown}")


def _stem(word: str) -> str:
    """A word without the endings that number and case add."""
    return word[:6] if len(word) > 6 else word.rstrip("s")


def out_of_order(evidence: Evidence) -> Iterator[AuditItem]:
    """Entries that leave the alphabet, or the numbers, that the list otherwise keeps."""
    keys = [_order_key(evidence, place) for place in range(len(evidence.entries))]
    kept = _longest_ordered(keys)
    if len(keys) < LEAST_ORDERED or len(kept) == len(keys) or len(kept) < SHARE_ORDERED * len(keys):
        return
    order = "numbers" if evidence.numbered else "alphabet"
    places = [place for place in range(len(keys)) if place not in kept]
    names = [evidence.name(place) for place in places[:MOST_NAMED]]
    more = [f"{len(places) - MOST_NAMED} more"] if len(places) > MOST_NAMED else []
    question = f"The list keeps the order of the {order}, but for {in_a_row([*names, *more])}. Is that on purpose?"
    yield AuditItem("out-of-order", question, tuple(map(evidence.place, places)), f"the order of the {order}")


def _order_key(evidence: Evidence, place: int) -> tuple[int, str]:
    reference = evidence.entries[place].reference
    if evidence.numbered:
        digits = "".join(c for c in reference.label or "" if c.isdigit())
        return (int(digits or 0), "")
    printed = evidence.place(place).of(evidence.article.text)[:40]
    if SAME_AUTHORS.match(printed):
        printed = evidence.entries[place].head.of(evidence.article.text)[:40]
    words = [word for word in words_of(printed) if word != "the"]
    return (0, words[0] if words else "")


def _longest_ordered(keys: list[tuple[int, str]]) -> frozenset[int]:
    """The places of a longest run, with gaps, that keeps the order: patience sorting, n log n."""
    tails: list[tuple[int, str]] = []
    places: list[int] = []
    before: list[int] = []
    for place, key in enumerate(keys):
        at = bisect_right(tails, key)
        before.append(places[at - 1] if at else -1)
        tails[at : at + 1] = [key]
        places[at : at + 1] = [place]
    kept = []
    here = places[-1] if places else -1
    while here >= 0:
        kept.append(here)
        here = before[here]
    return frozenset(kept)
