"""The measures of reading as rows of a table: a measure each, its voices side by side."""

from __future__ import annotations

from dataclasses import dataclass

from generators.model import Measure, Readability
from generators.render.words import MEASURE

VOICES = ("author", "quoted", "all")  # in the order of the columns


@dataclass(frozen=True, slots=True)
class Row:
    """One measure."""

    measure: str  # textstat's name
    words: str  # its name for readers
    unit: str
    voices: tuple[Measure | None, ...]  # by VOICES; None: not measured for that voice


def rows_of(reading: Readability) -> tuple[Row, ...]:
    """A row for each measure, in the order in which they were made."""
    by_name: dict[str, dict[str, Measure]] = {}
    for measure in reading.measures:
        by_name.setdefault(measure.measure, {})[measure.scope] = measure
    return tuple(
        Row(name, MEASURE[name], next(iter(found.values())).unit, tuple(found.get(voice) for voice in VOICES))
        for name, found in by_name.items()
    )
