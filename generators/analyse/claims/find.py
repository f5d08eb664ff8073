"""Attributions in a parsed article: who, by which words, what.

A small neural network marks the words that attribute and, around each of them, the source and the content; spans.py
turns its labels into stretches of text, frames.py names the construction for the reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from spacy.tokens import Doc

from generators.analyse.claims.attribution import FIRM, Attribution
from generators.analyse.claims.base_rate import at_base_rate
from generators.analyse.claims.datelines import without_datelines
from generators.analyse.claims.frames import frame_of
from generators.analyse.claims.grammar import by_colon, by_phrase, completed, refined
from generators.analyse.claims.interrupted import by_quotation
from generators.analyse.claims.network import Picture, Weights, label_windows, load_weights, look_at
from generators.analyse.claims.spans import attribution_spans, marks_of, without_overlaps
from generators.analyse.claims.speech import outermost
from generators.analyse.claims.styles import by_style
from generators.analyse.claims.tokens import Ints, Tokens, tokens_of
from generators.analyse.claims.unheld import POSSIBLE, with_unheld
from generators.analyse.claims.windows import windows_of
from generators.model import Article

SURE = 0.8  # confidence from which an object is content enough: a cue without any is dropped
FLOOR = 0.2  # confidence below which a word is not even listed as a possible attribution


def find(article: Article, doc: Doc) -> tuple[Attribution, ...]:
    """Every likely and possible attribution, in the order of its cue; none with confidence below FLOOR."""
    tokens = tokens_of(article, doc)
    seen = list(without_datelines(article, list(_by_network(article, doc, tokens))))
    learned = with_unheld(article, without_overlaps(seen))
    learned = [one for one in learned if one.confidence >= FLOOR]
    ruled = (*by_phrase(article, doc, learned), *by_colon(article, doc, learned))
    return by_style(article, without_overlaps((*learned, *ruled)))


def _by_network(article: Article, doc: Doc, tokens: Tokens) -> Iterator[Attribution]:
    weights = load_weights()
    picture = _look_at(tokens, weights) if len(tokens) else None
    cues = _possible_cues(tokens, picture) if picture is not None else np.zeros(0, np.int64)
    if picture is None or not len(cues):
        return
    windows, marks, quotations = windows_of(tokens, cues), marks_of(article), outermost(article.quotations)
    for number, path in enumerate(label_windows(tokens, picture, windows, weights)):
        source, cue, content = attribution_spans(article, marks, tokens, path, int(windows.first[number]))
        head = doc[int(tokens.row[cues[number]])]
        confidence = round(float(picture.cue[cues[number]]), 3)
        if not content:
            source, content = completed(article, head, source, cue, sure=confidence >= SURE)
        rule = frame_of(article.text, head, source, cue, content)
        if content:
            one = Attribution(source, cue, content, head.lemma_, rule, confidence)
            yield refined(article, head, by_quotation(article, quotations, one))


def _look_at(tokens: Tokens, weights: Weights) -> Picture:
    """What the network sees, at the text's own base rate; who quotes, attributes in any kind of text."""
    picture = look_at(tokens, weights)
    quotes = np.isin(tokens.sentence, tokens.sentence[tokens.quotation >= 0])
    return replace(picture, cue=np.where(quotes, picture.cue, at_base_rate(picture.cue)))


def _possible_cues(tokens: Tokens, picture: Picture) -> Ints:
    """Rows of the words that may head a cue; in a sentence that quotes and has no sure cue, of less likely ones too."""
    quotes = np.isin(tokens.sentence, tokens.sentence[tokens.quotation >= 0])
    sure = np.isin(tokens.sentence, tokens.sentence[picture.cue >= FIRM])
    return np.flatnonzero(picture.cue >= np.where(quotes & ~sure, POSSIBLE, FLOOR))
