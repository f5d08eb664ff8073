"""Search over the built site: Pagefind's index of the pages, with one record more for every claim."""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from pagefind_bin import get_executable

BODY = "main"  # the part of a page that is searched
ROLES = ("source", "cue", "content")
NOT_OURS = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")  # its own faces
PIECE = 1 << 16  # bytes read from Pagefind at once


def index_site(site: Path) -> int:
    """Write `site/pagefind/`; the number of pages and claims in it.

    We speak to Pagefind's service ourselves: its own client ends the service while files are still being written, and
    leaves some of them cut off or empty.
    """
    command = (str(get_executable()), "--service")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=site) as service:
        numbers = count(1)

        def ask(kind: str, **rest: Any) -> dict[str, Any]:
            return _ask(service, {"message_id": next(numbers), "payload": {"type": kind, **rest}})

        index = ask("NewIndex", config={"root_selector": BODY})["index_id"]
        pages = ask("AddDir", index_id=index, path=str(site), glob=None)["page_count"]
        claims = [ask("AddRecord", index_id=index, sort=None, **record) for record in _claim_records(site / "data")]
        for file in ask("GetFiles", index_id=index)["files"]:
            if not file["path"].startswith(NOT_OURS):
                path = site / "pagefind" / file["path"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(b64decode(file["content"]))
    return int(pages) + len(claims)


def _ask(service: subprocess.Popen[bytes], message: dict[str, Any]) -> dict[str, Any]:
    """One question to the service and its answer: JSON in base64, closed by a comma."""
    assert service.stdin and service.stdout
    service.stdin.write(b64encode(json.dumps(message).encode()) + b",")
    service.stdin.flush()
    pieces: list[bytes] = []
    while not pieces or not pieces[-1].endswith(b","):
        piece = service.stdout.read1(PIECE)  # type: ignore[attr-defined]
        if not piece:
            raise RuntimeError("Pagefind ended before it answered")
        pieces.append(piece)
    answer: dict[str, Any] = json.loads(b64decode(b"".join(pieces)[:-1]))["payload"]
    if answer["type"] == "Error":
        raise RuntimeError(f"Pagefind: {answer.get('message')}")
    return answer


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
