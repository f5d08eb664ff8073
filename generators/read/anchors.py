"""Finding an editor's quoted words in an article: exactly and once, or not at all.

What printers and keyboards do differently does not count: quotation marks, dashes, spaces, line breaks, case, marks
of emphasis. Everything else does. Nothing is guessed: a near miss is only ever a suggestion.
Source: for the danger in guessing, hypothesis/client issue 7571 (notes that moved to a lookalike sentence).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generators.model import Article, Span

QUOTES = "\"'“”„‟‘’‚‛«»‹›′″´＂＇"
DASHES = "-‐‑‒–—―−⸺⸻﹘﹣－"
DROPPED = "*`\\\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
GAP = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3,4})\s*")  # `…`, `...`, `[…]`: two ends are joined
WORD = re.compile(r"\w+")

MOST_PLACES = 50  # that are told apart: words that are commoner say nothing about where a passage is
BUCKET = 64  # characters by which two words of one passage may have moved apart
NEAR = 72  # rapidfuzz ratio, in per cent, from which a passage is worth suggesting
SLACK = 12  # characters by which a passage may be longer than the words quoted, at each end
LONGER = 40  # words that such a line may have more than the quotation


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The passage that is most like the quoted words."""

    span: Span
    alike: int  # per cent
    differences: tuple[tuple[str, str], ...]  # quoted words, the article's words


class Index:
    """One article's text, normalised once, with the way back to the text's own offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words, self.starts = _normalised(text)

    def find(self, quote: str) -> tuple[Span, ...]:
        """Every place of the quoted words; `…` in them joins two ends. Empty: nowhere."""
        wanted = normalise(quote)
        if not WORD.search(wanted):
            return ()
        whole = self._places(wanted)
        ends = parts(quote)
        if whole or not ends:
            return tuple(self._span(start, end) for start, end in whole)
        chains = self._places(normalise(ends[0]))
        for part in map(normalise, ends[1:]):
            longer = ((start, last) for start, end in chains for _, last in self._places(part, end))
            chains = list(islice(longer, MOST_PLACES))
        return tuple(self._span(start, end) for start, end in chains)

    def holds(self, quote: str) -> bool:
        """Whether every part of the quotation stands in the text."""
        return all(self._places(normalise(part)) for part in parts(quote))

    def nearest(self, quote: str) -> NearMiss | None:
        """The passage most like the quoted words, when there is one worth suggesting."""
        wanted = normalise(quote)
        window = self._likely(wanted)
        if window is None:
            return None
        low, high = window
        found = fuzz.partial_ratio_alignment(wanted, self.words[low:high], score_cutoff=NEAR)
        if found is None:
            return None
        start, end = _aligned(wanted, self.words, (low + found.dest_start, low + found.dest_end))
        alike = round(fuzz.ratio(wanted, self.words[start:end]))
        if alike < NEAR:
            return None
        span = self._span(start, end)
        return NearMiss(span, alike, _differences(quote, span.of(self.text)))

    def longer(self, span: Span) -> str | None:
        """The words at `span` with as many that follow, then lead, as make them unique."""
        following = [m.end() for _, m in zip(range(LONGER), WORD.finditer(self.text, span.end), strict=False)]
        leading = [m.start() for m in WORD.finditer(self.text, max(0, span.start - 400), span.start)][::-1]
        tries = [(span.start, end) for end in following]
        tries += [(start, following[-1] if following else span.end) for start in leading]
        for start, end in tries:
            words = one_line(self.text[start:end])
            if len(self.find(words)) == 1:
                return words
        return None

    def _places(self, wanted: str, after: int = 0) -> list[tuple[int, int]]:
        """Where normalised words stand, as whole words, in the normalised text; not all, when there are very many."""
        found: list[tuple[int, int]] = []
        at = self.words.find(wanted, after) if wanted else -1
        while at >= 0 and len(found) < MOST_PLACES:
            end = at + len(wanted)
            if not _inside_word(self.words, at) and not _inside_word(self.words, end):
                found.append((at, end))
            at = self.words.find(wanted, at + 1)
        return found

    def _span(self, start: int, end: int) -> Span:
        """A stretch of the normalised text in the text's own offsets."""
        last = self.starts[end - 1]
        width = 1
        while last + width < len(self.text) and unicodedata.combining(self.text[last + width]):
            width += 1
        return Span(self.starts[start], last + width)

    def _likely(self, wanted: str) -> tuple[int, int] | None:
        """The stretch of the normalised text in which most of the rarer words stand as far apart as wanted."""
        votes: Counter[int] = Counter()
        for match in WORD.finditer(wanted):
            places = self._word_places.get(match.group(), ())
            if len(places) <= MOST_PLACES:
                for place in places:
                    bucket = (place - match.start()) // BUCKET
                    votes.update((bucket, bucket + 1))
        if not votes:
            return None
        best = min(votes, key=lambda bucket: (-votes[bucket], bucket)) * BUCKET
        return max(0, best - 2 * BUCKET), min(len(self.words), best + len(wanted) + 2 * BUCKET)

    @cached_property
    def _word_places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for match in WORD.finditer(self.words):
            places[match.group()].append(match.start())
        return places


def index_of(article: Article) -> Index:
    """The index of an article's text."""
    return Index(article.text)


def normalise(words: str) -> str:
    """Words as they are compared: entities resolved, typography and case levelled."""
    return _normalised(html.unescape(words))[0].strip()


def parts(quote: str) -> tuple[str, ...]:
    """The ends that `…` joins."""
    return tuple(part for part in GAP.split(quote) if normalise(part))


def one_line(words: str) -> str:
    """Words with single spaces."""
    return " ".join(words.split())


def _normalised(text: str) -> tuple[str, list[int]]:
    """The levelled text, and for each of its characters the offset of the character that it came from."""
    letters: list[str] = []
    starts: list[int] = []
    for at, character in enumerate(text):
        for letter in _LEVELLED.get(character) or _level(character):
            last = letters[-1] if letters else " "
            if letter == " " and last in " -":
                continue
            if letter == "-":
                if last == "-":
                    continue
                if last == " " and letters:
                    letters.pop()
                    starts.pop()
            letters.append(letter)
            starts.append(at)
    return "".join(letters), starts


_LEVELLED: dict[str, str] = {}  # each character met, with what it is compared as


def _level(character: str) -> str:
    """What a character is compared as; remembered, since texts have few different ones."""
    if character in DROPPED:
        level = ""
    elif character in QUOTES:
        level = "'"
    elif character in DASHES:
        level = "-"
    elif character.isspace():
        level = " "
    else:
        level = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    _LEVELLED[character] = level
    return level


def _inside_word(words: str, at: int) -> bool:
    return 0 < at < len(words) and words[at - 1].isalnum() and words[at].isalnum()


def _aligned(wanted: str, words: str, found: tuple[int, int]) -> tuple[int, int]:
    """Whole words of `words`, near the place that was found, that are most like `wanted`."""
    slack = len(wanted) // 8 + SLACK
    start, end = found
    near_start = [m.start() for m in WORD.finditer(words, max(0, start - slack), start + slack)]
    near_end = [m.end() for m in WORD.finditer(words, max(0, end - slack), end + slack)]
    starts = [at for at in near_start if at < end and not _inside_word(words, at)] or [start]
    start = max(starts, key=lambda at: fuzz.ratio(wanted, words[at:end]))
    ends = [at for at in near_end if at > start and not _inside_word(words, at)] or [end]
    return start, max(ends, key=lambda at: fuzz.ratio(wanted, words[start:at]))


def _differences(quote: str, passage: str) -> tuple[tuple[str, str], ...]:
    """Where quoted words and the article's differ, word by word."""
    ours, theirs = one_line(quote).split(" "), one_line(passage).split(" ")
    changes = Levenshtein.opcodes([_bare(w) for w in ours], [_bare(w) for w in theirs])
    runs: list[tuple[int, int, int, int]] = []
    for op in changes:
        if op.tag == "equal":
            continue
        if runs and (runs[-1][1], runs[-1][3]) == (op.src_start, op.dest_start):
            runs[-1] = (runs[-1][0], op.src_end, runs[-1][2], op.dest_end)
        else:
            runs.append((op.src_start, op.src_end, op.dest_start, op.dest_end))
    return tuple((" ".join(ours[a:b]), " ".join(theirs[c:d])) for a, b, c, d in runs)


def _bare(word: str) -> str:
    """A word as it is compared, without the signs around it when it has letters."""
    level = normalise(word)
    return "".join(WORD.findall(level)) or level
