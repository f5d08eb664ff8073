"""Questions about an article's references, never verdicts: each with its places and with what was looked for.

They go in both directions: what is cited and not listed, and what is listed and not cited. No clock is asked; what lies
in the future is measured by the newest year that the article itself knows. A new question is a function in one of the
modules beside this one and a line in the table below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generators.analyse.bibliography import link_questions, list_questions, mention_questions
from generators.analyse.bibliography.evidence import Evidence
from generators.model import AuditItem

QUESTIONS: tuple[Callable[[Evidence], Iterator[AuditItem]], ...] = (
    mention_questions.cited_not_listed,
    mention_questions.name_or_year_differs,
    mention_questions.doubtful,
    mention_questions.ambiguous,
    mention_questions.by_order,
    mention_questions.unresolved,
    list_questions.listed_not_cited,
    list_questions.shares_no_words,
    list_questions.same_work_twice,
    list_questions.year_in_future,
    list_questions.out_of_order,
    link_questions.malformed_links,
    mention_questions.lone_notes,
)


def audit(evidence: Evidence) -> tuple[AuditItem, ...]:
    """All questions, by kind and then by place."""
    return tuple(item for ask in QUESTIONS for item in ask(evidence))
