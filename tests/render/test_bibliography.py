"""References for other programs: what their own parsers read back."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import parse_qs

import bibtexparser
import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Metadata, Name, Reference, Seed
from generators.read.structure import read_article
from generators.render import bibliography

BAKER = Reference(
    id="r1",
    article="a",
    start=0,
    end=9,
    label=None,
    authors=(Name("Baker", "S."), Name("de la Cruz", "T. U."), Name(literal="Centre for Ports & Silt")),
    year=2016,
    year_suffix="a",
    title="100% of silt: {costs} & $benefits_1",
    container="Journal of Ports",
    publisher="Example Press",
    volume="12",
    issue="4",
    pages="323–353",
    url="https://example.org/a_b?c=d&e=%20#f",
    doi="10.1234/ports_(4)",
    type="article-journal",
)
BARE = replace(
    BAKER, id="r2", authors=(), year=None, year_suffix=None, title="Notes on rope", container=None, publisher=None,
    volume=None, issue=None, pages=None, url=None, doi=None, type=None,
)  # fmt: skip
EMPTY = replace(BARE, id="r3", title=None)
KINDS = tuple(bibliography.TYPES)


def plain_tex(text: str) -> str:
    for char, escaped in bibliography.TEX.items():
        text = text.replace(escaped, chr(char))
    return text


def test_bibtex_reads_back_without_loss() -> None:
    library = bibtexparser.parse_string(bibliography.bibtex([BAKER, BARE]))
    assert library.failed_blocks == []
    fields = {k: v.value for k, v in library.entries[0].fields_dict.items()}
    assert fields["author"] == r"Baker, S. and de la Cruz, T. U. and {Centre for Ports \& Silt}"
    assert plain_tex(fields["title"]).strip("{}") == BAKER.title
    assert (fields["year"], fields["journal"], fields["volume"], fields["number"]) == (
        "2016",
        "Journal of Ports",
        "12",
        "4",
    )
    assert (fields["pages"], fields["doi"], fields["url"]) == ("323--353", BAKER.doi, BAKER.url)


def test_bibtex_keys_are_unique() -> None:
    library = bibtexparser.parse_string(bibliography.bibtex([BAKER, BAKER, BARE, EMPTY, EMPTY]))
    assert library.failed_blocks == [] and len({entry.key for entry in library.entries}) == 5


def test_ris_reads_back_without_loss() -> None:
    first, second = rispy.loads(bibliography.ris([BAKER, BARE]))
    assert first["authors"] == ["Baker, S.", "de la Cruz, T. U.", "Centre for Ports & Silt"]
    assert (first["title"], first["secondary_title"], first["year"]) == (BAKER.title, BAKER.container, "2016")
    assert (first["volume"], first["number"], first["start_page"], first["end_page"]) == ("12", "4", "323", "353")
    assert (first["doi"], first["urls"], first["publisher"]) == (BAKER.doi, [BAKER.url], BAKER.publisher)
    assert second["title"] == "Notes on rope" and "year" not in second


def test_csl_json_reads_back_without_loss() -> None:
    items = json.loads(bibliography.csl_json([BAKER, EMPTY]))
    assert items[0]["author"][1:] == [
        {"family": "de la Cruz", "given": "T. U."},
        {"literal": "Centre for Ports & Silt"},
    ]
    assert items[0]["issued"] == {"date-parts": [[2016]]} and items[0]["DOI"] == BAKER.doi
    assert items[1] == {"id": items[1]["id"], "type": "document"}


def test_csl_json_is_what_citeproc_reads() -> None:
    items = json.loads(bibliography.csl_json([BAKER, BARE]))
    source = CiteProcJSON(items)
    read = source[items[0]["id"].lower()]
    assert "".join(map(str, read["title"])) == BAKER.title
    assert "".join(map(str, read["container_title"])) == BAKER.container
    assert [str(name.family) for name in read["author"][:2]] == ["Baker", "de la Cruz"]


def test_coins_say_what_is_known_and_nothing_else() -> None:
    found = parse_qs(bibliography.coins(BAKER))
    assert found["rft.atitle"] == [BAKER.title] and found["rft.jtitle"] == [BAKER.container]
    assert found["rft_id"] == [f"info:doi/{BAKER.doi}", BAKER.url]
    assert found["rft.aulast"] == ["Baker"] and "Centre for Ports & Silt" in found["rft.au"]
    bare = parse_qs(bibliography.coins(BARE))
    assert bare["rft.title"] == ["Notes on rope"] and "rft.date" not in bare


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_is_written_in_every_form(kind: str) -> None:
    reference = replace(BAKER, type=kind)
    assert bibtexparser.parse_string(bibliography.bibtex([reference])).failed_blocks == []
    assert rispy.loads(bibliography.ris([reference]))[0]["title"] == BAKER.title
    assert BAKER.title in str(parse_qs(bibliography.coins(reference)))


@given(st.text(alphabet='ab {}\\"@,=%&#_$~^\n–é', max_size=40), st.text(alphabet="ab-,{}\\ ", max_size=20))
def test_any_words_read_back(title: str, family: str) -> None:
    title, family = " ".join(title.split()), " ".join(family.split()) or "X"
    reference = replace(BAKER, title=title or "X", authors=(Name(family),), container=None)
    library = bibtexparser.parse_string(bibliography.bibtex([reference]))
    assert library.failed_blocks == [] and len(library.entries) == 1
    assert rispy.loads(bibliography.ris([reference]))[0]["title"] == (title or "X")


def test_highwire_pairs_hold_what_the_article_says_of_itself() -> None:
    seed = Seed(
        "a",
        "a.txt",
        "seeds/a.txt",
        "",
        "On harbours\n\nIt was so.\n",
        Metadata(author="Ann Lee; Bo Ek", date="2025-10-14"),
    )
    pairs = bibliography.highwire(read_article(seed), "https://example.org/a/")
    assert ("citation_author", "Ann Lee") in pairs and ("citation_author", "Bo Ek") in pairs
    assert ("citation_publication_date", "2025/10/14") in pairs
    assert pairs[0][0] == "citation_title" and pairs[-1] == ("citation_fulltext_html_url", "https://example.org/a/")
    bare = bibliography.highwire(read_article(replace(seed, metadata=Metadata())), "https://example.org/a/")
    assert not {"citation_author", "citation_publication_date", "citation_publisher"} & {name for name, _ in bare}
