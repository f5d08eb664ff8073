"""Findings as lines of text: for a terminal, and for GitHub, which shows them on the diff of a pull request.

Source: "Workflow commands for GitHub Actions", sections "Setting an error message" and "Adding a job summary".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generators.model import Finding, Level

LEVELS: tuple[Level, ...] = ("error", "warning", "notice")  # worst first

# A note that lost its place must not pass a review unseen; on main it warns and the site is published.
REVIEW_ERRORS = frozenset(
    {
        "commentary-article-unknown",
        "commentary-file-name",
        "commentary-key-unknown",
        "commentary-link-unknown",
        "commentary-second-file",
        "commentary-value",
        "commentary-yaml",
        "correction-claim-changed",
        "correction-claim-unknown",
        "correction-content",
        "correction-cue",
        "correction-source",
        "corpus-article-unknown",
        "corpus-name-unknown",
        "note-ambiguous",
        "note-claim-unknown",
        "note-footnote-missing",
        "note-near-miss",
        "note-not-found",
    }
)

SUMMARISED = 50  # findings in a run's summary; GitHub shows 1 MB of it at most
MARKDOWN = re.compile(
    r"[^\w\s.,;()?!'…“”‘’%/=+]|_"
)  # signs that may act in a cell, and `@` and `#`, which call people and issues

PROPERTY_ESCAPES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"))
MESSAGE_ESCAPES = PROPERTY_ESCAPES[:3]


def under_review(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as a pull request is judged: what editors can mend there is an error."""
    return tuple(replace(f, level="error") if f.code in REVIEW_ERRORS else f for f in findings)


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """`file:line: code: message`, the remedy indented below it."""
    for finding in findings:
        place = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
        yield f"{place}: {finding.code}: {finding.message}"
        yield from (f"    {line}" for line in finding.hint.splitlines())


def annotated(findings: Iterable[Finding]) -> Iterator[str]:
    """GitHub's workflow commands. Without a line GitHub does not show one on the diff, so the first line stands in."""
    for finding in findings:
        place = f"file={_escape(finding.file, PROPERTY_ESCAPES)},line={finding.line or 1}"
        title = _escape(finding.code, PROPERTY_ESCAPES)
        words = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
        yield f"::{finding.level} {place},title={title}::{_escape(words, MESSAGE_ESCAPES)}"


def summary(findings: Sequence[Finding]) -> str:
    """The findings as Markdown for a run's page on GitHub: how many, then those that a person has to see."""
    worse = [finding for finding in findings if finding.level != "notice"]
    out = [f"### Articles, metadata and notes: {totals(findings)}", ""]
    if worse:
        out += ["| | Where | What | Remedy |", "| --- | --- | --- | --- |"]
        out += [_row(finding) for finding in worse[:SUMMARISED]]
    if len(worse) > SUMMARISED:
        out += ["", f"{len(worse) - SUMMARISED} more stand in the log."]
    return "\n".join(out) + "\n"


def _row(finding: Finding) -> str:
    place = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
    return f"| {finding.level} | {_cell(place)} | {_cell(finding.message)} | {_cell(finding.hint)} |"


def _cell(words: str) -> str:
    """Words in which neither Markdown nor HTML acts: every sign of either as an entity, a line break as an arrow."""
    return " ↵ ".join(MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", line) for line in words.splitlines())


def totals(findings: Sequence[Finding]) -> str:
    """How many of each level: `2 errors, 1 warning, 0 notices`."""
    counted = Counter(finding.level for finding in findings)
    return ", ".join(f"{counted[level]} {level}{'' if counted[level] == 1 else 's'}" for level in LEVELS)


def _escape(words: str, escapes: Iterable[tuple[str, str]]) -> str:
    for sign, code in escapes:
        words = words.replace(sign, code)
    return words
