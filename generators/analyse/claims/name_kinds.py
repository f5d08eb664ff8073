"""What bears a name: a person, a body, a text, a group; told by the name's words and by those around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from spacy.tokens import Doc, Token

from generators.analyse.claims import lexicons
from generators.analyse.claims.given_names import GIVEN_NAMES
from generators.analyse.claims.name_runs import CALLINGS, SUFFIXES, Run

Kind = Literal["person", "institution", "document", "group", "office", "event", "unsure"]

SURELY_TEXTS = lexicons.NAMES_OF_DOCUMENTS - lexicons.words("bill code paper papers plan report review")
SUBJECTS = ("nsubj", "nsubjpass")
LONGEST_PERSON = 4  # words; longer runs name bodies, laws and events


def surnames(doc: Doc, runs: Iterable[Run]) -> frozenset[str]:
    """Last words of names that are surely people's: behind a title or a known given name, or of somebody who acts."""
    return frozenset(run.words[-1].casefold() for run in runs if run.titles or _is_persons(doc, run))


def _is_persons(doc: Doc, run: Run) -> bool:
    """Whether a name of several words is a person's."""
    if len(run.words) < 2 or _is_body(run.words):
        return False
    acts = doc[run.last].dep_ in SUBJECTS and all(word.isalpha() and word.istitle() for word in run.words)
    return run.words[0].casefold() in GIVEN_NAMES or (acts and kind_of(doc, run, frozenset()) == "person")


def seen_inside(doc: Doc, runs: Iterable[Run]) -> frozenset[str]:
    """Single words that are a name somewhere inside a sentence."""
    single = (doc[first] for _, first, last, _, _ in runs if first == last)
    return frozenset(t.lower_ for t in single if not t.is_sent_start and not t.is_stop)


def _is_body(words: Sequence[str]) -> bool:
    name = " ".join(words).casefold()
    return (
        name in lexicons.BODIES
        or name in lexicons.PLACES
        or any(word.casefold() in lexicons.NAMES_OF_BODIES for word in words)
    )


def kind_of(doc: Doc, run: Run, known: frozenset[str]) -> Kind:
    """What bears this name. The first rule that fits decides."""
    head, words, titles = doc[run.last], run.words, run.titles
    lower = [word.casefold() for word in words]
    if titles & lexicons.COURTESY or (len(words) == 1 and lower[0] in known):
        return "person"
    if (common := _common_noun(head, lower[-1].rstrip("."), len(words))) is not None:
        return common
    if lower[-1] in SURELY_TEXTS:
        return "document"
    if _is_body(words):
        return "institution"
    if lower[-1] in lexicons.NAMES_OF_DOCUMENTS:
        return "document"
    if titles:
        return "person"
    if head.tag_ == "NNPS" and (len(words) == 1 or lower[0] not in GIVEN_NAMES):
        return "group"
    if lower[0] in GIVEN_NAMES and 1 < len(words) <= LONGEST_PERSON:
        return "person"
    if lower[-1] in lexicons.EVENTS:
        return "event"
    if (
        _is_acronym(words[-1])
        or (_is_acronym(words[0]) and len(words[0]) > 2)
        or any(child.lower_ == "the" for child in head.children)
    ):
        return "institution"
    if len(words) > LONGEST_PERSON or "&" in words or "of" in words:
        return "institution"
    if len(words) > 1:
        return "institution" if lower[-1] in lexicons.PLACES or lower[0] in lexicons.PLACES else "person"
    return "person" if _acts_as_person(head) else "unsure"


def _common_noun(head: Token, last: str, length: int) -> Kind | None:
    """The kind of a capitalised common noun: `Senator` alone, `Kentucky Republican`, `Party Leaders`."""
    singular = last.removesuffix("s")
    if last != singular and singular in CALLINGS:
        return "group"
    if last in CALLINGS:
        return "office" if length == 1 or last in ("republican", "democrat") else None
    if length == 1 and last in lexicons.NAMES_OF_BODIES:
        return "institution"
    if length == 1 and last in lexicons.DOCUMENTS:
        return "document"
    return "institution" if length == 1 and last in lexicons.INSTITUTIONS else None


def _is_acronym(word: str) -> bool:
    letters = [c for c in word if c.isalpha() and word.casefold() not in SUFFIXES]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _acts_as_person(head: Token) -> bool:
    """Whether a relative `who` or a role in apposition shows that a person is meant."""
    for child in head.children:
        if child.dep_ == "relcl" and any(t.lower_ in ("who", "whom") for t in child.children):
            return True
        if child.dep_ == "appos" and child.lemma_.lower() in lexicons.ROLES:
            return True
    return False
