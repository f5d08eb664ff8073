"""What the editors' guide shows is what the build does."""

from __future__ import annotations

import re
from pathlib import Path

from generators.read.commentary import Drafts, read_draft
from generators.read.corpus_file import parse_corpus_file
from generators.read.notes import place_notes
from generators.relate.corrections import correct
from tests.an_article import TEXT, a_claim, an_article

GUIDE = Path(__file__).parents[2] / "docs" / "commentary" / "README.md"
EXAMPLES = re.findall(r"^```\w+\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
IDS = ("c-7f3a91b2", "c-1a2b3c4d", "c-99887766", "c-55443322")


def test_the_example_of_notes_is_read_without_a_finding() -> None:
    article = an_article(claims=(a_claim("c-7f3a91b2", "", "described", "the plan as a gamble"),))
    draft = read_draft(EXAMPLES[0], "harbour", "docs/commentary/harbour.md")
    commentary, findings = place_notes(Drafts({"harbour": draft}, frozenset()), (article,))
    assert (draft.front.findings, findings) == ((), ())
    places = [[span.of(TEXT) for span in note.anchor] for note in commentary["harbour"].notes]
    assert places == [[], ["cannot wait another winter"], ["the plan as a gamble"], ["the plan as a gamble"]]
    assert "<blockquote>" in commentary["harbour"].notes[3].html


def test_the_example_of_corrections_is_understood() -> None:
    claims = tuple(a_claim(id, "Mayor Ann Lee", "said", "another winter") for id in IDS)
    draft = read_draft(EXAMPLES[1], "harbour", "docs/commentary/harbour.md")
    articles, findings = correct((an_article(claims=claims),), Drafts({"harbour": draft}, frozenset()))
    status = {c.id: c.status for c in articles[0].claims.claims}
    assert draft.front.findings == ()
    assert (status["c-7f3a91b2"], status["c-1a2b3c4d"], status["c-99887766"]) == ("confirmed", "rejected", "corrected")
    assert {f.code for f in findings} == {"correction-content"}  # its placeholders are not this article's words


def test_the_example_of_names_is_understood() -> None:
    who, findings = parse_corpus_file(EXAMPLES[2], "seeds/corpus.yml")
    assert findings == ()
    assert who.aliases == {"Mayor Lee": "Ann Lee", "A. Lee": "Ann Lee"}
    assert who.told_apart["budget", "John Smith"] == "John Smith (economist)"
