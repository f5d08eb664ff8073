"""Speakers across articles: who is heard where, under one name.

A person is the same in two articles only by the full name, or by an alias that editors keep in `seeds/corpus.yml`;
whoever is only called `Doe` is a speaker of that one article. Institutions and texts are the same by their name.
Whoever has no safe name is no speaker.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generators.model import Analysed, Claim, Finding, Mention, SourceType, Speaker
from generators.read.corpus_file import WhoIsWho
from generators.read.editors_links import closest
from generators.read.seeds import slug_of

KINDS: tuple[SourceType, ...] = ("person", "institution", "document", "group", "anonymous", "unknown")  # ties go left
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LONGEST = 80  # characters of an id, as of an article's


@dataclass(slots=True)
class _Heard:
    """What is known of one speaker while the corpus is read."""

    article: str | None  # the only article, for those who are not safely the same elsewhere
    canonical: str | None = None  # the name that editors gave
    forms: Counter[str] = field(default_factory=Counter)
    kinds: Counter[SourceType] = field(default_factory=Counter)
    claims: list[Claim] = field(default_factory=list)


def relate_speakers(
    articles: Sequence[Analysed], *, aliases: Mapping[str, str] | None = None
) -> tuple[tuple[Analysed, ...], tuple[Speaker, ...]]:
    """The articles with `Claim.speaker` filled in, and the speakers by id. `aliases`: other name -> name."""
    known = {_words(alias): name for alias, name in (aliases or {}).items()}
    heard: dict[tuple[str, ...], _Heard] = {}
    for analysed in articles:
        for claim in analysed.claims.claims:
            if claim.name is not None and claim.status != "rejected":
                _hear(heard, claim, known)
    ids = _ids(heard)
    named = tuple(_with_speakers(analysed, known, ids) for analysed in articles)
    speakers = (_speaker(ids[key], entry) for key, entry in heard.items())
    return named, tuple(sorted(speakers, key=lambda speaker: speaker.id))


def aliases_unheard(articles: Sequence[Analysed], who: WhoIsWho) -> tuple[Finding, ...]:
    """The names under `same` by which no claim's source is called: misspelt ones, and those that the texts lost."""
    heard = {_words(c.name): c.name for a in articles for c in a.claims.claims if c.name}
    findings = []
    for alias, line in who.alias_lines.items():
        if _words(alias) not in heard:
            near = closest(alias, heard)
            hint = f'Did you mean "{heard[near]}"?' if near else "Copy the name from the source's page."
            message = f'`same`: no claim has a source called "{alias}"'
            findings.append(Finding("corpus-name-unknown", "warning", who.file, line, message, hint))
    return tuple(findings)


def _hear(heard: dict[tuple[str, ...], _Heard], claim: Claim, aliases: Mapping[str, str]) -> None:
    name = claim.name or ""
    canonical = aliases.get(_words(name))
    key = _key(claim, aliases)
    entry = heard.setdefault(key, _Heard(key[1] if len(key) == 3 else None))
    entry.canonical = entry.canonical or canonical
    entry.forms[name] += 1
    entry.kinds[claim.source_type] += 1
    entry.claims.append(claim)


def _key(claim: Claim, aliases: Mapping[str, str]) -> tuple[str, ...]:
    """Equal for the same speaker: by the name alone, or by article and name where the name is not full."""
    canonical = aliases.get(_words(claim.name or ""))
    words = _words(canonical or claim.name or "")
    full = canonical is not None or claim.source_type != "person" or _is_full(words)
    return ("everywhere", words) if full else ("in", claim.article, words)


def _words(name: str) -> str:
    """A name to compare by: lower case, without full stops, initials in the middle and `the`."""
    words = name.casefold().replace(".", "").split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    inner = [w for i, w in enumerate(words) if len(w) > 1 or i in (0, len(words) - 1)]
    return " ".join(inner)


def _is_full(words: str) -> bool:
    return len([w for w in words.split() if w not in SUFFIXES]) > 1


def _ids(heard: Mapping[tuple[str, ...], _Heard]) -> dict[tuple[str, ...], str]:
    """A slug for each speaker; equal slugs are told apart by the order of the names."""
    taken: set[str] = set()
    ids = {}
    for key in sorted(heard, key=lambda k: (len(k), k)):
        wanted = _slug(_name(heard[key]), heard[key].article)
        slug, number = wanted, 2
        while slug in taken:
            slug, number = f"{wanted[: LONGEST - 4]}-{number}", number + 1
        taken.add(slug)
        ids[key] = slug
    return ids


def _slug(name: str, article: str | None) -> str:
    slug = slug_of(name.replace(".", "")) or f"speaker-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return f"{slug[: LONGEST // 2]}-in-{article}"[:LONGEST].rstrip("-_") if article else slug


def _name(entry: _Heard) -> str:
    """The editors' name, or the form that the articles use most; of equals the longest, then by the alphabet."""
    return entry.canonical or min(entry.forms, key=lambda form: (-entry.forms[form], -len(form), form))


def _speaker(speaker: str, entry: _Heard) -> Speaker:
    name = _name(entry)
    kind = min(entry.kinds, key=lambda kind: (-entry.kinds[kind], KINDS.index(kind)))
    return Speaker(
        id=speaker,
        name=name,
        source_type=kind,
        aliases=tuple(sorted(form for form in entry.forms if form != name)),
        claims=tuple(claim.id for claim in entry.claims),
        articles=tuple(dict.fromkeys(claim.article for claim in entry.claims)),
        descriptions=tuple(_descriptions(entry.claims)),
    )


def _descriptions(claims: Iterable[Claim]) -> Iterable[Mention]:
    """Each stretch by which an article describes the speaker, once, in order."""
    described = (Mention(claim.article, *claim.description) for claim in claims if claim.description is not None)
    return dict.fromkeys(described)


def _with_speakers(analysed: Analysed, aliases: Mapping[str, str], ids: Mapping[tuple[str, ...], str]) -> Analysed:
    claims = tuple(
        claim if claim.name is None else replace(claim, speaker=ids.get(_key(claim, aliases)))
        for claim in analysed.claims.claims
    )
    return replace(analysed, claims=replace(analysed.claims, claims=claims))
