"""seeds/corpus.yml: who is who."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generators.model import Claim
from generators.read.corpus_file import WhoIsWho, parse_corpus_file, read_corpus_file, tell_apart
from generators.relate.speakers import relate_speakers
from tests.an_article import LEE, an_article

FILE = "seeds/corpus.yml"


def test_aliases_lead_to_one_name() -> None:
    who, findings = parse_corpus_file("same:\n  Ann Lee: [Mayor Lee, 'A.  Lee']\n  The Council: council\n", FILE)
    assert who.aliases == {"Mayor Lee": "Ann Lee", "A. Lee": "Ann Lee", "council": "The Council"}
    assert findings == ()


def test_aliases_make_one_speaker() -> None:
    who, _ = parse_corpus_file("same:\n  Ann Lee: [Mayor Lee]\n", FILE)
    first = an_article(claims=(LEE,))
    second = an_article(id="other", claims=(_named("c-00000009", "other", "Mayor Lee"),))
    _, speakers = relate_speakers((first, second), aliases=who.aliases)
    assert [s.name for s in speakers] == ["Ann Lee"]


def _named(id: str, article: str, name: str) -> Claim:
    return replace(LEE, id=id, article=article, name=name, source_type="person")


def test_two_persons_of_one_name_are_told_apart_by_article() -> None:
    text = "different:\n  Ann Lee:\n    Ann Lee (mayor): [harbour]\n    Ann Lee (painter): [Other.txt]\n"
    who, findings = parse_corpus_file(text, FILE)
    articles, unknown = tell_apart(
        (
            an_article(claims=(LEE,)),
            an_article(id="other", file="Other.txt", claims=(_named("c-9", "other", "ann  lee"),)),
        ),
        who,
    )
    assert [a.claims.claims[0].name for a in articles] == ["Ann Lee (mayor)", "Ann Lee (painter)"]
    assert [a.claims.claims[0].corrected_from for a in articles] == ["source: Ann Lee", "source: ann  lee"]
    assert (findings, unknown) == ((), ())


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Ann Leigh", 'Did you mean "Ann Lee"?'), ("Bo", "Copy the name from a card of the article.")],
)
def test_a_name_to_be_told_apart_that_nobody_bears_is_a_finding(name: str, hint: str) -> None:
    who, _ = parse_corpus_file(f"different:\n  {name}:\n    {name} (mayor): [harbour]\n", FILE)
    _, findings = tell_apart((an_article(claims=(LEE,)),), who)
    message = f'`different`: no claim of harbour has a source called "{name}"'
    assert [(f.line, f.code, f.message, f.hint) for f in findings] == [(3, "corpus-name-unknown", message, hint)]


def test_no_file_is_nothing_known(tmp_path: Path) -> None:
    assert read_corpus_file(tmp_path) == (WhoIsWho(), ())


def test_without_entries_articles_are_left_alone() -> None:
    article = an_article()
    assert tell_apart((article,), WhoIsWho())[0][0] is article


@pytest.mark.parametrize(
    ("text", "line", "code", "message", "hint"),
    [
        (
            "people: x",
            1,
            "corpus-key-unknown",
            "unknown key `people`; known are `same`, `different`",
            "Correct the key.",
        ),
        ("- a", 1, "corpus-value", "the file: expected keys with values", "Known keys: `same`, `different`."),
        (
            "same: [a]",
            1,
            "corpus-value",
            "`same`: expected keys with values",
            "Write `same:` and below it, indented, `Ann Lee: [Mayor Lee, A. Lee]`.",
        ),
        (
            "same:\n  A: {b: c}",
            2,
            "corpus-value",
            "`A`: expected a list of words",
            "Write `same:` and below it, indented, `Ann Lee: [Mayor Lee, A. Lee]`.",
        ),
        (
            "same:\n  A: [c]\n  B: [c]",
            3,
            "corpus-name-twice",
            '`B`: "c" is A already',
            "Keep it in one place; see also `different`.",
        ),
        (
            "different:\n  A:\n    B: [x]\n    C: [x]",
            4,
            "corpus-name-twice",
            '`A` in "x" is B already',
            "An article names one of the two.",
        ),
        (
            "same: Ann: Lee",
            1,
            "corpus-yaml",
            "line 1, column 10: mapping values are not allowed here",
            "A value with a colon and a space in it needs quotation marks around it.",
        ),
    ],
)
def test_each_fault_has_its_message(text: str, line: int, code: str, message: str, hint: str) -> None:
    _, findings = parse_corpus_file(text, FILE)
    assert [(f.line, f.code, f.message, f.hint, f.file) for f in findings] == [(line, code, message, hint, FILE)]


def test_an_unknown_article_is_said() -> None:
    who, _ = parse_corpus_file("different:\n  Ann Lee:\n    Ann Lee (mayor): [harbor]\n", FILE)
    _, findings = tell_apart((an_article(),), who)
    assert [(f.line, f.code, f.message, f.hint) for f in findings] == [
        (3, "corpus-article-unknown", '`different`: no article "harbor"', "Did you mean harbour?")
    ]
