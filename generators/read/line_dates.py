"""When each line of an editors' file last changed, as git remembers it; nothing where there is no history.

Dates are the authors', in UTC, so that they are the same wherever the site is built. A line that is not committed yet
has none, and neither has one whose history a shallow clone does not hold.
Source: `git help blame`, section "The porcelain format".
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

HEADER = re.compile(r"(?P<commit>[0-9a-f]{40,64}) \d+ (?P<line>\d+)")
UNCOMMITTED = re.compile(r"0+$")
WORKERS = 4  # git waits for the disk more than for a processor


def read_line_dates(files: Sequence[Path]) -> tuple[tuple[str | None, ...], ...]:
    """For each file the date (YYYY-MM-DD) of each of its lines; empty for a file without a history."""
    if not files or _git(files[0].parent, "rev-parse", "--is-inside-work-tree").strip() != "true":
        return tuple(() for _ in files)
    shallow = _git(files[0].parent, "rev-parse", "--is-shallow-repository").strip() == "true"
    with ThreadPoolExecutor(WORKERS) as pool:
        blamed = pool.map(lambda file: _git(file.parent, "blame", "--porcelain", "--", file.name), files)
        return tuple(dates_of(porcelain, shallow=shallow) for porcelain in blamed)


def dates_of(porcelain: str, *, shallow: bool) -> tuple[str | None, ...]:
    """The date of each line, from what `git blame --porcelain` prints."""
    dates: dict[str, str] = {}
    unknown: set[str] = set()
    lines: list[str] = []
    commit = ""
    for line in porcelain.split("\n"):
        found = None if line.startswith("\t") else HEADER.match(line)
        if found:
            commit = found["commit"]
            lines.append(commit)
            if UNCOMMITTED.match(commit):
                unknown.add(commit)
        elif line.startswith("author-time "):
            dates[commit] = datetime.fromtimestamp(int(line.split()[1]), UTC).date().isoformat()
        elif line == "boundary" and shallow:
            unknown.add(commit)
    return tuple(None if commit in unknown else dates.get(commit) for commit in lines)


def _git(folder: Path, *words: str) -> str:
    """What git prints; nothing when there is no git, or nothing to say."""
    try:
        ran = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except OSError:
        return ""
    return ran.stdout.decode("utf-8", "replace") if ran.returncode == 0 else ""
