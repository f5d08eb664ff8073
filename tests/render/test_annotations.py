import json
from collections.abc import Iterator

from generators.render.annotations import AROUND, annotation_files
from tests.render.records import TEXT, catalogue, full, note


def page() -> dict:
    ((name, content),) = annotation_files(catalogue(full(), notes=(note(),)))
    assert name == "annotations/a.json"
    return json.loads(content)


def test_every_selector_gives_the_words_back() -> None:
    selectors = [t["selector"] for item in page()["items"] for t in item["target"]]
    assert len(selectors) == 7
    for quote, position in selectors:
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT
        assert len(quote["prefix"]) <= AROUND


def test_claims_are_identified_and_notes_are_comments() -> None:
    assert [item["motivation"] for item in page()["items"]] == ["identifying", "identifying", "commenting"]


def test_a_page_of_annotations_has_the_shape_that_the_model_asks_for() -> None:
    described = page()
    assert described["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert described["type"] == "AnnotationPage"
    prefixes = set(described["@context"][1])
    for item in described["items"]:
        assert item["type"] == "Annotation"
        assert item["id"].startswith("https://example.org/book/articles/a/#")
        assert item["target"]
        assert {key.split(":")[0] for key in _keys(item) if ":" in key} <= prefixes
        assert None not in list(_values(item))
    *_, comment = described["items"]
    assert comment["created"] == "2026-01-02T00:00:00Z"


def test_a_claim_says_in_words_who_is_heard_and_how() -> None:
    said = [body["value"] for item in page()["items"][:2] for body in item["body"] if body["type"] == "TextualBody"]
    assert said == ["The mayor (unnamed source), paraphrased", "Jane Doe (named person), quoted"]


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for inner in _inner(value):
        yield from _keys(inner)


def _values(value: object) -> Iterator[object]:
    yield value
    for inner in _inner(value):
        yield from _values(inner)


def _inner(value: object) -> list[object]:
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
