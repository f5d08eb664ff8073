"""How right and how fast texts are read: sentences, line breaks, levels of reading, cost, and texts made of one sign.

    python -m tests.benchmarks.reading DATA [golden | sentences | layouts | levels | cost | signs ...]

DATA is a folder with texts that people annotated, which are not part of this project (JSON Lines, gzipped):

    sentseg/golden-rules-en.jsonl.gz   the 48 English golden rules of the Pragmatic Segmenter: text, expected
    sentseg/gum-dev.jsonl.gz           GUM, 50 texts: id, genre, text, sentences [[start, end], ...]
    gum-attribution/train.jsonl.gz     GUM, 157 other texts and those
    onestop/dev.jsonl.gz               OneStopEnglish: group, level_num (0 elementary to 2 advanced), text

Not run by pytest. Seconds are of the processor; those of `cost` alternate article by article in one process.
"""

from __future__ import annotations

import gzip
import json
import sys
import textwrap
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import textstat

from generators.analyse import readability
from generators.analyse.readability.formulas import FORMULAS
from generators.model import Article, Metadata, Options, Readability, Seed, Span
from generators.read.sentences import split_sentences
from generators.read.structure import read_article

SIGNS = {  # what a text of 100 kB is made of
    "brackets": "(",
    "spaces": " ",
    "straight marks": '"',
    "opening marks": "“",
    "apostrophes": "'",
    "full stops": ".",
    "stops and spaces": ". ",
    "one word": "a",
    "one line of words": "word ",
    "one line of sentences": "It rained all day. ",
    "one line of initials": "U.S. ",
    "lines of one word": "word\n",
    "line breaks": "\n",
    "list items": "1. a ",
    "headings": "# a\n",
}
ELEMENTARY, ADVANCED = 0, 2  # level_num
SIZE = 100_000
WIDTH = 72  # columns at which texts are wrapped
RUNS = 3  # of each text of signs; the fastest counts


def read(text: str) -> Article:
    """The article that a text holds."""
    return read_article(Seed("a", "a.txt", "seeds/a.txt", "", text, Metadata()))


def measure(article: Article) -> Readability:
    """Its readability, without the parse."""
    return readability.analyse(article, Options())


def records(path: Path) -> list[dict[str, Any]]:
    """The records of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def measure_golden(data: Path) -> Iterator[str]:
    """How many golden rules hold, and which do not."""
    rules = records(data / "sentseg" / "golden-rules-en.jsonl.gz")
    wrong = []
    for rule in rules:
        text = rule["text"]
        found = [span.of(text) for span in split_sentences(text, Span(0, len(text)))]
        if found != rule["expected"]:
            wrong.append(f"  {rule['id']}: expected {rule['expected']}, found {found}")
    yield f"golden rules: {len(rules) - len(wrong)} of {len(rules)}"
    yield from wrong


def measure_sentences(data: Path) -> Iterator[str]:
    """F1 of sentences with both ends right, and of ends within paragraphs, as articles are read for the site."""
    dev = records(data / "sentseg" / "gum-dev.jsonl.gz")
    others = {r["id"]: r for r in records(data / "gum-attribution" / "train.jsonl.gz")}
    for record in dev:
        others.pop(record["id"], None)
    yield from _score_sentences("GUM dev", dev)
    yield from _score_sentences("other texts of GUM", others.values())


def _score_sentences(texts: str, annotated: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The two figures for all texts, then by genre."""
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for record in annotated:
        if not record.get("sentences"):
            continue
        text = record["text"]
        expected = {_trimmed(text, *pair) for pair in record["sentences"]}
        found = {_trimmed(text, sentence.start, sentence.end) for sentence in read(text).sentences}
        ends, found_ends = ({end for _, end in pairs if _is_within(text, end)} for pairs in (expected, found))
        for name in ("all", record["genre"]):
            tallies[name].update(right=2 * len(expected & found), both=len(expected) + len(found), gold=len(expected))
            tallies[name].update(right_ends=2 * len(ends & found_ends), both_ends=len(ends) + len(found_ends))
    for name, n in sorted(tallies.items()):
        sentences, boundaries = 100 * n["right"] / n["both"], 100 * n["right_ends"] / max(1, n["both_ends"])
        yield f"{texts}, {name}: sentences F1 {sentences:.1f} of {n['gold']}, boundaries F1 {boundaries:.1f}"


def _is_within(text: str, end: int) -> bool:
    """Whether a sentence ends inside a line of the text, where the layout does not give it away."""
    return end < len(text.rstrip()) and "\n" not in text[end : end + 2]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def measure_layouts(data: Path) -> Iterator[str]:
    """F1 of the sentences of a text whose lines are broken in another way, against those of the text as it was."""
    texts = [r["text"] for r in records(data / "onestop" / "dev.jsonl.gz") if r["level_num"] == ADVANCED]
    for name, lay_out in LAYOUTS.items():
        right = both = 0
        for text in texts:
            paragraphs = [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]
            expected, found = _printed(text), _printed(lay_out(paragraphs))
            right, both = right + 2 * (expected & found).total(), both + expected.total() + found.total()
        yield f"{name}: sentences F1 {100 * right / both:.1f} over {len(texts)} articles"


def _printed(text: str) -> Counter[str]:
    """The sentences of a text, line breaks as spaces."""
    return Counter(" ".join(text[s.start : s.end].split()) for s in read(text).sentences)


def _wrapped(paragraph: str, indent: str = "") -> str:
    """A paragraph wrapped as in a letter."""
    return textwrap.fill(paragraph, WIDTH, initial_indent=indent, break_long_words=False, break_on_hyphens=False)


def _split(paragraphs: Sequence[str]) -> Iterator[str]:
    """The sentences, as a splitter leaves them."""
    for paragraph in paragraphs:
        yield from (span.of(paragraph) for span in split_sentences(paragraph, Span(0, len(paragraph))))


LAYOUTS: dict[str, Callable[[Sequence[str]], str]] = {
    "wrapped, blank lines between": lambda paragraphs: "\n\n".join(map(_wrapped, paragraphs)),
    "wrapped, first lines indented": lambda paragraphs: "\n".join(_wrapped(p, "   ") for p in paragraphs),
    "wrapped, nothing between": lambda paragraphs: "\n".join(map(_wrapped, paragraphs)),
    "a line each": "\n".join,
    "a line for each sentence": lambda paragraphs: "\n".join(_split(paragraphs)),
}


def measure_levels(data: Path) -> Iterator[str]:
    """In how many pairs each measure finds the elementary version easier than the advanced one, in the whole text."""
    by_group: dict[str, dict[int, str]] = defaultdict(dict)
    for record in records(data / "onestop" / "dev.jsonl.gz"):
        by_group[record["group"]][record["level_num"]] = record["text"]
    right: dict[str, list[bool]] = defaultdict(list)
    for group, texts in sorted(by_group.items()):
        easy, hard = (_values(texts[level]) for level in (ELEMENTARY, ADVANCED))
        for name, low in easy.items():
            high = hard[name]
            if low is not None and high is not None:
                is_right = low > high if name == "flesch_reading_ease" else low < high
                right[name].append(is_right)
                if not is_right and name == "flesch_kincaid_grade":
                    yield f"  {group}: elementary {low}, advanced {high}"
    for name, pairs in right.items():
        yield f"{name}: elementary easier in {sum(pairs)} of {len(pairs)} pairs, {sum(pairs) / len(pairs):.1%}"


def _values(text: str) -> dict[str, float | None]:
    """Each measure of a whole text."""
    return {m.measure: m.value for m in measure(read(text)).measures if m.scope == "all"}


def measure_cost(data: Path) -> Iterator[str]:
    """Reading and readability beside seven scores of textstat: every other article warms both up, the rest count."""
    texts = [record["text"] for record in records(data / "onestop" / "dev.jsonl.gz")]
    ours = theirs = 0.0
    for warm_up, text in [*((True, text) for text in texts[::2]), *((False, text) for text in texts[1::2])]:
        seconds = (_seconds(_read_and_measure, text), _seconds(_textstat, text))
        if not warm_up:
            ours, theirs = ours + seconds[0], theirs + seconds[1]
    articles = len(texts[1::2])
    yield (
        f"reading and readability {1000 * ours / articles:.2f} ms an article, seven scores of textstat "
        f"{1000 * theirs / articles:.2f} ms: {ours / theirs:.2f} times, over {articles} articles"
    )


def _textstat(text: str) -> None:
    """The seven scores that the site gives too."""
    for formula in FORMULAS:
        getattr(textstat, formula.measure)(text)


def _read_and_measure(text: str) -> None:
    """What the build does to a text before any parse."""
    measure(read(text))


def _seconds(run: Callable[[str], None], text: str) -> float:
    """Seconds of the processor that a call takes."""
    began = time.process_time()
    run(text)
    return time.process_time() - began


def measure_signs(data: Path) -> Iterator[str]:
    """Seconds for a text of one sign, and how many times as long as for half of it: 2 is linear, 4 quadratic."""
    for name, piece in SIGNS.items():
        half, whole = (_fastest(piece * (size // len(piece))) for size in (SIZE // 2, SIZE))
        yield f"{SIZE // 1000} kB, {name}: {whole:.3f} s, {whole / half:.1f} times half of it"


def _fastest(text: str) -> float:
    """Seconds of the processor to read a text and measure it."""
    return min(_seconds(_read_and_measure, text) for _ in range(RUNS))


MEASURED: dict[str, Callable[[Path], Iterator[str]]] = {
    "golden": measure_golden,
    "sentences": measure_sentences,
    "layouts": measure_layouts,
    "levels": measure_levels,
    "cost": measure_cost,
    "signs": measure_signs,
}


def main(arguments: list[str]) -> None:
    """Print what was measured."""
    if not arguments or set(arguments[1:]) - set(MEASURED):
        sys.exit(__doc__)
    for name in arguments[1:] or MEASURED:
        for line in MEASURED[name](Path(arguments[0])):
            print(line)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
