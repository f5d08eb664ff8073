"""Names of institutions and texts: one name for one body, however it is written."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generators.analyse.claims import lexicons
from generators.analyse.claims.names import Named, Names

GENERIC = (lexicons.INSTITUTIONS | lexicons.DOCUMENTS) - lexicons.PROPER_ALONE
INDEFINITE = lexicons.words("a an any each every neither no one some")
MODIFIERS = ("compound", "nmod", "amod", "poss")
LEADING_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?$")


def name_of_body(named: Named, names: Names) -> str | None:
    """The name without `the`; U.S., US and United States are one. None for a common noun (`Network`, `a super PAC`)."""
    generic = len(named.words) == 1 and named.words[0].casefold() in GENERIC
    if generic or any(child.lower_ in INDEFINITE for child in names.doc[named.last].children):
        return None
    return same_body(POSSESSIVE.sub("", LEADING_ARTICLE.sub("", named.text)))


def same_body(name: str) -> str:
    """The one name that we give to a body that has several; others stay as they are."""
    if name.islower() or name == "Us":
        return name
    return lexicons.SAME_BODY.get(name.casefold(), name)


def told_by_modifier(noun: Token, names: Names) -> str | None:
    """`Trump administration` from `the Trump administration` or `Trump's administration`; None without such a word."""
    words: list[str] = []
    if any(child.dep_ == "det" and child.lower_ != "the" for child in noun.children):
        return None  # `a European agency` is no name
    for child in noun.children:
        if child.i >= noun.i or child.dep_ not in MODIFIERS:
            continue
        named = names.at.get(child.i)
        if named is not None and named.kind == "person":
            words.append(named.words[-1])
        elif named is not None and named.kind != "office":
            words.append(same_body(named.text))
        elif child.text[0].isupper() and child.pos_ == "ADJ" and not child.is_sent_start:
            words.append(child.text)
    return f"{' '.join(words)} {noun.text.lower()}" if words else None
