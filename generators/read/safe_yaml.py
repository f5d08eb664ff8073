"""YAML as people mean it: every value is words, nothing is executed, and every key knows its line.

Plain YAML reads `no` as False, `12:30` as 750 and `1.10` as 1.1, lets a repeated key win silently, and lets a few
lines of aliases grow without end. Here scalars stay words, and the rest is a fault with its line and column.
Source: YAML 1.2.2, chapter 3 (the failsafe schema), https://yaml.org/spec/1.2.2/
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import AliasEvent
from yaml.reader import ReaderError

DEEPEST = 12  # nested collections; editors' files need four
NULLS = frozenset({"", "~", "null", "Null", "NULL"})

USUAL_CAUSES = (  # words in the parser's complaint, what people usually did
    ("mapping values are not allowed", "A value with a colon and a space in it needs quotation marks around it."),
    ("cannot start any token", "A tab cannot indent; a value that begins with @, ` or % needs quotation marks."),
    ("found undefined alias", "A value that begins with * needs quotation marks."),
    ("could not find expected ':'", "Each line is a key, a colon, a space and a value."),
    ("found unexpected end of stream", "A quotation mark or bracket is opened and never closed."),
    ("while parsing a flow", "A bracket or brace is opened and never closed, or a comma is missing."),
    ("while parsing a block mapping", "All keys of one list must be indented alike; quotation marks must be closed."),
)
OTHERWISE = "Each line is a key, a colon, a space and a value; a value with signs in it needs quotation marks."


@dataclass(frozen=True, slots=True)
class Node:
    """A value, with the place of its key or of itself."""

    value: str | tuple[Node, ...] | dict[str, Node] | None
    line: int  # 1-based, of the file
    column: int  # 1-based


@dataclass(frozen=True, slots=True)
class Fault:
    """Why the words are not usable YAML."""

    line: int
    column: int
    message: str
    hint: str


class _Loader(yaml.BaseLoader):
    """Composes nodes; refuses aliases and deep nesting, which only an attack or an accident makes."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        mark: Any = event.start_mark
        if isinstance(event, AliasEvent):
            problem = "aliases are not used here: found undefined alias"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=mark)
        self.depth += 1
        if self.depth > DEEPEST:
            raise yaml.MarkedYAMLError(problem=f"nested deeper than {DEEPEST} levels", problem_mark=mark)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def read_yaml(text: str, first_line: int = 1) -> tuple[Node, tuple[Fault, ...]]:
    """The value that `text` holds, and what is wrong with it. `first_line` is the line of the file it begins on.

    A text that cannot be parsed is an empty mapping and one fault; a key given twice keeps its first value.
    """
    empty = Node({}, first_line, 1)
    try:
        loader: Any = _Loader(text)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except ReaderError as error:
        line = text.count("\n", 0, error.position)
        return empty, (Fault(first_line + line, 1, f"the character U+{_code(error):04X} is not allowed", "Delete it."),)
    except yaml.MarkedYAMLError as error:
        return empty, (_fault(error, first_line),)
    if root is None:
        return empty, ()
    faults: list[Fault] = []
    return _node(root, first_line, faults), tuple(faults)


def words_of(node: Node | None) -> str | None:
    """The words of a scalar; None where there is no value, or a list or mapping."""
    return node.value if node is not None and isinstance(node.value, str) else None


def _node(root: yaml.Node, first_line: int, faults: list[Fault]) -> Node:
    line, column = first_line + root.start_mark.line, root.start_mark.column + 1
    if isinstance(root, yaml.ScalarNode):
        words = str(root.value)
        return Node(None if root.style is None and words in NULLS else words, line, column)
    if isinstance(root, yaml.SequenceNode):
        return Node(tuple(_node(item, first_line, faults) for item in root.value), line, column)
    mapping: dict[str, Node] = {}
    for key, value in root.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        at = first_line + key.start_mark.line
        if name in mapping:
            message = f"`{name}` is given twice, first on line {mapping[name].line}"
            faults.append(Fault(at, key.start_mark.column + 1, message, "Keep one of the two; the first counts."))
            continue
        inner = _node(value, first_line, faults)
        mapping[name] = Node(inner.value, at, key.start_mark.column + 1)
    return Node(mapping, line, column)


def _fault(error: yaml.MarkedYAMLError, first_line: int) -> Fault:
    mark = error.problem_mark or error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((cause for words, cause in USUAL_CAUSES if words in said), OTHERWISE)
    message = (error.problem or error.context or "not YAML").removesuffix(": found undefined alias")
    if mark is None:
        return Fault(first_line, 1, message, hint)
    return Fault(first_line + mark.line, mark.column + 1, message, hint)


def _code(error: ReaderError) -> int:
    return error.character if isinstance(error.character, int) else ord(error.character)
