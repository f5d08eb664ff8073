"""Whose name is withheld: which unnamed source the words about it belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generators.analyse.claims.anonymity import Withholding, withholdings
from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.layout import Layout
from generators.analyse.claims.sources import Source
from generators.model import Span

UNNAMED = ("anonymous", "group", "unknown", "institution")  # kinds that words about a withheld name may be about
SENTENCES_BACK = 2  # how far back `The officials spoke on condition of anonymity` may look for its claim
SHORT = 4  # characters; `who` and `they` stand for a noun that may be another's
FAR = 10_000  # characters; farther than anything in a sentence

Stretches = Sequence[tuple[int, Withholding]]  # with the number of the sentence


def stretches_in(layout: Layout) -> tuple[tuple[int, Withholding], ...]:
    """All words of the article about withheld names, each with the number of its sentence."""
    return tuple(
        (number, withheld)
        for number, sentence in enumerate(layout.sentences)
        for withheld in withholdings(layout.text, sentence.start, sentence.end)
    )


def is_about_a_name(found: Attribution, stretches: Stretches) -> bool:
    """Whether an attribution is nothing but such words: `who requested | anonymity` is no claim."""
    spans = [withheld.span for _, withheld in stretches]
    inner = (*found.cue, *found.content[:1])
    return bool(found.cue) and any(all(s.start <= i.start < s.end for i in inner) for s in spans)


def with_withheld(
    stretches: Stretches, layout: Layout, attributions: Sequence[Attribution], sources: Sequence[Source]
) -> tuple[Source, ...]:
    """The sources with the words about their names; those who speak on such a condition are anonymous."""
    by_sentence: dict[int, list[int]] = {}
    for number, source in enumerate(sources):
        if source.head is not None:
            by_sentence.setdefault(layout.sentence[source.head], []).append(number)
    given: dict[str, Withholding] = {}
    for sentence, withheld in stretches:
        key = _whose(withheld, sentence, by_sentence, attributions, sources)
        if key is not None and (key not in given or given[key].given == "condition"):
            given[key] = withheld
    return tuple(
        replace(s, kind="anonymous", withheld=given[s.key]) if s.key in given and s.key is not None else s
        for s in sources
    )


def _whose(
    withheld: Withholding,
    sentence: int,
    by_sentence: dict[int, list[int]],
    attributions: Sequence[Attribution],
    sources: Sequence[Source],
) -> str | None:
    """The key of the unnamed source that the words are about: the one that holds them, else the nearest of the
    sentence, else the last one before."""
    at = withheld.span.start
    for back in range(SENTENCES_BACK + 1):
        near = [n for n in by_sentence.get(sentence - back, ()) if _may_be_withheld(sources[n])]
        if near:
            return sources[min(near, key=lambda n: (_distance(attributions[n].source, at), n))].key
    return None


def _distance(source: Sequence[Span], at: int) -> int:
    """Characters between a source and a place; 0 inside it."""
    return min(
        (0 if s.start < at < s.end else abs(s.start - at) for s in source if s.end - s.start > SHORT), default=FAR
    )


def _may_be_withheld(source: Source) -> bool:
    return source.kind in UNNAMED and source.name is None and source.key is not None
