"""A folder of invented articles, as long and as full of claims and references as the seeds. Not run by pytest."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path
from random import Random

from tests.relate.generated import make_articles

FIRST = ("Ann", "Boris", "Clara", "David", "Elena", "Felix", "Grace", "Henry", "Irene", "James", "Karen", "Louis")
LAST = ("Adler", "Baker", "Cole", "Dawson", "Ellis", "Foster", "Grant", "Harper", "Irving", "Jensen", "Keller", "Lowe")
ROLES = ("the mayor", "a senator", "the minister of trade", "a professor of law", "an engineer", "the chief of police")
FRAMES = (  # how somebody is heard; {who}, {role} and {what} are filled in
    "{who}, {role}, said that {what}.",
    "“We know that {what},” said {who}.",
    "According to {who}, {what}.",
    "Critics say that {what}.",
    "An official who asked not to be named said that {what}.",
    "The report says that {what} ({cited}).",
)
PARAGRAPHS = 12  # of an article
LINES = 3  # of a paragraph, one of them a claim
WORDS = 700  # of an article
REFERENCES = 2


def write_corpus(seeds: Path, count: int) -> None:
    """So many articles into a folder; the same ones each time."""
    seeds.mkdir(parents=True, exist_ok=True)
    for name, text in make_articles(count, words=WORDS).items():
        (seeds / f"{name}.txt").write_text(_article(name, text.split("\n")), encoding="utf-8")


def _article(name: str, lines: list[str]) -> str:
    random = Random(name)
    people = [f"{random.choice(FIRST)} {random.choice(LAST)}" for _ in range(5)]
    entries = [(random.choice(LAST), 1990 + number * 5) for number in range(REFERENCES)]
    frames, said = cycle(FRAMES), iter(lines)
    paragraphs = []
    for number in range(PARAGRAPHS):
        own = [line for line, _ in zip(said, range(LINES), strict=False)]
        if not own:
            break
        what = own[0].rstrip(".").casefold()
        cited = "{}, {}".format(*entries[number % REFERENCES])
        claim = next(frames).format(who=random.choice(people), role=random.choice(ROLES), what=what, cited=cited)
        paragraphs.append(" ".join([claim, *own[1:]]))
    printed = [
        f"{family}, {family[0]}. ({year}). {lines[at][:40]}. Harbour Press."
        for at, (family, year) in enumerate(entries)
    ]
    return "\n\n".join([f"The matter of {name}", *paragraphs, "References", "\n".join(sorted(printed))]) + "\n"
