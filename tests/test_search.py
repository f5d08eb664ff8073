import json
from pathlib import Path

from generators.search import _claim_records, index_site


def write_site(site: Path) -> None:
    text = "The mayor said the harbour would be dug."
    article = {"id": "a", "title": "A plan", "text": text}
    claim = {"id": "c-1", "article": "a", "source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 39]]}
    claims = [{**claim, "status": "extracted"}, {**claim, "id": "c-2", "status": "rejected"}]
    (site / "data").mkdir(parents=True)
    (site / "data" / "articles.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    (site / "data" / "claims.jsonl").write_text("".join(json.dumps(c) + "\n" for c in claims), encoding="utf-8")
    page = '<!doctype html><html lang="en"><head><title>A</title></head><body><main><p>Words.</p></main></body></html>'
    (site / "index.html").write_text(page, encoding="utf-8")


def test_each_claim_that_is_shown_is_found_by_its_words_and_leads_to_its_card(tmp_path: Path) -> None:
    write_site(tmp_path)
    (record,) = _claim_records(tmp_path / "data")
    assert record["url"] == "/articles/a/#c-1"
    assert record["content"] == "The mayor said the harbour would be dug"


def test_the_index_holds_pages_and_claims_and_is_the_same_every_time(tmp_path: Path) -> None:
    counts, files = [], []
    for name in ("one", "two"):
        write_site(tmp_path / name)
        counts.append(index_site(tmp_path / name))
        folder = tmp_path / name / "pagefind"
        files.append({p.relative_to(folder): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()})
    assert counts == [2, 2]
    assert files[0] == files[1] != {}
