"""Who each source is: its kind, its fullest safe name, its description in the text, and why its name is withheld."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from generators.analyse.claims.anonymity import Withholding
from generators.analyse.claims.antecedents import Antecedents, Referent
from generators.analyse.claims.attribution import Attribution
from generators.analyse.claims.bodies import name_of_body
from generators.analyse.claims.descriptions import describe_named, describe_title, noun_phrase
from generators.analyse.claims.layout import Layout
from generators.analyse.claims.lexicons import SPOKESPEOPLE, UTTERANCES
from generators.analyse.claims.names import Names
from generators.analyse.claims.phrases import Phrase, phrase_of
from generators.analyse.claims.source_types import (
    body_spoken_for,
    is_person_noun,
    is_title_of_a_work,
    named_in,
    possessor,
    type_of,
)
from generators.model import SourceType, Span


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks in one attribution."""

    kind: SourceType
    name: str | None = None
    description: Span | None = None
    key: str | None = None  # equal for the same source; None: not known
    head: int | None = None  # number of the token that stands for it
    withheld: Withholding | None = None


NOT_IN_TEXT = Source("unknown")


def read_sources(doc: Doc, layout: Layout, attributions: Sequence[Attribution]) -> tuple[Source, ...]:
    """The source of each attribution, in their order."""
    names = Names(doc)
    phrases = [phrase_of(doc, layout, found.source) for found in attributions]
    antecedents = Antecedents(doc, names, layout, frozenset(p.head for p in phrases if p is not None))
    described = _descriptions(doc, names, phrases, antecedents)
    sources = [NOT_IN_TEXT if phrase is None else _source(phrase, names, antecedents, described) for phrase in phrases]
    return tuple(sources)


def _descriptions(
    doc: Doc, names: Names, phrases: Sequence[Phrase | None], antecedents: Antecedents
) -> dict[str, Span]:
    """For each person or body the first description that stands beside its name, or before it in a source."""
    beside = [(named, describe_named(named, doc)) for named in names.mentions]
    titled = [
        (named, describe_title(phrase.tokens[0], named, doc))
        for phrase in phrases
        if phrase is not None and (named := named_in(phrase, names)) is not None
    ]
    described: dict[str, Span] = {}
    for named, description in (*beside, *titled):
        referent = antecedents.at(named.last)
        if referent is not None and description is not None:
            described.setdefault(referent.key, description)
    return described


def _source(phrase: Phrase, names: Names, antecedents: Antecedents, described: dict[str, Span]) -> Source:
    """One phrase, read: by its name, by what it refers to, or by its own words."""
    kind = type_of(phrase, names)
    if kind not in ("document", "unknown"):
        phrase = _speaker_of(phrase)
    named = named_in(phrase, names)
    if named is not None and kind in ("person", "institution", "document"):
        referent = antecedents.at(named.last)
        key = referent.key if referent is not None else f"{kind} {named.text}"
        name = names.fullest(named) if kind == "person" else name_of_body(named, names)
        beside = describe_title(phrase.tokens[0], named, phrase.doc)
        return Source(kind, None if _is_joint(phrase, names) else name, described.get(key, beside), key, named.last)
    if phrase.head_token.lemma_.lower() in SPOKESPEOPLE and (body := body_spoken_for(phrase, names)) is not None:
        named = names.at.get(body.i)
        referent = antecedents.at(body.i)
        name = name_of_body(named, names) if named is not None else referent.name if referent is not None else None
        whole = noun_phrase(phrase.head_token, last=phrase.tokens[-1])
        return Source(kind, name, whole, f"body {name}" if name else None, phrase.head)
    referent = None if is_title_of_a_work(phrase.head_token, names) else antecedents.at(phrase.head)
    if referent is None:
        common = kind != "unknown" or is_person_noun(phrase.head_token)
        description = noun_phrase(phrase.head_token, last=phrase.tokens[-1]) if common else None
        return Source(kind, None, description, f"noun {phrase.head}", phrase.head)
    return _referred(phrase, kind, referent, names, described)


def _referred(phrase: Phrase, kind: SourceType, referent: Referent, names: Names, described: dict[str, Span]) -> Source:
    """A pronoun or a noun that refers to somebody: who that is."""
    introduced = phrase.doc[referent.head]
    if referent.head != phrase.head:
        first = Phrase(phrase.doc, (referent.head,), referent.head)
        kind = type_of(first, names) if referent.kind != "person" else "person"
    elif referent.kind == "institution" and kind == "unknown":
        kind = "institution"
    description: Span | None = described.get(referent.key)
    if description is None and referent.kind not in ("person", "institution") and referent.name is None:
        last = phrase.tokens[-1] if referent.head == phrase.head else None
        description = noun_phrase(introduced, last=last)
    name = referent.name if kind != "unknown" and not _is_joint(phrase, names) else None
    return Source(kind, name, description, referent.key, phrase.head)


def _speaker_of(phrase: Phrase) -> Phrase:
    """`Doe` for `Doe's remarks`; other phrases as they are."""
    owner = possessor(phrase)
    if owner is None or phrase.head_token.lemma_.lower() not in UTTERANCES:
        return phrase
    tokens = tuple(t.i for t in owner.subtree if t.i in phrase and t.dep_ != "case")
    return Phrase(phrase.doc, tokens, owner.i)


def _is_joint(phrase: Phrase, names: Names) -> bool:
    """`Doe and Roe`: two speakers have no one name."""
    joined = (child for child in phrase.head_token.children if child.dep_ == "conj" and child.i in phrase)
    return any(
        child.pos_ == "PROPN"
        or any(c.dep_ in ("det", "nummod", "poss") for c in child.children)
        or (phrase.head in names.at and any(t.i in names.at and names.at[t.i].kind == "person" for t in child.subtree))
        for child in joined
    )
