"""An article that speaks of itself: `This essay examines how the order came about`. Nobody else is its source."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.layout import NOWHERE, Layout
from generators.analyse.claims.lexicons import words

TEXTS = words("article chapter column commentary essay paper piece post report section study thesis")
POINTING = words("this present")
LONGEST = 3  # words: `this short essay`, `the present study`


def speaks_of_itself(doc: Doc, layout: Layout, found: Attribution) -> bool:
    """Whether the source is this text, told outside quotations, before any other text of that name is spoken of."""
    source = layout.tokens(found.source)
    if not 1 < len(source) <= LONGEST or layout.quotation[source[0]] != NOWHERE:
        return False
    noun = doc[source[-1]]
    if not _is_this(noun):
        return False
    return not any(token.lemma_ == noun.lemma_ and not _is_this(token) for token in doc[: source[0]])


def _is_this(noun: Token) -> bool:
    return noun.lower_ in TEXTS and any(child.lower_ in POINTING for child in noun.children)
