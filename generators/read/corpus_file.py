"""seeds/corpus.yml: who is who, where the names in the articles cannot tell.

same:                       # one source under several names
  Ann Lee: [Mayor Lee, A. Lee]
different:                  # two sources of one name, told apart by the articles in which they are heard
  John Smith:
    John Smith (senator): [council-plan]
    John Smith (economist): [harbour-costs, budget]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generators.model import Analysed, Claim, Finding
from generators.read.anchors import one_line
from generators.read.editors_links import closest, names_of
from generators.read.safe_yaml import Node, read_yaml

NAME = "corpus.yml"
KEYS = ("same", "different")
SHAPES = {
    "same": "Write `same:` and below it, indented, `Ann Lee: [Mayor Lee, A. Lee]`.",
    "different": "Write below the name, indented, `John Smith (senator): [article, article]`.",
}


@dataclass(frozen=True, slots=True)
class WhoIsWho:
    """What editors know about names."""

    aliases: Mapping[str, str] = field(default_factory=dict)  # other name -> name
    told_apart: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (article as named, name) -> name
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)  # of each entry of `told_apart`
    alias_lines: Mapping[str, int] = field(default_factory=dict)  # of each entry of `aliases`
    file: str = ""


def read_corpus_file(seeds: Path) -> tuple[WhoIsWho, tuple[Finding, ...]]:
    """The file beside the articles; empty when there is none."""
    path = seeds / NAME
    if not path.is_file():
        return WhoIsWho(), ()
    raw = path.read_bytes()
    file = f"{seeds.name}/{NAME}"
    return parse_corpus_file(raw.decode("utf-8-sig", errors="replace"), file)


def parse_corpus_file(text: str, file: str) -> tuple[WhoIsWho, tuple[Finding, ...]]:
    """Who is who, from the file's text, and what cannot be used."""
    root, faults = read_yaml(text)
    findings = [
        Finding("corpus-yaml", "error", file, f.line, f"line {f.line}, column {f.column}: {f.message}", f.hint)
        for f in faults
    ]
    desk = _Desk(file, findings)
    given = desk.mapping(root, "the file", "Known keys: `same`, `different`.")
    for key, node in given.items():
        if key not in KEYS:
            known = ", ".join(f"`{k}`" for k in KEYS)
            desk.find("corpus-key-unknown", node.line, f"unknown key `{key}`; known are {known}", "Correct the key.")
    desk.read_same(given.get("same"))
    desk.read_different(given.get("different"))
    return WhoIsWho(desk.aliases, desk.told_apart, desk.lines, desk.alias_lines, file), tuple(findings)


def tell_apart(articles: Sequence[Analysed], who: WhoIsWho) -> tuple[tuple[Analysed, ...], tuple[Finding, ...]]:
    """The articles with speakers of one name told apart, and the entries that fit no article or no speaker."""
    names = names_of(articles)
    heard = {a.article.id: {_level(c.name): c.name for c in a.claims.claims if c.name} for a in articles}
    wanted: dict[tuple[str, str], str] = {}
    findings = []
    for (article, name), person in who.told_apart.items():
        id = names.get(article.lower())
        if id is None:
            near = closest(article, names)
            hint = f"Did you mean {names[near]}?" if near else "Name the article's file in seeds/."
            message = f'`different`: no article "{article}"'
            findings.append(
                Finding("corpus-article-unknown", "warning", who.file, who.lines[article, name], message, hint)
            )
            continue
        if _level(name) not in heard[id]:
            near = closest(_level(name), heard[id])
            hint = f'Did you mean "{heard[id][near]}"?' if near else "Copy the name from a card of the article."
            message = f'`different`: no claim of {id} has a source called "{name}"'
            line = who.lines[article, name]
            findings.append(Finding("corpus-name-unknown", "warning", who.file, line, message, hint))
            continue
        wanted[id, _level(name)] = person
    return tuple(_renamed(a, wanted) for a in articles), tuple(findings)


def _renamed(analysed: Analysed, wanted: Mapping[tuple[str, str], str]) -> Analysed:
    claims = tuple(_with_name(claim, wanted) for claim in analysed.claims.claims)
    return (
        analysed
        if claims == analysed.claims.claims
        else replace(analysed, claims=replace(analysed.claims, claims=claims))
    )


def _with_name(claim: Claim, wanted: Mapping[tuple[str, str], str]) -> Claim:
    person = wanted.get((claim.article, _level(claim.name or "")))
    if person is None:
        return claim
    was = "; ".join(filter(None, (claim.corrected_from, f"source: {claim.name}")))
    return replace(claim, name=person, corrected_from=was)


def _level(name: str) -> str:
    return one_line(name).casefold()


class _Desk:
    """Collects what the file says and what is wrong with it."""

    def __init__(self, file: str, findings: list[Finding]) -> None:
        self.file = file
        self.findings = findings
        self.aliases: dict[str, str] = {}
        self.told_apart: dict[tuple[str, str], str] = {}
        self.lines: dict[tuple[str, str], int] = {}
        self.alias_lines: dict[str, int] = {}

    def find(self, code: str, line: int, message: str, hint: str) -> None:
        self.findings.append(Finding(code, "error", self.file, line, message, hint))

    def mapping(self, node: Node | None, where: str, hint: str) -> dict[str, Node]:
        """A node's keys; empty, with a finding, when it has none."""
        if node is None or node.value is None:
            return {}
        if isinstance(node.value, dict):
            return node.value
        self.find("corpus-value", node.line, f"{where}: expected keys with values", hint)
        return {}

    def words(self, node: Node, where: str, hint: str) -> list[str]:
        """A node's list of words."""
        if isinstance(node.value, str):
            return [one_line(node.value)]
        items = node.value if isinstance(node.value, tuple) else ()
        if items and all(isinstance(item.value, str) and item.value.strip() for item in items):
            return [one_line(str(item.value)) for item in items]
        self.find("corpus-value", node.line, f"{where}: expected a list of words", hint)
        return []

    def read_same(self, node: Node | None) -> None:
        for name, others in self.mapping(node, "`same`", SHAPES["same"]).items():
            for alias in self.words(others, f"`{name}`", SHAPES["same"]):
                known = self.aliases.get(alias)
                if known is not None and known != one_line(name):
                    message = f'`{name}`: "{alias}" is {known} already'
                    self.find("corpus-name-twice", others.line, message, "Keep it in one place; see also `different`.")
                    continue
                self.aliases[alias] = one_line(name)
                self.alias_lines[alias] = others.line

    def read_different(self, node: Node | None) -> None:
        hint = SHAPES["different"]
        for name, persons in self.mapping(node, "`different`", hint).items():
            for person, articles in self.mapping(persons, f"`{name}`", hint).items():
                for article in self.words(articles, f"`{person}`", hint):
                    key = (article, one_line(name))
                    known = self.told_apart.get(key)
                    if known is not None and known != one_line(person):
                        message = f'`{name}` in "{article}" is {known} already'
                        self.find("corpus-name-twice", articles.line, message, "An article names one of the two.")
                        continue
                    self.told_apart[key] = one_line(person)
                    self.lines[key] = articles.line
