"""Editors' Markdown as finished HTML: words of a person, made safe, with links that lead somewhere.

Python-Markdown in an instance of its own, without raw HTML and attribute lists, then nh3 with a list of what may stay.
Known failure: a note of 30,000 characters, or with 500 opening brackets, is shown as plain words, since
Python-Markdown is quadratic in them.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generators.read.editors_github import as_github_reads, teach
from generators.read.editors_html import strip_html
from generators.read.editors_links import Links, resolve
from generators.read.note_blocks import Block, Definition

EXTENSIONS = ("tables", "footnotes", "sane_lists", "fenced_code")
FOOTNOTES = {"BACKLINK_TITLE": "Back to footnote {}", "BACKLINK_TEXT": "↩"}
MOST_SIGNS = {"[": 500, "\\": 2000, "`": 2000, "&": 2000, "<": 2000}  # 2,000 brackets take a second, 20,000 two minutes
MOST_CHARACTERS = 30_000  # of one note, about twelve pages
NESTED = re.compile(r"^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}\.[ \t])){20,}", re.MULTILINE)  # no person nests as deep
USED = re.compile(r"\[\^(?P<label>[^\]\n]{1,80})\](?!:)")
BLANK_LINES = re.compile(r"\n(?=[ \t]*\n)")
LINE_BREAK = "&#10;"  # a line break inside a page's body, which may hold no blank line

TAGS = {
    *("p", "a", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "br", "img", "sup", "div"),
    *("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    "a": {"href", "title", "id"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "sup": {"id"},
    "ol": {"start"},
}
ALIGNED = {"left": "align-left", "right": "align-right", "center": "align-centre"}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "th": set(ALIGNED.values()),
    "td": set(ALIGNED.values()),
}
SCHEMES = {"http", "https", "mailto"}

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HIGHEST = 3  # level of a note's highest heading: it stands below a heading of the page
BLOCKS = ("p", "li", "td", "th", *HEADINGS)
ELSEWHERE = "\ufffc"  # stands for a link or footnote mark while quotations are looked for
SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+")
QUOTED = re.compile(r"“(?P<curly>[^“”]+)”|«(?P<angle>[^«»]+)»|„(?P<low>[^„“”]+)[“”]|\"(?P<straight>[^\"]+)\"")
CHECKED_FROM = 4  # words; shorter ones are terms and titles rather than quotations


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a note that could not be shown as written."""

    code: str
    line: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A note, finished."""

    html: str
    faults: tuple[Fault, ...]
    ascribed: tuple[tuple[int, str], ...]  # line and words of each quotation that the note takes from the article
    used: tuple[str, ...]  # labels of the footnotes that it has


@dataclass(slots=True)
class _Task:
    """What the note at hand needs and gives, while it is converted."""

    prefix: str
    links: Links
    faults: list[tuple[str, str, str, str]] = field(default_factory=list)  # code, words to look for, message, hint
    ascribed: list[str] = field(default_factory=list)


class Converter:
    """Python-Markdown, set up once for all notes of a build."""

    def __init__(self) -> None:
        self._markdown = Markdown(extensions=list(EXTENSIONS), extension_configs={"footnotes": FOOTNOTES})
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        teach(self._markdown)
        self._finish = _Finish(self._markdown)
        self._markdown.treeprocessors.register(self._finish, "finish", -10)  # after all others

    def convert(self, block: Block, definitions: Sequence[Definition], prefix: str, links: Links) -> Shown:
        """A note as HTML. `prefix` makes its ids unique on the page."""
        stripped, tags = strip_html(block.body)
        faults = [_raw_html(block, at, name) for name, at in {name: at for at, name in reversed(tags)}.items()]
        used = tuple(dict.fromkeys(found["label"] for found in USED.finditer(stripped)))
        wanted = [d for d in definitions if not d.label.startswith("^") or d.label[1:] in used]
        faults += _missing_footnotes(block, used, definitions)
        task = _Task(prefix, links)
        if _is_too_much(stripped):
            message = "the note is too long, or has too many signs, for Markdown; it is shown as plain words"
            faults.append(Fault("note-too-much", block.line, message, "Cut the note into several."))
            return Shown(_clean(_plain(stripped)), tuple(faults), (), used)
        self._finish.task = task
        source = as_github_reads(NESTED.sub("", stripped))
        made = self._markdown.reset().convert("\n\n".join((source, *(d.text for d in wanted))))
        faults += [Fault(code, _line_of(block, definitions, where), *said) for code, where, *said in task.faults]
        ascribed = tuple((_line_of(block, definitions, words[:20]), words) for words in task.ascribed)
        return Shown(_clean(made), tuple(faults), ascribed, used)


class _Finish(Treeprocessor):
    """The last look at a note's tree: links, images, ids, headings, columns; and the quotations in it."""

    task: _Task

    def run(self, root: etree.Element) -> None:
        highest = min((HEADINGS.index(e.tag) for e in root.iter() if e.tag in HEADINGS), default=0)
        for element in list(root.iter()):
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._image(element)
            elif element.tag in ("td", "th") and (style := element.attrib.pop("style", "")):
                aligned = ALIGNED.get(style.removeprefix("text-align:").strip(" ;"))
                element.attrib |= {"class": aligned} if aligned else {}
            elif element.tag in HEADINGS:
                element.tag = f"h{min(6, HIGHEST + HEADINGS.index(element.tag) - highest)}"
            if "id" in element.attrib:
                element.set("id", self._own_id(element.attrib["id"]))
        self.task.ascribed += _ascribed(root)

    def _link(self, element: etree.Element) -> None:
        href = element.attrib.pop("href", "")
        if href.startswith(("#fn:", "#fnref")):
            element.set("href", "#" + self._own_id(href[1:]))
            return
        address, problem = resolve(href, self.task.links)
        if address is not None:
            element.set("href", address)
        else:
            element.tag = "span"  # the words stay, and lead nowhere
        if problem:
            self.task.faults.append(("commentary-link-unknown", href, *problem))

    def _image(self, element: etree.Element) -> None:
        source = element.attrib.pop("src", "")
        address, problem = resolve(source, self.task.links, image=True)
        if address is not None:
            element.set("src", address)
        else:
            element.tag, element.text = "em", element.attrib.pop("alt", "")
        if problem:
            self.task.faults.append(("commentary-image", source, *problem))
        elif not element.get("alt"):
            message = f"the image {source} has no description"
            self.task.faults.append(("commentary-image", source, message, "Say in the brackets what it shows."))

    def _own_id(self, id: str) -> str:
        return f"{self.task.prefix}-{id.replace(':', '-')}"


def _is_too_much(words: str) -> bool:
    return len(words) > MOST_CHARACTERS or any(words.count(sign) > most for sign, most in MOST_SIGNS.items())


def _plain(words: str) -> str:
    """Paragraphs of words in which no sign means anything."""
    root = etree.Element("div")
    for paragraph in re.split(r"\n[ \t]*\n", words):
        etree.SubElement(root, "p").text = paragraph.strip()
    return etree.tostring(root, encoding="unicode", method="html")


def _ascribed(root: etree.Element) -> Iterator[str]:
    """Quotations of four words or more that a note takes from the article.

    A sentence with a link or a footnote is taken to quote what these lead to; an ordinary blockquote names its author.
    """
    for element in _blocks_outside(root):
        text = "".join(_words(element))
        for sentence in SENTENCE_END.split(text):
            if ELSEWHERE in sentence:
                continue
            for found in QUOTED.finditer(sentence):
                words = found[found.lastgroup or 0].strip()
                if len(words.split()) >= CHECKED_FROM:
                    yield " ".join(words.split())


def _blocks_outside(element: etree.Element) -> Iterator[etree.Element]:
    """Blocks of running text that are in no blockquote and in no list of footnotes."""
    for child in element:
        if child.tag == "blockquote" or child.get("class") == "footnote":
            continue
        if child.tag in BLOCKS:
            yield child
        yield from _blocks_outside(child)


def _words(element: etree.Element) -> Iterator[str]:
    """The words of an element; code, and blocks inside it, left out."""
    if element.tag in ("a", "sup"):
        yield ELSEWHERE
    yield element.text or ""
    for child in element:
        if child.tag not in ("code", *BLOCKS, "ul", "ol", "blockquote"):
            yield from _words(child)
        yield child.tail or ""


def _raw_html(block: Block, at: int, name: str) -> Fault:
    line = _line(block, block.body.count("\n", 0, at))
    hint = "Write Markdown: *emphasis*, **strong**, lists, tables, links."
    return Fault("note-raw-html", line, f"raw HTML `{name}` is taken out", hint)


def _missing_footnotes(block: Block, used: Iterable[str], definitions: Sequence[Definition]) -> list[Fault]:
    known = {d.label for d in definitions}
    return [
        Fault(
            "note-footnote-missing",
            _line_of(block, (), f"[^{label}]"),
            f"the footnote [^{label}] has no text",
            f"Add a line `[^{label}]: words` to the file.",
        )
        for label in used
        if f"^{label}" not in known
    ]


def _line(block: Block, at: int) -> int:
    return block.lines[min(at, len(block.lines) - 1)] if block.lines else block.line


def _line_of(block: Block, definitions: Sequence[Definition], words: str) -> int:
    """The line of the file on which the words first stand, as near as the source shows."""
    for at, line in enumerate(block.body.split("\n")):
        if words and words in line:
            return _line(block, at)
    return next((d.line for d in definitions if words and words in d.text), block.line)


def _clean(html: str) -> str:
    """Only what may stay, and no blank line."""
    kept = nh3.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, allowed_classes=CLASSES, url_schemes=SCHEMES, link_rel="noopener"
    )
    return BLANK_LINES.sub(LINE_BREAK, kept.strip())
