"""Editors' files on disk: docs/commentary/<slug>.md, one for each article that somebody has written about."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generators.model import Analysed, Finding
from generators.read.editors_front_matter import FrontMatter, read_front_matter, split_front_matter
from generators.read.editors_links import COMMENTARY, closest, names_of
from generators.read.line_dates import read_line_dates
from generators.read.note_blocks import Block, Definition, cut_notes

ENDING = ".md"
ABOUT_THE_FOLDER = frozenset({"readme.md"})  # for editors who open the folder on GitHub
BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
CONTROLS = dict.fromkeys([*(c for c in range(0x20) if chr(c) not in "\t\n"), *range(0x7F, 0xA0)], "\ufffd")


@dataclass(frozen=True, slots=True)
class Draft:
    """One editors' file, read but not yet held against its article."""

    article: str  # id
    file: str  # path from the project's root
    text: str
    front: FrontMatter
    blocks: tuple[Block, ...]
    definitions: tuple[Definition, ...]
    dates: tuple[str | None, ...]  # of each line's last change; empty without a history


@dataclass(frozen=True, slots=True)
class Drafts:
    """All editors' files, and what they may link to."""

    by_article: Mapping[str, Draft]
    docs: frozenset[str]  # files below docs/ that are published


NO_DRAFTS = Drafts({}, frozenset())


def read_commentary(
    folder: Path, articles: Sequence[Analysed], *, earlier: Drafts = NO_DRAFTS
) -> tuple[Drafts, tuple[Finding, ...]]:
    """Every editors' file of a folder by its article's id, and what is wrong with the files.

    A file whose text is the same in `earlier` is taken from there, so that a preview reads one file and not all.
    """
    names = names_of(articles)
    known = {draft.file: draft for draft in earlier.by_article.values()}
    drafts: dict[str, Draft] = {}
    findings: list[Finding] = []
    texts: dict[Path, tuple[str, str]] = {}
    for path in _files(folder):
        file = f"{'/'.join(folder.parts[-2:])}/{path.name}"
        text, problem = _decoded(path.read_bytes(), file)
        findings += problem
        texts[path] = file, text
    changed = [path for path, (file, text) in texts.items() if file not in known or known[file].text != text]
    dates = dict(zip(changed, read_line_dates(changed), strict=True))
    for path, (file, text) in texts.items():
        article = names.get(path.stem.lower())
        if path.suffix.lower() != ENDING:
            findings.append(_not_read(file))
        elif article is None:
            findings.append(_no_article(file, path.stem.lower(), names))
        elif article in drafts:
            findings.append(_second(file, drafts[article].file))
        else:
            drafts[article] = read_draft(text, article, file, dates[path]) if path in dates else known[file]
            findings += drafts[article].front.findings
    return Drafts(drafts, _published(folder)), tuple(findings)


def read_draft(text: str, article: str, file: str, dates: tuple[str | None, ...] = ()) -> Draft:
    """An editors' file from its text."""
    lines = text.split("\n")
    _, body = split_front_matter(lines)
    blocks, definitions = cut_notes(lines[body:], body + 1)
    return Draft(article, file, text, read_front_matter(lines, article, file), blocks, definitions, dates)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    files = (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in files if path.name.lower() not in ABOUT_THE_FOLDER)


def _published(folder: Path) -> frozenset[str]:
    """Files below docs/, from there; the commentary itself is no page."""
    docs = folder.parent
    if docs.name != "docs" or not docs.is_dir():
        return frozenset()
    files = (path.relative_to(docs) for path in sorted(docs.rglob("*")) if path.is_file())
    return frozenset(file.as_posix() for file in files if file.parts[0] != COMMENTARY)


def _decoded(raw: bytes, file: str) -> tuple[str, list[Finding]]:
    """A file's text, whatever program wrote it; a finding when it is not UTF-8."""
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if raw.startswith(mark)), "utf-8")
    findings = []
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        message = (
            f"the file is not UTF-8 (byte {error.start + 1} is {raw[error.start]:02X}); it is read as Windows-1252"
        )
        hint = "Save the file as UTF-8."
        findings.append(Finding("commentary-encoding", "warning", file, line, message, hint))
        text = raw.decode("cp1252", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(CONTROLS), findings


def _not_read(file: str) -> Finding:
    message = "the file is not read: its name does not end in .md"
    return Finding("commentary-file-name", "warning", file, None, message, "Give it the article's name and .md.")


def _no_article(file: str, name: str, names: Mapping[str, str]) -> Finding:
    near = closest(name, names)
    meant = f'; did you mean "{names[near]}"?' if near else ""
    hint = f"Rename the file to {names[near]}.md." if near else "Name the file after the article's file in seeds/."
    return Finding("commentary-article-unknown", "warning", file, 1, f'no article "{name}"{meant}', hint)


def _second(file: str, first: str) -> Finding:
    message = f"the article has commentary already, in {first}; this file is not read"
    return Finding("commentary-second-file", "warning", file, 1, message, "Put both into one file.")
