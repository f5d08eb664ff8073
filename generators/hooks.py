"""Run by MkDocs: lets finished pages pass by Python-Markdown, and indexes the built site for search."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.toc import get_toc

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generators.render.page_file import split_page
from generators.render.policy import with_policy
from generators.search import index_site

log = logging.getLogger("mkdocs.hooks.sourcebook")
_serving = False


def on_startup(command: str, **_: Any) -> None:
    """Remember whether this is a preview."""
    global _serving
    _serving = command == "serve"


def on_config(config: Any, **_: Any) -> None:
    """Without a repository there is nothing to lead an editor to."""
    if not config["repo_url"]:
        config["edit_uri"] = None


def on_pre_build(**_: Any) -> None:
    """In a preview, forget our modules, so that an edit to the generators shows."""
    if _serving:
        for name in [name for name in sys.modules if name.split(".")[0] == "generators"]:
            del sys.modules[name]


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Keep a finished body back from Python-Markdown."""
    body = split_page(markdown)
    if body is None:
        return markdown
    page.finished = body
    return ""


def on_page_content(html: str, page: Any, **_: Any) -> str:
    """Put the finished body in, with the table of contents that its page declares."""
    body = getattr(page, "finished", None)
    if body is None:
        return html
    headings = page.meta.get("headings", [])
    page.toc = get_toc([{"level": 1, "id": h["id"], "name": h["text"], "children": []} for h in headings])
    return str(body)


def on_post_page(output: str, **_: Any) -> str:
    """Give every page its content security policy."""
    return with_policy(output)


def on_post_build(config: Any, **_: Any) -> None:
    """Search: Pagefind reads the built pages. A preview does without, since it would wait for it at every edit."""
    if not _serving:
        count = index_site(Path(config["site_dir"]))
        log.info("Search index: %d pages and claims", count)
