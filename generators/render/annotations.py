"""An article's claims and notes as W3C Web Annotations, for other people's tools.

Each body of an annotation is selected twice: by its words with what stands around them (which survives a change
elsewhere in the text), and by its place in code points. What is not known is left out.
Source: W3C, Web Annotation Data Model, 2017, sections 3.3.1 (created), 4.2.4 (TextQuoteSelector), 4.2.5
(TextPositionSelector) and 5.2 (AnnotationPage).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generators.model import Analysed, Claim, Note, Span
from generators.render import addresses
from generators.render.catalogue import Catalogue, shown_claims
from generators.render.claim_words import who_of
from generators.render.words import SOURCE_TYPE, spoken

FOLDER = "annotations/"
AROUND = 32  # characters before and after, as Hypothesis stores
ROLES = ("source", "cue", "content")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MIDNIGHT = "T00:00:00Z"  # the model asks for a time; of a note only the day is known


def annotation_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """`annotations/<article>.json` for every article: a collection with one page."""
    for analysed in catalogue.corpus.articles:
        page = annotation_page(analysed, catalogue)
        content = json.dumps(page, ensure_ascii=False, indent=1) + "\n"
        yield f"{FOLDER}{analysed.article.id}.json", content.encode("utf-8")


def annotation_page(analysed: Analysed, catalogue: Catalogue) -> dict[str, Any]:
    """One article's annotations: claims in the order of the text, then notes that have a place."""
    article = analysed.article
    address = catalogue.site.url + addresses.article(article.id)
    commentary = catalogue.corpus.commentary.get(article.id)
    notes = [note for note in (commentary.notes if commentary else ()) if note.anchor]
    items = [
        *(_claim(claim, article.text, address, catalogue) for claim in shown_claims(analysed)),
        *(_note(note, article.text, address) for note in notes),
    ]
    return {
        "@context": [CONTEXT, {"sourcebook": f"{catalogue.site.url}data/#"}],
        "id": f"{catalogue.site.url}data/{FOLDER}{article.id}.json",
        "type": "AnnotationPage",
        "items": items,
    }


def _claim(claim: Claim, text: str, address: str, catalogue: Catalogue) -> dict[str, Any]:
    speaker = catalogue.speakers.get(claim.speaker or "")
    who = who_of(claim, text, speaker.name if speaker else None)
    said = f"{who.name} ({SOURCE_TYPE[claim.source_type]}), {spoken(claim.act, claim.speech)}"
    facts = {
        "type": "Dataset",
        "sourcebook:speaker": speaker.name if speaker else None,
        "sourcebook:source_type": claim.source_type,
        "sourcebook:speech": claim.speech,
        "sourcebook:act": claim.act,
        "sourcebook:confidence": claim.confidence,
    }
    return {
        "id": f"{address}#{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [{"type": "TextualBody", "format": "text/plain", "value": said}, _known(facts)],
        "target": [
            {"type": "SpecificResource", "source": address, "sourcebook:role": role, "selector": _selectors(span, text)}
            for role in ROLES
            for span in getattr(claim, role)
        ],
    }


def _note(note: Note, text: str, address: str) -> dict[str, Any]:
    annotation = {
        "id": f"{address}#{note.id}",
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"type": "Person", "name": note.author} if note.author else None,
        "created": f"{note.date}{MIDNIGHT}" if note.date else None,
        "body": {"type": "TextualBody", "format": "text/html", "value": note.html},
        "target": [
            {"type": "SpecificResource", "source": address, "selector": _selectors(span, text)} for span in note.anchor
        ],
    }
    return _known(annotation)


def _known(described: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in described.items() if value is not None}


def _selectors(span: Span, text: str) -> list[dict[str, Any]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
