"""An article's claims and notes as W3C Web Annotations, for other people's tools.

Each body of an annotation is selected twice: by its words with what stands around them (which survives a change
elsewhere in the text), and by its place in code points.
Source: W3C, Web Annotation Data Model, 2017, sections 4.2.4 (TextQuoteSelector) and 4.2.5 (TextPositionSelector).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generators.model import Analysed, Claim, Note, Span
from generators.render import addresses
from generators.render.catalogue import Catalogue, shown_claims

AROUND = 32  # characters before and after, as Hypothesis stores
ROLES = ("source", "cue", "content")


def annotation_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """`annotations/<article>.json` for every article: a collection with one page."""
    for analysed in catalogue.corpus.articles:
        page = annotation_page(analysed, catalogue)
        content = json.dumps(page, ensure_ascii=False, indent=1) + "\n"
        yield f"annotations/{analysed.article.id}.json", content.encode("utf-8")


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
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{catalogue.site.url}data/annotations/{article.id}.json",
        "type": "AnnotationPage",
        "items": items,
    }


def _claim(claim: Claim, text: str, address: str, catalogue: Catalogue) -> dict[str, Any]:
    speaker = catalogue.speakers.get(claim.speaker or "")
    return {
        "id": f"{address}#{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "type": "Dataset",
            "sourcebook:speaker": speaker.name if speaker else None,
            "sourcebook:source_type": claim.source_type,
            "sourcebook:speech": claim.speech,
            "sourcebook:act": claim.act,
            "sourcebook:confidence": claim.confidence,
        },
        "target": [
            {"source": address, "sourcebook:role": role, "selector": _selectors(span, text)}
            for role in ROLES
            for span in getattr(claim, role)
        ],
    }


def _note(note: Note, text: str, address: str) -> dict[str, Any]:
    return {
        "id": f"{address}#{note.id}",
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"type": "Person", "name": note.author} if note.author else None,
        "created": note.date,
        "body": {"type": "TextualBody", "format": "text/html", "value": note.html},
        "target": [{"source": address, "selector": _selectors(span, text)} for span in note.anchor],
    }


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
