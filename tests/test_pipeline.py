from pathlib import Path

import pytest

from generators import cache
from generators.pipeline import analyse_seeds, build
from generators.read.seeds import read_seeds
from generators.settings import Settings

TEXTS = {
    "one": "A plan for the harbour\n\nThe mayor, Ann Smith, said that the plan would cost four million.\n",
    "two": "A quarrel\n\n“We will not pay,” said Jane Doe (Smith, 2017).\n"
    "\nReferences\n\nSmith, J. (2017). Harbours.\n",
    "three": "",
}


def write(folder: Path) -> Path:
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, text in TEXTS.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    return seeds


def test_every_seed_comes_out_as_an_article_in_the_order_of_ids_an_empty_one_as_a_finding(tmp_path: Path) -> None:
    corpus = build(write(tmp_path), tmp_path / "commentary", Settings(cache=""))
    assert [a.article.id for a in corpus.articles] == ["one", "two"]
    assert [a.article.text for a in corpus.articles] == [TEXTS["one"], TEXTS["two"]]
    assert [f.file for f in corpus.findings if f.code == "seed-empty"] == ["seeds/three.txt"]


def test_what_the_audit_asks_is_among_the_findings_with_its_line(tmp_path: Path) -> None:
    seeds = write(tmp_path)
    (seeds / "two.txt").write_text(TEXTS["two"].replace("(Smith, 2017)", "(Jones, 2018)"), encoding="utf-8")
    corpus = build(seeds, tmp_path / "commentary", Settings(cache=""))
    asked = {f.code: f.line for f in corpus.findings if f.file == "seeds/two.txt"}
    assert asked["cited-not-listed"] == 3
    assert asked["listed-not-cited"] == 7


def test_a_second_build_takes_results_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds, _ = read_seeds(write(tmp_path))
    settings = Settings(cache=str(tmp_path / "cache"))
    first = list(analyse_seeds(seeds, settings))
    monkeypatch.setattr("generators.pipeline.analyse_article", None)  # would fail if it were called
    assert list(analyse_seeds(seeds, settings)) == first
    for entry in (tmp_path / "cache").rglob("*.json"):
        entry.write_bytes(b"{")
    assert cache.load(tmp_path / "cache", cache.key(seeds[0], settings.options)) is None
