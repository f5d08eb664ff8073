"""What two exports do not share."""

from __future__ import annotations

from typing import Any

from generators.relate.difference import difference

TEXT = "Ann says it rains. Bob fears that it snows. Some hope for sun."


def article(text: str = TEXT, sha256: str = "a") -> dict[str, Any]:
    return {"id": "weather", "file": "weather.txt", "text": text, "sha256": sha256}


def claim(id: str, content: str, text: str = TEXT, source: str = "Ann", **others: Any) -> dict[str, Any]:
    def spans(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]] if words else []

    return {
        "id": id,
        "article": "weather",
        "source": spans(source),
        "cue": [],
        "content": spans(content),
        "hedges": [],
        "speech": "indirect",
        "act": "says",
        "source_type": "person",
        "speaker": None,
        "nested_in": None,
        "rule": "verb-clause",
        "confidence": 0.7,
        "status": "extracted",
    } | others


def compared(old: list[dict[str, Any]], new: list[dict[str, Any]], **articles: Any) -> str:
    before, after = articles.get("before", [article()]), articles.get("after", [article()])
    return difference({"articles": before, "claims": old}, {"articles": after, "claims": new})


def test_equal_exports_differ_in_nothing() -> None:
    shown = compared([claim("c-1", "it rains")], [claim("c-1", "it rains")])
    assert shown.startswith("# Claims: 0 gained, 0 lost, 0 changed\n")
    assert "##" not in shown


def test_gained_and_lost_claims_are_named() -> None:
    shown = compared([claim("c-1", "it rains")], [claim("c-2", "it snows", source="Bob")])
    assert shown.startswith("# Claims: 1 gained, 1 lost, 0 changed\n")
    assert "- lost: c-1 `Ann` says `it rains` (verb-clause, 0.70)" in shown
    assert "- gained: c-2 `Bob` says `it snows` (verb-clause, 0.70)" in shown


def test_a_claim_with_other_bounds_is_what_the_old_one_became() -> None:
    shown = compared([claim("c-1", "it snows")], [claim("c-2", "that it snows")])
    assert shown.startswith("# Claims: 0 gained, 0 lost, 1 changed\n")
    assert "- became: c-1 `Ann` says `it snows` (verb-clause, 0.70) → c-2 `Ann` says `that it snows`" in shown


def test_changed_fields_are_named_with_both_values() -> None:
    new = claim("c-1", "it rains", source="Bob", act="believes", rule="network", confidence=0.9, speaker="bob")
    shown = compared([claim("c-1", "it rains")], [new])
    assert (
        "source `Ann` → `Bob`; act `says` → `believes`; speaker `none` → `bob`; rule `verb-clause` → `network`" in shown
    )
    assert "confidence `0.70` → `0.90`" in shown


def test_a_small_move_of_a_probability_is_no_news() -> None:
    shown = compared([claim("c-1", "it rains")], [claim("c-1", "it rains", confidence=0.71)])
    assert "0 changed" in shown


def test_the_reason_is_what_the_exports_show() -> None:
    assert "same: the code, its settings or" in compared([claim("c-1", "it rains")], [])
    changed = article(TEXT + " More.", "b")
    assert "text has changed: `weather.txt`." in compared([claim("c-1", "it rains")], [], after=[changed])
    assert "article is gone" in compared([claim("c-1", "it rains")], [], after=[])
    assert "article is new" in compared([], [claim("c-1", "it rains")], before=[])


def test_an_editors_file_is_the_reason_where_its_word_on_a_claim_is_another() -> None:
    word = {"article": "weather", "claim": "c-1", "field": None, "decision": "corrected", "file": "docs/w.md"}

    def reason(was: str | None, now: str | None, lost: str = "") -> str:
        old = [claim("c-1", "it rains", speaker=was), *([claim(lost, "it snows")] if lost else [])]
        new = [claim("c-1", "it rains", speaker=now)]
        words = [[word | {"was": speaker}] if speaker else [] for speaker in (was, now)]
        before, after = (
            {"articles": [article()], "claims": claims, "corrections": own}
            for claims, own in zip((old, new), words, strict=True)
        )
        return next(line for line in difference(before, after).splitlines() if line.startswith("The text"))

    assert reason(None, "ann") == "The text is the same: what editors wrote in `docs/w.md` has changed."
    assert reason("ann", "bob") == reason("ann", None) == reason(None, "ann")
    both = "The text is the same: the code, its settings or `seeds/corpus.yml` have changed, and what editors wrote in"
    assert reason("ann", "bob", lost="c-2").startswith(both)
    assert "editors" not in compared([claim("c-1", "it rains")], [claim("c-1", "it rains", status="confirmed")])


def test_in_a_changed_text_claims_are_compared_by_their_words() -> None:
    text = "Before. " + TEXT
    old, new = [claim("c-1", "it snows")], [claim("c-2", "it snows.", text)]
    assert "- became: c-1" in compared(old, new, after=[article(text, "b")])


def test_words_of_an_article_do_nothing_in_a_pull_request() -> None:
    text = "Ann says @you `run` <b> #1\nnow."
    shown = compared([], [claim("c-1", "@you `run` <b> #1\nnow", text)], after=[article(text)], before=[article(text)])
    assert "`@you 'run' <b> #1 now`" in shown


def test_records_of_every_kind_are_counted() -> None:
    assert "| claims | 1 | 0 |" in compared([claim("c-1", "it rains")], [])
