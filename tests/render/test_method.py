from __future__ import annotations

import json
from pathlib import Path

from generators.analyse import ANALYSES
from generators.analyse.claims.rules import EXPLANATIONS
from generators.render.method import analyses_of, figures_of, method_pages
from generators.render.prose import read_measured
from generators.render.sheet import Materials
from tests.render.records import claim, full
from tests.render.shelf_records import catalogue, corpus_of, full_corpus, materials_of

DOCS = Path(__file__).parent.parent.parent / "docs"


def page_body() -> str:
    (page,) = method_pages(Materials(catalogue(full_corpus()), (), DOCS))
    return page.body


def test_every_analysis_is_described_by_its_own_words() -> None:
    titles = [described.title for described in analyses_of()]
    body = page_body()
    for analysis in ANALYSES:
        assert str(analysis.TITLE) in titles
        assert (analysis.__doc__ or "").split()[0] in body
    assert all(str(described.words).strip() for described in analyses_of())


def test_known_failures_stand_out() -> None:
    assert "<strong>Known failures:</strong>" in page_body()


def test_every_rule_is_explained() -> None:
    body = page_body()
    for rule in EXPLANATIONS:
        assert f'id="rule-{rule}"' in body


def test_ids_on_the_page_are_unique() -> None:
    ids = [part.split('"')[0] for part in page_body().split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_figures_carry_their_interval_and_how_they_were_measured(tmp_path: Path) -> None:
    figure = {"measure": "Detection", "set": "dev", "figure": 81.2, "unit": "F1", "lower": 80, "upper": 82.4,
              "command": "evaluate claims", "date": "2026-11-22"}  # fmt: skip
    bare = {"measure": "Recall", "set": "dev", "figure": 96}
    (tmp_path / "measured.json").write_text(json.dumps({"groups": [{"about": "Claims", "figures": [figure, bare]}]}))
    ((about, (first, second)),) = figures_of(read_measured(tmp_path))
    assert about == "Claims"
    assert (first.value, first.interval, first.command) == ("81.2 F1", "80 to 82.4", "evaluate claims")
    assert (second.value, second.interval) == ("96", "")


def test_the_committed_figures_can_be_read() -> None:
    figures_of(read_measured(DOCS))


def test_what_editors_decided_is_shown_by_rule() -> None:
    made = full()
    claims = (
        claim("c-1", "The mayor", "said", "the plan", status="confirmed"),
        claim("c-2", "The mayor", "said", "four million", status="rejected"),
    )
    made = type(made)(made.article, made.readability, type(made.claims)(claims, ()), made.bibliography)
    (page,) = method_pages(Materials(catalogue(corpus_of(made)), (), DOCS))
    assert "Editors have judged 2 claims" in page.body
    assert "<td>50 %</td>" in page.body


def test_without_decisions_the_page_says_so() -> None:
    assert "No editor has confirmed" in page_body()


def test_without_prose_there_is_a_page() -> None:
    (page,) = method_pages(materials_of(full_corpus()))
    assert page.body.count("<h1") == 1
