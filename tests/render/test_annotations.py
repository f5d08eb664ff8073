import json

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
