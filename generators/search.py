"""Search over the built site: Pagefind's index of the pages, with one record more for every claim."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

BODY = "main"  # the part of a page that is searched


def index_site(site: Path) -> int:
    """Write `site/pagefind/`; the number of pages and claims in it."""
    return asyncio.run(_index(site))


async def _index(site: Path) -> int:
    config = IndexConfig(root_selector=BODY, output_path=str(site / "pagefind"))
    async with PagefindIndex(config=config) as index:
        pages = await index.add_directory(str(site))
        titles = _titles(site / "data" / "articles.jsonl")
        claims = list(_records(site / "data" / "claims.jsonl"))
        texts = {r["id"]: r["text"] for r in _records(site / "data" / "articles.jsonl")}
        for claim in claims:
            if claim["status"] == "rejected":
                continue
            words = {role: _words(texts[claim["article"]], claim[role]) for role in ("source", "cue", "content")}
            await index.add_custom_record(
                url=f"/articles/{claim['article']}/#{claim['id']}",
                content=" ".join(words.values()),
                language="en",
                meta={"title": f"{words['source'] or 'Source not named'}: claim in {titles[claim['article']]}"},
                filters={"kind": ["claim"]},
            )
    return int(pages["page_count"]) + len(claims)


def _records(path: Path) -> list[dict[str, object]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _titles(path: Path) -> dict[str, str]:
    return {str(r["id"]): str(r["title"]) for r in _records(path)}


def _words(text: str, spans: list[list[int]]) -> str:
    return " … ".join(text[start:end] for start, end in spans)
