"""The grammar of an article's prose: spaCy's parse over our own sentences.

The parsed text has the length of the article's: line breaks are spaces, and so is everything that is not prose. Thus a
token's `idx` is its offset in `Article.text`, and no other bookkeeping is needed. Quotation marks of every style are
read as straight ones, so that the style of a text does not change its grammar. Stretches without a space that are too
long to be words are left out: the tokeniser's time grows with the square of their length.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits

from generators.model import Article

UNUSED = ("ner",)  # half of the pipeline's time; sources are told by grammar and word lists
TOO_LONG = re.compile(r"\S{301,}")  # characters without a space; the longest word is shorter, most addresses are
TEXT = "text"  # key of the parsed text in `Doc.user_data`: `Doc.text` joins it anew from its words at every call
# Dashes without spaces, and the marks beside them, are words of their own: `the “order”—is`; spaCy parts letters alone
AROUND_DASHES = (
    r"—",
    r"(?<=[^\d\s])–(?=\S)|(?<=\S)–(?=[^\d\s])",
    r"(?<=\S)[\"'),;:\]](?=[—–])",
    r"(?<=[—–])[\"'(\[](?=\S)",
)
PLAIN_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛`´′", "'"))


@lru_cache(1)  # two analyses of an article want it, one behind the other
def parse(article: Article, model: str) -> Doc:
    """The prose as a spaCy Doc. `token.idx` is the offset in `article.text`; sentences are the article's own.

    What was parsed, as long as the article's text, stands in `doc.user_data[TEXT]`.
    """
    language = load_language(model)
    prose = _prose_only(article)
    doc = language.make_doc(prose)
    doc.user_data[TEXT] = prose
    starts = {sentence.start for sentence in article.sentences}
    for token in doc:
        token.is_sent_start = token.idx in starts
    for _, component in language.pipeline:
        doc = component(doc)
    return doc


@cache
def load_language(model: str) -> Language:
    """The language model of this import name, loaded once a process. Raises OSError when it is not installed."""
    threadpool_limits(
        limits=1
    )  # the same sums in the same order on any machine; a second process pays, a thread does not
    set_current_ops(NumpyOps(use_blis=False))  # 1.4 times as fast, same results
    language: Language = spacy.load(model, exclude=list(UNUSED))
    infixes = compile_infix_regex([*(language.Defaults.infixes or ()), *AROUND_DASHES])
    tokenizer: Any = language.tokenizer
    tokenizer.infix_finditer = infixes.finditer
    return language


def _prose_only(article: Article) -> str:
    """The article's text with spaces for line breaks and for all that is not prose, and plain quotation marks."""
    shown = [" "] * len(article.text)
    for paragraph in article.paragraphs:
        if paragraph.kind == "prose":
            words = article.text[paragraph.start : paragraph.end].translate(PLAIN_MARKS)
            shown[paragraph.start : paragraph.end] = "".join(" " if c.isspace() else c for c in words)
    for quotation in article.quotations:
        for at in (quotation.start, quotation.inner.end):
            if at < quotation.end and shown[at] == "'":
                shown[at] = '"'
    return TOO_LONG.sub(lambda found: " " * len(found[0]), "".join(shown))
