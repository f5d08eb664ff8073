"""What stands in seeds/<slug>.yml: the few things about an article that its text does not say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields

from generators.model import Finding, Metadata
from generators.read.dates import is_iso_date
from generators.read.safe_yaml import read_yaml, words_of

SLUG = re.compile(r"[a-z0-9][a-z0-9_-]{0,80}")
LONGEST = 100_000  # characters of a file; a long title takes three hundred
LONGEST_VALUE = 2_000
ADDRESS = re.compile(r"https?://[^\s/?#@<>\"']+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Z]{2}|\d{3}))?")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
KNOWN = tuple(field.name for field in fields(Metadata))

# Whether a value is one, and what it should look like
EXPECTED: dict[str, tuple[Callable[[str], object], str]] = {
    "slug": (SLUG.fullmatch, "small letters a to z, digits, hyphens and underscores, such as `ann-2011`"),
    "date": (is_iso_date, "a calendar date such as `2025-10-14`, `2025-10` or `2025`"),
    "url": (ADDRESS.fullmatch, "an address that begins with https:// or http://"),
    "language": (LANGUAGE_TAG.fullmatch, "a language tag such as `en`, `en-GB` or `fr`"),
}


def read_metadata(text: str, file: str) -> tuple[Metadata, tuple[Finding, ...]]:
    """The metadata that a file holds, and what is wrong with it: what is wrong is left out, the rest counts."""
    if len(text) > LONGEST:
        return Metadata(), (_finding(file, 1, f"the file has more than {LONGEST:,} characters", "Keep only metadata."),)
    root, faults = read_yaml(text)
    findings = [_finding(file, fault.line, fault.message, fault.hint) for fault in faults]
    if not isinstance(root.value, dict):
        return Metadata(), (*findings, _finding(file, root.line, "no keys", "Each line is a key, a colon and a value."))
    values: dict[str, str] = {}
    for key, node in root.value.items():
        words, problem = words_of(node), None
        if key not in KNOWN:
            problem = (f"unknown key `{key}`", f"Known are {', '.join(f'`{name}`' for name in KNOWN)}.")
        elif node.value is not None and words is None:
            problem = (f"`{key}` is a list or a mapping", "Give one value, in quotation marks if it has signs in it.")
        elif words is not None:
            problem = problem_of(key, words.strip())
        if problem is not None:
            findings.append(_finding(file, node.line, *problem))
        elif words is not None and words.strip():
            values[key] = words.strip()
    return Metadata(**values), tuple(findings)


def problem_of(key: str, value: str) -> tuple[str, str] | None:
    """What is wrong with a value and what to do about it; None: nothing."""
    if len(value) > LONGEST_VALUE or CONTROL.search(value):
        return f"`{key}` is longer than {LONGEST_VALUE:,} characters or has line breaks", "Give one short line."
    is_right, expected = EXPECTED.get(key, (len, ""))
    if not is_right(value) and value:
        return f"`{key}` is `{value[:80]}`", f"Expected is {expected}."
    return None


def _finding(file: str, line: int, message: str, hint: str) -> Finding:
    """A problem in a metadata file."""
    return Finding("metadata-invalid", "error", file, line, message, hint)
