"""Claims of the build against claims marked by hand: how many are found, and how much of what is said of them holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generators.model import Claim, Span

HERE = Path(__file__).parent
TO = " >> "
TRIMMED = " \t\n\"“”‘’',.;:—–-"


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim marked by hand."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    type: str | None
    name: str | None
    anonymity: str | None


def marked_in(path: Path, text: str) -> tuple[Marked, ...]:
    """The claims of one file. Raises ValueError when words are not in the text or `near` is not unique."""
    return tuple(_marked(entry, text) for entry in yaml.safe_load(path.read_text(encoding="utf-8")))


def _marked(entry: dict[str, Any], text: str) -> Marked:
    near = entry["near"]
    if text.count(near) != 1:
        raise ValueError(f"`near` is not unique: {near}")
    at = text.index(near)
    spans = {role: tuple(_span(words, text, at) for words in entry[role]) for role in ("source", "cue", "content")}
    return Marked(**spans, type=entry.get("type"), name=entry.get("name"), anonymity=entry.get("anonymity"))


def _span(words: str, text: str, at: int) -> Span:
    first, _, last = words.partition(TO)
    start = text.index(first, at)
    return Span(start, start + len(first)) if not last else Span(start, text.index(last, start) + len(last))


def pairs(marked: Sequence[Marked], found: Sequence[Claim]) -> list[tuple[Marked, Claim]]:
    """Marked and found claims whose cues share a letter, the best first, each used once."""
    scored = []
    for i, one in enumerate(marked):
        for j, other in enumerate(found):
            shared = _letters(one.cue) & _letters(other.cue)
            if shared:
                contents = len(_letters(one.content) & _letters(other.content))
                scored.append((-len(shared), -contents, i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    matched = []
    for _, _, i, j in sorted(scored):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            matched.append((marked[i], found[j]))
    return matched


def f1(hit: int, found: int, marked: int) -> float:
    """Harmonic mean of precision and recall; 0 when nothing was hit."""
    return 2 * hit / (found + marked) if hit else 0.0


def same(one: Iterable[Span], other: Iterable[Span], text: str) -> bool:
    """Whether two roles hold the same words, marks at the ends aside."""
    return _trimmed(one, text) == _trimmed(other, text)


def letters_f1(matched: Sequence[tuple[Marked, Claim]], marked: Sequence[Marked], found: Sequence[Claim]) -> float:
    """F1 over the characters of the contents of all claims."""
    own = [_letters(claim.content) for claim in marked]
    other = [_letters(claim.content) for claim in found]
    hit = sum(len(_letters(a.content) & _letters(b.content)) for a, b in matched)
    return f1(hit, sum(map(len, other)), sum(map(len, own)))


def _letters(spans: Iterable[Span]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _trimmed(spans: Iterable[Span], text: str) -> list[tuple[int, int]]:
    ends = []
    for span in spans:
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip(TRIMMED))
        ends.append((start, max(start, span.end - (len(words) - len(words.rstrip(TRIMMED))))))
    return sorted(end for end in ends if end[0] < end[1])
