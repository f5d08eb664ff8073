"""Editors' files: what is read from them, where notes go, and what is said when something does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Commentary, Finding
from generators.read.commentary import Drafts, read_commentary, read_draft
from generators.read.notes import place_notes
from tests.an_article import TEXT, a_claim, an_article

ARTICLE = an_article()
OTHER = an_article("Another text stands here.\n", "other", "Other.txt", ())
FILE = "docs/commentary/harbour.md"
STAYS = 'Until then the note stands under "Notes without a place".'


def commentary_of(text: str, docs: frozenset[str] = frozenset()) -> Commentary:
    draft = read_draft(text, "harbour", FILE)
    return place_notes(Drafts({"harbour": draft}, docs), (ARTICLE, OTHER))[0]["harbour"]


def findings_of(text: str, docs: frozenset[str] = frozenset()) -> list[tuple[str, int | None, str, str]]:
    draft = read_draft(text, "harbour", FILE)
    _, findings = place_notes(Drafts({"harbour": draft}, docs), (ARTICLE, OTHER))
    return [(f.code, f.line, f.message, f.hint) for f in (*draft.front.findings, *findings)]


def anchors(text: str) -> list[list[str]]:
    return [[span.of(TEXT) for span in note.anchor] for note in commentary_of(text).notes]


# --- notes in their places --------------------------------------------------------------------------------------------


def test_words_before_the_first_quotation_are_about_the_whole_article() -> None:
    notes = commentary_of("On all of it.\n\n> described the plan as a gamble\n\nOn this.\n").notes
    assert [(n.quote, n.html, n.line, n.placed) for n in notes] == [
        (None, "<p>On all of it.</p>", 1, True),
        ("described the plan as a gamble", "<p>On this.</p>", 3, True),
    ]


def test_a_note_ends_at_the_next_heading() -> None:
    notes = commentary_of("> as a gamble\n\nOn this.\n\n## In general\n\nOn all.\n").notes
    assert [(n.quote, n.html) for n in notes] == [
        ("as a gamble", "<p>On this.</p>"),
        (None, "<h3>In general</h3>\n<p>On all.</p>"),
    ]


def test_headings_of_a_note_keep_their_order_below_the_pages() -> None:
    assert html_of("#### A\n\n##### B\n") == "<h3>A</h3>\n<h4>B</h4>"
    assert html_of("# A\n") == "<h3>A</h3>"


def test_a_heading_above_a_quotation_belongs_to_its_note() -> None:
    (note,) = commentary_of("## The gamble\n> as a gamble\n\nWho says so?\n").notes
    assert (note.html, note.line) == ("<h3>The gamble</h3>\n<p>Who says so?</p>", 2)


def test_a_quotation_with_an_author_is_no_anchor() -> None:
    (note,) = commentary_of("Compare:\n\n> described the plan as a gamble\n> — Somebody Else\n\nSo it goes.\n").notes
    assert note.anchor == ()
    assert note.html.count("<blockquote>") == 1


def test_a_quotation_inside_code_is_no_anchor() -> None:
    (note,) = commentary_of("Write:\n\n```\n> as a gamble\n```\n").notes
    assert "&gt; as a gamble" in note.html


def test_an_ellipsis_joins_two_ends() -> None:
    assert anchors("> said the harbour … another winter\n\nA note.\n") == [
        ["said the harbour “cannot wait another winter"]
    ]


def test_two_ends_that_fit_in_two_ways_are_no_place() -> None:
    assert anchors("> the harbour … another winter\n\nA note.\n") == [[]]  # the title has `The Harbour` too


def test_a_quotation_may_run_over_several_lines_and_paragraphs() -> None:
    assert anchors("> not even a mild one.\n>\n> A source close\n> to the council,\n\nA note.\n") == [
        ["not even a mild one.\nA source close to the council,"]
    ]


def test_quotation_marks_around_a_quotation_do_not_count() -> None:
    assert anchors("> “described the plan as a gamble”\n\nA note.\n") == [["described the plan as a gamble"]]


@pytest.mark.parametrize("anchor", ["c-00000002", "`c-00000002`", "[c-00000002]"])
def test_an_id_anchors_to_a_claim(anchor: str) -> None:
    (note,) = commentary_of(f"> {anchor}\n\nWho?\n").notes
    assert (note.claim, [s.of(TEXT) for s in note.anchor], note.quote) == ("c-00000002", ["the plan as a gamble"], None)


def test_the_id_of_a_note_lasts_while_the_note_is_rewritten() -> None:
    first = commentary_of("> as a gamble\n\nOne.\n").notes[0]
    later = commentary_of("---\nauthor: A\n---\nNew words.\n\n> As a  gamble\n\nQuite another note.\n").notes[1]
    assert first.id == later.id


def test_two_notes_on_the_same_words_have_two_ids() -> None:
    notes = commentary_of("> as a gamble\n\nOne.\n\n> as a gamble\n\nTwo.\n").notes
    assert len({n.id for n in notes}) == 2


def test_front_matter_signs_and_dates_each_note() -> None:
    commentary = commentary_of("---\nauthor: Ann Editor\ndate: 2026-11-22\ntags: [plans, ports]\n---\n\nA note.\n")
    assert (commentary.author, commentary.date, commentary.tags) == ("Ann Editor", "2026-11-22", ("plans", "ports"))
    assert [(n.author, n.date) for n in commentary.notes] == [("Ann Editor", "2026-11-22")]


def test_a_note_is_dated_by_its_own_lines() -> None:
    dates = ("2026-01-01", "2026-01-01", "2026-02-02", "2026-03-03", "2026-03-03", None)
    draft = read_draft("All.\n\n> as a gamble\n\nThis.\n", "harbour", FILE, dates)
    commentary, _ = place_notes(Drafts({"harbour": draft}, frozenset()), (ARTICLE,))
    assert [n.date for n in commentary["harbour"].notes] == ["2026-01-01", "2026-03-03"]


# --- every situation, with its message --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "> Critics fear that the harbour\n\nx\n",
            (
                "note-ambiguous",
                1,
                "the quoted words stand in the article 2 times (paragraph 4)",
                f"Quote a few more words. {STAYS}\n"
                "> Critics fear that the harbour will silt\n> Critics fear that the harbour will freeze",
            ),
        ),
        (
            "\n> the council\n\nx\n",
            (
                "note-ambiguous",
                2,
                "the quoted words stand in the article 2 times (paragraphs 2 and 3)",
                f"Quote a few more words. {STAYS}\n> The council will\n> the council, who",
            ),
        ),
        (
            "> The council will vote on Tuesday\n\nx\n",
            (
                "note-near-miss",
                1,
                "the article does not hold the quoted words; the closest are 89 % alike: "
                'it has "Monday" where you have "Tuesday"',
                f"If these are meant, paste:\n> The council will vote on Monday\n{STAYS}",
            ),
        ),
        (
            "> the plan as a gamble … Critics fear that the haven will silt up\n\nx\n",
            (
                "note-near-miss",
                1,
                "the article does not hold the quoted words; the closest are 90 % alike: "
                'it has "harbour" where you have "haven"',
                "If these are meant, paste:\n"
                f"> the plan as a gamble … Critics fear that the harbour will silt up\n{STAYS}",
            ),
        ),
        (
            "> nothing of this kind anywhere\n\nx\n",
            (
                "note-not-found",
                1,
                'the article does not hold the words "nothing of this kind anywhere", nor any like them',
                f"Copy the words from the article. {STAYS}",
            ),
        ),
        (
            "> as a gamble … vote on Monday\n\nx\n",
            (
                "note-not-found",
                1,
                "the ends that … joins stand in the article, not in this order",
                f"Quote them in the article's order, within one passage. {STAYS}",
            ),
        ),
        (
            "> c-00000012\n\nx\n",
            (
                "note-claim-unknown",
                1,
                "no claim of this article has the id c-00000012",
                f"Did you mean c-00000002? {STAYS}",
            ),
        ),
        (
            "> c-ffffffff\n\nx\n",
            (
                "note-claim-unknown",
                1,
                "no claim of this article has the id c-ffffffff",
                f"Copy the id from the claim's card, or quote words. {STAYS}",
            ),
        ),
        (
            "> as a gamble\n\n> described the plan\n\nx\n",
            (
                "note-empty",
                1,
                "nothing is written under the quotation",
                "Write the note below it, or delete the quotation.",
            ),
        ),
        (
            "> as a gamble\nx\n",
            (
                "note-not-apart",
                1,
                "the note begins on the line below the quotation, where GitHub shows it as quoted",
                "Leave an empty line between the two.",
            ),
        ),
        (
            "One.\n\nA <script>alert(1)</script> word.\n",
            (
                "note-raw-html",
                3,
                "raw HTML `<script>` is taken out",
                "Write Markdown: *emphasis*, **strong**, lists, tables, links.",
            ),
        ),
        (
            "One.[^1]\n",
            ("note-footnote-missing", 1, "the footnote [^1] has no text", "Add a line `[^1]: words` to the file."),
        ),
        (
            "One.\n\n[^1]: Never shown.\n",
            (
                "note-footnote-unused",
                3,
                "the footnote [^1] is not shown: nothing points to it",
                "Write [^1] in a note.",
            ),
        ),
        (
            "It says “the council will surely vote on Monday”.\n",
            (
                "note-quote-unknown",
                1,
                'the article does not hold the words "the council will surely vote on Monday"',
                'The closest words are: "The council will vote on Monday"',
            ),
        ),
        (
            'One.\n\nIt says "nothing of the kind ever".\n',
            (
                "note-quote-unknown",
                3,
                'the article does not hold the words "nothing of the kind ever"',
                "Correct the words, or add a link or a footnote that says where they are from.",
            ),
        ),
        (
            "See [this](otter.md).\n",
            (
                "commentary-link-unknown",
                1,
                "the link otter.md leads to no article and no page",
                "Did you mean other?",
            ),
        ),
        (
            "See [this](c-ffffffff).\n",
            (
                "commentary-link-unknown",
                1,
                "no claim has the id c-ffffffff",
                "Copy the id from the claim's card; rejected claims have none.",
            ),
        ),
        (
            "See [this](javascript:alert(1)).\n",
            (
                "commentary-link-unknown",
                1,
                "the link javascript:alert(1) is not followed",
                "Links begin with https:// or mailto:, or name a file.",
            ),
        ),
        (
            "![A map](https://elsewhere.example/map.png)\n",
            (
                "commentary-image",
                1,
                "the image https://elsewhere.example/map.png is not in the repository",
                "Put the file below docs/assets/ and write ../assets/name.png.",
            ),
        ),
        (
            "![A map](../assets/other.png)\n",
            (
                "commentary-image",
                1,
                "the image ../assets/other.png is not in the repository",
                "Put it below docs/assets/; endings: .png, .jpg, .jpeg, .gif, .webp, .avif, .svg.",
            ),
        ),
        (
            "![](../assets/map.png)\n",
            (
                "commentary-image",
                1,
                "the image ../assets/map.png has no description",
                "Say in the brackets what it shows.",
            ),
        ),
        (
            "---\ntgas: x\n---\n",
            (
                "commentary-key-unknown",
                2,
                "front matter: unknown key `tgas`; known are `author`, `date`, `tags`, `claims`",
                "Correct the key, or delete the line.",
            ),
        ),
        (
            "---\nauthor: Ann: Editor\n---\n",
            (
                "commentary-yaml",
                2,
                "front matter, line 2, column 12: mapping values are not allowed here",
                "A value with a colon and a space in it needs quotation marks around it.",
            ),
        ),
        (
            "---\nauthor: A\nauthor: B\n---\n",
            (
                "commentary-yaml",
                3,
                "front matter, line 3, column 1: `author` is given twice, first on line 2",
                "Keep one of the two; the first counts.",
            ),
        ),
        (
            "---\nauthor: A\n\nA note.\n",
            (
                "commentary-yaml",
                1,
                "the front matter is never closed",
                "Put a line with --- below its last key.",
            ),
        ),
        (
            "---\ndate: last Monday\n---\n",
            (
                "commentary-value",
                2,
                "front matter: `date` expects a date, came 'last Monday'",
                "Write it as 2026-11-22, 2026-11 or 2026.",
            ),
        ),
        (
            "---\ndate: 2026-02-30\n---\n",
            (
                "commentary-value",
                2,
                "front matter: `date` expects a date, came '2026-02-30'",
                "Write it as 2026-11-22, 2026-11 or 2026.",
            ),
        ),
        (
            "---\nauthor: [A, B]\n---\n",
            (
                "commentary-value",
                2,
                "front matter: `author` expects words, came a list",
                "Write `author: words` on one line.",
            ),
        ),
        (
            "---\nclaims:\n  c-00000001: maybe\n---\n",
            (
                "commentary-value",
                3,
                "claims: c-00000001 expects `confirm`, `reject` or some of `speaker`, `source_type`, `act`, `source`, "
                "`cue`, `content`, came 'maybe'",
                "Write `c-00000001: confirm`, for example.",
            ),
        ),
        (
            "---\nclaims:\n  nonsense: reject\n---\n",
            (
                "commentary-value",
                3,
                "claims: `nonsense` is not a claim's id",
                "Ids look like c-7f3a91b2 and stand on the claim's card; a missed claim goes under `add`.",
            ),
        ),
        (
            "---\nclaims:\n  c-00000001: {act: shouts}\n---\n",
            (
                "commentary-value",
                3,
                "claims: c-00000001: `act` expects one of `says`, `believes`, `intends`, `asks`, came 'shouts'",
                "Choose one of these words.",
            ),
        ),
        (
            "---\nclaims:\n  c-00000001: {who: Ann}\n---\n",
            (
                "commentary-key-unknown",
                3,
                "claims: c-00000001: unknown key `who`; known are `speaker`, `source_type`, `act`, `source`, `cue`, "
                "`content`",
                "Correct the key, or delete the line.",
            ),
        ),
        (
            "---\nclaims:\n  add:\n    - speaker: Ann\n---\n",
            (
                "commentary-value",
                4,
                "claims: add: a claim without `content`",
                'Quote its words: `- content: "exact words"`.',
            ),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_each_situation_has_its_message(text: str, finding: tuple[str, int, str, str]) -> None:
    assert findings_of(text, frozenset({"assets/map.png"})) == [finding]


@pytest.mark.parametrize(
    "quote", ["Critics fear that the harbour", "The council will vote on Tuesday", "nothing of the kind", "c-ffffffff"]
)
def test_a_note_without_a_place_stays(quote: str) -> None:
    (note,) = commentary_of(f"> {quote}\n\nKeep *this*.\n").notes
    assert (note.placed, note.anchor, note.html) == (False, (), "<p>Keep <em>this</em>.</p>")


@pytest.mark.parametrize(
    "text",
    [
        "It says “cannot wait another winter”, and “described the plan as a gamble.”\n",
        "It says “cannot wait … not even a mild one”.\n",
        "“Far too short”, one thinks.\n",
        "Elsewhere one reads “nothing of the kind ever” ([here](https://example.org)).\n",
        "Elsewhere one reads “nothing of the kind ever”.[^1]\n\n[^1]: There.\n",
        "> nothing of the kind “ever was said by anyone”\n> — Ann Author\n",
        "In code: `“nothing of the kind ever”`.\n",
        "[A](other.txt), [b](Other.txt), [c](other.md#p1), [d](#p2), [e](c-00000001), [f](../method.md).\n",
        "---\ntitle: not front matter\n",
        "---\nauthor:\ntags:\nclaims:\n---\n",
        "",
        "\n\n\n",
    ],
)
def test_what_fits_is_not_remarked_on(text: str) -> None:
    found = findings_of(text, frozenset({"method.md"}))
    assert found == [] or text.startswith("---\ntitle")


# --- HTML -------------------------------------------------------------------------------------------------------------


def html_of(text: str, docs: frozenset[str] = frozenset()) -> str:
    return commentary_of(text, docs).notes[0].html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[a](other.txt)", '<a href="../../articles/other/" rel="noopener">a</a>'),
        ("[a](other.md#p1)", '<a href="../../articles/other/#p1" rel="noopener">a</a>'),
        ("[a](c-00000001)", '<a href="#c-00000001" rel="noopener">a</a>'),
        ("[a](../method.md)", '<a href="../../method/" rel="noopener">a</a>'),
        ("[a](../index.md)", '<a href="../../" rel="noopener">a</a>'),
        ("[a](https://example.org/?a=1&b=2)", '<a href="https://example.org/?a=1&amp;b=2" rel="noopener">a</a>'),
        ("[a](nowhere.md)", "a"),
        ("[a](javascript:alert(1))", "a"),
        ("[a](&#106;avascript:alert(1))", "a"),
        ("[a](data:text/html;base64,x)", "a"),
        ("![A map](../assets/map.png)", '<img alt="A map" src="../../assets/map.png">'),
        ("![A map](https://example.org/x.png)", "<em>A map</em>"),
        ('<b onclick="x">bold</b>', "bold"),
        ("<script>alert(1)</script>!", "!"),
        ("a < b", "a &lt; b"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("{: #id .class } x", "{: #id .class } x"),
    ],
)
def test_markdown_becomes_safe_html(markdown: str, html: str) -> None:
    docs = frozenset({"method.md", "index.md", "assets/map.png"})
    assert html_of(f"Word {markdown}\n", docs) == f"<p>Word {html}</p>"


def test_footnotes_have_ids_of_their_own_note() -> None:
    notes = commentary_of("One.[^1]\n\n> as a gamble\n\nTwo.[^1]\n\n[^1]: There.\n").notes
    for note in notes:
        assert f'id="{note.id}-fn-1"' in note.html
        assert f'href="#{note.id}-fnref-1"' in note.html


def test_tables_and_lists_are_shown() -> None:
    html = html_of("| a | b |\n|--:|---|\n| 1 | 2 |\n\n- x\n- y\n")
    assert '<th class="align-right">a</th>' in html
    assert "<li>x</li>" in html


def test_finished_html_has_no_blank_line() -> None:
    html = html_of("A\n\n```\none\n\n\ntwo\n```\n\nB\n")
    assert "\n\n" not in html
    assert html.count("&#10;") == 2


@pytest.mark.parametrize(
    "sign", ["[", "(", '"', "<", "`", "*", "> ", "- ", "\\", "<!--", "<script>", "![a](", "a“", " "]
)
def test_large_nonsense_ends(sign: str) -> None:
    text = sign * (100_000 // len(sign))
    commentary_of(f"{text}\n\n> {text}\n\n{text}\n")


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    commentary = commentary_of(text)
    for note in commentary.notes:
        assert "<script" not in note.html.lower()
        assert note.line >= 1


# --- files ------------------------------------------------------------------------------------------------------------


def read(folder: Path, files: dict[str, bytes]) -> tuple[Drafts, list[Finding]]:
    commentary = folder / "docs" / "commentary"
    commentary.mkdir(parents=True)
    for name, content in files.items():
        (commentary / name).write_bytes(content)
    drafts, findings = read_commentary(commentary, (ARTICLE, OTHER))
    return drafts, list(findings)


@pytest.mark.parametrize("name", ["harbour.md", "Harbour.md", "harbour.MD"])
def test_a_file_belongs_to_the_article_of_its_name(tmp_path: Path, name: str) -> None:
    drafts, findings = read(tmp_path, {name: b"A note."})
    assert (list(drafts.by_article), findings) == (["harbour"], [])


def test_no_folder_is_no_commentary(tmp_path: Path) -> None:
    assert read_commentary(tmp_path / "docs" / "commentary", (ARTICLE,)) == (Drafts({}, frozenset()), ())


@pytest.mark.parametrize(
    ("name", "line", "code", "message", "hint"),
    [
        (
            "harbor.md",
            1,
            "commentary-article-unknown",
            'no article "harbor"; did you mean "harbour"?',
            "Rename the file to harbour.md.",
        ),
        (
            "zzz.md",
            1,
            "commentary-article-unknown",
            'no article "zzz"',
            "Name the file after the article's file in seeds/.",
        ),
        (
            "harbour.txt",
            None,
            "commentary-file-name",
            "the file is not read: its name does not end in .md",
            "Give it the article's name and .md.",
        ),
    ],
)
def test_a_misnamed_file_is_said(
    tmp_path: Path, name: str, line: int | None, code: str, message: str, hint: str
) -> None:
    _, findings = read(tmp_path, {name: b"A note.", "README.md": b"How to.", ".hidden": b""})
    assert findings == [Finding(code, "warning", f"docs/commentary/{name}", line, message, hint)]


def test_a_second_file_for_an_article_is_said(tmp_path: Path) -> None:
    _, findings = read(tmp_path, {"harbour.md": b"A.", "HARBOUR.md": b"B."})
    assert [(f.code, f.message) for f in findings] == [
        (
            "commentary-second-file",
            "the article has commentary already, in docs/commentary/HARBOUR.md; this file is not read",
        )
    ]


@pytest.mark.parametrize(
    ("content", "words", "message"),
    [
        ("Café\r\n\r\n> x".encode(), "Café", None),
        ("Café".encode("utf-8-sig"), "Café", None),
        ("Café".encode("utf-16"), "Café", None),
        (b"\xfe\xff" + "Café".encode("utf-16-be"), "Café", None),
        (
            b"One\nCaf\xe9 \x93quoted\x94",
            "One\nCafé “quoted”",
            "the file is not UTF-8 (byte 8 is E9); it is read as Windows-1252",
        ),
        (b"A\x00B", "A\ufffdB", None),
    ],
)
def test_any_encoding_is_read(tmp_path: Path, content: bytes, words: str, message: str | None) -> None:
    drafts, findings = read(tmp_path, {"harbour.md": content})
    assert drafts.by_article["harbour"].blocks[0].body == words
    assert [f.message for f in findings] == ([message] if message else [])


def test_a_rejected_claims_note_stands_at_its_words() -> None:
    rejected = an_article(claims=(a_claim("c-00000002", "", "described", "the plan as a gamble", status="rejected"),))
    draft = read_draft("> c-00000002\n\nNot said by anyone.\n", "harbour", FILE)
    commentary, findings = place_notes(Drafts({"harbour": draft}, frozenset()), (rejected,))
    (note,) = commentary["harbour"].notes
    assert (note.claim, note.placed, [s.of(TEXT) for s in note.anchor]) == (None, True, ["the plan as a gamble"])
    message = "the claim c-00000002 is rejected; the note stands at its words"
    assert [(f.code, f.level, f.message, f.hint) for f in findings] == [
        ("note-claim-rejected", "notice", message, "Quote the words instead.")
    ]


def test_a_note_on_another_articles_claim_is_sent_to_its_file() -> None:
    draft = read_draft("> c-00000002\n\nElsewhere.\n", "other", "docs/commentary/other.md")
    bare = an_article("Another text stands here.\n", "other", "Other.txt", ())
    commentary, findings = place_notes(Drafts({"other": draft}, frozenset()), (ARTICLE, bare))
    assert not commentary["other"].notes[0].placed
    assert [(f.code, f.level, f.line, f.message, f.hint) for f in findings] == [
        (
            "note-claim-unknown",
            "warning",
            1,
            "the claim c-00000002 is one of harbour, not of this article",
            f"Move the note to the file of harbour. {STAYS}",
        )
    ]


def test_a_note_too_long_for_markdown_is_shown_as_words_and_said() -> None:
    text = "A *word*. " * 3001
    (note,) = commentary_of(text).notes
    assert "<p>A *word*. A *word*." in note.html
    assert findings_of(text) == [
        (
            "note-too-much",
            1,
            "the note is too long, or has too many signs, for Markdown; it is shown as plain words",
            "Cut the note into several.",
        )
    ]
