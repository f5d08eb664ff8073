"""Long lists cut into pages that a browser opens at once: by first letter, then by number."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

OTHER = "#"  # the shelf of names that begin with no Latin letter
ARTICLES = ("the ", "a ", "an ")  # left out when names are put in order


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """The items that stand together on one page."""

    label: str  # `A`, or `A, 2 of 3`
    slug: str  # `a`, `a-2`; unique among the shelves
    items: tuple[T, ...]


def order_of(name: str) -> str:
    """The name as it is put in order: without case, accents and a leading article."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c)).strip("\"'“”‘’«»[](). ")
    start = next((a for a in ARTICLES if plain.startswith(a)), "")
    return plain.removeprefix(start)


def letter_of(name: str) -> str:
    """`A` to `Z`, or `#`."""
    first = order_of(name)[:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def by_letter(items: Iterable[T], name: Callable[[T], str], size: int) -> tuple[Shelf[T], ...]:
    """The items in order of their names, on a shelf for each letter, or several where one would be too long."""
    letters: dict[str, list[T]] = {}
    for item in sorted(items, key=lambda i: order_of(name(i))):
        letters.setdefault(letter_of(name(item)), []).append(item)
    names = sorted(letters, key=lambda letter: (letter == OTHER, letter))
    return tuple(s for letter in names for s in cut(letters[letter], letter, _slug(letter), size))


def joined(shelves: Sequence[Shelf[T]], size: int) -> tuple[Shelf[T], ...]:
    """Neighbouring shelves on one page while they fit: `A to F`. The order is kept, and no shelf is divided."""
    groups: list[list[Shelf[T]]] = []
    for shelf in shelves:
        if groups and sum(len(s.items) for s in groups[-1]) + len(shelf.items) <= size:
            groups[-1].append(shelf)
        else:
            groups.append([shelf])
    return tuple(_as_one(group) for group in groups)


def _as_one(group: Sequence[Shelf[T]]) -> Shelf[T]:
    label = group[0].label if len(group) == 1 else f"{group[0].label} to {group[-1].label}"
    return Shelf(label, group[0].slug, tuple(item for shelf in group for item in shelf.items))


def cut(items: Sequence[T], label: str, slug: str, size: int) -> Iterator[Shelf[T]]:
    """Items in the order given, at most `size` to a shelf."""
    pages = range(0, len(items), size)
    for number, start in enumerate(pages, start=1):
        part = tuple(items[start : start + size])
        if len(pages) == 1:
            yield Shelf(label, slug, part)
        else:
            yield Shelf(f"{label}, {number} of {len(pages)}", slug if number == 1 else f"{slug}-{number}", part)


def _slug(letter: str) -> str:
    return "other" if letter == OTHER else letter.lower()
