"""What the exported files hold, column by column: the one source of their key order and of `datapackage.json`.

Source: Data Package version 2 (https://datapackage.org/standard/data-package/) for the shape of the descriptions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from generators.model import (
    Act,
    CitationStatus,
    ClaimStatus,
    Level,
    ParagraphKind,
    RelationKind,
    SourceType,
    Speech,
    TitleOrigin,
)

ColumnType = Literal["string", "integer", "number", "boolean", "array", "object"]

SLUG = "^[a-z0-9][a-z0-9_-]{0,80}$"
CLAIM_ID = "^c-[0-9a-f]{8}$"
SHA256 = "^[0-9a-f]{64}$"
REQUIRED = {"required": True}
SPAN = "[start, end), in Unicode code points of the article's text"


@dataclass(frozen=True, slots=True)
class Column:
    """One key of a record."""

    name: str
    type: ColumnType
    description: str
    constraints: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """One exported file."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()  # columns that together name a record
    links: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()  # own columns, table, its columns

    @property
    def names(self) -> tuple[str, ...]:
        """The keys of a record, in order."""
        return tuple(column.name for column in self.columns)


def _one_of(kind: Any) -> dict[str, Any]:
    return {"required": True, "enum": list(get_args(kind))}


ARTICLE_COLUMN = Column("article", "string", "Id of the article.", REQUIRED)
START = Column("start", "integer", "Where it begins in the article's text, in Unicode code points.", REQUIRED)
END = Column("end", "integer", "Where it ends: the first code point behind it.", REQUIRED)
TO_ARTICLE = (("article",), "articles", ("id",))

ARTICLES = Table(
    "articles",
    "The articles, with their text and its parts",
    (
        Column("id", "string", "Slug of the article, also its page's address.", {"required": True, "pattern": SLUG}),
        Column("file", "string", "The seed's file name.", REQUIRED),
        Column("sha256", "string", "SHA-256 of the seed file's bytes.", {"required": True, "pattern": SHA256}),
        Column("title", "string", "Title, as the text or its metadata gives it, or as the build made it.", REQUIRED),
        Column(
            "title_origin",
            "string",
            "Where the title comes from; `supplied`: the file has none, the build made one.",
            _one_of(TitleOrigin),
        ),
        Column("author", "string", "Author, from the text or from metadata."),
        Column("date", "string", "Date of publication: YYYY, YYYY-MM or YYYY-MM-DD."),
        Column("publisher", "string", "Publisher, from the text or from metadata."),
        Column("url", "string", "Address of the original."),
        Column("language", "string", "Language of the text, as a BCP 47 tag."),
        Column("rights", "string", "Who holds the rights, from the text or from metadata."),
        Column("text", "string", "The whole text: the seed decoded as UTF-8, CRLF read as LF, nothing else changed."),
        Column("title_span", "array", f"Where the title stands: {SPAN}."),
        Column("byline_span", "array", f"Where the byline stands: {SPAN}."),
        Column("sections", "array", "Headings, in order: {id, level, start, end}."),
        Column(
            "paragraphs",
            "array",
            f"Blocks of text, in order: {{id, kind, start, end}}; kind is {', '.join(get_args(ParagraphKind))}.",
        ),
        Column("sentences", "array", "Sentences of prose, in order: {start, end, paragraph}."),
        Column("counts", "object", "Words, sentences, syllables and other counts of the prose."),
        Column(
            "readability",
            "array",
            "Scores: {measure, scope, value, lower, upper, unit}; scope `author` leaves quotations out; "
            "value is null where the text is too short to score.",
        ),
    ),
    key=("id",),
)

CLAIMS = Table(
    "claims",
    "What each article says that somebody said, believes, intends or asks",
    (
        Column("id", "string", "Lasting id of the claim.", {"required": True, "pattern": CLAIM_ID}),
        ARTICLE_COLUMN,
        Column("source", "array", f"Who: spans {SPAN}; empty when not in the text or not safely known."),
        Column("cue", "array", f"The words that attribute: spans {SPAN}."),
        Column("content", "array", f"What is attributed: spans {SPAN}, several where it is interrupted."),
        Column("speech", "string", "Quoted, paraphrased, or quoted words inside the author's syntax.", _one_of(Speech)),
        Column("act", "string", "What kind of attribution it is.", _one_of(Act)),
        Column("source_type", "string", "What kind of source it is.", _one_of(SourceType)),
        Column("speaker", "string", "Id of the resolved speaker (speakers), shared across articles where safe."),
        Column("anonymity_reason", "array", f"The reason given for withholding the name: {SPAN}."),
        Column("hedges", "array", f"Words that soften the cue or the content: spans {SPAN}."),
        Column("nested_in", "string", "Id of the claim whose content holds this one."),
        Column("rule", "string", "Name of the rule or model feature that fired, as the Method page explains it."),
        Column(
            "confidence",
            "number",
            "Calibrated: of the claims shown at 0.8, about 80 % are right.",
            {"required": True, "minimum": 0, "maximum": 1},
        ),
        Column("status", "string", "What editors did with it; rejected claims are not shown.", _one_of(ClaimStatus)),
    ),
    key=("id",),
    links=(TO_ARTICLE,),
)

REFERENCES = Table(
    "references",
    "Entries of the articles' reference lists",
    (
        Column("id", "string", "Id of the entry, unique in its article.", REQUIRED),
        ARTICLE_COLUMN,
        START,
        END,
        Column("authors", "array", "Names as printed: {family, given} or {literal}."),
        Column("year", "integer", "Year of publication."),
        Column("year_suffix", "string", "The letter behind the year."),
        Column("title", "string", "Title of the work."),
        Column("container", "string", "Journal, book or site that it appeared in."),
        Column("publisher", "string", "Publisher."),
        Column("volume", "string", "Volume."),
        Column("issue", "string", "Issue."),
        Column("pages", "string", "Pages, as printed."),
        Column("url", "string", "Address."),
        Column("doi", "string", "Digital object identifier."),
        Column("type", "string", "Type of the work, as the Citation Style Language names it."),
        Column("work", "string", "Id of the work (works), shared by entries for the same work."),
    ),
    key=("article", "id"),
    links=(TO_ARTICLE,),
)

CITATIONS = Table(
    "citations",
    "Places in the articles that point to a reference, one work's mention each",
    (
        Column("id", "string", "Id of the citation, unique in its article.", REQUIRED),
        ARTICLE_COLUMN,
        START,
        END,
        Column("references", "array", "Ids of entries of the same article that it may point to, best first."),
        Column("status", "string", "How safely it was resolved.", _one_of(CitationStatus)),
        Column("why", "string", "Why it was resolved so, in words for a reader."),
    ),
    key=("article", "id"),
    links=(TO_ARTICLE,),
)

FOOTNOTES = Table(
    "footnotes",
    "The articles' own notes and their markers",
    (
        ARTICLE_COLUMN,
        Column("number", "string", "Number or sign, as printed.", REQUIRED),
        Column("marker", "array", f"Where the text points to the note: {SPAN}."),
        Column("note", "array", f"The note itself: {SPAN}."),
    ),
    links=(TO_ARTICLE,),
)

RELATIONS = Table(
    "relations",
    "Links from one article to another, with their evidence",
    (
        Column("source", "string", "Id of the article that the link is shown at.", REQUIRED),
        Column("target", "string", "Id of the related article.", REQUIRED),
        Column("kind", "string", "What they share.", _one_of(RelationKind)),
        Column("weight", "number", "0 to 1; higher is closer.", {"required": True, "minimum": 0, "maximum": 1}),
        Column("evidence", "array", "The shared words: {kind, source_span, target_span, words}."),
    ),
    links=((("source",), "articles", ("id",)), (("target",), "articles", ("id",))),
)

FINDINGS = Table(
    "findings",
    "Every problem found in the corpus or in the editors' files",
    (
        Column("code", "string", "Subject and fault.", REQUIRED),
        Column("level", "string", "Errors fail a strict build.", _one_of(Level)),
        Column("file", "string", "Path from the project's root.", REQUIRED),
        Column("line", "integer", "Line of the file, from 1."),
        Column("start", "integer", "Where it begins in the article's text, when it is there."),
        Column("end", "integer", "Where it ends."),
        Column("message", "string", "What is wrong.", REQUIRED),
        Column("hint", "string", "What to do about it."),
    ),
)

SPEAKERS = Table(
    "speakers",
    "Sources that are heard in the corpus",
    (
        Column("id", "string", "Slug of the speaker.", REQUIRED),
        Column("name", "string", "Fullest name.", REQUIRED),
        Column("source_type", "string", "What kind of source it is.", _one_of(SourceType)),
        Column("aliases", "array", "Other names in the texts."),
        Column("claims", "array", "Ids of its claims, by article and place."),
        Column("articles", "array", "Ids of the articles that it is heard in."),
        Column("descriptions", "array", "How the articles describe it: {article, start, end}."),
    ),
    key=("id",),
)

WORKS = Table(
    "works",
    "What the references are about",
    (
        Column("id", "string", "Slug of the work.", REQUIRED),
        Column("label", "string", "Short name.", REQUIRED),
        Column("references", "array", "Entries for this work: [article id, reference id]."),
        Column("citations", "array", "Citations that safely point to it: [article id, citation id]."),
    ),
    key=("id",),
)

NOTES = Table(
    "notes",
    "What the editors wrote",
    (
        ARTICLE_COLUMN,
        Column("id", "string", "Id of the note, unique in its article.", REQUIRED),
        Column("file", "string", "The editors' file, from the project's root.", REQUIRED),
        Column("line", "integer", "Line of that file, from 1.", REQUIRED),
        Column("anchor", "array", f"The words it is about: spans {SPAN}; empty: the whole article, or no place."),
        Column("claim", "string", "Id of the claim that it is about."),
        Column("quote", "string", "The words that it quotes; null: it is about the whole article or a claim."),
        Column("html", "string", "The note, as sanitised HTML.", REQUIRED),
        Column("author", "string", "Who wrote it."),
        Column("date", "string", "When it was written, or when its line last changed."),
        Column("placed", "boolean", "False: the quoted words were not found exactly once.", REQUIRED),
    ),
    key=("article", "id"),
    links=(TO_ARTICLE,),
)

CORRECTIONS = Table(
    "corrections",
    "What the editors judged and changed",
    (
        ARTICLE_COLUMN,
        Column("claim", "string", "Id of the claim; null: it is about the article's metadata."),
        Column("field", "string", "Field of the metadata; null: it is about a claim."),
        Column("decision", "string", "Confirmed, corrected, rejected or added.", REQUIRED),
        Column("was", "string", "What the build had found, in words; null: nothing, or the same."),
        Column("file", "string", "Where the editor wrote it, from the project's root.", REQUIRED),
    ),
    links=(TO_ARTICLE,),
)

TABLES = (
    *(ARTICLES, CLAIMS, REFERENCES, CITATIONS, FOOTNOTES, RELATIONS, FINDINGS),
    *(SPEAKERS, WORKS, NOTES, CORRECTIONS),
)
