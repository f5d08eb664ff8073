"""Where a text was written is nobody's name."""

from __future__ import annotations

import pytest

from generators.analyse.claims.datelines import without_datelines
from tests.analyse.qualifying import claims_in, found, read

REST = "The minister said the bridge would be closed."

DATELINES = [
    "LONDON, March 3 (Reuters) - ",
    "LONDON - ",
    "ST. LOUIS, Mo. (AP) -- ",
    "WASHINGTON — ",
    "RANGOON, Burma - ",
    "Washington (AFP) – ",
    "Paris, 4 May 2021 - ",
    "NEW YORK, Jan. 5, 2020—",
]
OTHERS = [
    "Note - ",  # could be anything
    "London - ",
    "In London, on March 3 - as so often - ",
    "LONDON-based ",
]


@pytest.mark.parametrize("opening", DATELINES)
def test_a_dateline_is_no_part_of_a_source(opening: str) -> None:
    assert _sources(f"A heading\n\n{opening}{REST}\n", opening) == ["The minister"]


@pytest.mark.parametrize("opening", OTHERS)
def test_other_openings_stay(opening: str) -> None:
    place = opening.split()[0]
    assert _sources(f"A heading\n\n{opening}{REST}\n", opening) == [place, "The minister"]


def _sources(text: str, opening: str) -> list[str]:
    place = opening.split()[0]
    article, _ = read(text)
    one = found(text, f"{place} … The minister", "said", "the bridge would be closed")
    (cleared,) = without_datelines(article, [one])
    assert [span.of(text) for span in cleared.content] == ["the bridge would be closed"]
    return [span.of(text) for span in cleared.source]


def test_a_country_behind_a_dateline_bears_its_own_name() -> None:
    text = "BEIJING - China said on Monday it would respond."
    (claim,) = claims_in(text, found(text, "China", "said", "it would respond")).claims
    assert claim.name == "China"
