"""Ids of claims: from the article and the words of the content, so that they survive changes elsewhere."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from generators.model import Span

DIGITS = 8  # hexadecimal; the site's addresses stay short, and two claims of one article hardly ever meet
NOT_A_WORD = re.compile(r"[\W_]+")


def normalised(text: str, content: Iterable[Span]) -> str:
    """The content's words in lower case with single spaces: marks, line breaks and spacing do not count."""
    words = " ".join(span.of(text) for span in content)
    return NOT_A_WORD.sub(" ", unicodedata.normalize("NFKC", words).casefold()).strip()


def claim_ids(article: str, text: str, contents: Sequence[tuple[Span, ...]]) -> tuple[str, ...]:
    """One id for each content, in the order given. Equal contents are told apart by their order among equals."""
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    ids = []
    for content in contents:
        words = normalised(text, content)
        seen[words] += 1
        name = _digest(article, words, seen[words])
        while name in taken:  # two different contents with one digest: the later moves on
            words += " "
            name = _digest(article, words, seen[words.strip()])
        taken.add(name)
        ids.append(name)
    return tuple(ids)


def _digest(article: str, words: str, order: int) -> str:
    key = f"{article}\0{words}" if order == 1 else f"{article}\0{words}\0{order}"
    return f"c-{hashlib.sha256(key.encode()).hexdigest()[:DIGITS]}"
