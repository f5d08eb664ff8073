"""How often each rule was right, as editors judged: the error rate that the site publishes of itself.

A claim counts as right when an editor confirmed it as it stood. A corrected one was found, but something in it was
wrong; a rejected one is no claim. Claims that an editor added count against no rule, but are counted as missed.
Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference", for the interval.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from generators.model import Analysed
from generators.relate.corrections import EDITOR

NORMAL_95 = 1.959964  # standard deviations that hold 95 % of a normal distribution


@dataclass(frozen=True, slots=True)
class Rate:
    """What editors decided about the claims that one rule found."""

    rule: str
    confirmed: int
    corrected: int
    rejected: int
    lower: float | None  # 95 % interval of the share confirmed; None: nothing judged
    upper: float | None

    @property
    def judged(self) -> int:
        """Claims that an editor has decided about."""
        return self.confirmed + self.corrected + self.rejected

    @property
    def share(self) -> float | None:
        """Share of the judged claims that were right as they stood, 0 to 1; None: nothing judged."""
        return self.confirmed / self.judged if self.judged else None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that editors decided about claims."""

    rates: tuple[Rate, ...]  # by rule, the most judged first
    total: Rate  # over all rules; its `rule` is empty
    missed: int  # claims that editors added
    unjudged: int  # claims that nobody has decided about


def keep_ledger(articles: Sequence[Analysed]) -> Ledger:
    """Editors' decisions counted, rule by rule."""
    claims = [claim for analysed in articles for claim in analysed.claims.claims]
    found = [claim for claim in claims if claim.rule != EDITOR]
    decided: Counter[tuple[str, str]] = Counter((claim.rule, claim.status) for claim in found)
    rates = [_rate(rule, decided) for rule in sorted({claim.rule for claim in found})]
    total: Counter[tuple[str, str]] = Counter(("", claim.status) for claim in found)
    return Ledger(
        rates=tuple(sorted((r for r in rates if r.judged), key=lambda r: (-r.judged, r.rule))),
        total=_rate("", total),
        missed=len(claims) - len(found),
        unjudged=sum(claim.status == "extracted" for claim in found),
    )


def wilson(right: int, judged: int) -> tuple[float, float] | None:
    """95 % interval of a share, 0 to 1, fit for small numbers; None where nothing was judged."""
    if judged == 0:
        return None
    share, z = right / judged, NORMAL_95
    middle = share + z * z / (2 * judged)
    reach = z * sqrt(share * (1 - share) / judged + z * z / (4 * judged * judged))
    scale = 1 + z * z / judged
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def _rate(rule: str, decided: Counter[tuple[str, str]]) -> Rate:
    confirmed, corrected, rejected = (decided[rule, status] for status in ("confirmed", "corrected", "rejected"))
    lower, upper = wilson(confirmed, confirmed + corrected + rejected) or (None, None)
    return Rate(rule, confirmed, corrected, rejected, lower, upper)
