"""Same input, same bytes: however many processes work on it, and in whatever order sets come out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generators.pipeline import POOL_FROM
from tests.site.build import build, copy_project

NAMES = ("Ann Lee", "Bo Ek", "Cy Ray", "Di Fox")
ADDRESS = "http://127.0.0.1/sourcebook/"


def article(number: int) -> bytes:
    """A short article, unlike the others, with a claim, a citation and a reference."""
    name = NAMES[number % len(NAMES)]
    year = 2000 + number
    return (
        f"The harvest of {year}\n\n"
        f'{name}, the mayor of Northtown, said that the harvest of {year} was "better than feared". '
        f"Critics believe that prices will rise by {number} per cent (Smith, {year}).\n\n"
        f"Sources close to the ministry told reporters that no decision had been taken.\n\n"
        f"References\n\nSmith, J. ({year}). On harvests, volume {number}. Journal of Grain, {number}(2), 1-20.\n"
    ).encode()


def digests(folder: Path) -> dict[str, str]:
    """Every file of a site, by its content."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_processes_and_hash_seeds_leave_no_trace(tmp_path: Path) -> None:
    seeds = {f"harvest-{number}.txt": article(number) for number in range(POOL_FROM + 1)}
    sites = []
    for processes in (1, 2):
        work = tmp_path / str(processes)
        work.mkdir()
        build(copy_project(work, seeds, processes), work / "site", ADDRESS, {"PYTHONHASHSEED": str(processes)})
        sites.append(digests(work / "site"))
    one, two = sites
    assert len(one) > len(seeds)
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.parametrize("name", ["sitemap.xml.gz", "index.html"])
def test_no_clock_in_a_build(tmp_path: Path, name: str) -> None:
    project = copy_project(tmp_path, {"a.txt": article(1)})
    built = []
    for number in (1, 2):
        build(project, tmp_path / f"site-{number}", ADDRESS, {"SOURCE_DATE_EPOCH": "1000000000"})
        built.append((tmp_path / f"site-{number}" / name).read_bytes())
    assert built[0] == built[1]
