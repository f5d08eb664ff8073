"""Runs of proper nouns that the grammar holds together, with the titles before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Token

from generators.analyse.claims import lexicons
from generators.analyse.claims.given_names import GIVEN_NAMES

PROPER = ("NNP", "NNPS")
PARTICLES = lexicons.words("al bin da de del della den der di dos du ibn la le van von")
JOINS_BODIES = frozenset({"of", "for", "on", "&"})  # `Department of State`, `Council on Foreign Relations`
NEVER_INSIDE = frozenset({"&", "of", "for", "on"})
HYPHENS = ("-", "‑")
PARTY = re.compile(r"[DRI]-[A-Z][A-Za-z.]+")  # `Sen. Jane Doe, D-Ore.`: party and state
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
NOT_NAMES = lexicons.words("""
    a.m. am apr apr. april aug aug. august christianity christmas dec dec. december earth easter english feb
    feb. february french friday god internet islam jan jan. january july june mar. march may monday nov nov.
    november oct oct. october p.m. pm saturday sept sept. september spanish sunday super thanksgiving thursday
    tuesday wednesday
""")
SPEAKING = ("nsubj", "nsubjpass", "poss")  # a month does none of this
DATED_BY = lexicons.words("a by during early in its last late next of on since that the their this until")
CALLINGS = lexicons.TITLES | lexicons.ROLES
BEFORE_PEOPLE = lexicons.NAMES_OF_BODIES | lexicons.PLACES  # `Secretary of State Jane Doe`


class Run(NamedTuple):
    """A name in the text, before anything is said about who bears it."""

    lead: int  # number of the first token of the run, titles included
    first: int  # number of the name's own first token
    last: int  # number of its last token
    words: tuple[str, ...]  # the name proper
    titles: frozenset[str]  # that stand before it, in lower case


def capitals_in(doc: Doc) -> tuple[int, ...]:
    """Numbers of the tokens that begin with a capital letter: with one of them each name begins."""
    shapes = doc.to_array("SHAPE")
    opened = [shape for shape in np.unique(shapes) if doc.vocab.strings[int(shape)].startswith("X")]
    return tuple(np.isin(shapes, opened).nonzero()[0].tolist())


def runs_in(doc: Doc, capitals: Sequence[int], known: frozenset[str]) -> list[Run]:
    """The names of a document in order. `known`: words, in lower case, that are names whatever the tagger says."""
    cut = (_cut(doc, run) for run in _runs(doc, capitals, known))
    return [run for run in cut if not (len(run.words) == 1 and PARTY.fullmatch(run.words[0]))]


def _runs(doc: Doc, capitals: Sequence[int], known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """First and last token of each run of name words that the grammar holds together."""
    end = 0
    for start in capitals:
        if start >= end and _is_name_word(doc[start], known):
            end = start + 1
            while end < len(doc) and _goes_on(doc, end, known):
                end += 1
            yield start, end - 1


def _is_name_word(token: Token, known: frozenset[str]) -> bool:
    if not token.text[0].isupper() or (token.is_sent_start and token.is_stop):
        return False
    if token.lower_ in NOT_NAMES:
        return token.tag_ in PROPER and _is_borne(token, known)
    return token.tag_ in PROPER or token.lower_ in known


def _is_borne(token: Token, known: frozenset[str]) -> bool:
    """Whether a word for a month, day or language is somebody's name here: `April Ryan`, `Theresa May`, `May said`."""
    before = token.nbor(-1).lower_ if token.i else ""
    if before in GIVEN_NAMES or (token.lower_ in known and token.dep_ in SPEAKING):
        return True
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is None or following.tag_ not in PROPER or token.head.i <= token.i:
        return False
    surname = following.text.istitle() and following.text.isalpha() and following.lower_ not in BEFORE_PEOPLE
    return surname and token.lower_ in GIVEN_NAMES and before not in DATED_BY


def _goes_on(doc: Doc, i: int, known: frozenset[str]) -> bool:
    token, before = doc[i], doc[i - 1]
    if token.is_sent_start:
        return False
    if token.text[0].isupper() and token.pos_ in ("ADJ", "NOUN") and before.lower_ in GIVEN_NAMES:
        return True  # `David French`
    if _is_name_word(token, known):
        if before.text in HYPHENS:
            return _is_tight(doc, i - 1)
        return before.lower_ in JOINS_BODIES or before.lower_ in PARTICLES or _linked(before, token)
    following = doc[i + 1] if i + 1 < len(doc) else None
    if token.lower_ in PARTICLES and following is not None and following.text in HYPHENS and i + 2 < len(doc):
        return _is_name_word(before, known) and _is_name_word(doc[i + 2], known)  # `Ahmed al-Sharaa`
    if token.text in HYPHENS and before.lower_ in PARTICLES and not before.whitespace_:
        return True
    if _ends_given_name(doc, i) or (i + 1 < len(doc) and token.text in HYPHENS and _ends_given_name(doc, i + 1)):
        return True  # `Ban Ki-moon`
    if following is None or not _is_name_word(following, known) or following.is_sent_start:
        return token.lower_ in SUFFIXES
    if token.lower_ in JOINS_BODIES:
        return doc[i - 1].lower_ in lexicons.NAMES_OF_BODIES
    if token.text in HYPHENS and not _is_tight(doc, i):
        return False
    return (token.lower_ in PARTICLES or token.text in HYPHENS) and _is_name_word(before, known)


def _is_tight(doc: Doc, hyphen: int) -> bool:
    """Whether a hyphen joins: `Ban Ki-moon`, not the dash of `BEIJING - China`."""
    return not doc[hyphen].whitespace_ and not (hyphen and doc[hyphen - 1].whitespace_)


def _ends_given_name(doc: Doc, i: int) -> bool:
    """Whether a word in lower case is the second half of a name with a hyphen."""
    halves = i > 1 and doc[i - 1].text in HYPHENS and doc[i].tag_ in PROPER and doc[i - 2].tag_ in PROPER
    return halves and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_ and not doc[i].is_sent_start


def _linked(before: Token, token: Token) -> bool:
    """Whether two neighbouring name words are parts of one name."""
    return before.head.i >= token.i or token.head.i == before.i or token.head.i == before.head.i == before.i


def _cut(doc: Doc, run: tuple[int, int]) -> Run:
    """The run with its titles taken off: (lead, first, last, words of the name, titles)."""
    lead, last = run
    while last > lead and doc[last].text in ("&", *HYPHENS):
        last -= 1
    first = lead
    for i in range(lead, last):
        if _is_title(doc[i].lower_) and doc[i + 1].lower_ not in NEVER_INSIDE:
            first = i + 1
    given = next((i for i in range(first + 1, last) if doc[i].lower_ in GIVEN_NAMES), None)
    opener = doc[first].lower_
    if given and opener not in GIVEN_NAMES and opener in BEFORE_PEOPLE:
        first = given
    titles = frozenset(doc[i].lower_.rstrip(".") for i in range(lead, first))
    before = doc[lead - 1] if lead else None
    if before is not None and before.lower_.rstrip(".") in CALLINGS and before.head.i in range(lead, last + 1):
        titles |= {before.lower_.rstrip(".")}
    return Run(lead, first, last, _words(doc, first, last), titles)


def _is_title(word: str) -> bool:
    word = word.rstrip(".")
    return word in lexicons.TITLES or (len(word) > 3 and word.removesuffix("s") in lexicons.TITLES)


def _words(doc: Doc, first: int, last: int) -> tuple[str, ...]:
    """The words of a name; what is written together stays together (`al-Sharaa`)."""
    words: list[str] = []
    for i in range(first, last + 1):
        hyphen = i > first and not doc[i - 1].whitespace_ and (doc[i].text in HYPHENS or doc[i - 1].text in HYPHENS)
        words[len(words) - hyphen :] = [words[-1] + doc[i].text] if hyphen else [doc[i].text]
    return tuple(words)
