"""Run by MkDocs: lets finished pages pass by Python-Markdown, indexes the built site for search, quickens a preview.

MkDocs renders every page at every change. A preview in which only `docs/commentary/` has changed therefore renders
only the pages on which the editors see it, as a full build would, into the site that is being served.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.structure.toc import get_toc

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generators.render.page_file import split_page
from generators.render.policy import with_policy
from generators.search import index_site

log = logging.getLogger("mkdocs.hooks.sourcebook")
ROOT = Path(__file__).resolve().parent.parent
COMMENTARY = ROOT / "docs" / "commentary"

Stamps = dict[Path, tuple[int, int]]  # of files: when each changed last, in nanoseconds, and its size in bytes


@dataclass
class _Preview:
    """The last full build of a preview."""

    stamps: Stamps  # of all that it was made from, but for the commentary
    nav: Any = None
    env: Any = None
    files: Any = None
    config: Any = None
    edition: Any = None  # of generators.site; with the commentary as it was read last


_serving = False
_preview: _Preview | None = None


def on_startup(command: str, **_: Any) -> None:
    """Remember whether this is a preview."""
    global _serving
    _serving = command == "serve"


def on_config(config: Any, **_: Any) -> None:
    """Without a repository there is nothing to lead an editor to."""
    if not config["repo_url"]:
        config["edit_uri"] = None


def on_pre_build(config: Any, **_: Any) -> None:
    """In a preview, forget our modules, so that an edit to the generators shows."""
    global _preview
    if _serving:
        _preview = _Preview(_stamps(config))
        for name in [name for name in sys.modules if name.split(".")[0] == "generators"]:
            del sys.modules[name]


def on_files(files: Any, **_: Any) -> None:
    """Editors' files are no pages, not even in a preview, which shows everything else that is excluded."""
    for file in list(files):
        if file.src_uri.startswith(f"{COMMENTARY.name}/"):
            files.remove(file)


def on_nav(nav: Any, **_: Any) -> None:
    """Keep the navigation for a preview."""
    if _preview:
        _preview.nav = nav


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


def on_env(env: Any, config: Any, files: Any, **_: Any) -> None:
    """Keep what a preview renders pages with; a build that is published lets go of the corpus here."""
    edition_of = import_module("generators.site").edition_of
    if _preview:
        _preview.env, _preview.config, _preview.files = env, config, files
        _preview.edition = edition_of(ROOT)
    edition_of.cache_clear()


def on_post_page(output: str, **_: Any) -> str:
    """Give every page its content security policy."""
    return with_policy(output, reloads=_serving)


def on_post_build(config: Any, **_: Any) -> None:
    """Search: Pagefind reads the built pages. A preview does without, since it would wait for it at every edit."""
    if not _serving:
        count = index_site(Path(config["site_dir"]))
        log.info("Search index: %d pages and claims", count)


def on_serve(server: Any, builder: Callable[[], None], **_: Any) -> None:
    """Let the preview revise a few pages where only commentary has changed, and build all of them otherwise."""

    def build() -> None:
        revised = False
        if _preview and _preview.edition and _preview.stamps == _stamps(_preview.config):
            revised = _revise(_preview)
        if not revised:
            builder()

    server.builder = build


def _revise(preview: _Preview) -> bool:
    """Render the pages on which the editors see what they have changed; False: one is new, and all must be built."""
    preview.edition, files = import_module("generators.site").revised(preview.edition)
    if any(preview.files.get_file_from_path(file.path) is None for file in files):
        return False  # the first note of a corpus brings the page of notes
    edit_address = import_module("generators.render.editors_file").edit_address
    pages = preview.files.documentation_pages()
    for file in files:
        target = preview.files.get_file_from_path(file.path)
        target.content_bytes = file.content
        target.page.edit_url = file.source and edit_address(file.source, preview.edition.site)
        mkdocs_build._populate_page(target.page, preview.config, preview.files)
        mkdocs_build._build_page(target.page, preview.config, pages, preview.nav, preview.env)
    log.info("Shown anew: %s. Other pages follow when anything else changes.", ", ".join(file.path for file in files))
    return True


def _stamps(config: Any) -> Stamps:
    """The state of all that a preview is made from, but for the commentary."""
    roots = [Path(path) for path in (config["config_file_path"], config["docs_dir"], *config["watch"])]
    found = (path for root in roots for path in (root, *root.rglob("*")))
    ours = (p for p in found if p.is_file() and "__pycache__" not in p.parts and COMMENTARY not in p.parents)
    return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in ours}
