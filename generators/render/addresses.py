"""Where everything stands on the site: addresses from the site's root, and relative to a page."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath


def root_of(path: str) -> str:
    """The way from a page (its file below docs/) back to the site's root, as a prefix for links."""
    parts = PurePosixPath(path).with_suffix("").parts
    depth = len(parts) - 1 if parts[-1] == "index" else len(parts)
    return "../" * depth or "./"


def article(id: str, fragment: str = "") -> str:
    """Page of an article."""
    return _page(f"articles/{id}/", fragment)


def speaker(id: str, fragment: str = "") -> str:
    """Page of a source."""
    return _page(f"sources/{id}/", fragment)


def work(id: str, fragment: str = "") -> str:
    """Page of a work."""
    return _page(f"works/{id}/", fragment)


def thread(id: str) -> str:
    """Page of a thread of claims."""
    return _page(f"threads/{id}/", "")


def term(kind: str, id: str) -> str:
    """Fragment of an entry of the concordance: by a digest, since a term may hold any letter."""
    return f"k-{hashlib.sha256(f'{kind} {id}'.encode()).hexdigest()[:8]}"


def context(shelf: str, kind: str, id: str) -> str:
    """An entry of the concordance, on the page of its shelf."""
    return _page(f"terms/{shelf}/", term(kind, id))


def tag(name: str) -> str:
    """Fragment of a tag of editors' notes, the same however it is spaced or capitalised."""
    return f"tag-{hashlib.sha256(' '.join(name.casefold().split()).encode()).hexdigest()[:8]}"


def tagged(name: str) -> str:
    """A tag, on the page of the editors' notes."""
    return _page("notes/", tag(name))


def place(start: int) -> str:
    """Fragment of a place in an article's text, by its offset."""
    return f"at-{start}"


def _page(path: str, fragment: str) -> str:
    return f"{path}#{fragment}" if fragment else path
