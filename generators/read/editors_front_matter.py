"""The front matter of an editors' file: who wrote it and when, its tags, and corrections to the article's claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from generators.model import Act, Correction, Finding, SourceType, Verdict
from generators.read.safe_yaml import Node, read_yaml, words_of

KEYS = ("author", "date", "tags", "claims")
FIELDS = ("speaker", "source_type", "act", "source", "cue", "content")
ADD = "add"  # the key under `claims` that holds claims which the build missed
VERDICTS: dict[str, Verdict] = {
    "confirm": "confirm",
    "confirmed": "confirm",
    "reject": "reject",
    "rejected": "reject",
}
CHOICES: dict[str, tuple[str, ...]] = {"source_type": get_args(SourceType), "act": get_args(Act)}

FENCE = re.compile(r"-{3}[ \t]*$")
END = re.compile(r"(?:-{3}|\.{3})[ \t]*$")
LIKE_YAML = re.compile(r"[\w-]+[ \t]*:|[ \t]|#|- ")  # how a line of front matter begins
CLAIM_ID = re.compile(r"c-[0-9a-f]{8}$")
DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}$")
REMARK = re.compile(r"[ \t]#[ \t]*(?P<words>\S.*)$")  # `confirm  # Macron: 26 countries have agreed`


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above an editors' file, checked."""

    author: str | None = None
    date: str | None = None  # ISO 8601: YYYY, YYYY-MM or YYYY-MM-DD
    tags: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    findings: tuple[Finding, ...] = ()


def split_front_matter(lines: list[str]) -> tuple[int, int]:
    """Where the front matter's own lines begin and where the body does, as indexes; equal when there is none."""
    if not lines or not FENCE.match(lines[0]):
        return 0, 0
    for at in range(1, len(lines)):
        if END.match(lines[at]):
            return 1, at + 1
    at = 1
    while at < len(lines) and LIKE_YAML.match(lines[at]):
        at += 1
    return 1, at


def read_front_matter(lines: list[str], article: str, file: str) -> FrontMatter:
    """The front matter of a file's lines. What cannot be used is left out, and said."""
    start, body = split_front_matter(lines)
    if start == body:
        return FrontMatter()
    closed = bool(END.match(lines[body - 1])) and body - 1 >= start
    own = lines[start : body - 1 if closed else body]
    root, faults = read_yaml("\n".join(own) + "\n", first_line=start + 1)
    reader = _Reader(article, file, lines)
    if not closed:
        reader.find("commentary-yaml", 1, "the front matter is never closed", "Put a line with --- below its last key.")
    for fault in faults:
        message = f"front matter, line {fault.line}, column {fault.column}: {fault.message}"
        reader.find("commentary-yaml", fault.line, message, fault.hint)
    return reader.read(root)


class _Reader:
    """Collects findings while one file's front matter is checked."""

    def __init__(self, article: str, file: str, lines: list[str]) -> None:
        self.article = article
        self.file = file
        self.lines = lines
        self.findings: list[Finding] = []

    def find(self, code: str, line: int, message: str, hint: str) -> None:
        self.findings.append(Finding(code, "warning", self.file, line, message, hint))

    def read(self, root: Node) -> FrontMatter:
        """All keys, typed."""
        if not isinstance(root.value, dict):
            self.find("commentary-yaml", root.line, "front matter: expected keys with values", f"Known: {_list(KEYS)}.")
            return FrontMatter(findings=tuple(self.findings))
        given = root.value
        self._refuse_unknown(given, KEYS, "front matter")
        result = FrontMatter(
            author=self._words(given, "author", "front matter"),
            date=self._date(given),
            tags=tuple(self._tags(given)),
            corrections=tuple(self._corrections(given.get("claims"))),
        )
        return replace(result, findings=tuple(self.findings))

    def _refuse_unknown(self, given: dict[str, Node], known: tuple[str, ...], where: str) -> None:
        for key, node in given.items():
            if key not in known:
                message = f"{where}: unknown key `{key}`; known are {_list(known)}"
                self.find("commentary-key-unknown", node.line, message, "Correct the key, or delete the line.")

    def _words(self, given: dict[str, Node], key: str, where: str) -> str | None:
        node = given.get(key)
        if node is None or node.value is None or isinstance(node.value, str):
            return (words_of(node) or "").strip() or None
        message = f"{where}: `{key}` expects words, came {_kind(node)}"
        self.find("commentary-value", node.line, message, f"Write `{key}: words` on one line.")
        return None

    def _date(self, given: dict[str, Node]) -> str | None:
        words = self._words(given, "date", "front matter")
        if words is None or is_date(words):
            return words
        message = f"front matter: `date` expects a date, came {words!r}"
        self.find("commentary-value", given["date"].line, message, "Write it as 2026-11-22, 2026-11 or 2026.")
        return None

    def _tags(self, given: dict[str, Node]) -> Iterator[str]:
        node = given.get("tags")
        if node is None or node.value is None:
            return
        if isinstance(node.value, str):
            yield from (tag.strip() for tag in node.value.split(",") if tag.strip())
        elif isinstance(node.value, tuple) and all(isinstance(item.value, str) for item in node.value):
            yield from (str(item.value).strip() for item in node.value if str(item.value).strip())
        else:
            message = f"front matter: `tags` expects a list of words, came {_kind(node)}"
            self.find("commentary-value", node.line, message, "Write `tags: [one, two]`.")

    def _corrections(self, claims: Node | None) -> Iterator[Correction]:
        if claims is None or claims.value is None:
            return
        if not isinstance(claims.value, dict):
            message = f"front matter: `claims` expects claim ids with a verdict each, came {_kind(claims)}"
            self.find("commentary-value", claims.line, message, "Write `c-7f3a91b2: confirm` below it, indented.")
            return
        for key, node in claims.value.items():
            if key == ADD:
                yield from self._additions(node)
            elif CLAIM_ID.match(key):
                yield from self._correction(key, node)
            else:
                message = f"claims: `{key}` is not a claim's id"
                hint = "Ids look like c-7f3a91b2 and stand on the claim's card; a missed claim goes under `add`."
                self.find("commentary-value", node.line, message, hint)

    def _correction(self, claim: str, node: Node) -> Iterator[Correction]:
        base = Correction(self.article, self.file, node.line, claim, "change", words=self._remark(node.line))
        if isinstance(node.value, str) and node.value.strip().lower() in VERDICTS:
            yield replace(base, verdict=VERDICTS[node.value.strip().lower()])
        elif isinstance(node.value, dict) and node.value:
            yield replace(base, **self._fields(node.value, claim))
        else:
            came = repr(node.value) if isinstance(node.value, str) else _kind(node)
            message = f"claims: {claim} expects `confirm`, `reject` or some of {_list(FIELDS)}, came {came}"
            self.find("commentary-value", node.line, message, f"Write `{claim}: confirm`, for example.")

    def _additions(self, node: Node) -> Iterator[Correction]:
        items = node.value if isinstance(node.value, tuple) else ()
        if not items:
            message = f"claims: `add` expects a list of claims, came {_kind(node)}"
            self.find("commentary-value", node.line, message, '`- content: "exact words"` below it, indented.')
        for item in items:
            fields = self._fields(item.value, "add") if isinstance(item.value, dict) else {}
            if fields.get("content"):
                yield replace(Correction(self.article, self.file, item.line, None, "add"), **fields)
            else:
                message = "claims: add: a claim without `content`"
                self.find("commentary-value", item.line, message, 'Quote its words: `- content: "exact words"`.')

    def _fields(self, given: dict[str, Node], where: str) -> dict[str, Any]:
        """The fields of a correction that have usable values."""
        self._refuse_unknown(given, FIELDS, f"claims: {where}")
        fields: dict[str, Any] = {}
        for name in FIELDS:
            words = self._words(given, name, f"claims: {where}")
            choices = CHOICES.get(name)
            if words is None:
                continue
            if choices and words not in choices:
                message = f"claims: {where}: `{name}` expects one of {_list(choices)}, came {words!r}"
                self.find("commentary-value", given[name].line, message, "Choose one of these words.")
                continue
            fields[name] = words
        return fields

    def _remark(self, line: int) -> str | None:
        """The remark behind a claim's line, when no second claim shares the line."""
        words = self.lines[line - 1]
        found = REMARK.search(words)
        return found["words"].strip() if found and words.count("c-") <= 1 + found["words"].count("c-") else None


def is_date(words: str) -> bool:
    """Whether the words are YYYY, YYYY-MM or YYYY-MM-DD, and such a day exists."""
    if not DATE.match(words):
        return False
    try:
        date.fromisoformat(f"{words}-01-01"[:10])
    except ValueError:
        return False
    return True


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _kind(node: Node) -> str:
    if isinstance(node.value, dict):
        return "keys with values"
    if isinstance(node.value, tuple):
        return "a list"
    return "nothing" if node.value is None else repr(node.value)
