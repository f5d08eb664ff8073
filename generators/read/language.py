"""Which language a text is in, offline. Source: py3langid, 97 languages by byte n-grams."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

FEWEST_LETTERS = 200  # below which a guess is not worth showing
SAMPLE = 2_000  # characters that are looked at; more does not change the answer
LEAST_PROBABILITY = 0.9
# Names for a reader, of the languages that articles are most often in; others are shown by their tag
NAMES = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def detect_language(text: str) -> str | None:
    """The BCP 47 tag of a text's language; None: too short to tell, or not clear."""
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return None
    tag, probability = _identifier().classify(sample)
    return str(tag) if probability >= LEAST_PROBABILITY else None


def why_not_english(language: str | None) -> str | None:
    """In words for a reader, why what holds for English does not hold for a text; None: it is in English.

    A text of unknown language is not taken for English. `language`: a BCP 47 tag.
    """
    if language is None:
        return "the language could not be told"
    primary = language.split("-")[0].lower()
    return None if primary == "en" else f"language is {NAMES.get(primary, language)}"


@cache
def _identifier() -> LanguageIdentifier:
    """The model, loaded once a process."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
