"""The records that pass between the layers; imports nothing of ours.

Every offset is [start, end) in Unicode code points of `Article.text`, so `span.of(article.text)` is the thing itself.
The exported form of these records is described by the data package that the site publishes (`render/export.py`).
"""

from __future__ import annotations

from generators.model.bibliography import (
    AuditItem,
    Bibliography,
    Citation,
    CitationStatus,
    Footnote,
    Name,
    Reference,
    Work,
)
from generators.model.claims import Act, Claim, Claims, ClaimStatus, NotAClaim, SourceType, Speaker, Speech
from generators.model.commentary import Commentary, Correction, Note, Verdict
from generators.model.corpus import Analysed, Corpus
from generators.model.pages import Heading, Page
from generators.model.readability import HardSentence, Measure, Readability
from generators.model.relations import (
    Change,
    ClaimPlace,
    ConcordanceEntry,
    ContextLine,
    EntryKind,
    Evidence,
    Overlap,
    Passage,
    Relation,
    RelationKind,
    SaidAlike,
    Stretch,
    TextGroup,
    Thread,
)
from generators.model.text import (
    Article,
    Finding,
    Level,
    Mention,
    Metadata,
    Options,
    Paragraph,
    ParagraphKind,
    Quotation,
    Section,
    Seed,
    Sentence,
    Span,
    TitleOrigin,
)

__all__ = [
    "Act",
    "Analysed",
    "Article",
    "AuditItem",
    "Bibliography",
    "Change",
    "Citation",
    "CitationStatus",
    "Claim",
    "ClaimPlace",
    "ClaimStatus",
    "Claims",
    "Commentary",
    "ConcordanceEntry",
    "ContextLine",
    "Corpus",
    "Correction",
    "EntryKind",
    "Evidence",
    "Finding",
    "Footnote",
    "HardSentence",
    "Heading",
    "Level",
    "Measure",
    "Mention",
    "Metadata",
    "Name",
    "NotAClaim",
    "Note",
    "Options",
    "Overlap",
    "Page",
    "Paragraph",
    "ParagraphKind",
    "Passage",
    "Quotation",
    "Readability",
    "Reference",
    "Relation",
    "RelationKind",
    "SaidAlike",
    "Section",
    "Seed",
    "Sentence",
    "SourceType",
    "Span",
    "Speaker",
    "Speech",
    "Stretch",
    "TextGroup",
    "Thread",
    "TitleOrigin",
    "Verdict",
    "Work",
]
