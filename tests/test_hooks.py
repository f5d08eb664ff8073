"""What the preview does with an edit of an editors' file; `tests/benchmarks/preview.py` runs the whole of it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from generators import hooks, site
from generators.site import SiteFile


@pytest.mark.parametrize(("page", "built"), [("articles/harbour.md", 0), ("notes/index.md", 1)])
def test_an_edit_that_brings_a_new_page_builds_all(monkeypatch: pytest.MonkeyPatch, page: str, built: int) -> None:
    shown: list[Any] = []
    known = {"articles/harbour.md": SimpleNamespace(content_bytes=b"", page=SimpleNamespace(edit_url=None))}
    files = SimpleNamespace(get_file_from_path=known.get, documentation_pages=list)
    preview = SimpleNamespace(stamps={}, config=None, edition=SimpleNamespace(), files=files, nav=None, env=None)
    monkeypatch.setattr(hooks, "_preview", preview)
    monkeypatch.setattr(hooks, "_stamps", lambda config: {})
    monkeypatch.setattr(site, "revised", lambda edition: (edition, (SiteFile(page, b"new", None),)))
    monkeypatch.setattr(hooks.mkdocs_build, "_populate_page", lambda *_: None)
    monkeypatch.setattr(hooks.mkdocs_build, "_build_page", lambda target, *_: shown.append(target))
    builds: list[int] = []
    server = SimpleNamespace()
    hooks.on_serve(server, lambda: builds.append(1))
    server.builder()
    assert (len(builds), len(shown)) == (built, 1 - built)
