"""Where sentences end: one definition for every analysis. Spans of the text as it stands, in linear time.

Each run of stops before white space is a candidate. What stands before it (an abbreviation, an initial, the number of a
list item) and behind it (a small letter, a word that begins sentences, a verb of saying) decides.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import NamedTuple

from generators.model import Span
from generators.read.abbreviations import (
    AFTER_TIMES,
    ALSO_WORDS,
    BEFORE_NAME,
    BEFORE_NUMBER,
    NEVER_LAST,
    SOMETIMES_LAST,
    SPEECH_VERBS,
    STARTERS,
    UNITS,
)

# Stops, then closing marks, note markers and omissions, then white space: `."  `, `?!) `, `. . . `, `.³ `, `.[3] `,
# `. [...] `, `.[citation needed] `. A run of stops is tried once, from its first character, and nothing is given
# back: linear.
STOP = re.compile(
    r"""
    (?<![.!?…])(?<!\.[ ])
    (?P<stops>\.(?:[ \u00a0]\.)++|[.!?…]++)
    (?P<closers>["'”’»)\]}*_]*+)
    [⁰¹²³⁴-⁹]*+
    (?:[ ]?\[(?:\d{1,3}|\.{3}|…|[a-z]+(?:[ ][a-z]+){0,2}[ ]needed)\])*+
    (?P<space>\s++|\Z)
    """,
    re.VERBOSE,
)
WORD_BEFORE = re.compile(r"[^\s\"“”‘«»(\[{—–/*_]*\Z")
LONGEST_WORD = 30  # characters looked at before a stop
OPENERS = re.compile(r"[\"'“”‘’«»(\[{*_—–•⁃-]*+[ ]?")
BRAND = re.compile(r"[a-z]{1,4}[A-Z]")  # `eBay`, `wikiHow`, `iPhone`: a small letter that begins sentences
WORD_AFTER = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
INITIAL = re.compile(r"[^\W\d_]")
INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")  # U.S, Ph.D, a.m without the last stop
# `1.`, `4.1.`, `(b)`, `• iv)`
ENUMERATOR = re.compile(r"(?:[•⁃●▪*-][ ]?)?\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:\.\)?|\))")
FIGURE_LABEL = re.compile(r"(?:Figure|Fig\.|Table|Map|Plate|Listing) \d{1,3}(?:\.\d{1,3})?[.:]")
# `Image: Nick Moreau`, `Photo credit: NASA` behind a caption
CREDIT = re.compile(
    r"\s(?=(?:Images?|(?:File )?[Pp]hotos?|Video|Picture|Illustration|Graphic|Map|Credit|Source)(?: credit)?: [A-Z@©])"
)
# `Thursday, May 7, 2015 On Tuesday, ...`
DATELINE = re.compile(
    r"""
    (?P<head>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,[ ])?
    (?:(?:January|February|March|April|May|June|July|August|September|October|November|December)[ ]\d{1,2},[ ]\d{4}
    |\d{1,2}[ ](?:January|February|March|April|May|June|July|August|September|October|November|December)[ ]\d{4}))
    [ ](?=[A-Z])
    """,
    re.VERBOSE,
)
# `Figure 1.3 This map shows ...`
FIGURE = re.compile(r"(?P<head>(?:Figure|Fig\.|Table|Map|Plate) \d{1,3}(?:\.\d{1,3})?) (?=[A-Z(])")
# A note's number that was set above the line: `as they said. 8 Yet others`
NOTE_NUMBER = re.compile(r"(?P<number>[ ]\d{1,3})[ ](?P<after>[A-Z][a-z]*)")
STOP_WITH_ELLIPSIS = 4  # the full stop and three of the ellipsis
APOSTROPHE = re.compile("['’]")
ENDS_LISTS = frozenset({"etc"})  # a name that follows begins a sentence
LONGEST_ASIDE = 80  # characters
TIMES = frozenset({"a.m", "p.m"})
LONGEST_FRONTED = 60  # characters in which so few words stand
FRONTED_WORDS = 4  # `At 5 a.m.`, `On Jan.`: no sentence yet
PREPOSITIONS = frozenset({"at", "by", "on", "in", "from", "since", "until", "after", "before", "around", "about"})
AMOUNT = re.compile(r"\d[ -]?[a-z]+\Z")  # `5 ft`; `Mm.` measures nothing
DASHES = ("-", "–", "—")
LONGEST_SIGNATURE = 60  # characters of `— Jane Doe, in a letter` behind a quotation
NAME_WORDS = 3  # words of a name before a verb of saying: `asked`, `Jane asked`, `Jane van Doe asked`


class _Place(NamedTuple):
    """A candidate and its surroundings."""

    before: str  # the word that the stops stand behind
    stops: str
    closers: str
    opener: str  # marks before the next word
    after: str  # the next word
    rest: int  # offset behind the next word
    start: int  # of the sentence so far
    at: int  # of the stops
    limit: int  # end of the paragraph


def split_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of one paragraph."""
    ends = _ends(text, span)
    sentences = []
    start = span.start
    for end in [*ends, span.end]:
        words = text[start:end]
        left = len(words) - len(words.lstrip())
        if left < len(words):
            sentences.append(Span(start + left, start + len(words.rstrip())))
        start = end
    return tuple(sentences)


def ends_sentence(text: str, span: Span, at: int) -> bool:
    """Whether a sentence ends at an offset with white space behind it, in a paragraph of this span."""
    return at in _ends(text, span)


def _ends(text: str, span: Span) -> list[int]:
    """Offsets of the white space behind every sentence but the last."""
    ends = sorted({*_items(text, span), *_credits(text, span)})
    found = list(ends)
    start = span.start
    for match in STOP.finditer(text, span.start, span.end):
        if match.end() >= span.end:
            break
        earlier = bisect(ends, match.start())
        start = max(start, ends[earlier - 1]) if earlier else start
        if _is_end(text, _surroundings(text, match, start, span.end)):
            end = match.start() + 1 if _is_stop_with_ellipsis(text, match) else match.start("space")
            note = NOTE_NUMBER.match(text, end, span.end) if match["stops"] == "." else None
            if note is not None and _begins(note["after"]):
                end = note.end("number")
            found.append(end)
            start = match.end()
    return sorted(set(found))


def _is_stop_with_ellipsis(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop stands before the ellipsis of words left out: `word. . . . Next`."""
    return (
        match["stops"].count(".") == STOP_WITH_ELLIPSIS and " " in match["stops"] and text[match.start() - 1].isalnum()
    )


def _credits(text: str, span: Span) -> list[int]:
    """Offsets before a picture's credit and behind a dateline or a figure's number, which have no full stop."""
    ends = [match.start() for match in CREDIT.finditer(text, span.start, span.end)]
    heads = (form.match(text, span.start, span.end) for form in (DATELINE, FIGURE))
    return [*ends, *(head.end("head") for head in heads if head is not None)]


def _surroundings(text: str, match: re.Match[str], start: int, limit: int) -> _Place:
    """What stands around a candidate."""
    word = WORD_BEFORE.search(text[max(start, match.start() - LONGEST_WORD) : match.start()])
    opener = OPENERS.match(text, match.end(), limit)
    at = opener.end() if opener else match.end()
    after = WORD_AFTER.match(text, at, limit)
    return _Place(
        word.group() if word else "",
        match["stops"],
        match["closers"],
        opener.group() if opener else "",
        after.group() if after else "",
        after.end() if after else at,
        start,
        match.start(),
        limit,
    )


def _is_end(text: str, place: _Place) -> bool:
    """Whether a candidate ends its sentence."""
    after = place.after
    in_brackets = place.opener[:1] == "("
    if after[:1].islower() and not (in_brackets and place.stops == ".") and BRAND.match(after) is None:
        return False
    if in_brackets and place.stops[0] in "?!" and not place.closers and _is_aside(text, place):
        return False
    if not after and not place.opener.strip():
        return text[place.rest : place.rest + 1] not in tuple(",;:.)]}&/=+")
    if place.closers and _is_reported(text, place):
        return False
    if text[place.at - 1 : place.at] == "[" and place.closers.startswith("]"):
        return not place.opener
    if place.opener[:1] in DASHES and place.closers and place.limit - place.at < LONGEST_SIGNATURE:
        return False
    label = text[place.start : min(place.at, place.start + LONGEST_WORD) + len(place.stops + place.closers)].strip()
    if ENUMERATOR.fullmatch(label) or FIGURE_LABEL.fullmatch(label) or not any(map(str.isalnum, label)):
        return False
    if place.stops == "." and not place.closers:
        return _is_end_of_word(text, place)
    return place.stops not in ("...", "…", ". . .") or after != "I"


def _is_aside(text: str, place: _Place) -> bool:
    """Whether brackets behind a title's mark belong to its sentence: `Viva Maria! (1965)`, `Why? (a play) and more`."""
    closed = text.find(")", place.rest, min(place.limit, place.rest + LONGEST_ASIDE))
    goes_on = closed > 0 and text[closed + 1 : closed + 2] == " " and text[closed + 2 : closed + 3].islower()
    return place.after[:1].isdigit() or goes_on


def _begins(word: str) -> bool:
    """Whether a word with a capital letter begins sentences, contracted or not: `It`, `It's`."""
    return word[:1].isupper() and APOSTROPHE.split(word)[0].lower() in STARTERS


def _is_reported(text: str, place: _Place) -> bool:
    """Whether the name of who said it follows: `"Who is it?" Jane asked.`"""
    if place.closers[0] not in "\"'”’" or "." in place.stops or place.opener:
        return False
    if _begins(place.after) and place.after != "I":
        return False
    at = place.rest
    for _ in range(NAME_WORDS):
        word = WORD_AFTER.match(text, at + 1)
        if text[at : at + 1] != " " or word is None:
            return False
        if word.group() in SPEECH_VERBS:
            return True
        at = word.end()
    return False


def _is_end_of_word(text: str, place: _Place) -> bool:
    """Whether a single full stop is more than the mark of an abbreviation, an initial or a list item."""
    word = place.before.lower()
    starts = _begins(place.after)
    if word in NEVER_LAST and not place.before.isupper():
        return False
    if word in BEFORE_NUMBER and (place.after[:1].isdigit() or (place.after.isupper() and word != "no")):
        return False
    if word in BEFORE_NAME and place.before[:1].isupper():
        return starts and word in SOMETIMES_LAST
    if INITIAL.fullmatch(place.before):
        return starts and text[place.rest : place.rest + 1] != "."
    if word in UNITS and not AMOUNT.search(text, max(place.start, place.at - LONGEST_WORD), place.at):
        return True
    if INITIALS.fullmatch(place.before) or (word in SOMETIMES_LAST and word not in ALSO_WORDS):
        return _ends_after_abbreviation(text, place, starts=starts)
    return True


def _ends_after_abbreviation(text: str, place: _Place, *, starts: bool) -> bool:
    """Whether the sentence ends with an abbreviation that may stand within it too."""
    so_far = text[place.start : min(place.at, place.start + LONGEST_FRONTED)].split()
    if len(so_far) < 2 or (len(so_far) < FRONTED_WORDS and so_far[0].lower() in PREPOSITIONS):
        return False
    if place.before.lower() in TIMES:
        return not place.after[:1].isdigit() and place.after not in AFTER_TIMES
    adverb = place.after.endswith("ly") and text[place.rest : place.rest + 1] == ","
    if place.before.lower() in ENDS_LISTS and place.after[:1].isupper():
        return True
    return starts or adverb or place.opener[:1] in ("“", '"', "‘", "•")


def _items(text: str, span: Span) -> list[int]:
    """Offsets before the second and later items of a list that runs on in one paragraph: `1) One 2) Two`."""
    first = ENUMERATOR.match(text, span.start, span.end)
    if first is None or text[first.end() : first.end() + 1] != " ":
        return []
    ends = []
    at = first.end()
    label: str | None = first.group()
    while label is not None and (label := _next_label(label)) is not None:
        at = text.find(f" {label} ", at, span.end)
        if at < 0:
            break
        ends.append(at)
        at += len(label)
    return ends


def _next_label(label: str) -> str | None:
    """The label of the item after this one: `2)` after `1)`, `b.` after `a.`"""
    match = re.search(r"\d+|[a-yA-Y](?=[.)])", label)
    if match is None:
        return None
    value = match.group()
    following = str(int(value) + 1) if value.isdigit() else chr(ord(value) + 1)
    return label[: match.start()] + following + label[match.end() :]
