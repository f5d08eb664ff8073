"""Names of authors: from a printed list of names to persons and institutions, and to what they are compared by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generators.model import Name

# Letters that no decomposition turns into a base letter.
FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d"})
DASHES = re.compile("[-‐‑–—'’‘`´.]")
ACCENTS = re.compile("[\u0300-\u036f]")  # combining marks, once letters are decomposed
WORD = re.compile(r"\w+")

PARTICLES_WORDS = (
    "van von der den de la las le los du da di del della dos das do te ter ten el al bin ibn zu zum zur vom af av st"
)
PARTICLES = frozenset(PARTICLES_WORDS.split())
SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?", re.IGNORECASE)
# Initials alone: `R. O.`, `AJ`, `J.-P.`, `Yu. A.`
INITIALS = re.compile(
    r"(?:(?:[^\W\d_a-zà-ÿ]|[A-Z][a-z]{1,2}\.|[a-z]\.)[.]?[-‐ ]?){1,5}"
    r"(?:(?<=[ .])(?:(?:van|von) de[nr]?|van|von|da|du|de[nr]?|te[nr]?))?"
)
TRAILING_INITIALS = re.compile(r"(?P<family>.+?)[ ]+(?P<given>(?:[^\W\d_a-zà-ÿ][.]?[-‐]?[ ]?){1,4})")
LEADING_INITIALS = re.compile(
    r"(?P<given>(?:[^\W\d_a-zà-ÿ][a-z]{0,2}\.[-‐ ]{0,2}){1,5}(?:[A-ZÀ-Þ][\w’'-]+ (?=[A-ZÀ-Þ]))?)(?P<family>[^\W\d_].*)"
)
# `RezaeiE. E. WebberH.`: initials that lost the space before them
RUN_ON = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z](?:\.|[A-Z]?(?:[ ,]|$)))")
ROLE = re.compile(
    r"[(\[]?(?:eds?|éds?|dirs?|hrsg|hg|coords?|comps?|trans|orgs?)\.?[)\]]|\((?:ed|eds|hrsg)\b[^)]{0,20}\)"
    r"|\b(?:editors?|eds?\.|hrsg\.|edited by)(?=[\s,.)]|$)",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"(?:\bet\.? ?al\b\.?|\bet coll\b\.?|\band others\b|\bu\. ?a\.|…|\.[ ]?\.[ ]?\.|\. \.)", re.IGNORECASE
)
JOINED = re.compile(r"\s*(?:,?\s+(?:and|und|et|y|e|och|en)\s+|,?\s*&\s*)\s*")
STRAY_END = re.compile(r"(?:\s[.,;:&]{1,3}){1,5}$")  # what is left of `(Ed.).`
# `Ortega y Gasset, José`: two family names of one person, not two people
COMPOUND = re.compile(
    r"(?:^|(?<=; ))(?P<one>[A-ZÀ-Þ][\w’'-]+) (?P<and>[ye]) (?P<two>[A-ZÀ-Þ][\w’'-]+), (?=[A-ZÀ-Þ][^\W\d_]{2})"
)
SLASHED = re.compile(r"(?<=[^\W\d_.])\s?/\s?(?=[A-ZÀ-Þ][\w’'-]+, [A-ZÀ-Þ])")  # `Müller, Hans/Schmidt, Eva`
INITIAL_LAST = re.compile(r"(?:^|[\s.,-])(?:[^\W\d_]|Jr|Sr)\.$")
IN_BRACKETS = re.compile(r"\(([^()]{1,60})\)")
INSTITUTION = re.compile(
    r"\b(?:agency|associa(?:tion|tes)|authority|bank|board|bureau|cent(?:er|re)|chamber|college|commission|committee|"
    r"company|congress|consortium|corporation|council|court|department|directorate|division|federation|forum|"
    r"foundation|fund|government|group|house|inc|initiative|institut\w*|journal|laborator(?:y|ies)|league|ltd|"
    r"ministry|mission|nations?|network|news|office|organi[sz]ation|panel|parliament|party|post|press|program(?:me)?|"
    r"project|review|school|secretariat|senate|service|society|state|survey|team|times|today|tribune|union|"
    r"united|universit\w*|ilbo|herald|gazette|daily|who|unesco|nasa|ipcc)\b",
    re.IGNORECASE,
)
HELD = "\N{WORD JOINER}"  # between words of one name, until names are told apart
MOST_NAMES = 60  # of a list of authors that are read; physics papers print thousands


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Lower case without accents, dashes, stops and apostrophes; what two spellings of a name share."""
    bare = DASHES.sub("", text.lower())
    return bare if bare.isascii() else ACCENTS.sub("", unicodedata.normalize("NFKD", bare).translate(FOLDED))


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(WORD.findall(fold(text)))


def is_institution(text: str) -> bool:
    """Whether a name is marked as an institution's by one of its words, or is an acronym."""
    bare = text.strip(" .,")
    acronym = bare.isupper() and bare.isalpha() and 2 <= len(bare) <= 8
    return acronym or INSTITUTION.search(bare) is not None


def initialism(text: str) -> str:
    """The first letters of the capitalised words: `World Health Organization` gives `who`."""
    return "".join(word[0] for word in WORD.findall(text) if word[0].isupper()).lower()


NO_DATE = re.compile(r"\(?\b[ns]\.\s?d\b\.?\)?")
NEXT_PERSON = re.compile(
    r"(?<=[A-Z]\.)[ ]+(?=(?:(?:v[ao]n|de[rn]?|la|le|du|di|da|dos|el) ){0,2}[A-ZÀ-Þ][’']?[\w-]*[a-zà-ÿ])"
    r"|(?<=[A-Z])[ ]+(?=[A-ZÀ-Þ][^\W\d_]*[a-zà-ÿ])"
)


def parse_names(text: str, *, inverted: bool) -> tuple[tuple[Name, ...], bool]:
    """The persons and institutions of a printed list of authors, and whether it says that there are more.

    `inverted`: the list that the entry stands in puts the family name first, so that a name without a comma and
    without initials is an institution's.
    """
    cleaned = SLASHED.sub("; ", NO_DATE.sub(" ", ROLE.sub(" ", " ".join(text.split()))))
    cleaned = COMPOUND.sub(lambda found: HELD.join(found.group("one", "and", "two")) + ", ", cleaned)
    more = OTHERS.search(cleaned) is not None
    cleaned = OTHERS.sub(" ", RUN_ON.sub(" ", cleaned)).strip(" ,;:&…(“\"'").lstrip(".")
    cleaned = STRAY_END.sub("", cleaned).rstrip()
    cleaned = cleaned if INITIAL_LAST.search(cleaned) else cleaned.rstrip(" .,;:&")
    if not cleaned or not any(c.isalpha() for c in cleaned):
        return (), more
    if _reads_as_one(cleaned, inverted):
        return (Name(literal=cleaned),), more
    names: list[Name] = []
    for person in cleaned.split(";")[:MOST_NAMES]:
        names += _people(person.strip(" ,"), inverted)
    return tuple(names[:MOST_NAMES]), more


def _reads_as_one(text: str, inverted: bool) -> bool:
    """Whether the whole is one institution's name."""
    parts = [part.strip() for part in text.split(",")]
    if ";" in text or any(INITIALS.fullmatch(part) for part in parts[1:]):
        return False
    if len(parts) > 1 and 2 * sum(TRAILING_INITIALS.fullmatch(part) is not None for part in parts) >= len(parts):
        return False
    if LEADING_INITIALS.fullmatch(text) and not text.startswith(("U.S.", "U. S.", "U.K.")):
        return False
    if INSTITUTION.search(text) and "," not in text:
        return True
    if "," in text or JOINED.search(text):
        return INSTITUTION.search(text) is not None and len(WORD.findall(text)) > 4
    if TRAILING_INITIALS.fullmatch(text):
        return False
    return inverted or is_institution(text) or len(text.split()) > 4


def _people(text: str, inverted: bool) -> list[Name]:
    """The names between semicolons: parts between commas, put together again where a comma only inverts a name."""
    parts = [p.strip() for chunk in JOINED.split(text) for p in [*chunk.split(","), "|"] if p.strip()]
    names: list[Name] = []
    at = 0
    while at < len(parts) and len(names) < MOST_NAMES:
        part = parts[at]
        following = parts[at + 1] if at + 1 < len(parts) else "|"
        at += 1
        if part == "|":
            continue
        if SUFFIX.fullmatch(part) or (INITIALS.fullmatch(part) and names and names[-1].given is None):
            continue
        if INITIALS.fullmatch(following) and following != "|" and not LEADING_INITIALS.fullmatch(part):
            names.append(Name(_family(part), following))
            at += 1
        elif _is_given(part, following, first=not names, alone=len(parts) <= 3, inverted=inverted):
            given = following.strip()
            names.append(Name(_family(part), given if INITIAL_LAST.search(given) else given.strip(".")))
            at += 1
        else:
            names += _one_name(part)
    return names


def _is_given(part: str, following: str, *, first: bool, alone: bool, inverted: bool) -> bool:
    """Whether the part behind a comma is the given name of the part before it: `Adams, Nicholson B.`"""
    if following == "|" or TRAILING_INITIALS.fullmatch(part) or LEADING_INITIALS.fullmatch(part):
        return False
    ends_in_initial = re.search(r"[ ][A-Z]\.?$", following) is not None
    short = len(part.split()) <= 3 and len(following.split()) <= 2 and not INSTITUTION.search(following)
    return short and (ends_in_initial or ((first or inverted) and (alone or len(following.split()) == 1)))


def _one_name(part: str) -> list[Name]:
    """The name, or the names that no comma separates, of one part."""
    leading = LEADING_INITIALS.fullmatch(part)
    if leading and not is_institution(part):
        return [Name(leading["family"].strip(" ."), leading["given"].strip())]
    tail = TRAILING_INITIALS.fullmatch(part)
    if tail:
        family = tail["family"]
        several = NEXT_PERSON.split(part)
        if len(several) > 1:
            return [name for one in several[:MOST_NAMES] for name in _one_name(one)]
        return [Name(_family(family), tail["given"].strip())]
    words = part.split()
    if len(words) == 1:
        return [Name(part.strip("."))]
    if is_institution(part) or len(words) > 4:
        return [Name(literal=part)]
    cut = next((i for i, word in enumerate(words[1:], 1) if word.lower() in PARTICLES), len(words) - 1)
    return [Name(" ".join(words[cut:]).strip("."), " ".join(words[:cut]))]


def _family(part: str) -> str:
    return part.replace(HELD, " ").strip(" .")


def acronym_in(text: str) -> str | None:
    """The acronym that a name gives for itself in brackets: `Environmental Protection Agency (EPA)`."""
    for found in IN_BRACKETS.finditer(text):
        inside = found.group(1).strip(" .")
        if 2 <= len(inside) <= 12 and inside[0].isupper() and sum(c.isupper() for c in inside) >= 2:
            return fold(inside)
    return None
