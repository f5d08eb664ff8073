"""A page as one file: YAML front matter, then the finished body as one block of HTML.

Every engine that reads Markdown can publish such a file. Under MkDocs, hooks.py takes the body out again with
`split_page`, so that it does not pass through Python-Markdown: the same bytes, a tenth of the time.
"""

from __future__ import annotations

import re

import yaml

from generators.model import Page
from generators.render.text import plain

OPEN = '<div class="sourcebook">'
CLOSE = "</div><!-- sourcebook -->"
_BLANK_LINES = re.compile(r"\n\s*\n+")  # would end the block of HTML in some engines


def page_file(page: Page) -> bytes:
    """The file's bytes. Front matter is escaped here, since themes print it as it is."""
    front = {
        "title": str(plain(page.title)),
        "description": str(plain(page.description)),
        "template": page.template,
        "hide": ["navigation", "toc"],
        "headings": [{"level": h.level, "id": h.id, "text": str(plain(h.text))} for h in page.headings],
        "head": [{"name": str(plain(name)), "content": str(plain(content))} for name, content in page.head],
    }
    if page.linked_data:
        front["linked_data"] = page.linked_data
    dumped = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    body = _BLANK_LINES.sub("\n", page.body.strip())
    return f"---\n{dumped}---\n\n{OPEN}\n{body}\n{CLOSE}\n".encode()


def split_page(markdown: str) -> str | None:
    """The finished body of such a file without its front matter; None for any other Markdown."""
    markdown = markdown.strip()
    if markdown.startswith(OPEN) and markdown.endswith(CLOSE):
        return markdown
    return None
