"""Which language a text is in, offline. Source: py3langid, 97 languages by byte n-grams."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

FEWEST_LETTERS = 200  # below which a guess is not worth showing
SAMPLE = 2_000  # characters that are looked at; more does not change the answer
LEAST_PROBABILITY = 0.9


def detect_language(text: str) -> str | None:
    """The BCP 47 tag of a text's language; None: too short to tell, or not clear."""
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return None
    tag, probability = _identifier().classify(sample)
    return str(tag) if probability >= LEAST_PROBABILITY else None


@cache
def _identifier() -> LanguageIdentifier:
    """The model, loaded once a process."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
