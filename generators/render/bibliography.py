"""References for other programs: BibTeX, RIS, CSL-JSON, COinS; an article's own Highwire tags.

Each is a pure function from records to text. Only parsed fields are written; what is not known is left out. The printed
entry goes into a note when there are no authors and no title, so that an import never makes an empty record.
Sources: BibTeX's own manual (btxdoc); RIS as Zotero writes it; https://docs.citationstyles.org (CSL-JSON);
https://www.zotero.org/support/dev/exposing_metadata/coins; https://scholar.google.com/intl/en/scholar/inclusion.html.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from generators.analyse.bibliography.names import fold, words_of
from generators.model import Article, Name, Reference

DEFAULT_TYPE = "document"
# CSL type: entry type in BibTeX, in RIS, genre in COinS
TYPES: Mapping[str, tuple[str, str, str]] = {
    "article-journal": ("article", "JOUR", "article"),
    "article-magazine": ("article", "MGZN", "article"),
    "article-newspaper": ("article", "NEWS", "article"),
    "article": ("article", "JOUR", "article"),
    "book": ("book", "BOOK", "book"),
    "chapter": ("incollection", "CHAP", "bookitem"),
    "paper-conference": ("inproceedings", "CPAPER", "proceeding"),
    "report": ("techreport", "RPRT", "report"),
    "thesis": ("phdthesis", "THES", "document"),
    "webpage": ("misc", "ELEC", "document"),
    DEFAULT_TYPE: ("misc", "GEN", "document"),
}
CONTAINER_IN_BIBTEX = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
# BibTeX: the characters that TeX reads as its own
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "$": r"\$",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
VERBATIM = frozenset({"url", "doi"})  # fields that BibTeX's readers take as they stand
PAGES = re.compile(r"(?P<first>\w[\w.:]*)\s*[-‐‑–—−]+\s*(?P<last>\w[\w.:]*)")


def bibtex(references: Sequence[Reference]) -> str:
    """Entries for BibTeX and biblatex, in UTF-8; keys are author, year and the first word of the title."""
    keys = citation_keys(references)
    return "\n".join(_bibtex_entry(key, reference) for key, reference in zip(keys, references, strict=True))


def citation_keys(references: Sequence[Reference]) -> tuple[str, ...]:
    """A key for each entry, unique in the list: `mead2025war`, `mead2025war-2`."""
    used: set[str] = set()
    keys = []
    for reference in references:
        key = plain = _key(reference)
        number = 1
        while key in used:
            number += 1
            key = f"{plain}-{number}"
        used.add(key)
        keys.append(key)
    return tuple(keys)


def ris(references: Sequence[Reference]) -> str:
    """Entries for Zotero, EndNote and Mendeley."""
    return "".join(_ris_entry(reference) for reference in references)


def csl_json(references: Sequence[Reference]) -> str:
    """Entries as citeproc reads them."""
    keys = citation_keys(references)
    items = [csl_item(key, reference) for key, reference in zip(keys, references, strict=True)]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def csl_item(key: str, reference: Reference) -> dict[str, Any]:
    """One entry as CSL-JSON."""
    known: dict[str, Any] = {
        "id": key,
        "type": reference.type or DEFAULT_TYPE,
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.authors],
        "issued": {"date-parts": [[reference.year]]} if reference.year else None,
        "container-title": reference.container,
        "publisher": reference.publisher,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "DOI": reference.doi,
        "URL": reference.url,
        "year-suffix": reference.year_suffix,
    }
    return {field: value for field, value in known.items() if value}


def coins(reference: Reference) -> str:
    """What the title attribute of a COinS element holds, not yet escaped for HTML."""
    genre = TYPES[reference.type or DEFAULT_TYPE][2] if reference.type in TYPES else "document"
    book = genre in ("book", "bookitem", "report")
    form = "book" if book else "journal" if genre in ("article", "proceeding") else "dc"
    return urlencode([pair for pair in _openurl(reference, genre, form) if pair[1]])


def highwire(article: Article, url: str) -> tuple[tuple[str, str], ...]:
    """The `citation_*` pairs by which Scholar and Zotero know an article; nothing is made up for what it lacks."""
    pairs = [("citation_title", article.title)]
    pairs += [("citation_author", name) for name in re.split(r"\s*(?:;|\band\b|&)\s*", article.author or "") if name]
    if article.date:
        pairs.append(("citation_publication_date", article.date.replace("-", "/")))
    pairs += [("citation_publisher", article.publisher)] if article.publisher else []
    pairs += [("citation_language", article.language)] if article.language else []
    return (*pairs, ("citation_fulltext_html_url", url))


def _key(reference: Reference) -> str:
    first = reference.authors[0] if reference.authors else None
    author = "".join(words_of(first.family or first.literal or "")) if first else ""
    titled = [word for word in words_of(reference.title or "") if len(word) > 3]
    year = f"{reference.year}{reference.year_suffix or ''}" if reference.year else "nd"
    key = re.sub(r"[^a-z0-9]", "", fold(author))[:24] + year + re.sub(r"[^a-z0-9]", "", (titled or [""])[0])
    return key if author or titled else f"{key}{reference.id}"


def _bibtex_entry(key: str, reference: Reference) -> str:
    kind = TYPES.get(reference.type or DEFAULT_TYPE, TYPES[DEFAULT_TYPE])[0]
    container = CONTAINER_IN_BIBTEX.get(kind, "howpublished")
    fields = {
        "author": " and ".join(_bibtex_name(name) for name in reference.authors),
        "title": f"{{{_tex(reference.title)}}}" if reference.title else "",
        container: _tex(reference.container),
        "year": str(reference.year or ""),
        "publisher": _tex(reference.publisher),
        "volume": _tex(reference.volume),
        "number": _tex(reference.issue),
        "pages": _tex("--".join(part for part in _first_and_last(reference.pages) if part)),
        "doi": reference.doi or "",
        "url": reference.url or "",
    }
    lines = [f"  {field} = {{{value}}}" for field, value in fields.items() if value]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


def _bibtex_name(name: Name) -> str:
    if name.literal is not None:
        return f"{{{_tex(name.literal)}}}"
    return f"{_tex(name.family)}, {_tex(name.given)}" if name.given else f"{{{_tex(name.family)}}}"


def _tex(text: str | None) -> str:
    return (text or "").translate(TEX)


def _ris_entry(reference: Reference) -> str:
    kind = TYPES.get(reference.type or DEFAULT_TYPE, TYPES[DEFAULT_TYPE])[1]
    first, last = _first_and_last(reference.pages)
    pairs = [
        ("TY", kind),
        *(("AU", _ris_name(name)) for name in reference.authors),
        ("TI", reference.title),
        ("T2", reference.container),
        ("PY", str(reference.year) if reference.year else None),
        ("PB", reference.publisher),
        ("VL", reference.volume),
        ("IS", reference.issue),
        ("SP", first),
        ("EP", last),
        ("DO", reference.doi),
        ("UR", reference.url),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in pairs if value]
    return "\n".join([*lines, "ER  - ", "", ""])


def _ris_name(name: Name) -> str:
    if name.literal is not None:
        return name.literal
    return ", ".join(part for part in (name.family, name.given) if part)


def _csl_name(name: Name) -> dict[str, str]:
    parts = {"literal": name.literal, "family": name.family, "given": name.given}
    return {part: value for part, value in parts.items() if value}


def _first_and_last(pages: str | None) -> tuple[str | None, str | None]:
    """The first and the last page; the whole as the first when it is no range."""
    found = PAGES.fullmatch((pages or "").strip())
    return (found["first"], found["last"]) if found else (pages, None)


def _openurl(reference: Reference, genre: str, form: str) -> Iterator[tuple[str, str]]:
    """The pairs of an OpenURL, Z39.88-2004."""
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form}"
    if reference.doi:
        yield "rft_id", f"info:doi/{reference.doi}"
    if reference.url:
        yield "rft_id", reference.url
    yield from _openurl_titles(reference, genre, form)
    first, last = _first_and_last(reference.pages)
    named = (
        ("date", str(reference.year or "")),
        ("volume", reference.volume),
        ("issue", reference.issue),
        ("spage", first),
        ("epage", last),
        ("pub", reference.publisher),
    )
    if form == "dc":
        named = (("date", str(reference.year or "")), ("publisher", reference.publisher))  # type: ignore[assignment]
    yield from ((f"rft.{field}", value or "") for field, value in named)
    yield from _openurl_names(reference.authors, form)


def _openurl_titles(reference: Reference, genre: str, form: str) -> Iterable[tuple[str, str]]:
    title, container = reference.title or "", reference.container or ""
    if form == "dc":
        return (("rft.title", title), ("rft.source", container), ("rft.type", genre))
    if form == "journal":
        return (("rft.genre", genre), ("rft.atitle", title), ("rft.jtitle", container))
    if genre == "bookitem":
        return (("rft.genre", genre), ("rft.atitle", title), ("rft.btitle", container))
    return (("rft.genre", genre), ("rft.btitle", title))


def _openurl_names(authors: Sequence[Name], form: str) -> Iterator[tuple[str, str]]:
    for place, name in enumerate(authors):
        shown = name.literal or ", ".join(part for part in (name.family, name.given) if part)
        if form == "dc":
            yield "rft.creator", shown
        elif place == 0 and name.literal is None:
            yield "rft.aulast", name.family or ""
            yield "rft.aufirst", name.given or ""
        else:
            yield ("rft.aucorp" if name.literal is not None and place == 0 else "rft.au"), shown
