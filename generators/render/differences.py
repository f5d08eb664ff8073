"""Two stretches of words side by side, with what differs marked in both."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generators.model import Span, Stretch
from generators.render.text import element, plain

NOTABLE = 5  # changes put in words; the rest can be read in the passages


def side_of(stretches: Sequence[Stretch], side: int, text: str, whole: Span) -> Markup:
    """One side of an alignment (0: the first, 1: the second): its words, the differing ones in `mark`."""
    out, at = [], whole.start
    for stretch in stretches:
        span = (stretch.first, stretch.second)[side]
        if span is None:
            continue
        out.append(plain(" ".join(text[at : span.start].split("\n"))))
        words = plain(" ".join(span.of(text).split()))
        out.append(words if stretch.change == "equal" else element("mark", (), words))
        at = span.end
    out.append(plain(text[at : whole.end]))
    return Markup("").join(out)


def in_words(stretches: Sequence[Stretch], texts: tuple[str, str]) -> tuple[str, ...]:
    """The first differences in words: `here “may”, there “will”`."""
    said = []
    for stretch in stretches:
        if stretch.change == "equal":
            continue
        here = f"“{' '.join(stretch.first.of(texts[0]).split())}”" if stretch.first else "nothing"
        there = f"“{' '.join(stretch.second.of(texts[1]).split())}”" if stretch.second else "nothing"
        said.append(f"here {here}, there {there}")
    return tuple(said[:NOTABLE])
