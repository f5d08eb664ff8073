"""Web pages, Markdown, Word documents and PDF as plain text, once, for an editor to look over.

Each converter takes a file's bytes and gives text with blank lines between paragraphs, the title first, and what the
file says about itself. The libraries are extras: a converter whose library is missing says which one to install.

Source: trafilatura 2 (saved web pages), python-docx 1 (Word), pypdfium2 5 (PDF), Python-Markdown 3.
Known failures: the order of columns in a PDF is as its program wrote it, and a hyphen at a line's end is lost;
footnotes of Word documents and pictures' captions are left out, and cells that were merged are repeated; a scanned PDF
holds no text; Python-Markdown takes quadratic time in brackets that nothing closes (4,000 of them, some seconds).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from markdown import markdown

from generators.model import Metadata
from generators.read.metadata import KNOWN, problem_of
from generators.read.page_text import BETWEEN, CELLS, text_of_html, tidy
from generators.read.safe_yaml import read_yaml, words_of

MARKDOWN_HEAD = re.compile(r"\A---[ \t]*\n(?P<head>.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
# `[^1]` in a sentence; `[^1]: ` before the note
MARKDOWN_NOTE = re.compile(r"(?m)(?P<begins>^)?\[\^(?P<name>[\w-]{1,40})\](?(begins):?)")
MARKDOWN_EXTENSIONS = ["tables", "sane_lists"]
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?(?P<name>[\w-]{1,40})", re.IGNORECASE)
# What a file's first bytes say of its encoding, before anything that it says in words
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Names that browsers read as another encoding. Source: WHATWG Encoding Standard, 4.2; HTML Standard, 13.2.3.3
BROWSERS_READ = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "utf-16": "utf-8",  # a page whose name for itself can be read so isn't in UTF-16
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
ENCODING_WITHIN = 4_096  # bytes from the beginning that tell the encoding
SHARE_OF_ZEROS = 0.05  # of the bytes, at least, in UTF-16 without its mark
# trafilatura's elements, by name and `rend`, as HTML's. Source: its XML output
HTML_NAMES = {
    ("list", "ol"): "ol",
    ("list", "ul"): "ul",
    ("item", None): "li",
    ("head", None): "h2",
    ("ref", None): "a",
    ("row", None): "tr",
    ("cell", None): "td",
    ("quote", None): "blockquote",
    ("lb", None): "br",
}
LINE_HYPHEN = re.compile("(?:\u00ad|\ufffe)\\s*\n?")  # where PDF and Word divided a word at a line's end
# Titles that programs put into a file: `Microsoft Word - plan.doc`, `about:blank`, `untitled`
PROGRAM_TITLE = re.compile(
    r"(?:Microsoft (?:Word|PowerPoint) - .*|about:.*|untitled.*|(?:Word |PowerPoint )?document\d*|\S+\.[a-z]{3,5})",
    re.IGNORECASE,
)
PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
REPEATED_LINES = 3  # pages on which the same first or last line is a running head


class MissingLibraryError(Exception):
    """The library that reads this format is not installed; the message is its name."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What a file became."""

    text: str
    metadata: Metadata  # what the file says about itself


def from_text(raw: bytes, name: str) -> Converted:
    """Text as it is; UTF-8, UTF-16 with its mark or without, or else what older programs of Windows write."""
    return Converted(_decode(raw), Metadata())


def from_markdown(raw: bytes, name: str) -> Converted:
    """Markdown without its marks, notes numbered by their first mention; YAML at its head becomes metadata."""
    text = _decode(raw)
    head = MARKDOWN_HEAD.match(text)
    metadata = Metadata()
    if head is not None:
        root, _ = read_yaml(head["head"])
        given = root.value if isinstance(root.value, dict) else {}
        metadata = _metadata({key: words_of(node) for key, node in given.items()})
        text = text[head.end() :]
    numbers: dict[str, int] = {}
    numbered = MARKDOWN_NOTE.sub(lambda m: f"\\[{numbers.setdefault(m['name'], len(numbers) + 1)}\\]", text)
    return Converted(text_of_html(markdown(numbered, extensions=MARKDOWN_EXTENSIONS)), metadata)


def from_html(raw: bytes, name: str) -> Converted:
    """The article of a saved web page, without menus, advertisements and comments."""
    trafilatura = _library("trafilatura")
    page = _decode(raw, _charset(raw))
    about = trafilatura.extract_metadata(page, extensive=False)  # a date that is said, not one that is guessed
    found = {key: getattr(about, key, None) for key in ("title", "author", "date", "url", "language")}
    metadata = _metadata({**found, "publisher": getattr(about, "sitename", None)})
    options = {"include_comments": False, "include_tables": True, "include_formatting": True, "include_links": True}
    body = trafilatura.extract(page, output_format="xml", **options)
    text = text_of_html(_as_html(body)) if body else ""
    is_titled = metadata.title is None or metadata.title in text.split(BETWEEN, 2)[:2]
    return Converted(text if is_titled or not text.strip() else f"{metadata.title}{BETWEEN}{text}", metadata)


def from_docx(raw: bytes, name: str) -> Converted:
    """The paragraphs of a Word document, items of lists with a dash or number, rows of tables on a line each."""
    document = _library("docx", package="python-docx").Document(BytesIO(raw))
    paragraphs: list[str] = []
    number = 0  # of the last item of a numbered list
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            paragraphs.extend(CELLS.join(" ".join(cell.text.split()) for cell in row.cells) for row in block.rows)
            continue
        words = LINE_HYPHEN.sub("", block.text).strip()
        style = str(getattr(block.style, "name", ""))
        number = number + 1 if words and style.startswith("List Number") else 0
        label = f"{number}. " if number else "- " if style.startswith("List") else ""
        paragraphs.append(label + words if words else "")
    about = document.core_properties
    return Converted(
        tidy(BETWEEN.join(filter(None, paragraphs))), _metadata({"title": _title(about.title), "author": about.author})
    )


def from_pdf(raw: bytes, name: str) -> Converted:
    """The text of a PDF, line by line as printed, without page numbers and running heads; the build joins the lines."""
    document = _library("pypdfium2").PdfDocument(raw)
    try:
        pages = [page.get_textpage().get_text_range().strip().splitlines() for page in document]
        about = document.get_metadata_dict()
    finally:
        document.close()
    edges = Counter(line.strip() for page in pages for line in dict.fromkeys((*page[:1], *page[-1:])))
    heads = {line for line, count in edges.items() if line and count >= REPEATED_LINES}
    lines = [
        line.rstrip()
        for page in pages
        for place, line in enumerate(page)
        if line.strip() not in heads and (place not in (0, len(page) - 1) or PAGE_NUMBER.fullmatch(line) is None)
    ]
    return Converted(
        tidy(LINE_HYPHEN.sub("", "\n".join(lines))),
        _metadata({"title": _title(about.get("Title")), "author": about.get("Author")}),
    )


Converter = Callable[[bytes, str], Converted]
CONVERTERS: dict[str, Converter] = {
    ".txt": from_text,
    ".md": from_markdown,
    ".html": from_html,
    ".htm": from_html,
    ".docx": from_docx,
    ".pdf": from_pdf,
}


def _library(module: str, *, package: str | None = None) -> Any:
    """An extra library."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingLibraryError(package or module) from error


def _title(said: str | None) -> str | None:
    """A title that a person gave, not the program that wrote the file."""
    return None if PROGRAM_TITLE.fullmatch((said or "").strip()) else said


def _metadata(found: dict[str, Any]) -> Metadata:
    """Metadata of what a file says, each value on one line; what `seeds/<slug>.yml` may not say is left out."""
    said = {key: " ".join(str(found.get(key) or "").split()) for key in KNOWN}
    return Metadata(**{key: words for key, words in said.items() if words and problem_of(key, words) is None})


def _charset(raw: bytes) -> str:
    """The encoding that a web page names, as browsers understand the name."""
    named = CHARSET.search(raw[:ENCODING_WITHIN])
    name = named["name"].decode("ascii").lower() if named else "utf-8"
    return BROWSERS_READ.get(name, name)


def _decode(raw: bytes, named: str = "utf-8") -> str:
    """Text in the encoding that its first bytes or the page name, or in UTF-8, or else as older Windows wrote it."""
    first = [encoding for mark, encoding in MARKS if raw.startswith(mark)]
    for encoding in (*(first or _unmarked(raw)), named, "utf-8"):
        try:
            return _with_line_feeds(raw.decode(encoding).removeprefix("\ufeff"))
        except (UnicodeDecodeError, LookupError):
            continue
    return _with_line_feeds(raw.decode("cp1252", errors="replace"))


def _unmarked(raw: bytes) -> list[str]:
    """UTF-16 without its mark: spaces and line ends of any script, and Latin letters, have a zero byte on one side."""
    begin = raw[:ENCODING_WITHIN]
    high, low = begin[0::2].count(0), begin[1::2].count(0)
    if max(high, low) < len(begin) * SHARE_OF_ZEROS or min(high, low):
        return []
    return ["utf-16-le" if low else "utf-16-be"]


def _with_line_feeds(text: str) -> str:
    """Text whose lines end with a line feed, whichever system ended them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_html(xml: str) -> str:
    """trafilatura's XML as HTML."""
    root = ElementTree.fromstring(xml)
    for element in root.iter():
        element.set("href", element.get("target", ""))
        element.tag = HTML_NAMES.get(
            (element.tag, element.get("rend")), HTML_NAMES.get((element.tag, None), element.tag)
        )
    return ElementTree.tostring(root, encoding="unicode", method="html")
