"""Web pages, Markdown, Word documents and PDF as plain text, once, for an editor to look over.

Each converter takes a file's bytes and gives text with blank lines between paragraphs, the title first, and what the
file says about itself. The libraries are extras: a converter whose library is missing says which one to install.

Source: trafilatura 2 (saved web pages), python-docx 1 (Word), pypdfium2 5 (PDF), Python-Markdown 3.
Known failures: the order of columns in a PDF is as its program wrote it; footnotes of Word documents and pictures'
captions are left out; a scanned PDF holds no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib import import_module
from io import BytesIO
from typing import Any

from markdown import markdown

from generators.model import Metadata
from generators.read.dates import is_iso_date
from generators.read.safe_yaml import read_yaml, words_of
from generators.read.seeds import decode

BETWEEN = "\n\n"  # paragraphs
SPACES = re.compile(r"[^\S\n]+")
EMPTY_LINES = re.compile(r"\n{3,}")
MARKDOWN_HEAD = re.compile(r"\A---[ \t]*\n(?P<head>.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?(?P<name>[\w-]{1,40})", re.IGNORECASE)
CHARSET_WITHIN = 4_096  # bytes from the beginning in which a page names its encoding
# Elements that hold a paragraph of their own, and elements that hold none of an article's words
BLOCKS = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "pre",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "div",
        "hr",
        "br",
    }
)
SILENT = frozenset({"script", "style", "head", "template", "noscript"})
LINE_HYPHEN = re.compile("(?:\u00ad|\ufffe)\\s*\n?")  # where PDF and Word divided a word at a line's end
PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
REPEATED_LINES = 3  # pages on which the same first or last line is a running head


class MissingLibraryError(Exception):
    """The library that reads this format is not installed; the message names it."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What a file became."""

    text: str
    metadata: Metadata  # what the file says about itself


def from_markdown(raw: bytes, name: str) -> Converted:
    """Markdown without its marks; YAML at its head becomes metadata."""
    text, _ = decode(raw, name)
    head = MARKDOWN_HEAD.match(text)
    metadata = Metadata()
    if head is not None:
        root, _ = read_yaml(head["head"])
        given = root.value if isinstance(root.value, dict) else {}
        metadata = _metadata({key: words_of(node) for key, node in given.items()})
        text = text[head.end() :]
    return Converted(_tidy(_text_of_html(markdown(text))), metadata)


def from_html(raw: bytes, name: str) -> Converted:
    """The article of a saved web page, without menus, advertisements and comments."""
    trafilatura = _library("trafilatura")
    page = _decode_page(raw)
    about = trafilatura.extract_metadata(page)
    found = {key: getattr(about, key, None) for key in ("title", "author", "date", "url", "language")}
    found["publisher"] = getattr(about, "sitename", None)
    body = trafilatura.extract(page, output_format="txt", include_comments=False, include_tables=True) or ""
    paragraphs = [line.strip() for line in body.split("\n") if line.strip()]
    metadata = _metadata(found)
    if metadata.title and metadata.title not in paragraphs[:2]:
        paragraphs.insert(0, metadata.title)
    return Converted(_tidy(BETWEEN.join(paragraphs)), metadata)


def from_docx(raw: bytes, name: str) -> Converted:
    """The paragraphs of a Word document; items of lists with a dash before them."""
    document = _library("docx", package="python-docx").Document(BytesIO(raw))
    paragraphs = []
    for paragraph in document.paragraphs:
        words = LINE_HYPHEN.sub("", paragraph.text).strip()
        is_item = str(getattr(paragraph.style, "name", "")).startswith("List")
        paragraphs.append(f"- {words}" if words and is_item else words)
    about = document.core_properties
    return Converted(
        _tidy(BETWEEN.join(filter(None, paragraphs))), _metadata({"title": about.title, "author": about.author})
    )


def from_pdf(raw: bytes, name: str) -> Converted:
    """The text of a PDF, line by line as printed, without page numbers and running heads; the build joins the lines."""
    document = _library("pypdfium2").PdfDocument(raw)
    try:
        pages = [page.get_textpage().get_text_range().replace("\r\n", "\n").split("\n") for page in document]
        about = document.get_metadata_dict()
    finally:
        document.close()
    edges = [line.strip() for page in pages for line in dict.fromkeys((*page[:1], *page[-1:]))]
    heads = {line for line in edges if line and edges.count(line) >= REPEATED_LINES}
    lines = [
        line.rstrip()
        for page in pages
        for line in page
        if line.strip() not in heads and (not line.strip() or PAGE_NUMBER.fullmatch(line) is None)
    ]
    return Converted(
        _tidy(LINE_HYPHEN.sub("", "\n".join(lines))),
        _metadata({"title": about.get("Title"), "author": about.get("Author")}),
    )


Converter = Callable[[bytes, str], Converted]
CONVERTERS: dict[str, Converter] = {
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
        raise MissingLibraryError(f"install {package or module} to read this format") from error


def _metadata(found: dict[str, object]) -> Metadata:
    """Metadata of what a file says, each value on one line; what is no value is left out."""
    kept = {}
    for key in ("title", "author", "date", "publisher", "url", "language", "rights"):
        words = " ".join(str(found.get(key) or "").split())
        if (
            words
            and (key != "date" or is_iso_date(words))
            and (key != "url" or words.startswith(("http://", "https://")))
        ):
            kept[key] = words
    return Metadata(**kept)


def _decode_page(raw: bytes) -> str:
    """A web page's text, in the encoding that it names, or in UTF-8, or as Windows wrote it."""
    named = CHARSET.search(raw[:CHARSET_WITHIN])
    for encoding in (named["name"].decode("ascii") if named else "utf-8", "utf-8"):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", errors="replace")


def _tidy(text: str) -> str:
    """Text with one kind of line break, single spaces, and one blank line between paragraphs."""
    lines = (SPACES.sub(" ", line).strip() for line in text.replace("\r\n", "\n").split("\n"))
    return EMPTY_LINES.sub(BETWEEN, "\n".join(lines)).strip() + "\n"


def _text_of_html(page: str) -> str:
    """The words of HTML, a blank line around each block."""
    reader = _Words()
    reader.feed(page)
    reader.close()
    return "".join(reader.pieces)


class _Words(HTMLParser):
    """Collects the words of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a paragraph; an item has a dash before it."""
        self.silent += tag in SILENT
        if tag in BLOCKS:
            self.pieces.append("\n" if tag == "br" else BETWEEN)
        if tag == "li":
            self.pieces.append("- ")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its paragraph."""
        self.silent -= tag in SILENT and self.silent > 0
        if tag in BLOCKS:
            self.pieces.append(BETWEEN)

    def handle_data(self, data: str) -> None:
        """Words count unless they are a script's."""
        if not self.silent:
            self.pieces.append(" ".join(data.split("\n")) if data.strip() else " ")
