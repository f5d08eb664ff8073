from __future__ import annotations

from dataclasses import replace

from generators.analyse.claims.passed_over import DOUBTFUL, SHORT_PHRASE
from generators.model import AuditItem, Bibliography, Commentary, Corpus, Finding, Level, NotAClaim, Speaker
from generators.render.editors import AT_ONCE, LAYOUTS, editors_pages, findings_of
from generators.render.editors_tasks import SHOWN, speakers_alike, tasks_of
from generators.settings import Site
from tests.render.records import TEXT, full, note, span
from tests.render.shelf_records import catalogue, corpus_of, full_corpus, materials_of, said

HE = ("He", "unknown", None)


def finding(level: Level, line: int = 3, file: str = "seeds/a.txt", **more: object) -> Finding:
    return Finding("some-fault", level, file, line, f"a fault of level {level}", "mend it", **more)  # type: ignore[arg-type]


def body_of(corpus: Corpus, **more: object) -> str:
    (page,) = editors_pages(materials_of(corpus, **more))  # type: ignore[arg-type]
    return page.body


def test_the_worst_stands_first() -> None:
    findings = (finding("notice"), finding("error"), finding("warning"))
    body = body_of(corpus_of(said("a", [HE]), findings=findings))
    order = [
        body.index(f'<h2 id="{id}">') for id in ("error", "warning", "without-source", "bare", "notice", "layouts")
    ]
    assert order == sorted(order)


def test_a_finding_has_its_place_its_remedy_and_a_link_to_edit() -> None:
    body = body_of(corpus_of(full(), findings=(finding("error"),)))
    assert "a fault of level error" in body
    assert "mend it" in body
    assert 'href="https://github.com/o/r/edit/main/seeds/a.txt#L3">seeds/a.txt:3</a>' in body


def test_without_a_repository_the_place_is_no_link() -> None:
    body = body_of(corpus_of(full(), findings=(finding("error"),)), site=Site())
    assert "<code>seeds/a.txt:3</code>" in body
    assert "github" not in body


def test_a_finding_leads_into_the_text_only_where_there_is_an_anchor() -> None:
    made = full()
    place = span(TEXT, "Smith, 2017")
    book = replace(made.bibliography, audit=(AuditItem("listed-twice", "Is it?", (place,)),))
    assert isinstance(book, Bibliography)
    anchored = finding("notice", start=place.start, end=place.end)
    lost = finding("notice", start=1, end=2)
    levels = findings_of(catalogue(corpus_of(replace(made, bibliography=book), findings=(anchored, lost))))
    assert [p.text for p in levels[-1].problems] == [None, f"articles/a/#at-{place.start}"]


def test_many_of_a_kind_are_folded_and_counted() -> None:
    findings = tuple(finding("warning", line) for line in range(1, SHOWN + 11))
    body = body_of(corpus_of(full(), findings=findings))
    assert f"{SHOWN - AT_ONCE} more" in body
    assert "The other 10 stand in" in body


def test_a_note_without_a_place_is_a_task() -> None:
    lost = note(placed=False)
    corpus = replace(full_corpus(), commentary={"a": Commentary("a", lost.file, None, None, (), (lost,))})
    tasks = {task.id: task for task in tasks_of(catalogue(corpus))}
    assert tasks["notes"].items[0].links == (("Critics doubt it", "articles/a/#n-1"),)
    assert tasks["notes"].items[0].remark == "docs/commentary/a.md:3"
    assert tasks["bare"].total == 0


def test_words_below_the_threshold_are_listed_with_the_file_to_add_them_in() -> None:
    made = full()
    at = made.article.text.index("Critics doubt it")
    doubtful = NotAClaim(at, at + len("Critics doubt it"), DOUBTFUL)
    passed_over = (doubtful, NotAClaim(at, at + 7, SHORT_PHRASE))
    corpus = corpus_of(replace(made, claims=replace(made.claims, passed_over=passed_over)))
    task = {task.id: task for task in tasks_of(catalogue(corpus))}["unsure"]
    assert [item.links for item in task.items] == [(("Critics doubt it", f"articles/a/#at-{at}"),)]
    assert task.items[0].remark == "docs/commentary/a.md"


def test_claims_without_a_safe_source_are_a_task() -> None:
    tasks = {t.id: t for t in tasks_of(catalogue(corpus_of(said("a", [HE]))))}
    assert [line.id for line in tasks["without-source"].lines] == ["c-a-0"]


def alike(*names: tuple[str, str]) -> list[tuple[str, str]]:
    speakers = [Speaker(f"s{n}", name, kind, (), (), (), ()) for n, (name, kind) in enumerate(names)]  # type: ignore[arg-type]
    return [(one.name, other.name) for one, other in speakers_alike(speakers)]


def test_a_surname_may_be_a_full_name() -> None:
    assert alike(("Putin", "person"), ("Vladimir Putin", "person")) == [("Putin", "Vladimir Putin")]


def test_a_body_may_be_one_of_a_longer_name() -> None:
    assert alike(("Red Cross", "institution"), ("Red Cross Society", "institution")) == [
        ("Red Cross", "Red Cross Society")
    ]


def test_other_names_are_not_alike() -> None:
    assert alike(("Ann Lee", "person"), ("Bo Lee", "person")) == []
    assert alike(("Lee", "institution"), ("Ann Lee", "person")) == []
    assert alike(("Trump administration", "institution"), ("Biden administration", "institution")) == []


def test_the_rule_for_line_breaks_is_told_for_each_article() -> None:
    made = full()
    body = body_of(corpus_of(made))
    assert LAYOUTS[made.article.layout] in body
    assert f"<dt>{made.article.layout} " in body


def test_an_empty_corpus_has_nothing_to_do() -> None:
    assert "No errors and no warnings." in body_of(Corpus((), (), (), ()))
