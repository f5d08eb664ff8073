"""Two stretches of words side by side, with what differs marked in both and put in words."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generators.model import Claim, Span, Stretch
from generators.render.text import element, plain, shorten, words_of

NOTABLE = 5  # changes put in words; the rest can be read in the passages
LONGEST = 80  # characters of a change or a source put in words


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
    """The first differences in words: `“may” in the first, “will” in the second`."""
    changes = [stretch for stretch in stretches if stretch.change != "equal"]
    said = [_change_in_words(stretch, texts) for stretch in changes[:NOTABLE]]
    left = len(changes) - len(said)
    return (*said, f"and {left} more") if left else tuple(said)


def _change_in_words(stretch: Stretch, texts: tuple[str, str]) -> str:
    one, other = (_quoted(span, text) for span, text in zip((stretch.first, stretch.second), texts, strict=True))
    if one and other:
        return f"{one} in the first, {other} in the second"
    return f"{one} only in the first" if one else f"{other} only in the second"


def _quoted(span: Span | None, text: str) -> str:
    return f"“{shorten(span.of(text), LONGEST)}”" if span else ""


def sources_in_words(claims: tuple[Claim, Claim], texts: tuple[str, str], *, same: bool | None) -> str:
    """How the attribution of the same words differs; empty where it does not. `same`: None when nobody can tell."""
    if same:
        return ""
    one, other = (claim.name or words_of(claim.source, text) for claim, text in zip(claims, texts, strict=True))
    if not one or not other:
        return "attributed to somebody in one of the two alone" if one or other else ""
    if same is None and one.casefold() == other.casefold():
        return ""
    named = f"{shorten(one, LONGEST)} in the first, to {shorten(other, LONGEST)} in the second"
    return f"attributed to {'' if same is None else 'another source: to '}{named}"


def hedges_in_words(claims: tuple[Claim, Claim], texts: tuple[str, str]) -> str:
    """Which words of caution each of two claims has; empty where they are the same."""
    one, other = (
        ", ".join(f"“{hedge.of(text).lower()}”" for hedge in claim.hedges)
        for claim, text in zip(claims, texts, strict=True)
    )
    if one == other:
        return ""
    return f"words of caution: {one or 'none'} in the first, {other or 'none'} in the second"
