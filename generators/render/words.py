"""The words in which the site names what it found: one table each."""

from __future__ import annotations

SOURCE_TYPE = {
    "person": "named person",
    "institution": "institution",
    "document": "document",
    "group": "unnamed group",
    "anonymous": "unnamed source",
    "unknown": "source not safely known",
}
SOURCE_TYPES = {  # several of them
    "person": "named people",
    "institution": "institutions",
    "document": "documents",
    "group": "unnamed groups",
    "anonymous": "unnamed sources",
    "unknown": "not safely known",
}
SPEECH = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}
ACT = {"says": "says", "believes": "believes", "intends": "intends", "asks": "asks"}
CITATION_STATUS = {
    "exact": "listed",
    "fuzzy": "listed under a slightly different name",
    "by-order": "matched by the order of the list",
    "ambiguous": "could be several entries",
    "missing": "not found in the list",
}
AUDIT = {  # headings of the audit, by the code of the question
    "cited-not-listed": "Cited, not found in the list",
    "listed-not-cited": "Listed, not found in the text",
    "citation-ambiguous": "Could be several entries",
    "citation-by-order": "Matched by the order of the list",
    "name-differs": "The name differs",
    "year-differs": "The year differs",
    "citation-doubtful": "Fits an entry, and may mean another",
    "listed-twice": "Perhaps listed twice",
    "year-in-future": "Dated after the article",
    "doi-malformed": "Not the form of a DOI",
    "url-malformed": "Not the form of an address",
    "out-of-order": "Out of the list’s own order",
    "note-without-marker": "Notes without a marker in the text",
    "marker-without-note": "Markers without a note",
    "ibid-unresolved": "Ibid. and the like, not resolved",
    "shares-no-words": "Entries that share no words with the article",
}
RELATION = {
    "same-text": "Largely the same text",
    "shares-passage": "Shares passages",
    "same-source": "Quotes the same source",
    "same-work": "Cites the same work",
    "same-subject": "On the same subject",
}
STATUS = {
    "extracted": "",
    "confirmed": "confirmed by an editor",
    "corrected": "corrected by an editor",
    "rejected": "rejected by an editor",
}
MEASURE = {  # textstat's names, for readers
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch–Kincaid grade",
    "gunning_fog": "Gunning fog",
    "smog_index": "SMOG",
    "coleman_liau_index": "Coleman–Liau",
    "automated_readability_index": "Automated readability index",
    "dale_chall_readability_score": "Dale–Chall",
    "reading_time": "Reading time",
}
LEVEL = {"error": "Error", "warning": "Warning", "notice": "Notice"}


def spoken(act: str, speech: str) -> str:
    """How a claim is worded, in a word or two: `quoted`, `paraphrased belief`."""
    kind = {"says": "", "believes": " belief", "intends": " intention", "asks": " question or demand"}[act]
    return SPEECH[speech] + kind
