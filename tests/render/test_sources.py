from __future__ import annotations

from dataclasses import replace

from generators.model import Claims, Corpus, Mention
from generators.render.sources import ON_ONE_PAGE, sources_pages
from generators.render.unnamed import CLAIMS_PER_PAGE, CLAIMS_SHOWN, unnamed_of
from tests.render.records import TEXT, span
from tests.render.shelf_records import by_path, catalogue, corpus_of, full_corpus, materials_of, said

ANN = ("Ann Lee", "person", "Ann Lee")


def test_a_source_has_every_claim_in_every_article() -> None:
    pages = by_path(sources_pages(materials_of(corpus_of(said("one", [ANN, ANN]), said("two", [ANN])))))
    body = pages["sources/ann-lee.md"].body
    for claim in ("c-one-0", "c-one-1", "c-two-0"):
        assert body.count(f"#{claim}") == 1
    assert "3 claims in 2 articles" in body


def test_quoted_and_paraphrased_stand_apart() -> None:
    article = said("one", [ANN, ANN])
    first, second = article.claims.claims
    claims = Claims((replace(first, speech="direct"), second), ())
    body = by_path(sources_pages(materials_of(corpus_of(replace(article, claims=claims)))))["sources/ann-lee.md"].body
    quoted, paraphrased = body.index(">Quoted, whole or in part<"), body.index(">Paraphrased<")
    assert quoted < body.index("#c-one-0") < paraphrased < body.index("#c-one-1")


def test_descriptions_are_the_articles_own_words_once_an_article() -> None:
    corpus = full_corpus()
    place = span(TEXT, "who may leave")
    mentions = (Mention("a", *place), Mention("a", *place))
    speaker = replace(corpus.speakers[0], descriptions=mentions)
    body = by_path(sources_pages(materials_of(replace(corpus, speakers=(speaker,)))))["sources/jane-doe.md"].body
    assert body.count("<q>who may leave</q>") == 1


def test_other_names_of_a_source_are_told() -> None:
    body = by_path(sources_pages(materials_of(full_corpus())))["sources/jane-doe.md"].body
    assert "Also called <i>Doe</i>" in body


def test_the_same_description_is_one_entry_of_the_ledger() -> None:
    one = said("one", [("A senior official", "anonymous", None), ("Critics", "group", None)])
    two = said("two", [("a senior official", "anonymous", None), ("Ann Lee", "person", "Ann Lee")])
    entries = unnamed_of(catalogue(corpus_of(one, two)))
    assert [(e.source_type, e.description, e.total) for e in entries] == [
        ("anonymous", "A senior official", 2), ("group", "Critics", 1),
    ]  # fmt: skip


def test_the_ledger_says_the_reason_or_that_there_is_none() -> None:
    article = said("one", [("An aide", "anonymous", None), ("A clerk", "anonymous", None)])
    first, second = article.claims.claims
    reason = replace(first, anonymity_reason=second.content[0])
    made = replace(article, claims=Claims((reason, second), ()))
    body = by_path(sources_pages(materials_of(corpus_of(made))))["sources/unnamed.md"].body
    assert "on the name: <q>that plan 1 would cost more</q>" in body
    assert body.count("no reason given in the text") == 1


def test_a_long_ledger_is_cut_by_its_claims() -> None:
    articles = [
        said(f"a{k}", [(f"official {k} {n:03}", "anonymous", None) for n in range(CLAIMS_PER_PAGE)]) for k in range(3)
    ]
    pages = by_path(sources_pages(materials_of(corpus_of(*articles))))
    ledger = [page for path, page in pages.items() if path.startswith("sources/unnamed")]
    assert len(ledger) == 3
    assert all(page.body.count('class="claim"') <= CLAIMS_PER_PAGE for page in ledger)


def test_a_description_with_very_many_claims_shows_the_first() -> None:
    sources = [("officials", "group", None)] * (CLAIMS_SHOWN + 5)
    (entry,) = unnamed_of(catalogue(corpus_of(said("one", sources))))
    assert (len(entry.lines), entry.total) == (CLAIMS_SHOWN, CLAIMS_SHOWN + 5)


def test_a_long_index_has_a_page_for_each_letter() -> None:
    names = [f"{letter}{n} Lee" for letter in "ABCDE" for n in range(ON_ONE_PAGE // 4)]
    pages = by_path(sources_pages(materials_of(corpus_of(said("one", [(n, "person", n) for n in names])))))
    index = pages["sources/index.md"].body
    for letter in "abcde":
        assert f'href="../sources/by-name/{letter}/"' in index
        assert f"sources/by-name/{letter}.md" in pages


def test_without_speakers_the_pages_are_there() -> None:
    pages = by_path(sources_pages(materials_of(Corpus((), (), (), ()))))
    assert list(pages) == ["sources/index.md", "sources/unnamed.md"]
