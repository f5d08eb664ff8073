"""What the article cites, and whether it holds together: every mention linked to its list, every gap asked about.

Entries are taken apart by a tagger learned from labelled reference strings, and by rules for years, DOIs and addresses;
the printed entry is always shown, and a field that is not safe is left out. A mention points to an entry when year,
first author, number of authors and every further printed name agree; where several entries fit, all are shown; where
none fits, the question is asked. What fits and may yet mean another work, since the text tells two apart where the list
has one, is asked about and not linked. Nothing here says that a work does not exist: only that the list lacks it.

Known to fail: works of one author and year that neither text nor list tells apart; words such as `the report (2023)`;
mentions that print one author of several, or a page or a title alone (MLA); numbers that lost their height, where they
do not count on; works that are described in notes alone.

Source: conditional random fields, Lafferty, McCallum and Pereira 2001; labelled strings of AnyStyle (BSD-2-Clause)
and of GROBID (CC BY 4.0), from which only the tagger's numbers come.
"""

from __future__ import annotations

from generators.analyse.bibliography.audit import audit
from generators.analyse.bibliography.citations import find_citations, list_numbers, numbered, regions_of
from generators.analyse.bibliography.evidence import Evidence
from generators.analyse.bibliography.fields import parse_entries
from generators.analyse.bibliography.footnotes import find_footnotes
from generators.model import Article, Bibliography, Options, Span

TITLE = "References"


def analyse(article: Article, options: Options) -> Bibliography:
    """References, citations, footnotes and the audit."""
    spans = [Span(p.start, p.end) for p in article.paragraphs if p.kind == "reference"]
    entries = parse_entries(article.text, spans, article.id)
    regions = regions_of(article)
    found = find_citations(article, entries)
    has_numbers = bool(list_numbers(entries))
    footnotes = find_footnotes(article, numbered_list=has_numbers)
    evidence = Evidence(article, entries, found, footnotes, regions, has_numbers)
    references = tuple(entry.reference for entry in entries)
    return Bibliography(references, numbered(article, found, entries), footnotes, audit(evidence))
