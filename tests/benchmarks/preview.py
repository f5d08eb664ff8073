"""How long `make serve` takes to show an edit of an editors' file. Not run by pytest.

    python -m tests.benchmarks.preview [ARTICLES]

Makes a corpus of so many invented articles (1,000), starts the real preview, then writes notes and corrections into one
article's file and asks the served page until it shows them. Printed are seconds by the clock and, beside them, seconds
of the preview's own processor time, which other programs on the machine do not lengthen. Then the page that was revised
is held against the one of a full build.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.benchmarks.corpus import write_corpus
from tests.site.build import copy_project

ARTICLES = 1000
EDITS = 5
PATIENCE = 3600  # seconds for the first build
ASKED_EVERY = 0.02  # seconds
TICKS = os.sysconf("SC_CLK_TCK")
REPOSITORY = "https://github.com/example/book"


@contextmanager
def previewed(project: Path) -> Iterator[tuple[str, int]]:
    """The preview's address and process, once it serves."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}")
    variables = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "REPO_URL": REPOSITORY}
    with (
        (project / "log").open("w") as log,
        subprocess.Popen(command, cwd=project, env=variables, stderr=log) as preview,
    ):
        try:
            _wait_for(f"http://127.0.0.1:{port}/", "", PATIENCE)
            yield f"http://127.0.0.1:{port}/", preview.pid
        finally:
            preview.send_signal(signal.SIGINT)


def measure(project: Path, article: str, claim: str) -> None:
    """Print what each edit took."""
    file = project / "docs" / "commentary" / f"{article}.md"
    file.parent.mkdir(exist_ok=True)
    with previewed(project) as (address, process):
        page = f"{address}articles/{article}/"
        for number in range(EDITS):
            verdict = f"---\nclaims:\n  {claim}: reject\n---\n" if number % 2 else ""
            file.write_text(f"{verdict}Edit number {number}.\n", encoding="utf-8")
            began, worked = time.monotonic(), _processor_seconds(process)
            shown = _wait_for(page, f"Edit number {number}.", PATIENCE)
            seconds, worked = time.monotonic() - began, _processor_seconds(process) - worked
            what = "a note and a rejected claim" if verdict else "a note"
            fits = (f'id="{claim}"' in shown) != bool(verdict)
            print(f"{what}: shown after {seconds:.2f} s ({worked:.2f} s of processor), as expected: {fits}")  # noqa: T201
        revised = _read(page)
        (project / "docs" / "touched.txt").write_text("Another file makes a full build.", encoding="utf-8")
        _wait_for(f"{address}touched.txt", "Another file", PATIENCE)
        print(f"the same as in a full build: {_without_reloading(revised) == _without_reloading(_read(page))}")  # noqa: T201


def _read(address: str) -> str:
    with urlopen(address) as page:
        return str(page.read().decode("utf-8"))


def _without_reloading(page: str) -> str:
    """A page without the script by which the preview reloads it, which differs at each visit."""
    return page.rpartition("<script>")[0]


def _wait_for(address: str, words: str, seconds: float) -> str:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            page = _read(address)
            if words in page:
                return page
        except (URLError, ConnectionError):
            pass
        time.sleep(ASKED_EVERY)
    raise TimeoutError(f"{address}: {words!r} is not shown")


def _processor_seconds(process: int) -> float:
    """Of a running process, all its threads together (Linux, proc(5), fields 14 and 15 of stat)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def main(arguments: list[str]) -> None:
    """Print what was measured."""
    count = int(arguments[0]) if arguments else ARTICLES
    project = copy_project(Path(tempfile.mkdtemp(prefix="preview-")), {}, processes=0)
    try:
        write_corpus(project / "seeds", count)
        subprocess.run((sys.executable, "-m", "generators", "export"), cwd=project, check=True)
        first = json.loads((project / "export" / "claims.jsonl").read_text(encoding="utf-8").split("\n", 1)[0])
        measure(project, first["article"], first["id"])
    finally:
        shutil.rmtree(project)


if __name__ == "__main__":
    main(sys.argv[1:])
