"""The names in a text: where they stand, what kind of thing bears them, and which belong to one person.

No model of names is loaded. A name is a run of proper nouns that the grammar holds together (`name_runs.py`); what
bears it is told by the words in it and around it (`name_kinds.py`) and by the rest of the article: somebody who is once
called `Jane Doe` may then be `Doe`, as long as nobody else of that surname occurs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from generators.analyse.claims import lexicons
from generators.analyse.claims.name_kinds import Kind, kind_of, seen_inside, surnames
from generators.analyse.claims.name_runs import SUFFIXES, capitals_in, runs_in

QUALIFIERS = lexicons.words("chief deputy ex-president first former state then-president vice")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text."""

    lead: int  # number of the first token of the run, titles included
    first: int  # number of the name's own first token
    last: int  # number of its last token
    words: tuple[str, ...]  # the name proper
    titles: frozenset[str]  # that stand before it, in lower case
    kind: Kind

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)

    @property
    def family(self) -> str:
        """The last word of the name, with `Jr.` if it is there: by this a person may be named alone."""
        return " ".join(w.casefold().rstrip(".") for w in _family(self.words))


class Names:
    """All names of one article."""

    def __init__(self, doc: Doc) -> None:
        """Reads the document once."""
        self.doc = doc
        capitals = capitals_in(doc)
        runs = runs_in(doc, capitals, frozenset())
        known = surnames(doc, runs)
        runs = runs_in(
            doc, capitals, known | seen_inside(doc, runs)
        )  # again: the tagger takes some names for other words
        self.mentions = tuple(Named(*run, kind_of(doc, run, known)) for run in runs)
        self.at = {i: named for named in self.mentions for i in range(named.lead, named.last + 1)}
        self._people = _people(self.mentions)
        self._given = _by_given(self._people)
        self._titles: dict[tuple[str, ...], frozenset[str]] = {}  # offices that stand before a full name
        for named in self.mentions:
            if named.kind == "person":
                self._titles[named.words] = self._titles.get(named.words, frozenset()) | _offices(named.titles)

    def _agrees(self, named: Named, form: tuple[str, ...]) -> bool:
        """Whether a title fits: `President Doe` is not `Secretary Jane Doe`, unless she is called president too."""
        own, other = _offices(named.titles), self._titles.get(form, frozenset())
        return not own or not other or bool(own & other)

    def fullest(self, named: Named) -> str | None:
        """The longest form of a person's name in this article; None where two people might be meant."""
        if len(named.words) > len(_family(named.words)):
            form = next((f for f in self._people.get(named.family, ()) if _same_person(f, named.words)), named.words)
            return " ".join(form)
        forms = self._people.get(named.family, ())
        if len(forms) == 1:
            return " ".join(forms[0]) if self._agrees(named, forms[0]) else None
        if forms:
            return None
        given = self._given.get(named.family, ())
        if len(given) == 1 and not named.titles:
            return " ".join(given[0])
        return None if given else named.text


def _offices(titles: frozenset[str]) -> frozenset[str]:
    return titles - lexicons.COURTESY - QUALIFIERS


def _family(words: Sequence[str]) -> Sequence[str]:
    return words[-2:] if len(words) > 1 and words[-1].casefold() in SUFFIXES else words[-1:]


def _people(mentions: Iterable[Named]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each surname the full names that bear it, one form for each person: the form used most often."""
    counts: dict[str, Counter[tuple[str, ...]]] = {}
    for named in mentions:
        if named.kind == "person" and len(named.words) > len(_family(named.words)):
            counts.setdefault(named.family, Counter())[named.words] += 1
    people = {}
    for family, forms in counts.items():
        distinct: list[tuple[str, ...]] = []
        for form, _ in forms.most_common():
            if not any(_same_person(form, other) for other in distinct):
                distinct.append(form)
        people[family] = tuple(distinct)
    return people


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names of one surname agree: the same given name, or its initial."""
    a, b = one[0].casefold().rstrip("."), other[0].casefold().rstrip(".")
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _by_given(people: dict[str, tuple[tuple[str, ...], ...]]) -> dict[str, list[tuple[str, ...]]]:
    given: dict[str, list[tuple[str, ...]]] = {}
    for forms in people.values():
        for form in forms:
            given.setdefault(form[0].casefold(), []).append(form)
    return given
