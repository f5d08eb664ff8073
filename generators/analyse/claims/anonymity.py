"""Why a name is withheld: the words in which the text says so.

A *condition* says only that the name is withheld (`who requested anonymity`); a *reason* says why (`because he was not
authorised to speak publicly`). The words belong to the unnamed source of the same sentence; where the sentence has none
(`The officials spoke on condition of anonymity.`), to the unnamed source spoken of just before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generators.model import Span

Given = Literal["condition", "reason"]

NAMES = r"(?:his|her|their|whose) (?:full |last |real )?names?"
SPEAK = r"(?:speak|discuss|comment|talk|brief|release|disclose|make)"
PHRASES = (
    r"(?:on|under|upon) (?:the |a )?(?:strict )?conditions? of (?:strict )?anonymity",
    r"(?:on|under|upon) (?:the )?condition that (?:he|she|they|their|his|her) ",
    r"(?:request|demand|grant|seek|ask\w* for|insist\w* on|promis)(?:s|ed|ing)? anonymity|(?:were|was|been) anonymity",
    r"sought anonymity|grants? (?:of )?anonymity|anonymity (?:was|were) (?:granted|promised|requested)",
    r"(?:speak|spoke|talk|comment|quote|respond)(?:s|d|n|ing|ed)? anonymously",
    r"(?:remain|stay|be|kept)(?:s|ed|ing)? (?:anonymous|unnamed|nameless|unidentified)",
    r"not (?:to )?be (?:publicly )?(?:named|identified|quoted by name)",
    r"(?:declin\w+|refus\w+|reluctant|unwilling) to (?:be (?:publicly )?(?:named|identified|quoted)|give "
    + NAMES
    + ")",
    r"with(?:held|hold|holding) " + NAMES,
    NAMES + r" (?:not )?(?:be|was|were|is|are) (?:withheld|changed|used|published|not)",
    r"off the record|on background",
    r"(?:not|n['’]t) (?:been )?(?:publicly )?authori[sz]ed to (?:publicly )?" + SPEAK,
    r"(?:unauthori[sz]ed|no authori[sz]ation) to (?:publicly )?" + SPEAK,
)
WITHHELD = re.compile(r"\b(?:" + "|".join(PHRASES).replace(" ", r"\s+") + r")", re.IGNORECASE)
# Words at which such a stretch begins, when they stand shortly before it.
OPENERS = re.compile(
    r"\b(?:who|whom|speak(?:s|ing)?|spoke|talk(?:s|ed|ing)?|request(?:ed|ing)|ask(?:ed|ing)|wish(?:ed|ing)|"
    r"insist(?:ed|ing)|citing|because|since|as|agreed|granted)\b",
    re.IGNORECASE,
)
REASONS = re.compile(
    r"\s*,?\s*\b(?:because|since|as|citing|due to|owing to|given|fearing|for fear|out of|so as to|in order to|"
    r"so that|to)\b",
    re.IGNORECASE,
)
IS_REASON = re.compile(r"authori[sz]|because|\bciting\b|fear|sensitiv|retaliat|reprisal|permission", re.IGNORECASE)
STOPS = re.compile(r"[,;:!?—–“”\"()]|\.(?:\s|$)|\s-\s|\b(?:said|says|told|added|described|warned|revealed|noted)\b")
RELATIVE = re.compile(
    r"(?:who|whom|because|since|as)\s+(?:(?:has|have|had|was|were|is|are|only|all|both|\w+ly)\s+)?", re.IGNORECASE
)
FAR_BACK = 60  # characters before the match in which an opener is looked for


@dataclass(frozen=True, slots=True)
class Withholding:
    """A stretch that says that, or why, a name is withheld."""

    span: Span
    given: Given


def withholdings(text: str, start: int, end: int) -> Iterator[Withholding]:
    """Those in one sentence, in order."""
    at = start
    while (match := WITHHELD.search(text, at, end)) is not None:
        begin = _begin(text, max(start, at), match.start())
        stop = _clause_end(text, match.end(), end)
        reason = REASONS.match(text, stop, end) or REASONS.match(text, match.end(), end)
        if reason is not None:
            stop = _clause_end(text, reason.end(), end)
        words = text[begin:stop].rstrip()
        yield Withholding(
            Span(begin, begin + len(words)), "reason" if reason or IS_REASON.search(words) else "condition"
        )
        at = max(stop, match.end())


def _begin(text: str, start: int, anchor: int) -> int:
    """The nearest opener before the anchor that no mark parts from it, with its `who`; else the anchor itself."""
    begin = anchor
    for opener in OPENERS.finditer(text, max(start, anchor - FAR_BACK), anchor):
        if not STOPS.search(text, opener.end(), anchor):
            directly = begin < anchor and RELATIVE.fullmatch(text, begin, opener.start()) is not None
            begin = begin if directly else opener.start()
    return begin


def _clause_end(text: str, at: int, end: int) -> int:
    stop = STOPS.search(text, at, end)
    return stop.start() if stop else end
