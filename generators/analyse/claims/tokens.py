"""A parsed article as arrays, one row a word: all that the learned model looks at.

White space has no row. Heads are row numbers. Every hash is spaCy's own (64 bits, the same on every machine), so that
no word list is needed to look one up in a table of weights.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from generators.model import Article

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Floats = NDArray[np.float32]

WORD_ATTRIBUTES = ("LOWER", "LEMMA", "SUFFIX", "SHAPE", "TAG", "DEP")
LAYOUT_ATTRIBUTES = ("HEAD", "SENT_START", "IS_SPACE", "LENGTH", "SPACY")
WORD_COLUMNS = range(len(WORD_ATTRIBUTES))
DEP_COLUMN = WORD_ATTRIBUTES.index("DEP")
QUOTE_OUTSIDE, QUOTE_INSIDE, QUOTE_OPENS, QUOTE_CLOSES = range(4)
QUOTE_LENGTHS = (2, 4, 8, 16, 40)  # words; short ones are often titles or scare quotes


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of an article's prose; every array has one entry a word."""

    row: Ints  # the word's number in the Doc
    start: Ints  # offset in the article's text
    end: Ints
    words: Hashes  # one column each of WORD_ATTRIBUTES
    head: Ints  # row of the grammatical head; its own for a root
    sentence: Ints  # number of its sentence
    paragraph: Ints  # number of its paragraph
    quote: Ints  # QUOTE_OUTSIDE, ...
    quotation: Ints  # number of the outermost quotation that holds it, -1: none
    quote_length: Ints  # bucket of QUOTE_LENGTHS of that quotation, from 1; 0: none
    colon: NDArray[np.bool_]  # whether it is a colon
    vector: Floats  # the parser's own picture of the word in its context

    def __len__(self) -> int:
        return len(self.row)


def tokens_of(article: Article, doc: Doc) -> Tokens:
    """The arrays of a parsed article."""
    read = doc.to_array([*LAYOUT_ATTRIBUTES, *WORD_ATTRIBUTES])
    head, sentence_start, space, length, follows = read[:, : len(LAYOUT_ATTRIBUTES)].astype(np.int64).T
    reach = np.cumsum(length + follows)  # offset behind each word and the space that follows it
    row = np.flatnonzero(space == 0)
    number = np.cumsum(space == 0) - 1  # of each Doc token among the rows
    head = number[np.arange(len(doc)) + head][row]
    sentence = np.cumsum(sentence_start == 1)[row]
    start = (reach - length - follows)[row]
    end = start + length[row]
    starts = np.array([p.start for p in article.paragraphs] or [0])
    paragraph = np.searchsorted(starts, start, side="right") - 1
    quote, quotation, quote_length = _quotes(article, start)
    vector = np.asarray(doc.tensor, np.float32)[row] if len(doc) else np.zeros((0, 0), np.float32)
    head = np.clip(head, 0, max(len(row) - 1, 0))
    colon = read[row, len(LAYOUT_ATTRIBUTES)] == np.uint64(doc.vocab.strings[":"])
    words, places = read[row, len(LAYOUT_ATTRIBUTES) :].astype(np.uint64), (quote, quotation, quote_length)
    return Tokens(row, start, end, words, head, sentence, paragraph, *places, colon, vector)


def _quotes(article: Article, start: Ints) -> tuple[Ints, Ints, Ints]:
    """For each word: its place in the outermost quotation that holds it, that one's number, and its length's bucket."""
    quote = np.zeros(len(start), np.int64)
    quotation = np.full(len(start), -1, np.int64)
    length = np.zeros(len(start), np.int64)
    for number, found in enumerate(article.quotations):
        if found.depth:
            continue
        first, last = np.searchsorted(start, (found.start, found.end))
        inner, outer = np.searchsorted(start, (found.inner.start, found.inner.end))
        quote[first:last] = QUOTE_CLOSES
        quote[inner:outer] = QUOTE_INSIDE
        quote[first:inner] = QUOTE_OPENS
        quotation[first:last] = number
        length[first:last] = 1 + np.searchsorted(QUOTE_LENGTHS, outer - inner)
    return quote, quotation, length
