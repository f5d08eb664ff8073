"""The names that stand before a year, read backwards from it, and the ways in which they can be cut into names."""

from __future__ import annotations

import re
from typing import NamedTuple

from generators.analyse.bibliography.names import PARTICLES, fold

Piece = tuple[int, int, str]  # start, end, words
INSIDE_WORDS = "of for the on in at to de du des la le del and &"

# Read backwards from the year: a word, a mark, an initial.
PIECE = re.compile(r"[^\W\d_]\.(?:[-‐]?[^\W\d_]\.)*|et\s+al\b\.?|[^\W\d_][\w’'‐‑-]*(?:\.[\w’'‐-]+)*|&amp;|&|,|\S")
JOINERS = frozenset({"and", "&", "&amp;", "und", "et", "y", "e", "/"})
INSIDE = frozenset(INSIDE_WORDS.split())
# Words that begin with a capital and are no author.
NOT_NAMES_WORDS = (
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn "
    "fall winter since until till during before after from between by around circa ca early late mid table figure "
    "fig figs tables figures section chapter appendix equation eq version phase wave model panel note notes page "
    "pages vol volume see also e.g i.e cf eg ie in on at the a an and or but for as however although while when "
    "where although though this that these those such reviewed review following according example instance "
    "compare data est updated accessed copyright published born died founded adopted reprinted quoted cited "
    "source sources adapted similarly moreover furthermore additionally recently notably specifically importantly "
    "finally first second third therefore thus hence indeed unlike like both based using according to per via "
    "with what which who he she they we later earlier then now here there nor yet so if because despite instead "
    "likewise conversely lastly firstly secondly thirdly overall meanwhile nevertheless nonetheless accordingly "
    "consequently interestingly crucially initially historically elsewhere subsequently "
    "year years until approximately about over nearly almost more than covid "
    "covid-19"
)
NOT_NAMES = frozenset(NOT_NAMES_WORDS.split())
LEADS_WORDS = "see also e.g i.e cf eg ie reviewed in by and for example the review reviews from as vgl siehe voir véase"
LEADS = frozenset(LEADS_WORDS.split())


class PrintedNames(NamedTuple):
    """Names as they stand before a year."""

    choices: tuple[tuple[str, ...], ...]
    starts: tuple[int, ...]
    et_al: bool
    possessive: bool
    comma: bool
    whole: bool


def names_before(text: str, floor: int, end: int) -> PrintedNames | None:
    """The names that end at `end`, read backwards; None when there are none."""
    pieces = [(m.start(), m.end(), m.group()) for m in PIECE.finditer(text, floor, end)]
    comma = False
    while pieces and pieces[-1][2] in (",", ".", ":") and not comma:
        comma = pieces.pop()[2] == ","
    et_al = bool(pieces) and pieces[-1][2].startswith("et") and "al" in pieces[-1][2]
    if et_al:
        pieces.pop()
        while pieces and pieces[-1][2] in (",", "."):
            pieces.pop()
    elif len(pieces) > 2 and pieces[-1][2] == "colleagues" and pieces[-2][2] in JOINERS:
        et_al = True
        del pieces[-2:]
    taken: list[Piece] = []
    for piece in reversed(pieces):
        if not _belongs(piece[2], bool(taken)):
            break
        taken.append(piece)
    taken.reverse()
    found = taken
    taken = _without_leads(taken, et_al)
    if not taken:
        return None
    led = taken != found  # `In Norway, Adams`: what stands first may be no name
    possessive = False
    first, stop, word = taken[-1]
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            possessive = True
            taken[-1] = (first, stop, word[: -len(ending)])
            break
    before = text[floor : taken[0][0]].strip(" (,")
    whole = (
        not before or before.lower().strip(" ,.:") in LEADS or before.endswith((";", "e.g.", "e.g.,", "see", "see,"))
    )
    choices, starts = _choices(taken, led)
    return PrintedNames(choices, starts, et_al, possessive, comma, whole) if choices else None


def _belongs(piece: str, inside: bool) -> bool:
    """Whether a piece may be part of names that go on to its right."""
    if piece[0].isupper() or (not piece[0].isascii() and piece[0].isalpha() and piece[0].lower() == piece[0].upper()):
        return True
    low = piece.lower()
    if not inside:
        return False
    return low in PARTICLES or low in JOINERS or low in INSIDE or piece == "," or piece[:2] in ("d'", "d’", "l’", "al")


def _is_name_here(taken: list[Piece], at: int, et_al: bool, followed: bool) -> bool:
    """Whether a word such as He, May or Page is a name where it stands: beside `et al.`, beside `and`, an acronym."""
    word = taken[at][2]
    last = at == len(taken) - 1
    joined = last and at > 0 and taken[at - 1][2].lower() in JOINERS
    return (word.isupper() and len(word) > 1) or (last and et_al) or joined or (followed and word[0].isupper())


def _without_leads(taken: list[Piece], et_al: bool) -> list[Piece]:
    """Without the words that lead up to a name, and without what stands before a word that is no name."""
    cut = 0
    for i, (_, _, piece) in enumerate(taken):
        low = piece.lower().rstrip(".")
        followed = i + 1 < len(taken) and taken[i + 1][2].lower() in JOINERS
        if (
            low in NOT_NAMES
            and low not in INSIDE
            and low not in JOINERS
            and not _is_name_here(taken, i, et_al, followed)
        ):
            cut = i + 1
    taken = taken[cut:]
    while taken and (taken[0][2] == "," or taken[0][2].lower() in JOINERS | INSIDE - PARTICLES):
        if taken[0][2] == "The":
            break
        taken = taken[1:]
    return taken


def _choices(taken: list[Piece], led: bool) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...]]:
    """The names as one, and apart; without the first of them where words before it say that it may be no name.

    Otherwise none is left out: who is named first is never passed over for a co-author.
    """
    chunks: list[list[Piece]] = [[]]
    for i, piece in enumerate(taken):
        following = taken[i + 1][2] if i + 1 < len(taken) else ""
        if piece[2] == "," or (piece[2].lower() in JOINERS and following[:1].isupper()):
            if chunks[-1]:
                chunks.append([])
        elif piece[2].lower() in JOINERS:
            if following.lower() in PARTICLES:
                chunks.append([])
        else:
            chunks[-1].append(piece)
    names = [(chunk[0][0], name) for chunk in chunks if chunk and (name := _name(chunk))]
    kept = range(len(names) if led else 1)
    choices = [tuple(name for _, name in names[i:]) for i in kept if names]
    starts = [names[i][0] for i in kept if names]
    whole = " ".join(piece[2] for piece in taken)
    if len(names) > 1:
        choices.insert(0, (whole,))
        starts.insert(0, taken[0][0])
    return tuple(choices[:12]), tuple(starts[:12])


def _name(chunk: list[Piece]) -> str:
    """A name without the initials around it: `J. Smith`, `Onagbesan OM`."""
    words = [piece for _, _, piece in chunk]
    while len(words) > 1 and re.fullmatch(r"(?:[^\W\d_]\.[-‐]?)+", words[0]):
        words.pop(0)
    while len(words) > 1 and (
        re.fullmatch(r"(?:[^\W\d_]\.[-‐]?)+|Jr\.?|Sr\.?", words[-1])
        or (
            len(words) == 2
            and words[1].isupper()
            and len(words[1]) <= 3
            and not (words[0].isupper() or words[0] == "The")
        )
    ):
        words.pop()
    return " ".join(words) if any(c.isalpha() for c in fold(" ".join(words))) else ""
