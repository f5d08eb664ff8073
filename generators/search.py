"""Search over the built site: Pagefind's index of the pages, with one record more for every claim."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex

BODY = "main"  # the part of a page that is searched
ROLES = ("source", "cue", "content")


def index_site(site: Path) -> int:
    """Write `site/pagefind/`; the number of pages and claims in it."""
    return asyncio.run(_index(site))


async def _index(site: Path) -> int:
    config = IndexConfig(root_selector=BODY, output_path=str(site / "pagefind"))
    claims = 0
    async with PagefindIndex(config=config) as index:
        pages = await index.add_directory(str(site))
        for record in _claim_records(site / "data"):
            await index.add_custom_record(**record)
            claims += 1
    return int(pages["page_count"]) + claims


def _claim_records(data: Path) -> Iterator[dict[str, Any]]:
    """What Pagefind is told of each claim: its words, and the address of its card."""
    articles = {article["id"]: article for article in _read(data / "articles.jsonl")}
    for claim in _read(data / "claims.jsonl"):
        if claim["status"] == "rejected":
            continue
        article = articles[claim["article"]]
        words = {role: _words(article["text"], claim[role]) for role in ROLES}
        yield {
            "url": f"/articles/{article['id']}/#{claim['id']}",
            "content": " ".join(words.values()),
            "language": "en",
            "meta": {"title": f"{words['source'] or 'Source not named'}: claim in {article['title']}"},
            "filters": {"kind": ["claim"]},
        }


def _read(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _words(text: str, spans: list[list[int]]) -> str:
    return " … ".join(text[start:end] for start, end in spans)
