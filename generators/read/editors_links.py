"""Where a link in an editor's note leads: another article by its file's name, a claim by its id, a page, the web."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from rapidfuzz import process

from generators.model import Analysed
from generators.read.editors_front_matter import CLAIM_ID

WEB = ("http", "https", "mailto")
IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
TO_ROOT = "../../"  # an article's page is articles/<id>/
COMMENTARY = "commentary"  # below docs/; not published as pages
ARTICLE_FILES = (".txt", ".md", ".html")
ALIKE = 60  # rapidfuzz score, in per cent, from which a name is worth suggesting

Problem = tuple[str, str]  # message, hint


@dataclass(frozen=True, slots=True)
class Links:
    """What the notes on one article may lead to."""

    article: str
    articles: Mapping[str, str]  # ids by lower-case id, file name and stem
    claims: Mapping[str, str]  # article ids by id of claim; rejected ones are not shown, so nothing leads to them
    fragments: frozenset[str]  # ids on the article's own page
    docs: frozenset[str]  # files below docs/ that are published


def names_of(articles: Sequence[Analysed]) -> dict[str, str]:
    """Article ids by all that people call an article by: its id, its file, its file without the ending."""
    names: dict[str, str] = {}
    for analysed in articles:
        file = analysed.article.file.lower()
        names |= {file: analysed.article.id, posixpath.splitext(file)[0]: analysed.article.id}
    return names | {a.article.id: a.article.id for a in articles}


def closest(name: str, known: Sequence[str] | Mapping[str, str]) -> str | None:
    """The known name that is most like `name`, when one is like it."""
    found = process.extractOne(name.lower(), list(known), score_cutoff=ALIKE)
    return str(found[0]) if found else None


def resolve(href: str, links: Links, *, image: bool = False) -> tuple[str | None, Problem | None]:
    """The address on the site, from an article's page, or None; and what is wrong with the link, if anything."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None, (f"the link {href} is not an address", "Correct the address.")
    if parts.scheme or parts.netloc:
        if image:
            message = f"the image {href} is not in the repository"
            return None, (message, "Put the file below docs/assets/ and write ../assets/name.png.")
        if parts.scheme in WEB:
            return href, None
        return None, (f"the link {href} is not followed", "Links begin with https:// or mailto:, or name a file.")
    path, fragment = unquote(parts.path), parts.fragment
    if image:
        return _image(path) if not _in_docs(path, links) else (_from_root(path), None)
    if CLAIM_ID.match(path or fragment):
        return _claim(path or fragment, links)
    if not path:
        return _fragment(fragment, links)
    return _page(path, fragment, links)


def _claim(id: str, links: Links) -> tuple[str | None, Problem | None]:
    article = links.claims.get(id)
    if article is None:
        return None, (f"no claim has the id {id}", "Copy the id from the claim's card; rejected claims have none.")
    return (f"#{id}" if article == links.article else f"{TO_ROOT}articles/{article}/#{id}"), None


def _fragment(fragment: str, links: Links) -> tuple[str | None, Problem | None]:
    if fragment in links.fragments:
        return f"#{fragment}", None
    near = closest(fragment, sorted(links.fragments)) if fragment else None
    hint = f"Did you mean #{near}?" if near else "Link to a heading's or paragraph's id, or to a claim."
    return None, (f"the article's page has no place #{fragment}", hint)


def _page(path: str, fragment: str, links: Links) -> tuple[str | None, Problem | None]:
    """An article by its file's name, else a page below docs/."""
    behind = f"#{fragment}" if fragment else ""
    name = posixpath.basename(path.rstrip("/")).lower()
    stem, ending = posixpath.splitext(name)
    article = links.articles.get(name) or (links.articles.get(stem) if ending in ARTICLE_FILES else None)
    if article is not None:
        return f"{TO_ROOT}articles/{article}/{behind}", None
    file = _below_docs(path)
    if file in links.docs:
        plain = file.removesuffix(".md")
        folder = plain.removesuffix("index") if plain.endswith("index") else f"{plain}/"
        return TO_ROOT + (folder if file.endswith(".md") else file) + behind, None
    near = closest(stem, links.articles)
    hint = f"Did you mean {near}?" if near else "Name an article's file, a claim's id or a page below docs/."
    return None, (f"the link {path} leads to no article and no page", hint)


def _image(path: str) -> tuple[str | None, Problem | None]:
    message = f"the image {path} is not in the repository"
    return None, (message, f"Put it below docs/assets/; endings: {', '.join(IMAGES)}.")


def _in_docs(path: str, links: Links) -> bool:
    return path.lower().endswith(IMAGES) and _below_docs(path) in links.docs


def _from_root(path: str) -> str:
    return TO_ROOT + _below_docs(path)


def _below_docs(path: str) -> str:
    """A path as written in an editors' file, from docs/."""
    return posixpath.normpath(posixpath.join(COMMENTARY, path))
