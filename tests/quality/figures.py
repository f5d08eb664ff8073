"""The figures of the claims marked by hand.

`python -m tests.quality.figures` prints them; `... --write` also puts them where the Method page finds them.
"""

from __future__ import annotations

import json
import sys
from functools import cache

from generators.analyse import claims
from generators.model import Claim, Metadata, Options, Seed
from generators.read.structure import read_article
from tests.quality.scoring import HERE, Marked, f1, letters_f1, marked_in, pairs, same

SHOWN = HERE.parent.parent / "generators" / "analyse" / "claims" / "quality.json"
SEEDS = HERE.parent.parent / "seeds"


@cache
def figures() -> dict[str, float]:
    """Shares from 0 to 1 over all marked articles, claims at or above the threshold for showing; and two counts."""
    options = Options()
    marked_all: list[Marked] = []
    found_all: list[Claim] = []
    matched_all: list[tuple[Marked, Claim]] = []
    exact = {"source": 0, "content": 0}
    for path in sorted(HERE.glob("*.yml")):
        text = (SEEDS / f"{path.stem}.txt").read_text(encoding="utf-8")
        article = read_article(Seed(path.stem, path.name, path.name, "", text, Metadata()))
        found = [c for c in claims.analyse(article, options).claims if c.confidence >= options.claim_threshold]
        marked = marked_in(path, article.text)
        matched = pairs(marked, found)
        for one, other in matched:
            exact["source"] += same(one.source, other.source, text)
            exact["content"] += same(one.content, other.content, text)
        # offsets of different articles must not meet: only counts and pairs are added up below
        marked_all += marked
        found_all += found
        matched_all += matched
    typed = [(one, other) for one, other in matched_all if one.type is not None]
    named = [(one, other) for one, other in matched_all if one.name is not None]
    withheld = [(one, other) for one, other in matched_all if one.type == "anonymous"]
    hit, found_count, marked_count = len(matched_all), len(found_all), len(marked_all)
    return {
        "marked": marked_count,
        "found": found_count,
        "detection_precision": hit / found_count,
        "detection_recall": hit / marked_count,
        "detection_f1": f1(hit, found_count, marked_count),
        "source_exact_f1": f1(exact["source"], found_count, marked_count),
        "content_exact_f1": f1(exact["content"], found_count, marked_count),
        "content_characters_f1": letters_f1(matched_all, marked_all, found_all),
        "source_type_right": sum(one.type == other.source_type for one, other in typed) / len(typed),
        "name_right": sum(one.name == other.name for one, other in named) / len(named),
        "anonymity_right": sum(one.anonymity == other.anonymity_given for one, other in withheld) / len(withheld),
    }


def main(*, write: bool) -> None:
    """Prints the figures as JSON, and keeps them for the Method page when asked to."""
    lines = json.dumps({key: round(value, 3) for key, value in figures().items()}, indent=2) + "\n"
    print(lines, end="")  # noqa: T201
    if write:
        SHOWN.write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])
