"""Words between quotation marks: typographic, straight, nested, unclosed, and carried over paragraphs.

Every mark first gets a role from its neighbours alone; then one pass over each paragraph pairs them. An apostrophe has
no role. Linear in the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from generators.model import Paragraph, Quotation, Span

Role = Literal["open", "close", "weak", "either"]
Family = Literal["double", "straight", "single", "straight single", "angle"]

# A quotation mark; three or more straight ones in a row are a rule or a fence, and mark nothing
MARK = re.compile(r"(?P<rule>\"{3,}+|'{3,}+)|[“”„‟\"‘’‚'«»]")
# Marks whose role does not depend on their neighbours. German ends „…“ with the English opening mark: see `_double`.
FIXED: dict[str, tuple[Family, Role]] = {
    "„": ("double", "open"),
    "‟": ("double", "open"),
    "”": ("double", "close"),
    "«": ("angle", "open"),
    "»": ("angle", "close"),
    "‚": ("single", "open"),
}
OPENING = "([{<—–-/“‘„‚«*_'\"‟"  # what may stand before an opening mark, besides white space
CLOSING = ".,;:!?…)]}>—–-/”’»*_'\""  # what may stand behind a closing mark, besides white space
# An apostrophe for letters or digits left out: 'em, 'til, '90s, rock 'n' roll
ELIDED = re.compile(r"(?:\d\ds?|em|tis|twas|til|till|cause|cept|bout|round|n|nuff|cos|cuz|ere)\b", re.IGNORECASE)
# What a possessive or a clipped word ends with before its apostrophe: allies', goin', o'
POSSESSIVE = re.compile(r"(?:s|z|in|\bo|\bth|\ban|\bol)$", re.IGNORECASE)
LONGEST_POSSESSIVE = 3  # letters that POSSESSIVE looks at, a word's edge included
STOP = re.compile(r"[.!?…](?=\s)")
DEEPEST = 8  # quotations inside one another; marks beyond open nothing, so that a page of marks takes linear time
PARTNERS: dict[Family, Family] = {"double": "straight", "straight": "double", "single": "straight single"}
SINGLES: frozenset[Family] = frozenset({"single", "straight single"})
SINGLE_MARKS, DOUBLE_MARKS = "‘’‚'", '“”„‟"«»'
MUST_CLOSE: frozenset[Family] = frozenset({"straight single"})  # else it was an apostrophe


class Mark(NamedTuple):
    """A quotation mark and what it does."""

    at: int
    family: Family
    role: Role


class _Open(NamedTuple):
    """A quotation that is not closed yet."""

    start: int
    inner: int
    family: Family
    found_before: int  # quotations already found when it opened


def find_quotations(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Quotation, ...]:
    """All quotations, in the order of the text, the outer before the inner. Reference lists have none."""
    found: list[Quotation] = []
    carried: frozenset[Family] = frozenset()
    for paragraph in paragraphs:
        if paragraph.kind == "reference":
            continue
        span = Span(paragraph.start, paragraph.end)
        inside, carried = quotations_in(text, span, carried)
        found.extend(inside)
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def quotations_in(
    text: str, span: Span, carried: frozenset[Family] = frozenset()
) -> tuple[list[Quotation], frozenset[Family]]:
    """The quotations of one paragraph, and the families of marks that are still open at its end.

    `carried`: those open at the end of the paragraph before; the first of them to be closed here began there.
    """
    if MARK.search(text, *span) is None:
        return [], frozenset()
    found: list[Quotation] = []
    stack: list[_Open] = []
    marks = list(marks_in(text, span, carried))
    first = next((mark for mark in marks if _opener_in(mark.family, carried)), None)
    if first is not None and first.role == "close":
        stack.append(_Open(span.start, span.start, first.family, 0))
    for mark in marks:
        depth = _find_open(stack, mark.family)
        if mark.role == "open" or (mark.role == "either" and depth is None):
            if len(stack) < DEEPEST:
                stack.append(_Open(mark.at, mark.at + 1, mark.family, len(found)))
        elif depth is not None:
            while len(stack) > depth + 1:
                _end_unclosed(text, stack, found, mark.at)
            opened = stack.pop()
            inner = Span(opened.inner, mark.at)
            found.append(Quotation(opened.start, mark.at + 1, inner, True, len(stack)))
    still = frozenset(opened.family for opened in stack if opened.family not in MUST_CLOSE)
    while stack:
        _end_unclosed(text, stack, found, span.end)
    return found, still


def marks_in(text: str, span: Span, carried: frozenset[Family] = frozenset()) -> Iterator[Mark]:
    """The quotation marks of a paragraph with their roles; apostrophes left out. `carried`: as in `quotations_in`."""
    singles: list[Mark] = []
    others: list[Mark] = []
    for match in MARK.finditer(text, span.start, span.end):
        mark = _role(text, match.start(), span) if match["rule"] is None else None
        if mark is not None:
            (singles if mark.family in SINGLES else others).append(mark)
    yield from sorted([*others, *_settle_singles(singles, carried)])


def _opener_in(family: Family, carried: frozenset[Family]) -> bool:
    """Whether a quotation with these marks, or with their straight or typographic partner, is open."""
    return family in carried or PARTNERS.get(family) in carried


def _find_open(stack: list[_Open], family: Family) -> int | None:
    """The place in the stack of the innermost quotation that this family of marks can close."""
    for wanted in (family, PARTNERS.get(family)):
        for place in range(len(stack) - 1, -1, -1):
            if stack[place].family == wanted:
                return place
    return None


def _end_unclosed(text: str, stack: list[_Open], found: list[Quotation], limit: int) -> None:
    """Take the innermost open quotation off the stack: it ends at the limit, or before the next one that opens.

    Where another quotation in the same marks follows inside it, its closing mark is missing somewhere before that one,
    so no more than its first sentence is taken for quoted.
    """
    opened = stack.pop()
    if opened.family in MUST_CLOSE:
        _raise_depth(found, opened)
        return
    alike = SINGLE_MARKS if opened.family in SINGLES else DOUBLE_MARKS
    inside = found[opened.found_before :]
    later = [q.start for q in inside if q.depth == len(stack) + 1 and text[q.start] in alike]
    end = limit
    if later:
        end = min(later)
        stop = STOP.search(text, opened.inner, end)
        end = stop.end() if stop else end
        _raise_depth(found, opened)
    end = opened.inner + len(text[opened.inner : end].rstrip())
    if end > opened.inner:
        found.append(Quotation(opened.start, end, Span(opened.inner, end), False, len(stack)))


def _raise_depth(found: list[Quotation], opened: _Open) -> None:
    """Take one level from the quotations that were found since this one seemed to open."""
    for place in range(opened.found_before, len(found)):
        q = found[place]
        found[place] = Quotation(q.start, q.end, q.inner, q.closed, max(0, q.depth - 1))


def _role(text: str, at: int, span: Span) -> Mark | None:
    """What a mark does, from the characters beside it; None for an apostrophe or a sign for inches or seconds."""
    character = text[at]
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if character in FIXED:
        return Mark(at, *FIXED[character])
    if character == "“":
        return Mark(at, "double", "close") if at + 1 >= span.end else _double(at, before, after)
    if character == '"':
        return _straight(at, before, after)
    return _single(text, at, before, after)


def _double(at: int, before: str, after: str) -> Mark:
    """The English opening mark, which closes in German."""
    closes = not before.isspace() and before not in OPENING and (after.isspace() or after in CLOSING)
    return Mark(at, "double", "close" if closes else "open")


def _straight(at: int, before: str, after: str) -> Mark | None:
    """A straight double mark."""
    may_open = (before.isspace() or before in OPENING) and not after.isspace()
    may_close = not before.isspace() and (after.isspace() or after in CLOSING)
    if may_open and not may_close:
        return Mark(at, "straight", "open")
    if may_close and not may_open:
        return Mark(at, "straight", "weak" if before.isdigit() else "close")
    return Mark(at, "straight", "either")


def _single(text: str, at: int, before: str, after: str) -> Mark | None:
    """A single mark, straight or typographic, unless it is an apostrophe."""
    character = text[at]
    family: Family = "straight single" if character == "'" else "single"
    if before.isalnum() and after.isalnum():
        return None
    starts = before.isspace() or before in OPENING
    if character != "’" and starts and not after.isspace() and after not in ".,;:!?)":
        return None if ELIDED.match(text, at + 1) else Mark(at, family, "open")
    if character == "‘" or before.isspace():
        return None
    clipped = POSSESSIVE.search(text[max(0, at - LONGEST_POSSESSIVE) : at]) is not None
    follows = text[at + 2 : at + 3]
    return Mark(at, family, "weak" if clipped and after.isspace() and follows.isalnum() else "close")


def _settle_singles(marks: list[Mark], carried: frozenset[Family]) -> Iterator[Mark]:
    """Single marks with `weak` ones decided: a possessive where a surer closing mark follows before the next opening.

    Closing marks without an opening one are apostrophes, and so are straight opening marks that nothing closes.
    """
    is_open: dict[str, int] = {family: family in carried for family in ("single", "straight single")}
    for place, mark in enumerate(marks):
        following = marks[place + 1].role if place + 1 < len(marks) else None
        if mark.role == "open":
            if mark.family == "straight single" and following is None:
                continue
            is_open[mark.family] += 1
            yield mark
        elif is_open[mark.family] and not (mark.role == "weak" and following in ("close", "weak")):
            is_open[mark.family] -= 1
            yield Mark(mark.at, mark.family, "close")
