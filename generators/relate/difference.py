"""Which claims two exports do not share, as Markdown that reads well in a pull request.

Claims are the same when their ids are. One that is lost beside a gained one with overlapping words is said to have
become it. The reason given is what the exports show: another text, the editors' file whose word on a claim is another,
or else other code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

Record = Mapping[str, Any]
Export = Mapping[str, Sequence[Record]]  # records by the name of their file
Edited = Mapping[str, str]  # by a claim's id the file in which an editor's word on it has changed

SHOWN = 120  # characters of a claim's content; a line of a pull request holds about as many
ALIKE = 75  # rapidfuzz ratio from which a claim of a changed text is taken for a lost one's heir
SPAN_FIELDS = ("source", "cue", "content", "hedges")
PLAIN_FIELDS = ("speech", "act", "source_type", "speaker", "nested_in", "rule", "status")
CODE = "the code, its settings or `seeds/corpus.yml`"  # what two exports do not tell apart
CONFIDENCE_STEP = 0.05  # smaller moves of a probability are no news
COUNTED = ("articles", "claims", "references", "citations", "footnotes", "relations", "findings")


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened to the claims of one article."""

    article: str
    why: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    became: tuple[str, ...]
    changed: tuple[str, ...]


def difference(old: Export, new: Export) -> str:
    """The claims gained, lost and changed, by article, under a table of how many records each file holds."""
    changes = [c for c in _all_changes(old, new) if c.gained or c.lost or c.became or c.changed]
    numbers = {part: sum(len(getattr(c, part)) for c in changes) for part in ("gained", "lost", "became", "changed")}
    named = f"{numbers['gained']} gained, {numbers['lost']} lost, {numbers['changed'] + numbers['became']} changed"
    parts = [f"# Claims: {named}", _counts(old, new), *(_section(c) for c in changes)]
    return "\n\n".join(parts)


def _counts(old: Export, new: Export) -> str:
    rows = [f"| {name} | {len(old.get(name, ()))} | {len(new.get(name, ()))} |" for name in COUNTED]
    return "\n".join(("| records | old | new |", "|---|---:|---:|", *rows))


def _section(changes: Changes) -> str:
    lines = [f"## {changes.article}", "", changes.why, ""]
    for part in ("lost", "became", "changed", "gained"):
        lines += [f"- {part}: {line}" for line in getattr(changes, part)]
    return "\n".join(lines)


def _all_changes(old: Export, new: Export) -> Iterable[Changes]:
    before, after = _by_id(old["articles"]), _by_id(new["articles"])
    had, has = _by_article(old["claims"]), _by_article(new["claims"])
    edited = _edited(old, new)
    for article in sorted({*before, *after}):
        yield _changes(article, before.get(article), after.get(article), had[article], has[article], edited)


def _changes(
    article: str, before: Record | None, after: Record | None, had: list[Record], has: list[Record], edited: Edited
) -> Changes:
    old_text, new_text = (str(a["text"]) if a else "" for a in (before, after))
    old, new = _by_id(had), _by_id(has)
    gained = {i: c for i, c in new.items() if i not in old}
    became, lost = [], []
    for i, claim in old.items():
        if i in new:
            continue
        heir = _heir(claim, gained, old_text, new_text)
        if heir:
            became.append(f"{_shown(claim, old_text)} → {_shown(gained.pop(heir), new_text)}")
        else:
            lost.append(_shown(claim, old_text))
    same = [(claim, new[i]) for i, claim in old.items() if i in new]
    changed = [f"{_shown(n, new_text)}: {what}" for o, n in same if (what := _what_changed(o, n, old_text, new_text))]
    return Changes(
        article,
        _why(before, after, [i for i in {*old, *new} if old.get(i) != new.get(i)], edited),
        tuple(_shown(c, new_text) for c in gained.values()),
        tuple(lost),
        tuple(became),
        tuple(changed),
    )


def _why(before: Record | None, after: Record | None, differing: Iterable[str], edited: Edited) -> str:
    """The reason that the two exports show."""
    if before is None:
        return "The article is new."
    if after is None:
        return "The article is gone."
    if before["sha256"] != after["sha256"]:
        return f"The article's text has changed: {_quoted(after['file'])}."
    files = sorted({edited[i] for i in differing if i in edited})
    editors = f"what editors wrote in {', '.join(map(_quoted, files))}"
    if not files:
        return f"The text is the same: {CODE} have changed."
    if all(i in edited for i in differing):
        return f"The text is the same: {editors} has changed."
    return f"The text is the same: {CODE} have changed, and {editors}."


def _edited(old: Export, new: Export) -> dict[str, str]:
    """By a claim's id the file in which an editor's word on it stands, where the two exports differ in that word."""
    if "corrections" not in old or "corrections" not in new:  # an export of earlier code
        return {}
    was, now = ({str(r["claim"]): r for r in e["corrections"] if r["claim"]} for e in (old, new))
    return {i: str((now.get(i) or was[i])["file"]) for i in sorted({*was, *now}) if was.get(i) != now.get(i)}


def _heir(lost: Record, gained: Mapping[str, Record], old_text: str, new_text: str) -> str | None:
    """Id of the claim that took a lost one's place; None: nothing did."""
    if old_text == new_text:
        return next((i for i, claim in gained.items() if _overlap(lost["content"], claim["content"])), None)
    words = {i: _words(claim["content"], new_text) for i, claim in gained.items()}
    best = process.extractOne(_words(lost["content"], old_text), words, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return str(best[2]) if best else None


def _overlap(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> bool:
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)


def _what_changed(old: Record, new: Record, old_text: str, new_text: str) -> str:
    """The fields that differ, each with both values; empty when none does."""
    pairs = [(f, _words(old[f], old_text), _words(new[f], new_text)) for f in SPAN_FIELDS]
    pairs += [(f, old[f] or "none", new[f] or "none") for f in PLAIN_FIELDS]
    if abs(old["confidence"] - new["confidence"]) >= CONFIDENCE_STEP:
        pairs.append(("confidence", f"{old['confidence']:.2f}", f"{new['confidence']:.2f}"))
    return "; ".join(f"{f} {_quoted(a)} → {_quoted(b)}" for f, a, b in pairs if a != b)


def _shown(claim: Record, text: str) -> str:
    """A claim on one line."""
    source = _quoted(_words(claim["source"], text) or "nobody named")
    content = _quoted(_words(claim["content"], text) or "no content")
    return f"{claim['id']} {source} {claim['act']} {content} ({claim['rule']}, {claim['confidence']:.2f})"


def _quoted(words: str) -> str:
    """Words as a code span, where no Markdown, mention or number of an issue acts."""
    plain = " ".join(words.split()).replace("`", "'") or "none"
    return f"`{plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + '…'}`"


def _words(spans: Sequence[Sequence[int]], text: str) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def _by_id(records: Iterable[Record]) -> dict[str, Record]:
    return {str(record["id"]): record for record in records}


def _by_article(claims: Iterable[Record]) -> dict[str, list[Record]]:
    grouped: dict[str, list[Record]] = defaultdict(list)
    for claim in claims:
        grouped[str(claim["article"])].append(claim)
    return grouped
