"""An article and its claims for machines: schema.org in JSON-LD. Nothing is reviewed, so there is no ClaimReview."""

from __future__ import annotations

from typing import Any

from generators.model import Analysed, Claim
from generators.render import addresses
from generators.render.catalogue import Catalogue, shown_claims, title_of
from generators.render.text import json_in_page, words_of

SPEAKER = {"Quotation": "spokenByCharacter", "Claim": "author"}  # schema.org's word for whoever it is attributed to
AGENT = {"person": "Person", "institution": "Organization"}  # other kinds have no name to give


def linked_data_of(analysed: Analysed, catalogue: Catalogue) -> str:
    """JSON-LD of an article's page."""
    article = analysed.article
    address = catalogue.site.url + addresses.article(article.id)
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": address,
        "headline": title_of(analysed),
        "inLanguage": article.language,
        "author": {"@type": "Person", "name": article.author} if article.author else None,
        "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
        "datePublished": article.date,
        "isBasedOn": article.url,
        "wordCount": analysed.readability.counts.get("words"),
        "hasPart": [_claim(claim, article.text, address, catalogue) for claim in shown_claims(analysed)],
    }
    return str(json_in_page({key: value for key, value in described.items() if value is not None}))


def _claim(claim: Claim, text: str, address: str, catalogue: Catalogue) -> dict[str, Any]:
    content = words_of(claim.content, text)
    speaker = catalogue.speakers.get(claim.speaker or "")
    part: dict[str, Any] = {
        "@type": "Quotation" if claim.speech == "direct" else "Claim",
        "@id": f"{address}#{claim.id}",
        "text": content,
    }
    agent = AGENT.get(claim.source_type)
    if speaker and agent:
        part[SPEAKER[part["@type"]]] = {"@type": agent, "name": speaker.name}
    return part
