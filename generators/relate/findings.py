"""The questions of an article's audit as findings, so that they stand in the same list as every other problem."""

from __future__ import annotations

from bisect import bisect_right

from generators.model import Analysed, Finding

HINT = "Read the place; if the list or the text is as printed, say so in a note."


def findings_on(analysed: Analysed) -> tuple[Finding, ...]:
    """What reading found wrong with the file, then what the audit asks, as notices."""
    article = analysed.article
    line_starts = [0, *(i + 1 for i, character in enumerate(article.text) if character == "\n")]
    asked = (
        Finding(
            code=item.code,
            level="notice",
            file=article.path,
            line=bisect_right(line_starts, item.spans[0].start) if item.spans else None,
            message=item.question,
            hint=f"Looked for: {item.looked_for}. {HINT}" if item.looked_for else HINT,
            start=item.spans[0].start if item.spans else None,
            end=item.spans[0].end if item.spans else None,
        )
        for item in analysed.bibliography.audit
    )
    return (*article.findings, *asked)
