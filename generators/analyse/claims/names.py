"""The names in a text: where they stand, what kind of thing bears them, and which belong to one person.

No model of names is loaded. A name is a run of proper nouns that the grammar holds together; what bears it is told by
the words in it and around it (a title, `the`, `who`, a role in apposition) and by the rest of the article: somebody
who is once called `Jane Doe` may then be `Doe`, as long as nobody else of that surname occurs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from generators.analyse.claims import lexicons

Kind = Literal["person", "institution", "document", "group", "office", "unsure"]

PROPER = ("NNP", "NNPS")
PARTICLES = frozenset(
    {"de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "bin", "ibn", "al"}
)
JOINS_BODIES = frozenset({"of", "for", "on", "&"})  # `Department of State`, `Council on Foreign Relations`
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
NOT_NAMES = lexicons.words("""
    a.m. am apr apr. april aug aug. august christianity christmas dec dec. december earth easter english feb
    feb. february french friday god internet islam jan jan. january july june mar. march may monday nov nov.
    november oct oct. october p.m. pm saturday sept sept. september spanish sunday super thanksgiving thursday
    tuesday wednesday
""")
CALLINGS = lexicons.TITLES | lexicons.ROLES
BEFORE_PEOPLE = lexicons.NAMES_OF_BODIES | lexicons.PLACES  # `Secretary of State Jane Doe`
LONGEST_PERSON = 4  # words; longer runs name bodies, laws and events
HYPHENS = ("-", "‑")
NEVER_INSIDE = frozenset({"&", "of", "for", "on"})


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
        first = [_cut(doc, run) for run in _runs(doc, frozenset())]
        known = _surnames(first)
        seen = known | _seen(doc, first)
        runs = [_cut(doc, run) for run in _runs(doc, seen)]  # again: the tagger takes some names for other words
        self.mentions = tuple(
            Named(lead, first, last, words, titles, _kind(doc, first, last, words, titles, known))
            for lead, first, last, words, titles in runs
        )
        self.at = {i: named for named in self.mentions for i in range(named.lead, named.last + 1)}
        self._people = _people(self.mentions)
        self._given = _by_given(self._people)

    def fullest(self, named: Named) -> str | None:
        """The longest form of a person's name in this article; None where two people might be meant."""
        if len(named.words) > len(_family(named.words)):
            form = next((f for f in self._people.get(named.family, ()) if _same_person(f, named.words)), named.words)
            return " ".join(form)
        forms = self._people.get(named.family, ())
        if len(forms) == 1:
            return " ".join(forms[0])
        if forms:
            return None
        given = self._given.get(named.family, ())
        if len(given) == 1 and not named.titles:
            return " ".join(given[0])
        return None if given else named.text


def _runs(doc: Doc, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """First and last token of each run of name words that the grammar holds together."""
    start: int | None = None
    for i, token in enumerate(doc):
        if start is None:
            start = i if _is_name_word(token, known) else None
        elif not _goes_on(doc, i, known):
            yield start, i - 1
            start = i if _is_name_word(token, known) else None
    if start is not None:
        yield start, len(doc) - 1


def _is_name_word(token: Token, known: frozenset[str]) -> bool:
    if not token.text[0].isupper() or token.lower_ in NOT_NAMES:
        return False
    return token.tag_ in PROPER or token.lower_ in known


def _goes_on(doc: Doc, i: int, known: frozenset[str]) -> bool:
    token, before = doc[i], doc[i - 1]
    if token.is_sent_start:
        return False
    if token.text[0].isupper() and token.pos_ in ("ADJ", "NOUN") and before.lower_ in lexicons.GIVEN_NAMES:
        return True  # `David French`
    if _is_name_word(token, known):
        joined = before.lower_ in JOINS_BODIES or before.lower_ in PARTICLES or before.text in HYPHENS
        return joined or _linked(before, token)
    following = doc[i + 1] if i + 1 < len(doc) else None
    if token.lower_ in PARTICLES and following is not None and following.text in HYPHENS and i + 2 < len(doc):
        return _is_name_word(before, known) and _is_name_word(doc[i + 2], known)  # `Ahmed al-Sharaa`
    if token.text in HYPHENS and before.lower_ in PARTICLES and not before.whitespace_:
        return True
    if following is None or not _is_name_word(following, known) or following.is_sent_start:
        return token.lower_ in SUFFIXES
    if token.lower_ in JOINS_BODIES:
        return doc[i - 1].lower_ in lexicons.NAMES_OF_BODIES
    return (token.lower_ in PARTICLES or token.text in HYPHENS) and _is_name_word(before, known)


def _linked(before: Token, token: Token) -> bool:
    """Whether two neighbouring name words are parts of one name."""
    return before.head.i >= token.i or token.head.i == before.i or token.head.i == before.head.i == before.i


def _cut(doc: Doc, run: tuple[int, int]) -> tuple[int, int, int, tuple[str, ...], frozenset[str]]:
    """The run with its titles taken off: (lead, first, last, words of the name, titles)."""
    lead, last = run
    while last > lead and doc[last].text in ("&", *HYPHENS):
        last -= 1
    first = lead
    for i in range(lead, last):
        if doc[i].lower_.rstrip(".") in lexicons.TITLES and doc[i + 1].lower_ not in NEVER_INSIDE:
            first = i + 1
    given = next((i for i in range(first + 1, last) if doc[i].lower_ in lexicons.GIVEN_NAMES), None)
    opener = doc[first].lower_
    if given and opener not in lexicons.GIVEN_NAMES and opener in BEFORE_PEOPLE:
        first = given
    titles = frozenset(doc[i].lower_.rstrip(".") for i in range(lead, first))
    before = doc[lead - 1] if lead else None
    if before is not None and before.lower_.rstrip(".") in CALLINGS and before.head.i in range(lead, last + 1):
        titles |= {before.lower_.rstrip(".")}
    return lead, first, last, _words(doc, first, last), titles


def _words(doc: Doc, first: int, last: int) -> tuple[str, ...]:
    """The words of a name; what is written together stays together (`al-Sharaa`)."""
    words: list[str] = []
    for i in range(first, last + 1):
        hyphen = i > first and not doc[i - 1].whitespace_ and (doc[i].text in HYPHENS or doc[i - 1].text in HYPHENS)
        words[len(words) - hyphen :] = [words[-1] + doc[i].text] if hyphen else [doc[i].text]
    return tuple(words)


def _family(words: Sequence[str]) -> Sequence[str]:
    return words[-2:] if len(words) > 1 and words[-1].casefold() in SUFFIXES else words[-1:]


def _surnames(runs: Iterable[tuple[int, int, int, tuple[str, ...], frozenset[str]]]) -> frozenset[str]:
    """Last words of names that are surely people's: after a title, or behind a known given name."""
    return frozenset(
        words[-1].casefold()
        for lead, first, last, words, titles in runs
        if titles or (len(words) > 1 and words[0].casefold() in lexicons.GIVEN_NAMES and not _is_body(words))
    )


def _seen(doc: Doc, runs: Iterable[tuple[int, int, int, tuple[str, ...], frozenset[str]]]) -> frozenset[str]:
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


def _kind(
    doc: Doc, first: int, last: int, words: tuple[str, ...], titles: frozenset[str], known: frozenset[str]
) -> Kind:
    """What bears this name. The first rule that fits decides."""
    head = doc[last]
    lower = [word.casefold() for word in words]
    if titles & lexicons.COURTESY or (len(words) == 1 and lower[0] in known):
        return "person"
    if (common := _common_noun(head, lower[-1].rstrip("."), len(words))) is not None:
        return common
    if _is_body(words):
        return "institution"
    if lower[-1] in lexicons.NAMES_OF_DOCUMENTS:
        return "document"
    if titles:
        return "person"
    if head.tag_ == "NNPS" and (len(words) == 1 or lower[0] not in lexicons.GIVEN_NAMES):
        return "group"
    if _is_acronym(words[-1]) or any(child.lower_ == "the" for child in head.children):
        return "institution"
    if len(words) > LONGEST_PERSON or "&" in words or "of" in words:
        return "institution"
    if len(words) > 1 and lower[-1] in lexicons.PLACES and lower[0] not in lexicons.GIVEN_NAMES:
        return "institution"
    if lower[0] in lexicons.GIVEN_NAMES or len(words) > 1:
        return "person"
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
