"""The words that Dale and Chall take for familiar, and the words that are rare.

Source: Dale and Chall 1948, A formula for predicting readability: instructions, Educational Research Bulletin 27,
pp. 37 to 54, for the forms; textstat's list of about 3,000 words. wordfreq 3 for rare ones: its
shorter list holds what English texts of eight kinds have once in a million words or more.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import wordfreq

from generators.read.words import PARTS

# Endings of regular forms, and what stands in their place in the list: plurals and possessives, forms of verbs,
# comparatives, adverbs in -ly
ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("'s", ("",)),
    ("s'", ("", "s")),
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ier", ("y",)),
    ("er", ("", "e")),
    ("iest", ("y",)),
    ("est", ("", "e")),
    ("ily", ("y",)),
    ("ly", ("", "le")),
    ("n't", ("",)),
    ("'ll", ("",)),
    ("'re", ("",)),
    ("'ve", ("",)),
    ("'d", ("",)),
    ("'m", ("",)),
)
SHORTEST_STEM = 2


def is_familiar(word: str) -> bool:
    """Whether Dale and Chall's list holds a word."""
    return _holds(_listed(), word.lower().replace("’", "'"))


def is_rare(word: str) -> bool:
    """Whether a word is found less than once in a million words of English, in every form."""
    return not is_familiar(word) and not _holds(_common(), word.lower().replace("’", "'"))


def _holds(listed: frozenset[str], folded: str) -> bool:
    """Whether a list holds a word or the word that it is a regular form of; a compound, when it holds its parts."""
    if folded in listed:
        return True
    parts = [part for part in PARTS.split(folded) if part]
    if len(parts) > 1:
        return all(_holds(listed, part) for part in parts)
    return any(
        stem in listed
        for ending, replacements in ENDINGS
        if folded.endswith(ending)
        for stem in _stems(folded.removesuffix(ending), replacements)
        if len(stem) >= SHORTEST_STEM
    )


def _stems(rest: str, replacements: tuple[str, ...]) -> list[str]:
    """What a form may be made from; `stopped` from `stop`."""
    stems = [rest + replacement for replacement in replacements]
    if len(rest) > SHORTEST_STEM and rest[-1] == rest[-2]:
        stems.append(rest[:-1])
    return stems


@cache
def _listed() -> frozenset[str]:
    """The list, read once a process."""
    listed = files("textstat").joinpath("resources/en/easy_words.txt").read_text("utf-8")
    return frozenset(word.strip().lower() for word in listed.splitlines())


@cache
def _common() -> frozenset[str]:
    """The words that are not rare, read once a process."""
    return frozenset(wordfreq.get_frequency_dict("en", wordlist="small"))
