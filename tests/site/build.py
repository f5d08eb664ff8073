"""Builds a site as `make site` does, below a path as on GitHub Pages, and serves it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
BASE = "sourcebook"  # the path below the host; a site that only works at the root fails
MESSAGES = 12  # lines of a failed build that a test shows
COPIED = ("mkdocs.yml", "generators", "docs")
KINDS = {  # a pattern for the pages of each kind, below the site's folder
    "home": "index.html",
    "articles": "articles/index.html",
    "article": "articles/*/index.html",
    "sources": "sources/index.html",
    "source": "sources/*/index.html",
    "works": "works/index.html",
    "work": "works/*/index.html",
    "claims": "claims/index.html",
    "data": "data/index.html",
    "method": "method/index.html",
    "editors": "editors/index.html",
    "not-found": "404.html",
}


@dataclass(frozen=True, slots=True)
class Site:
    """A built site that is being served."""

    folder: Path  # holds index.html
    url: str  # ends in a slash

    @property
    def origin(self) -> str:
        """Scheme, host and port, with a slash."""
        return self.url.removesuffix(f"{BASE}/")

    def pages(self, kind: str) -> list[str]:
        """Addresses of the pages of a kind, by name."""
        files = sorted(self.folder.glob(KINDS[kind]))
        return [self.url + file.relative_to(self.folder).as_posix().removesuffix("index.html") for file in files]

    def longest(self, kind: str) -> str:
        """Address of the longest page of a kind: the one where most can go wrong."""
        file = max(sorted(self.folder.glob(KINDS[kind])), key=lambda path: path.stat().st_size)
        return self.url + file.relative_to(self.folder).as_posix().removesuffix("index.html")


def build(project: Path, folder: Path, url: str, variables: Mapping[str, str] | None = None) -> None:
    """A strict build of a project into a folder; its messages are the test's when it fails."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONWARNINGS": "default"}
    done = subprocess.run(
        (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)),
        cwd=project,
        env={"SOURCE_DATE_EPOCH": "1700000000", **os.environ, **quiet, "SITE_URL": url, **(variables or {})},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, "\n".join((done.stdout + done.stderr).splitlines()[-MESSAGES:])


def copy_project(folder: Path, seeds: Mapping[str, bytes], processes: int = 1) -> Path:
    """The project with another corpus, without notes on the old one, and with an empty cache."""
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    shutil.rmtree(folder / "docs" / "commentary", ignore_errors=True)
    for name, content in seeds.items():
        (folder / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "seeds" / name).write_bytes(content)
    config = folder / "mkdocs.yml"
    text, changes = re.subn(r"(?<=processes: )\d+", str(processes), config.read_text(encoding="utf-8"))
    assert changes == 1
    config.write_text(text, encoding="utf-8")
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder's subfolder BASE at the address that is given; the folder may be filled later."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{BASE}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    """Says nothing of what it serves."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""
