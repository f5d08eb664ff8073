"""Questions about DOIs and addresses that cannot work as they are printed. No network is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.analyse.bibliography.evidence import Evidence
from generators.model import AuditItem, Span

# https://www.doi.org/doi_handbook/2_Numbering.html#2.2
DOI_SHAPE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
DOI_LIKE = re.compile(r"\bdoi(?:\.org/|:)\s*(?P<doi>(?:https?://(?:dx\.)?doi\.org/)?\S{3,})", re.IGNORECASE)
DOI_ADDRESS = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
URL_LIKE = re.compile(r"\b(?:https?:?/{1,3}|www\.)[^\s<>\"]{3,}", re.IGNORECASE)
URL_SHAPE = re.compile(
    r"(?:https?://)?(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?\.?", re.IGNORECASE
)
CLOSING = ".,;:)]”'’"


def malformed_links(evidence: Evidence) -> Iterator[AuditItem]:
    """DOIs and addresses that cannot work as printed."""
    text = evidence.article.text
    for place in range(len(evidence.entries)):
        entry = evidence.place(place)
        for found in DOI_LIKE.finditer(text, entry.start, entry.end):
            doi = DOI_ADDRESS.sub("", found["doi"].rstrip(CLOSING))
            if doi and not DOI_SHAPE.fullmatch(doi):
                question = f"The DOI “{doi}” of {evidence.name(place)} has not the form of one. How is it meant?"
                yield AuditItem("doi-malformed", question, (Span(*found.span("doi")), entry), "10.1234/name")
        for found in URL_LIKE.finditer(text, entry.start, entry.end):
            address = found.group().rstrip(CLOSING)
            if not URL_SHAPE.fullmatch(address):
                question = (
                    f"The address “{address}” of {evidence.name(place)} cannot be opened as printed. How is it meant?"
                )
                span = Span(found.start(), found.start() + len(address))
                yield AuditItem("url-malformed", question, (span, entry), "https://host.name/path")
