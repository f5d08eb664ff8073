"""The corpus on disk: seeds/<slug>.txt and the metadata beside them.

Nothing is dropped without a word: a file that cannot be an article is a finding, one with damaged bytes is still read.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from generators.model import Finding, Level, Metadata, Seed
from generators.read.metadata import SLUG, read_metadata

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
REPLACEMENT = "\ufffd"
CORPUS = "corpus"  # seeds/corpus.yml is about the corpus, not about an article
RESERVED = {"index": "the list of articles"}  # addresses that the site itself needs below articles/
LONGEST_SLUG = 81
LARGEST = 5_000_000  # bytes; a novel has one million
# Files that are no articles, and what to do about them
CONVERT = "`python -m generators add {file}` makes a text of it; then move it elsewhere."
SAVE = "Save it as text, .docx or .html."
OTHER_FORMATS = {
    **dict.fromkeys((".md", ".html", ".htm", ".docx", ".pdf"), CONVERT),
    **dict.fromkeys((".rtf", ".doc", ".odt"), SAVE),
}
# Control characters that no text needs: all but tab, line feed and carriage return
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_seeds(folder: Path) -> tuple[tuple[Seed, ...], tuple[Finding, ...]]:
    """All seeds of a folder by id, and the findings that belong to no seed."""
    if not folder.is_dir():
        return (), (Finding("seeds-missing", "error", folder.name, None, "there is no such folder", "Create it."),)
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    findings: list[Finding] = []
    seeds: dict[str, Seed] = {}
    for path in files:
        if path.suffix.lower() == ".txt":
            seed, problems = _read_seed(path, taken=seeds)
            findings.extend(problems)
            if seed is not None:
                seeds[seed.id] = seed
    findings.extend(_odd_files(files))
    return tuple(seeds[slug] for slug in sorted(seeds)), tuple(findings)


def _read_seed(path: Path, *, taken: dict[str, Seed]) -> tuple[Seed | None, list[Finding]]:
    """One seed; None, with the reason, when it can be no article."""
    name = f"{path.parent.name}/{path.name}"
    if not path.resolve().is_relative_to(path.parent.resolve()):
        message, hint = "the file is a link to a place outside the folder", "Put the text itself here."
        return None, [Finding("seed-outside", "error", name, None, message, hint)]
    size = path.stat().st_size
    if size > LARGEST:
        message = f"{size:,} bytes, more than {LARGEST:,}"
        return None, [Finding("seed-too-large", "error", name, None, message, "Divide it into several articles.")]
    raw = path.read_bytes()
    text, findings = decode(raw, name)
    if not text.strip():
        return None, [
            *findings,
            Finding("seed-empty", "error", name, 1, "the file holds no text", "Delete or fill it."),
        ]
    metadata, on_metadata = _metadata_beside(path)
    slug = metadata.slug or slug_of(path.stem)
    if slug is None:
        hint = f"Rename the file, or give a `slug` in `{path.stem}.yml`."
        message = f"no address can be made from the name `{path.stem}`"
        return None, [*findings, *on_metadata, Finding("slug-impossible", "error", name, None, message, hint)]
    if slug in taken or slug in RESERVED:
        hint = f"Give it another name, or a `slug` in `{path.stem}.yml`."
        owner = RESERVED.get(slug) or taken[slug].file
        message = f"the address `{slug}` belongs to {owner} already"
        return None, [*findings, *on_metadata, Finding("slug-taken", "error", name, None, message, hint)]
    digest = hashlib.sha256(raw).hexdigest()
    return Seed(slug, path.name, name, digest, text, metadata, (*findings, *on_metadata)), []


def decode(raw: bytes, file: str) -> tuple[str, list[Finding]]:
    """The text of a file's bytes as UTF-8, and every line that is not. What cannot be read becomes U+FFFD."""
    findings: list[Finding] = []
    if raw.startswith(BYTE_ORDER_MARK):
        raw = raw[len(BYTE_ORDER_MARK) :]
        message, hint = "the file begins with a byte order mark", "Save it as UTF-8 without one; it is left out."
        findings.append(Finding("seed-byte-order-mark", "notice", file, 1, message, hint))
    text = raw.decode("utf-8", errors="replace").replace("\r\n", "\n")
    findings.extend(_bad_bytes(raw, file))
    for line, found in _first_by_line(CONTROL.finditer(text), text):
        message, hint = f"the control character U+{ord(found):04X}", "Delete it; no article needs it."
        level: Level = "error" if found == "\0" else "warning"
        findings.append(Finding("seed-control-character", level, file, line, message, hint))
    return text, findings


def slug_of(stem: str) -> str | None:
    """An article's id made from its file's name; None where nothing of it can stand in an address."""
    if SLUG.fullmatch(stem.lower()):
        return stem.lower()
    folded = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9_-]+", "-", folded).strip("-_")[:LONGEST_SLUG].rstrip("-_")
    return slug or None


def _metadata_beside(path: Path) -> tuple[Metadata, list[Finding]]:
    """What stands in the seed's `.yml`, if there is one."""
    beside = path.with_suffix(".yml")
    if not beside.is_file() or path.stem == CORPUS:
        return Metadata(), []
    file = f"{beside.parent.name}/{beside.name}"
    text, findings = decode(beside.read_bytes(), file)
    metadata, problems = read_metadata(text, file)
    return metadata, [*(f for f in findings if f.level == "error"), *problems]


def _bad_bytes(raw: bytes, file: str) -> Iterable[Finding]:
    """A finding for each line with bytes that are not UTF-8."""
    try:
        raw.decode("utf-8")
        return
    except UnicodeDecodeError:
        pass
    hint = "Save the file as UTF-8. The page shows U+FFFD in their place."
    for number, line in enumerate(raw.split(b"\n"), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            message = f"byte 0x{line[error.start]:02X} at column {error.start + 1} is not UTF-8"
            yield Finding("seed-not-utf-8", "error", file, number, message, hint)


def _first_by_line(matches: Iterable[re.Match[str]], text: str) -> Iterable[tuple[int, str]]:
    """The line and the characters of the first match in each line."""
    line, at, last = 1, 0, 0
    for match in matches:
        line += text.count("\n", at, match.start())
        at = match.start()
        if line != last:
            yield line, match.group()
            last = line


def _odd_files(files: Iterable[Path]) -> Iterable[Finding]:
    """Findings for metadata without an article and for files in formats that the build does not read."""
    files = list(files)
    names = {path.name for path in files}
    texts = {path.stem for path in files if path.suffix.lower() == ".txt"}
    for path in files:
        file = f"{path.parent.name}/{path.name}"
        suffix = path.suffix.lower()
        if suffix in (".yml", ".yaml") and path.stem != CORPUS:
            if suffix == ".yaml" and f"{path.stem}.yml" not in names:
                hint = f"Rename it to `{path.stem}.yml`."
                yield Finding("metadata-not-read", "error", file, None, "metadata is read from `.yml` only", hint)
            elif path.stem not in texts:
                hint = f"Add `{path.stem}.txt`, or delete this file."
                yield Finding("metadata-without-article", "error", file, None, "no article has this name", hint)
        elif suffix in OTHER_FORMATS:
            hint = OTHER_FORMATS[suffix].format(file=file)
            yield Finding("seed-not-text", "warning", file, None, f"`{suffix}` files are not read", hint)
