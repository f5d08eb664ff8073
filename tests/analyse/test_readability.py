"""How hard a text is to read."""

from __future__ import annotations

import pytest

from generators.analyse import analyse_article, readability
from generators.analyse.readability.counts import count_voices
from generators.analyse.readability.familiar import is_familiar, is_rare
from generators.model import Article, Measure, Metadata, Options, Readability, Seed
from generators.read.structure import read_article

PLAIN = (
    "The old man saw the wide river from the hill. "
    "A university gave the man an opportunity to see the ship. "
    "He went down to the water with the boy and the dog. "
    "The responsibility for the boat was with the boy from the north. "
)
OTHER_LANGUAGE = "Le port de la ville a ouvert lundi après neuf ans de travaux et tout le monde était là. " * 10


def read(text: str, language: str | None = None) -> Article:
    """The article that a text holds."""
    return read_article(Seed("a", "a.txt", "seeds/a.txt", "", text, Metadata(language=language)))


def analyse(text: str, language: str | None = None) -> Readability:
    """Its readability."""
    return readability.analyse(read(text, language), Options())


def measure(result: Readability, name: str, scope: str = "all") -> Measure:
    """One measure of one voice."""
    (found,) = [m for m in result.measures if (m.measure, m.scope) == (name, scope)]
    return found


# --- counts and voices ------------------------------------------------------------------------------------------------


def test_only_prose_is_counted() -> None:
    text = f"A title\nBy Ann Roe\n\nI. First\n{PLAIN}\nReferences\nRoe, A. (2001). A long book. Press.\n"
    everything, _, _ = count_voices(read(text))
    assert (everything.words, everything.sentences) == (len(PLAIN.split()), 4)


@pytest.mark.parametrize("line", ["- Oak and rope", "The harbour at dawn (A. Roe)", "1990 | 12,000", "3. A path"])
def test_captions_items_and_rows_without_a_stop_are_no_running_text(line: str) -> None:
    everything, _, _ = count_voices(read(f"A title\n\n{PLAIN}\n\n{line}\n\n{PLAIN}"))
    assert (everything.words, everything.sentences) == (2 * len(PLAIN.split()), 8)


def test_a_long_line_that_lacks_its_stop_is_running_text() -> None:
    line = "They drove four thousand piles of oak into the ground before the first stone of the long wall was laid " * 2
    assert count_voices(read(f"A title\n\n{PLAIN}\n\n{line.strip()}\n\n{PLAIN}"))[0].sentences == 9


def test_masking_a_quotation_glues_no_sentences_together() -> None:
    text = (
        "The mayor of the town spoke on Monday. “We are proud of it. It took nine years of hard work,” she said. "
        "The crowd on the quay was large."
    )
    everything, author, quoted = count_voices(read(f"A title\n\n{text}"))
    assert (everything.sentences, author.sentences, quoted.sentences) == (4, 2, 2)
    assert (author.words, quoted.words) == (15, 12)
    assert everything.words == author.words + quoted.words + 2


def test_defensible_ways_of_counting_include_the_plain_one() -> None:
    counts, _, _ = count_voices(read("A title\n\nThe well-known wall of 1918 stood; it was old. Nobody saw it fall."))
    assert (counts.words, counts.part_words, counts.sentences, counts.half_stops) == (13, 14, 2, 1)
    assert (counts.spoken_syllables - counts.syllables, counts.strokes - counts.letters) == (3, 4)
    first, *others = counts.ways()
    assert first == counts
    assert {way.sentences for way in others} == {2, 3}


@pytest.mark.parametrize(
    "word", ["children", "running", "stopped", "happier", "man's", "cities", "quickly", "doesn't", "sunset"]
)
def test_regular_forms_of_listed_words_are_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize("word", ["unilateral", "geopolitical", "ambiguity", "es", "s"])
def test_other_words_are_not_familiar(word: str) -> None:
    assert not is_familiar(word)


# --- the analysis -----------------------------------------------------------------------------------------------------


def test_a_text_of_under_100_words_is_not_scored() -> None:
    result = analyse("A title\n\n" + PLAIN)
    assert result.not_applied is None
    assert {m.value for m in result.measures if m.unit != "minutes"} == {None}
    assert (result.grade_lower, result.grade_upper, result.minutes) == (None, None, 1)


def test_smog_needs_thirty_sentences() -> None:
    assert measure(analyse("A title\n\n" + PLAIN * 7), "smog_index").value is None
    assert measure(analyse("A title\n\n" + PLAIN * 8), "smog_index").value is not None


def test_other_languages_are_not_scored_and_the_reason_is_said() -> None:
    result = analyse(OTHER_LANGUAGE)
    assert (result.not_applied, result.measures, result.hardest) == ("language is French", (), ())
    assert result.counts["words"] > 100


def test_an_empty_article_has_no_reading_time() -> None:
    assert analyse("A text.").minutes == 1
    result = analyse("…")
    assert (result.counts["words"], result.minutes, result.hardest) == (0, None, ())


def test_values_lie_in_their_ranges_and_the_band_holds_the_grades() -> None:
    result = analyse("A title\n\n" + PLAIN * 9 + "In 1918 the well-known wall fell; nobody saw it.")
    scored = [m for m in result.measures if m.value is not None and m.lower is not None and m.upper is not None]
    assert len(scored) == 15
    assert all(m.lower <= m.value <= m.upper for m in scored)  # type: ignore[operator]
    grades = [m for m in scored if m.scope == "author" and m.unit == "grade"]
    assert result.grade_lower == min(m.lower for m in grades)  # type: ignore[type-var]
    assert result.grade_upper == max(m.upper for m in grades)  # type: ignore[type-var]


def test_longer_words_and_sentences_are_harder() -> None:
    hard = (
        "The administration’s confrontational international policies destabilised democratic institutions everywhere. "
        * 20
    )
    easy = "The man saw the dog. The dog ran off. " * 30
    for name in ("flesch_kincaid_grade", "gunning_fog", "coleman_liau_index", "automated_readability_index"):
        low, high = (measure(analyse("A title\n\n" + text, "en"), name).value for text in (easy, hard))
        assert low is not None and high is not None
        assert low < high


def test_the_hardest_sentences_say_why() -> None:
    long = (
        "Although the engineers, who had been asked to build a harbour because the old one was full of mud, knew that "
        "the clay was soft, they began to drive the piles (four thousand of them, all oak from the north of the "
        "country) when the winter ended. "
    )
    text = "A title\n\n" + PLAIN * 3 + long + PLAIN * 3
    (found,) = analyse(text).hardest
    assert text[found.start : found.end] == long.strip()
    assert found.reasons[0] == f"{len(long.split())} words"
    assert "an aside of 12 words in its middle" in found.reasons


def test_clauses_within_clauses_are_a_reason() -> None:
    deep = (
        "The mayor said that the engineers who had asked for oak because it was cheap in the year in which the work "
        "on the new harbour of the town began had been wrong. "
    )
    wide = "The man, the dog, the boy and the girl and " + "the old man of the town and " * 6 + "she ran. "
    article = read("A title\n\n" + PLAIN * 3 + deep + PLAIN * 3 + wide + PLAIN, "en")
    reasons = [hard.reasons for hard in analyse_article(article, Options()).readability.hardest]
    assert [[reason for reason in found if "deep" in reason] for found in reasons] == [["four clauses deep"], []]


@pytest.mark.parametrize(
    ("word", "rare"),
    [("revanchism", True), ("siphoned", True), ("well-known", False), ("memos", False), ("harbour", False)],
)
def test_a_word_is_rare_that_is_common_in_no_form(word: str, rare: bool) -> None:
    assert is_rare(word) is rare


def test_a_uniformly_hard_text_shows_its_hardest_sentences() -> None:
    hard = "The administration’s confrontational international policies destabilised " + "many of the " * 12 + "towns. "
    assert len(analyse("A title\n\n" + hard * 9).hardest) == 3
    easy = "The man saw the dog and the dog ran to him " * 3 + "again. "
    assert analyse("A title\n\n" + easy * 9).hardest == ()


def test_no_more_than_three_sentences_are_marked_in_the_order_of_the_text() -> None:
    hard = (
        "The administration’s {} confrontational international policies destabilised " + "many of the " * 8 + "towns. "
    )
    text = "A title\n\n" + PLAIN * 9 + "".join(hard.format(word) for word in ("new", "old", "odd", "bad", "sad"))
    hardest = analyse(text).hardest
    assert len(hardest) == 3
    assert [h.start for h in hardest] == sorted(h.start for h in hardest)
