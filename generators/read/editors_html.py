"""Raw HTML in editors' Markdown: found, named and taken out; code is left as it is."""

from __future__ import annotations

import re
from collections import deque

TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>|<!--|<![A-Za-z][^<>]*>|<\?[^<>]*>")
CLOSINGS = {"script": "</script", "style": "</style"}  # what stands inside these is no text
COMMENT_END = "-->"
FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})", re.MULTILINE)
TICKS = re.compile(r"`+")


def strip_html(body: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The Markdown without raw HTML, and the offset and name of each element that was taken out."""
    if "<" not in body:
        return body, ()
    lower = body.lower() if len(body.lower()) == len(body) else body  # some letters grow when they are lowered
    kept: list[str] = []
    taken: list[tuple[int, str]] = []
    at = 0
    code = iter((*_code(body), (len(body), len(body))))
    start, end = next(code)
    ends = {closing: lower.rfind(closing) for closing in (*CLOSINGS.values(), COMMENT_END)}
    while at < len(body):
        if at >= start:  # at code, or in it when an element's content ran into it
            kept.append(body[at:end])
            at = max(at, end)
            start, end = next(code, (len(body), len(body)))
            continue
        found = TAG.search(body, at, start)
        kept.append(body[at : found.start() if found else start])
        at = start
        if found:
            if not found.group().startswith("</"):
                taken.append((found.start(), _name(found)))
            at = _behind(lower, found, ends)
    return "".join(kept), tuple(taken)


def _name(found: re.Match[str]) -> str:
    return f"<{found['name']}>" if found["name"] else found.group()[:20]


def _behind(lower: str, found: re.Match[str], ends: dict[str, int]) -> int:
    """Where the text goes on after a tag: behind the content of a script, behind the end of a comment.

    `ends` holds the last place of each closing sign, so that a missing one is not looked for again and again.
    """
    closing = COMMENT_END if found.group() == "<!--" else CLOSINGS.get((found["name"] or "").lower())
    if closing is None or found.group().startswith("</") or ends[closing] < found.end():
        return found.end()
    end = lower.find(closing, found.end())
    return end + len(closing) if closing == COMMENT_END else end


def _code(body: str) -> list[tuple[int, int]]:
    """Stretches of code, fenced or between equal runs of backticks, in order."""
    fenced = _fenced(body)
    runs = _outside(list(TICKS.finditer(body)), fenced)
    later: dict[int, deque[int]] = {}
    for i, run in enumerate(runs):
        later.setdefault(len(run.group()), deque()).append(i)
    inline: list[tuple[int, int]] = []
    last = -1
    for i, run in enumerate(runs):
        same = later[len(run.group())]
        same.popleft()
        if i > last and same and "\n\n" not in body[run.end() : runs[same[0]].start()]:
            inline.append((run.start(), runs[same[0]].end()))
            last = same[0]
    return sorted([*fenced, *inline])


def _outside(runs: list[re.Match[str]], stretches: list[tuple[int, int]]) -> list[re.Match[str]]:
    """The runs that begin in none of the stretches; both are in order."""
    outside = []
    at = 0
    for run in runs:
        while at < len(stretches) and stretches[at][1] <= run.start():
            at += 1
        if at == len(stretches) or run.start() < stretches[at][0]:
            outside.append(run)
    return outside


def _fenced(body: str) -> list[tuple[int, int]]:
    """Fenced blocks of code, each with its fences."""
    stretches: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for found in FENCE.finditer(body):
        if opened is None:
            opened = (found.start(), found["fence"])
        elif found["fence"].startswith(opened[1]):
            stretches.append((opened[0], found.end()))
            opened = None
    return [*stretches, (opened[0], len(body))] if opened else stretches
