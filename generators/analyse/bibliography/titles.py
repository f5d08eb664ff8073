"""The title, the container, the volume and the publisher's kind, from the tags of a printed entry."""

from __future__ import annotations

import re

from generators.analyse.bibliography.runs import EDGES, Tags, first_run, text_of, whole_words
from generators.analyse.bibliography.tokens import MONTHS

# Words that lead up to a container and are not part of it.
LEADING = re.compile(r"^(?:(?:published |to appear )?in|dans|aus|en|appeared in|see)\s*:?\s+(?=\S)", re.IGNORECASE)
# Words that stand where a container could, and are none.
NO_CONTAINER = re.compile(
    r"(?:tech(?:nical|\.)? rep(?:ort|\.)?|research report|working paper|internal report|ph\.?\s?d\.?|master.?s|"
    r"doctoral|personal communication|dissertation abstracts|unpublished|manuscript|submitted|in preparation|"
    r"to appear$|available|retrieved)\b",
    re.IGNORECASE,
)
EDITORS_FIRST = re.compile(r"^.{0,100}?\b(?:editors?|eds?)\b\.?\)?[,.:]?\s+(?=\S)", re.IGNORECASE)
AFTER_CONTAINER = re.compile(r"[,:;.(]\s*(?=special issue\b|lecture notes in\b)", re.IGNORECASE)
AFTER_TITLE = re.compile(
    r"(?<=\w\w)[.,?!]?\s+[\[(]?(?=(?:tech(?:nical|\.) rep(?:ort|\.)?|ph\.?\s?d\.? |master.?s thesis|doctoral |"
    r"in proc\.|in proceedings)\b)",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:institut|universit|cent(?:er|re)\b|academy|press\b|publish|department|ministry|council|agency|foundation|"
    r"associat|organi[sz]ation|committee|commission|bank\b|office\b|laborator|ltd|inc\b|verlag|books?\b|sons\b)",
    re.IGNORECASE,
)
EDITION = re.compile(  # behind a stop or a bracket: `. 4. Aufl`, ` (4th ed.)`, not `How the 1st edition came about`
    r"(?:[.,]\s{1,3}\(?|\s{1,3}\()\d{1,2}(?:st|nd|rd|th|[.ª]|e)?\s?"
    r"(?:aufl(?:age)?|ed(?:n|ition|ición|izione)?|éd)\b.*$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
PAGE_MARK = re.compile(r"^(?:pages?|pp?|pgs?|S|стр|с)\b\.?\s*", re.IGNORECASE)
ISSUE = re.compile(
    r"^(?P<volume>[^()]{1,20}?)\s*\((?P<issue>[^()]{1,20})\)$"
    r"|^(?P<v2>[\w ]{1,12})[,:]?\s+n[o°º]\.?\s*(?P<i2>[\w/–-]{1,12})$"
)
VOLUME_MARK = re.compile(r"^(?:vol(?:ume)?s?|bd|band|tome?|t|v)\b\.?\s*", re.IGNORECASE)


def read_container(printed: str, tags: Tags) -> str | None:
    """The journal, book or paper that the work stands in."""
    words = text_of(printed, whole_words(printed, first_run(tags, "container")))
    if words is None or NO_CONTAINER.match(words):
        return None
    words = AFTER_CONTAINER.split(LEADING.sub("", EDITORS_FIRST.sub("", words)), maxsplit=1)[0]
    return words.strip(EDGES) or None


def read_title(printed: str, tags: Tags) -> str | None:
    """The title, without what a catalogue would call its genre."""
    words = text_of(printed, whole_words(printed, first_run(tags, "title")))
    found = (AFTER_TITLE.search(words) or EDITION.search(words)) if words else None
    return words[: found.start()].strip(EDGES) if words and found else words


def is_periodical(printed: str, tags: Tags, publisher: str) -> bool:
    """Whether what is read as a publisher is a paper or magazine: the date has a month, and no place is named."""
    return has_month(printed, tags) and all(label != "location" for _, _, label in tags) and not BODY.search(publisher)


def has_month(printed: str, tags: Tags) -> bool:
    """Whether the date names a month or a season, as a periodical's does."""
    start, end = first_run(tags, "date") or (0, 0)
    return any(word.lower() in MONTHS for word in WORD.findall(printed[start:end]))


def read_volume(printed: str | None) -> tuple[str | None, str | None]:
    """The volume and the issue: `12(4)`, `vol. 10, no. 3`."""
    if printed is None:
        return None, None
    printed = VOLUME_MARK.sub("", printed)
    found = ISSUE.match(printed)
    volume, issue = printed, None
    if found:
        volume, issue = (found["volume"] or found["v2"]).strip(EDGES), (found["issue"] or found["i2"]).strip(EDGES)
    return volume.strip(EDGES) or None, issue


def read_pages(printed: str | None) -> str | None:
    """The pages without the mark before them."""
    return PAGE_MARK.sub("", printed) or None if printed else None
