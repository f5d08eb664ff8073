"""Whom `she`, `they` or `the official` means, where only one can be meant; else nobody.

The text is read once from its beginning. Every person, group, body and text that is mentioned becomes a referent. A
pronoun gets the one referent that fits in its own and the last sentence, or, when there is none, the one in this and
the last paragraph; with two that fit it gets none. `The official` gets the one official. Words in quotation marks see
only what is mentioned inside the same marks, and words outside only what is outside; names in a citation,
(Doe & Roe, 2016), are nobody's antecedents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Token

from generators.analyse.claims import lexicons
from generators.analyse.claims.bodies import name_of_body, told_by_modifier
from generators.analyse.claims.layout import Layout
from generators.analyse.claims.names import Named, Names
from generators.analyse.claims.source_types import is_person_noun, is_plural
from generators.model import SourceType

NOMINAL = ("NOUN", "PROPN", "PRON", "DET")  # parts of speech that may refer to somebody
LOOKED_AT = 40  # mentions that a pronoun looks back over: keeps the time linear in texts without paragraphs
WIDEST = 12  # tokens on either side of a noun that may belong to its phrase
HE, SHE, THEY, IT = "he", "she", "they", "it"
PRONOUNS = {"he": HE, "him": HE, "she": SHE, "they": THEY, "them": THEY, "it": IT}
POSSESSIVES = {"his": HE, "her": SHE, "their": THEY, "its": IT}
RESOLVED = frozenset(PRONOUNS) | frozenset(POSSESSIVES)
ENOUGH = 2  # times that a text must say `she` of somebody before `he` cannot be meant; a title is enough by itself
# Words by which the text itself tells whether it will say `he` or `she`.
TELL_HE = lexicons.words("""
    baron brother businessman chairman congressman duke father husband king lord mr prince sir son spokesman
""")
TELL_SHE = lexicons.words("""
    chairwoman congresswoman dame daughter lady miss mother mrs ms princess queen sister spokeswoman wife
""")
TELLING = TELL_HE | TELL_SHE
THINGS = lexicons.INSTITUTIONS | lexicons.DOCUMENTS
POINTING = lexicons.words("the this that these those")
PREDICATES = frozenset({"attr", "oprd", "compound", "nmod"})  # `is a hawk`, `was elected president`, `refugee crises`
VERBS = ("VERB", "AUX")
CITATION = re.compile(r"\([^()\n]*\b(?:1[89]|20)\d\d[a-z]?\b[^()\n]*\)")
HEADS = lexicons.words(
    "ceo chair chairman chairwoman chief director editor governor head president secretary"
)  # of bodies
PLACED = frozenset({"in", "at", "near", "from", "outside", "across"})


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something that the article speaks of."""

    key: str  # equal for the same one
    kind: SourceType
    name: str | None
    head: int  # number of the token by which it was introduced
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a referent is named or described."""

    at: int
    referent: Referent
    sentence: int
    paragraph: int


class Antecedents:
    """What each noun and pronoun of one article refers to."""

    def __init__(self, doc: Doc, names: Names, layout: Layout, sources: Collection[int]) -> None:
        """Reads the document once. `sources` are the head tokens of the sources that were found."""
        self.doc = doc
        self.names = names
        self.referents: dict[int, Referent] = {}  # by token number
        self._layout = layout
        self._sources = sources
        self._cited = _in_citations(doc, layout.text)
        self._mentions: dict[int, list[Mention]] = {}  # by quotation, in order
        self._roles: dict[str, dict[str, Mention]] = {}  # role -> key -> last mention
        self._about: dict[int, set[str]] = {}  # words of the phrase around each head that was asked for
        self._told: dict[tuple[str, str], int] = {}  # (key, he or she) -> how often the text says so
        nominal = (
            np.isin(doc.to_array("POS"), [doc.vocab.strings[part] for part in NOMINAL]).nonzero()[0].tolist()
            if len(doc)
            else ()
        )
        for i in sorted({*nominal, *names.at}):
            token = doc[i]
            found = self._read(token)
            if found is not None:
                self._note(token, found)
            elif token.tag_ in ("PRP", "PRP$") and token.lower_ in RESOLVED:
                self._note_unresolved(token)

    def at(self, i: int) -> Referent | None:
        """What the token with this number refers to; None where that is not safe."""
        return self.referents.get(i)

    def _read(self, token: Token) -> Referent | None:
        named = self.names.at.get(token.i)
        if named is not None and named.kind != "office":
            return self._named(token, named) if token.i == named.last else None
        if token.lower_ in PRONOUNS and token.pos_ == "PRON":
            return self._pronoun(token)
        if token.tag_ == "PRP$" and token.lower_ in POSSESSIVES:
            return self._pronoun(token)
        if token.pos_ in ("NOUN", "PROPN"):
            return self._noun(token)
        return None

    def _note(self, token: Token, referent: Referent) -> None:
        layout = self._layout
        mention = Mention(token.i, referent, layout.sentence[token.i], layout.paragraph[token.i])
        self.referents[token.i] = referent
        if token.i in self._cited:
            return
        self._mentions.setdefault(layout.quotation[token.i], []).append(mention)
        for role in self._roles_told(token):
            known = self._roles.setdefault(role, {})
            known[referent.key] = mention
            if len(known) > LOOKED_AT:
                del known[next(iter(known))]

    def _roles_told(self, token: Token) -> Iterable[str]:
        """The roles that this mention gives its referent: its noun, its titles, those in apposition."""
        named = self.names.at.get(token.i)
        if named is None:
            return [token.lemma_.lower()] if token.pos_ == "NOUN" else []
        roles = [*sorted(named.titles), *(c.lemma_.lower() for c in token.children if c.dep_ in ("appos", "compound"))]
        if token.dep_ == "appos" and token.head.pos_ == "NOUN":
            roles.append(token.head.lemma_.lower())
        for title in sorted(named.titles & TELLING):
            self._told[self.referents[token.i].key, HE if title in TELL_HE else SHE] = ENOUGH
        return [*roles, named.words[-1].lower()]

    def _named(self, token: Token, named: Named) -> Referent | None:
        inside = token.dep_ == "compound" and token.head.i > named.last  # `the Trump administration` is not Trump
        if named.kind == "person" and not inside:
            name = self.names.fullest(named)
            return Referent(f"person {name or '?' + named.family}", "person", name, token.i)
        if token.dep_ == "poss" and named.kind == "unsure" and token.head.lemma_.lower() in HEADS:
            return Referent(f"body {named.text}", "institution", named.text, token.i)  # `Unison's secretary`
        if named.kind == "unsure" and not inside and token.head.lower_ not in PLACED:
            return Referent(f"person {named.text}", "person", named.text, token.i)
        if named.kind in ("institution", "document") and not inside:
            name = name_of_body(named, self.names)
            return Referent(
                f"body {name or token.i}", "institution" if named.kind == "institution" else "document", name, token.i
            )
        return Referent(f"group {named.text}", "group", None, token.i, True) if named.kind == "group" else None

    def _noun(self, token: Token) -> Referent | None:
        if token.dep_ in ("appos", "compound", "nmod") and self._is_named(token.head):
            return None  # `the senator, Jane Doe`: the name is the mention
        lemma = token.lemma_.lower()
        if is_person_noun(token):
            kind: SourceType = "group" if is_plural(token) else "anonymous"
        elif lemma in lexicons.WITHHELD:
            kind = "anonymous"
        elif lemma in THINGS and not is_plural(token) and token.dep_ != "compound":
            kind = "institution" if lemma in lexicons.INSTITUTIONS else "document"
        else:
            return None
        told = told_by_modifier(token, self.names) if kind == "institution" else None
        if told is not None:
            return Referent(f"body {told}", kind, told, token.i)
        if any(c.dep_ == "appos" and self._is_named(c) for c in token.children):
            return None
        if _is_predicate(token):
            return None
        earlier = self._definite(token) if any(c.lower_ in POINTING for c in token.children) else None
        return earlier or Referent(f"noun {token.i}", kind, None, token.i, is_plural(token))

    def _is_named(self, token: Token) -> bool:
        named = self.names.at.get(token.i)
        return named is not None and named.kind == "person"

    def _definite(self, token: Token) -> Referent | None:
        """The one referent of this role: near by, or in the whole text so far."""
        said = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod")}
        same = [m for m in self._roles.get(token.lemma_.lower(), {}).values() if m.referent.plural == is_plural(token)]
        known = [m for m in same if said <= self._words_about(m)]
        near = [m for m in known if m.paragraph >= self._layout.paragraph[token.i] - 1]
        far = [m for m in known if not self._is_somebodys(m, token)]
        for mentions in (near, far):
            if len(mentions) == 1:
                return mentions[0].referent
            if mentions:
                return None
        return None

    def _is_somebodys(self, mention: Mention, role: Token) -> bool:
        """Whether the role was told as a body's: far from `the group's president`, `the president` is another's."""
        token = self.doc[mention.at]
        nouns = [t for t in (token, token.head, *token.children) if t.lemma_ == role.lemma_]
        return any(c.dep_ == "poss" for noun in nouns for c in noun.children)

    def _words_about(self, mention: Mention) -> set[str]:
        """The words of the phrase by which a referent was introduced."""
        if mention.referent.head in self._about:
            return self._about[mention.referent.head]
        head = self.doc[mention.referent.head]
        first, last = max(head.left_edge.i, head.i - WIDEST), min(head.right_edge.i, head.i + WIDEST)
        words = {token.lower_ for token in self.doc[first : last + 1]}
        self._about[mention.referent.head] = words
        return words

    def _pronoun(self, token: Token) -> Referent | None:
        word = POSSESSIVES[token.lower_] if token.tag_ == "PRP$" else PRONOUNS[token.lower_]
        seen = self._mentions.get(self._layout.quotation[token.i], [])[-LOOKED_AT:]
        near = [m for m in seen if m.sentence >= self._layout.sentence[token.i] - 1]
        wide = [m for m in seen if m.paragraph >= self._layout.paragraph[token.i] - 1]
        own = _subject_above(token) if token.tag_ == "PRP$" else None
        bound = [m for m in near if m.at == own]
        for mentions in (bound, near, wide):
            fitting = {m.referent.key: m.referent for m in mentions if self._fits(word, m)}
            if len(fitting) == 1:
                (referent,) = fitting.values()
                if word == THEY and not referent.plural:
                    return None
                self._told[referent.key, word] = self._told.get((referent.key, word), 0) + 1
                return None if referent.kind == "unknown" else referent
            if fitting:
                return None
        return self._lone_speaker(near) if word == THEY else None

    def _note_unresolved(self, token: Token) -> None:
        """Keep a pronoun that could mean several: the next one may mean the same, so it must not look past it."""
        word = POSSESSIVES.get(token.lower_) or PRONOUNS[token.lower_]
        layout = self._layout
        open_one = Referent(f"open {word}", "unknown", None, token.i, word == THEY)
        mention = Mention(token.i, open_one, layout.sentence[token.i], layout.paragraph[token.i])
        self._mentions.setdefault(layout.quotation[token.i], []).append(mention)

    def _lone_speaker(self, near: Sequence[Mention]) -> Referent | None:
        """Whom a `they` without a plural means: the one unnamed speaker of the last sentence."""
        speakers = {
            m.referent.key: m.referent for m in near if m.at in self._sources and m.referent.kind == "anonymous"
        }
        people = {m.referent.key for m in near if m.referent.kind in ("person", "anonymous")}
        return next(iter(speakers.values())) if len(speakers) == 1 and len(people) == 1 else None

    def _fits(self, word: str, mention: Mention) -> bool:
        referent = mention.referent
        if referent.kind == "unknown":
            return referent.key == f"open {word}"
        if word == THEY and self._is_joined(mention):
            return True  # `Doe and Roe`: two who may be `they`, so that nobody else is
        other = {HE: SHE, SHE: HE}.get(word, word)
        told = other != word and self._told.get((referent.key, other), 0) >= ENOUGH
        return FITTING[word](referent) and not (told and (referent.key, word) not in self._told)

    def _is_joined(self, mention: Mention) -> bool:
        token = self.doc[mention.at]
        return mention.referent.kind == "person" and any(
            c.dep_ == "conj" and c.i in self.names.at for c in token.children
        )


def _in_citations(doc: Doc, text: str) -> frozenset[int]:
    """Numbers of the tokens inside round brackets that hold a year: `(Doe & Roe, 2016; Poe, 2018)`."""
    found: list[int] = []
    for match in CITATION.finditer(text):
        span = doc.char_span(*match.span(), alignment_mode="contract")
        found.extend(range(span.start, span.end) if span is not None else ())
    return frozenset(found)


def _subject_above(token: Token) -> int | None:
    """Number of the subject of the verb that a possessive stands below: `Rubio` in `Rubio spoke at his hearing`."""
    verb = token
    while verb.pos_ not in VERBS and verb.head.i != verb.i:
        verb = verb.head
    return next((c.i for c in verb.children if c.dep_ == "nsubj" and c.i < token.i < verb.right_edge.i + 1), None)


def _is_predicate(token: Token) -> bool:
    """Whether a noun only says what somebody is: `as a leader`, `as the heir and guard`, `was elected president`."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token.dep_ in PREDICATES or (token.dep_ == "pobj" and token.head.lower_ == "as")


FITTING: dict[str, Callable[[Referent], bool]] = {
    HE: lambda r: r.kind in ("person", "anonymous") and not r.plural,
    SHE: lambda r: r.kind in ("person", "anonymous") and not r.plural,
    THEY: lambda r: r.plural,
    IT: lambda r: r.kind in ("institution", "document"),
}
