"""Articles made of invented words, for measurements: subjects with words of their own, and planted copies."""

from __future__ import annotations

from itertools import accumulate
from random import Random

SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "il")]
COMMON = 3000  # words that every subject uses, by Zipf's law
OWN = 40  # words of a subject
OWN_SHARE = 0.15  # of an article's words
SENTENCE = 18  # words


def make_articles(count: int, *, words: int = 300, of_one_subject: int = 10, seed: int = 1) -> dict[str, str]:
    """Articles by name; so many share a subject, and none shares a sentence but by chance."""
    random = Random(seed)
    vocabulary = sorted({"".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(COMMON * 2)})
    random.shuffle(vocabulary)
    common = vocabulary[:COMMON]
    weights = list(accumulate(1 / rank for rank in range(1, COMMON + 1)))
    articles = {}
    subject: list[str] = []
    for number in range(count):
        if number % of_one_subject == 0:
            subject = ["".join(random.choices(SYLLABLES, k=4)) for _ in range(OWN)]
        chosen = random.choices(common, cum_weights=weights, k=words)
        own = [random.choice(subject) if random.random() < OWN_SHARE else word for word in chosen]
        articles[f"a{number:05d}"] = print_words(own)
    return articles


def plant_copy(text: str, rest: str, *, share: float, altered: float, seed: int) -> str:
    """An article of which this share is copied from `text`, with so many words of it altered, and the rest other."""
    random = Random(seed)
    words, others = text.split(), rest.split()
    kept = round(share * len(words))
    start = random.randint(0, len(words) - kept)
    copied = [random.choice(others) if random.random() < altered else word for word in words[start : start + kept]]
    filling = others[: len(words) - kept]
    at = random.randint(0, len(filling))
    return print_words([*filling[:at], *copied, *filling[at:]])


def print_words(words: list[str]) -> str:
    """Words as sentences, a line each."""
    clean = [word.strip(".").casefold() for word in words]
    lines = [clean[start : start + SENTENCE] for start in range(0, len(clean), SENTENCE)]
    return "\n".join(" ".join(line).capitalize() + "." for line in lines)
