"""How the article itself describes a source: `a former ambassador`, `the energy analyst`, `French President`.

The words before a name, those in apposition to it, or for somebody unnamed the words that stand for the name. Clauses
(`who spoke on condition of anonymity`) are not part of it.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generators.analyse.claims import lexicons
from generators.analyse.claims.names import Named
from generators.analyse.claims.source_types import is_person_noun
from generators.model import Span

LONGEST = 16  # tokens behind the head; longer ones are lists or broken sentences
BEFORE = ("det", "amod", "compound", "nmod", "poss", "nummod", "predet", "quantmod", "neg", "advmod")
ENDS = lexicons.words("asking citing granted insisting requesting speaking talking that which who whom whose wishing")
QUALIFIERS = lexicons.words("first former vice deputy chief private")  # titles only together with another
CALLINGS = (lexicons.ROLES | lexicons.TITLES | lexicons.KIN) - QUALIFIERS - lexicons.COURTESY
BODIES_AND_TEXTS = lexicons.INSTITUTIONS | lexicons.DOCUMENTS
MARKS = frozenset(",;:–—-()[]\"“”‘’'…")
PAIRING = lexicons.words("both either neither")  # they join two sources and describe none
POSSESSIVES = ("'s", "’s", "'", "’")


def noun_phrase(head: Token, *, last: int | None = None) -> Span:
    """The words of a noun with its adjectives and complements, without clauses and asides; no token after `last`."""
    first = head.i
    for child in reversed(list(head.lefts)):
        if child.dep_ == "punct" and _joins(child):
            continue  # the hyphen in `front-runner`
        describes = child.dep_ in BEFORE and child.lower_ not in PAIRING and not child.tag_.startswith("W")
        if not describes or _has_mark(head.doc, child.left_edge.i, first):
            break
        first = child.left_edge.i
    end = _end(head)
    return _span(head.doc, first, end if last is None else max(head.i + 1, min(end, last + 1)))


def describe_named(named: Named, doc: Doc) -> Span | None:
    """What the article says of somebody just there, beside the name; None when it says nothing."""
    head = doc[named.last]
    for child in head.rights:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and _fits(child, named):
            return noun_phrase(child)
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and head.head.i < named.lead and _is_role(head.head):
        return noun_phrase(head.head, last=named.first - 1)
    return _before(named, doc)


def describe_title(first: int, named: Named, doc: Doc) -> Span | None:
    """The words from a token up to a name, when they hold a role: `former ambassador to Brazil` before `Jane Doe`."""
    words = [token for token in doc[first : named.first] if token.pos_ not in ("DET", "PUNCT")]
    joint = any(word.pos_ == "CCONJ" or (word.tag_ == "NNS" and _is_role(word)) for word in words)
    if joint or not any(_is_role(word) for word in words) or _has_mark(doc, words[0].i, named.first):
        return None
    return _span(doc, words[0].i, named.first)


def _fits(noun: Token, named: Named) -> bool:
    """Whether a noun in apposition says what the bearer of the name is."""
    if named.kind in ("person", "unsure"):
        return is_person_noun(noun)
    return noun.lemma_.lower() in BODIES_AND_TEXTS


def _before(named: Named, doc: Doc) -> Span | None:
    """The title and other words before a name, without an article or a bare `Mr`."""
    first = named.first
    head = doc[named.last]
    for child in reversed([c for c in head.lefts if c.i < named.first]):
        if child.dep_ not in BEFORE or child.dep_ == "det" or _has_mark(doc, child.left_edge.i, first):
            break
        first = child.left_edge.i
    first = min(first, named.lead)
    governor = doc[first - 1] if first else None
    while (
        governor is not None
        and governor.dep_ in ("amod", "compound")
        and governor.head.i in range(first, named.last + 1)
    ):
        first, governor = governor.i, doc[governor.i - 1] if governor.i else None
    return describe_title(first, named, doc)


def _is_role(token: Token) -> bool:
    words = (token.lemma_.lower(), token.lower_.rstrip("."))
    return any(word in CALLINGS for word in words)


def _end(head: Token) -> int:
    """Number of the first token behind the phrase."""
    doc, last = head.doc, min(head.right_edge.i, head.i + LONGEST)
    for i in range(head.i + 1, last + 1):
        token = doc[i]
        if (
            token.lower_ in ENDS
            or (token.tag_ == "VBG" and token.dep_ == "acl")
            or _is_aside(token)
            or (token.dep_ in ("relcl", "appos") and token.head.i == head.i)
        ):
            return i
        if token.lower_ == "on" and i + 1 < len(doc) and doc[i + 1].lower_ in ("condition", "the"):
            return i
    return last + 1


def _is_aside(token: Token) -> bool:
    if token.text.startswith("--"):
        return True
    if token.text not in MARKS or token.text in POSSESSIVES:
        return False
    return not (_joins(token) or _parts_adjectives(token))


def _joins(token: Token) -> bool:
    """Whether a hyphen stands inside a word: no space on either side."""
    return token.text in "-–" and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_


def _parts_adjectives(token: Token) -> bool:
    """Whether a comma stands between adjectives of one noun: `limited, privileged access`."""
    before = token.nbor(-1) if token.i else token
    return token.text == "," and before.dep_ == "amod" and before.head.i > token.i


def _has_mark(doc: Doc, start: int, end: int) -> bool:
    return any(_is_aside(doc[i]) for i in range(start, end))


def _span(doc: Doc, first: int, end: int) -> Span:
    last = doc[max(first, end - 1)]
    return Span(doc[first].idx, last.idx + len(last))
