"""Mentions of works by author and year: (Smith, 2017), Smith (2017), Smith's 2017 study, (A & B, 2016; C, 2018a, b).

A year is read together with the names that stand before it, inside its bracket or in front of it. What is found is only
what is printed; whether it is a citation at all, and of what, is for linking to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generators.analyse.bibliography.names import PARTICLES, fold
from generators.model import Span

Form = Literal["bracket", "narrative", "possessive", "bare"]

# `2017`, `2017a`, `2017a,b`, `n.d.`, `in press`
YEAR = re.compile(
    r"(?<![\w$€£#@/.‐-])(?:(?P<year>1[5-9]\d\d|20\d\d)(?P<letters>[a-h](?:\s?[,&]\s?[a-h]\b(?!\.))*)?(?![\w%])(?![.,]\d)"
    r"|(?P<undated>n\. ?d\.(?:-(?P<undatedletter>[a-h]))?|no date|in press|forthcoming))",
)
# Read backwards from the year: a word, a mark, an initial.
PIECE = re.compile(
    r"[^\W\d_]\.(?:[-‐]?[^\W\d_]\.)*|et\s+al\b\.?|[^\W\d_][\w’'‐‑-]*(?:\.[\w’'‐-]+)*|&amp;|&|,|\S"
)
WINDOW = 240  # characters before a year in which its names may begin
LONGEST_GROUP = 3000  # characters of a bracket that is read as one
JOINERS = frozenset({"and", "&", "&amp;", "und", "et", "y", "e"})
INSIDE_WORDS = "of for the on in at to de du des la le del and &"
INSIDE = frozenset(INSIDE_WORDS.split())
# Words that begin with a capital and are no author.
NOT_NAMES_WORDS = (
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn "
    "fall winter since until till during before after from between by around circa ca early late mid table figure "
    "fig figs tables figures section chapter appendix equation eq version phase wave model panel note notes page "
    "pages vol volume see also e.g i.e cf eg ie in on at the a an and or but for as however although while when "
    "where although though this that these those such reviewed review following according example instance "
    "compare data est updated accessed copyright published born died founded adopted reprinted quoted cited "
    "source sources adapted similarly moreover furthermore additionally recently notably specifically importantly "
    "finally first second third therefore thus hence indeed unlike like both based using according to per via "
    "with what which who he she they we later earlier then now here there nor yet so if because despite instead "
    "likewise conversely subsequently year years until approximately about over nearly almost more than covid "
    "covid-19"
)
NOT_NAMES = frozenset(NOT_NAMES_WORDS.split())
LEADS_WORDS = "see also e.g i.e cf eg ie reviewed in by and for example the review reviews from as"
LEADS = frozenset(LEADS_WORDS.split())


class Group(NamedTuple):
    """What stands between two brackets."""

    start: int  # behind the opening bracket
    end: int  # at the closing one


@dataclass(frozen=True, slots=True)
class NameMention:
    """A year with the names before it."""

    start: int
    end: int
    choices: tuple[tuple[str, ...], ...]  # the names as they may be cut, the longest first
    starts: tuple[int, ...]  # where each choice begins in the text
    et_al: bool
    year: int | None  # None: `n.d.`, `in press`
    letter: str | None
    form: Form
    comma: bool  # a comma stands between names and year
    whole: bool  # the names fill their part of the bracket


def find_name_mentions(text: str, regions: Sequence[Span]) -> tuple[NameMention, ...]:
    """Every year with names before it, in the order of the text."""
    return tuple(mention for region in regions for mention in _in_region(text, region))


def find_groups(text: str, region: Span) -> list[Group]:
    """The round and square brackets of a region, by their end; inner ones stand before those around them."""
    groups: list[Group] = []
    opened: list[tuple[str, int]] = []
    for found in re.compile(r"[()\[\]]").finditer(text, region.start, region.end):
        mark = found.group()
        if mark in "([":
            opened.append((mark, found.end()))
        elif opened and opened[-1][0] == {")": "(", "]": "["}[mark]:
            start = opened.pop()[1]
            if found.start() - start <= LONGEST_GROUP:
                groups.append(Group(start, found.start()))
    return groups


def _in_region(text: str, region: Span) -> Iterator[NameMention]:
    groups = sorted(find_groups(text, region))
    open_groups: list[Group] = []
    at = 0
    last: NameMention | None = None
    last_group: Group | None = None
    cut = region.start  # behind the year before
    for found in YEAR.finditer(text, region.start, region.end):
        while at < len(groups) and groups[at].start <= found.start():
            open_groups.append(groups[at])
            at += 1
        while open_groups and open_groups[-1].end <= found.start():
            open_groups.pop()
        group = next((g for g in reversed(open_groups) if g.end > found.start()), None)
        mentions = list(_read(text, region, group, found, cut, last if group == last_group else None))
        yield from mentions
        if mentions:
            last, last_group = mentions[-1], group
        elif group != last_group:
            last, last_group = None, group
        cut = found.end()


def _read(
    text: str, region: Span, group: Group | None, found: re.Match[str], cut: int, last: NameMention | None
) -> Iterator[NameMention]:
    """The mentions that end at one year: several when it has several letters."""
    start = found.start()
    if group is None:
        form: Form = "bare"
        names = _names_before(text, max(region.start, cut, start - WINDOW), start)
        if names is None:
            return
        form = "possessive" if names.possessive else "bare"
    else:
        floor = max(group.start, cut)
        between = text[floor:start].strip(" ,;&.").lower()
        if last is not None and cut > group.start and between in ("", "and", "see", "e.g", "also"):
            yield from _years(found, last, last.choices, last.starts, last.form, last.et_al)
            return
        if floor == group.start and between in ("", "in", "see", "e.g"):
            form = "narrative"
            outside = group.start - 1
            names = _names_before(text, max(region.start, min(cut, outside), outside - WINDOW), outside)
        else:
            form = "bracket"
            names = _names_before(text, max(floor, start - WINDOW), start)
        names = _with_printed(text, Span(floor, start), names) if form == "bracket" else names
        if names is None:
            return
    shown = NameMention(
        names.starts[0],
        found.end(),
        names.choices,
        names.starts,
        names.et_al,
        None,
        None,
        form,
        names.comma,
        names.whole,
    )
    yield from _years(found, shown, names.choices, names.starts, form, names.et_al)


def _with_printed(text: str, part: Span, names: _Names | None) -> _Names | None:
    """The names with the whole part of the bracket as one more way to read it: `(R core team, 2024)`."""
    begin = max(part.start, text.rfind(";", part.start, part.end) + 1)
    printed = text[begin : part.end].strip(" ,.\n")
    if not printed or len(printed) > WINDOW // 2 or (names and (names.et_al or names.choices[0] == (printed,))):
        return names
    start = text.index(printed, begin)
    if names is None:
        return _Names(((printed,),), (start,), False, False, text[: part.end].rstrip().endswith(","), False)
    return names._replace(choices=((printed,), *names.choices), starts=(start, *names.starts))


def _years(
    found: re.Match[str],
    like: NameMention,
    choices: tuple[tuple[str, ...], ...],
    starts: tuple[int, ...],
    form: Form,
    et_al: bool,
) -> Iterator[NameMention]:
    year = int(found["year"]) if found["year"] else None
    letters = re.findall("[a-h]", found["letters"] or "") or [found["undatedletter"]]
    begin = like.start if like.year is None and like.letter is None and like.end == found.end() else found.start()
    for letter in letters:
        yield NameMention(begin, found.end(), choices, starts, et_al, year, letter, form, like.comma, like.whole)


class _Names(NamedTuple):
    choices: tuple[tuple[str, ...], ...]
    starts: tuple[int, ...]
    et_al: bool
    possessive: bool
    comma: bool
    whole: bool


def _names_before(text: str, floor: int, end: int) -> _Names | None:
    """The names that end at `end`, read backwards; None when there are none."""
    pieces = [(m.start(), m.end(), m.group()) for m in PIECE.finditer(text, floor, end)]
    comma = False
    while pieces and pieces[-1][2] in (",", ".", ":") and not comma:
        comma = pieces.pop()[2] == ","
    et_al = bool(pieces) and pieces[-1][2].startswith("et") and "al" in pieces[-1][2]
    if et_al:
        pieces.pop()
        while pieces and pieces[-1][2] in (",", "."):
            pieces.pop()
    elif len(pieces) > 2 and pieces[-1][2] == "colleagues" and pieces[-2][2] in JOINERS:
        et_al = True
        del pieces[-2:]
    taken: list[tuple[int, int, str]] = []
    for piece in reversed(pieces):
        if not _belongs(piece[2], bool(taken)):
            break
        taken.append(piece)
    taken.reverse()
    taken = _without_leads(taken, et_al)
    if not taken:
        return None
    possessive = False
    first, stop, word = taken[-1]
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            possessive = True
            taken[-1] = (first, stop, word[: -len(ending)])
            break
    before = text[floor : taken[0][0]].strip(" (,")
    whole = (
        not before or before.lower().strip(" ,.:") in LEADS or before.endswith((";", "e.g.", "e.g.,", "see", "see,"))
    )
    choices, starts = _choices(taken)
    return _Names(choices, starts, et_al, possessive, comma, whole) if choices else None


def _belongs(piece: str, inside: bool) -> bool:
    """Whether a piece may be part of names that go on to its right."""
    if piece[0].isupper() or (not piece[0].isascii() and piece[0].isalpha() and piece[0].lower() == piece[0].upper()):
        return True
    low = piece.lower()
    if not inside:
        return False
    return low in PARTICLES or low in JOINERS or low in INSIDE or piece == "," or piece[:2] in ("d'", "d’", "l’", "al")


def _is_name_here(taken: list[tuple[int, int, str]], at: int, et_al: bool, followed: bool) -> bool:
    """Whether a word such as He, May or Page is a name where it stands: beside `et al.`, beside `and`, an acronym."""
    word = taken[at][2]
    last = at == len(taken) - 1
    joined = last and at > 0 and taken[at - 1][2].lower() in JOINERS
    return (word.isupper() and len(word) > 1) or (last and et_al) or joined or (followed and word[0].isupper())


def _without_leads(taken: list[tuple[int, int, str]], et_al: bool) -> list[tuple[int, int, str]]:
    """Without the words that lead up to a name, and without what stands before a word that is no name."""
    cut = 0
    for i, (_, _, piece) in enumerate(taken):
        low = piece.lower().rstrip(".")
        followed = i + 1 < len(taken) and taken[i + 1][2].lower() in JOINERS
        if (
            low in NOT_NAMES
            and low not in INSIDE
            and low not in JOINERS
            and not _is_name_here(taken, i, et_al, followed)
        ):
            cut = i + 1
    taken = taken[cut:]
    while taken and (taken[0][2] == "," or taken[0][2].lower() in JOINERS | INSIDE - PARTICLES):
        if taken[0][2] == "The":
            break
        taken = taken[1:]
    return taken


def _choices(taken: list[tuple[int, int, str]]) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...]]:
    """The names, cut in every way that leaves whole names: all of them, without the first, and so on."""
    chunks: list[list[tuple[int, int, str]]] = [[]]
    for i, piece in enumerate(taken):
        following = taken[i + 1][2] if i + 1 < len(taken) else ""
        if piece[2] == "," or (piece[2].lower() in JOINERS and following[:1].isupper()):
            if chunks[-1]:
                chunks.append([])
        elif piece[2].lower() in JOINERS:
            if following.lower() in PARTICLES:
                chunks.append([])
        else:
            chunks[-1].append(piece)
    names = [(chunk[0][0], name) for chunk in chunks if chunk and (name := _name(chunk))]
    choices = [tuple(name for _, name in names[i:]) for i in range(len(names))]
    starts = [start for start, _ in names]
    whole = " ".join(piece[2] for piece in taken)
    if len(names) > 1:
        choices.insert(0, (whole,))
        starts.insert(0, taken[0][0])
    return tuple(choices[:12]), tuple(starts[:12])


def _name(chunk: list[tuple[int, int, str]]) -> str:
    """A name without the initials around it: `J. Smith`, `Onagbesan OM`."""
    words = [piece for _, _, piece in chunk]
    while len(words) > 1 and re.fullmatch(r"(?:[^\W\d_]\.[-‐]?)+", words[0]):
        words.pop(0)
    while len(words) > 1 and (
        re.fullmatch(r"(?:[^\W\d_]\.[-‐]?)+|Jr\.?|Sr\.?", words[-1])
        or (words[-1].isupper() and len(words[-1]) <= 3 and not words[-2].isupper() and len(words) == 2)
    ):
        words.pop()
    return " ".join(words) if any(c.isalpha() for c in fold(" ".join(words))) else ""
