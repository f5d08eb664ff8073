"""When each line of an editors' file last changed, as git remembers it; nothing where there is no history.

Dates are the authors', in UTC, so that they are the same wherever the site is built. A line that is not committed yet
has none, and neither has one whose history a shallow clone does not hold.
Source: `git help blame`, section "The porcelain format".
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

HEADER = re.compile(r"(?P<commit>[0-9a-f]{40,64}) \d+ (?P<line>\d+)")
UNCOMMITTED = re.compile(r"0+$")
WORKERS = 4  # git waits for the disk more than for a processor


def read_line_dates(files: Sequence[Path]) -> tuple[tuple[str | None, ...], ...]:
    """For each file of one folder the date (YYYY-MM-DD) of each of its lines; empty for one without a history."""
    if not files or _git(files[0].parent, "rev-parse", "--is-inside-work-tree").strip() != "true":
        return tuple(() for _ in files)
    shallow = _git(files[0].parent, "rev-parse", "--is-shallow-repository").strip() == "true"
    once = {} if shallow else _committed_once(files[0].parent)
    asked = [file for file in files if file.name not in once]
    with ThreadPoolExecutor(WORKERS) as pool:
        blamed = list(pool.map(lambda file: _git(file.parent, "blame", "--porcelain", "--", file.name), asked))
    dates = {file: dates_of(porcelain, shallow=shallow) for file, porcelain in zip(asked, blamed, strict=True)}
    return tuple(dates[file] if file in dates else _all_lines(file, once[file.name]) for file in files)


def _committed_once(folder: Path) -> dict[str, str]:
    """Date of each file's only commit, where it has not been changed since: nothing needs to be blamed there.

    One call of git for the whole folder, since most editors' files are written once and `git blame` takes
    milliseconds for each.
    """
    log = _git(folder, "log", "--relative", "--no-renames", "--name-only", "--format=%x00%at", "--", ".")
    changed = _git(folder, "diff", "--relative", "--no-renames", "--name-only", "HEAD", "--", ".").split("\n")
    times: dict[str, set[str]] = {}
    for commit in log.split("\0")[1:]:
        time, *names = [line for line in commit.split("\n") if line]
        for name in names:
            times.setdefault(name, set()).add(time)
    counted = Counter(line for line in log.split("\n") if line)
    return {n: _day(t.pop()) for n, t in times.items() if counted[n] == 1 and n not in changed}


def _all_lines(file: Path, date: str) -> tuple[str, ...]:
    return (date,) * (file.read_bytes().count(b"\n") + 1)


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
            dates[commit] = _day(line.split()[1])
        elif line == "boundary" and shallow:
            unknown.add(commit)
    return tuple(None if commit in unknown else dates.get(commit) for commit in lines)


def _day(seconds: str) -> str:
    return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()


def _git(folder: Path, *words: str) -> str:
    """What git prints; nothing when there is no git, or nothing to say."""
    try:
        ran = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except OSError:
        return ""
    return ran.stdout.decode("utf-8", "replace") if ran.returncode == 0 else ""
