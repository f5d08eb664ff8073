"""Who speaks in a claim and what is said, in the words of a card or a line of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generators.analyse.claims.lexicons import words
from generators.model import Claim
from generators.render.text import shorten, words_of

NO_SOURCE = "The text does not say who"
TRIMMED = " ,;:—–-"  # at the ends of a source
ENDS_OPEN = re.compile(r"[\s,]+(?:who|whom|which|that)$")  # `officials, who`: the clause is not part of the source
PRONOUNS = words("""
    he her hers herself him himself his i it its itself me my our she that their theirs them themselves they us we
    which who whom whose
""")
MARKS = tuple("\"'“‘«„")
SHORTEST = 24  # characters; less of a further piece says nothing


@dataclass(frozen=True, slots=True)
class Who:
    """A source for readers."""

    shown: str  # what is printed first
    aside: str | None  # printed in brackets: who a short form stands for, or which word the text has
    name: str  # what a citation calls it
    pronoun: bool  # whether the text has only a pronoun here


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of what is said, in the order of the text."""

    words: str
    cue: bool  # the words that attribute it


def who_of(claim: Claim, text: str, speaker: str | None) -> Who:
    """The source as the text has it; behind a pronoun whoever it stands for, where that is safe."""
    source = ENDS_OPEN.sub("", words_of(claim.source, text).strip(TRIMMED)).strip(TRIMMED)
    name = speaker or claim.name
    if source.casefold() in PRONOUNS:
        meant = name or (" ".join(claim.description.of(text).split()) if claim.description else None)
        if meant and meant.casefold() != source.casefold():
            return Who(meant, f"in the text: “{source}”", meant, True)
        return Who(source, None, source, True)
    if not source:
        return Who(name or NO_SOURCE, None, name or NO_SOURCE, False)
    aside = name if name and name.casefold() != source.casefold() else None
    return Who(source, aside, name or source, False)


def parts_of(claim: Claim, text: str, limit: int) -> tuple[Part, ...]:
    """Cue and content in the order of the text, the content cut to about `limit` characters at the end of a clause."""
    pieces = sorted([(s, True) for s in claim.cue] + [(s, False) for s in claim.content])
    parts, room = [], limit
    for cue, run in groupby(pieces, key=lambda piece: piece[1]):
        spans = [span for span, _ in run]
        if cue:
            parts.append(Part(words_of(spans, text), True))
        elif room >= SHORTEST or room == limit:
            content = in_marks(words_of(spans, text), claim)
            parts.append(Part(shorten(content, room), False))
            room -= len(content)
        else:
            parts.append(Part("…", False))
    return tuple(_once(parts))


def _once(parts: Sequence[Part]) -> Iterator[Part]:
    """The pieces without an ellipsis beside another."""
    for number, part in enumerate(parts):
        if part.words != "…" or not number or not parts[number - 1].words.endswith("…"):
            yield part


def in_marks(content: str, claim: Claim) -> str:
    """Quoted words in marks, also where the content was taken from between the article's own."""
    return f"“{content}”" if claim.speech == "direct" and content[:1] not in MARKS else content
