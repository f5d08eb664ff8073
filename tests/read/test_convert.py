"""Other formats as text, once."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.read import convert
from generators.read.convert import MissingLibraryError, from_docx, from_html, from_markdown, from_pdf, from_text

LONG = "The new harbour of the town opened on Monday after nine years of work, and the first ship carried timber. "


def pdf_of(*pages: tuple[str, ...]) -> bytes:
    """A PDF with these lines on its pages."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        drawn = "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream".encode())
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {len(objects)} 0 R"
        objects.append(f"{page}/Resources<</Font<</F1 3 0 R>>>>>>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def test_markdown_loses_its_marks_and_gives_its_head() -> None:
    converted = from_markdown(
        b"---\ntitle: 'A harbour'\ndate: 2025-01-02\ntags: [a]\n---\n# A *harbour* opens\n\nThe [ship](https://a.example)"
        b"\ncame on **Monday**.\n\n- one\n- two\n",
        "a.md",
    )
    assert converted.text == "A harbour opens\n\nThe ship came on Monday.\n\n- one\n\n- two\n"
    assert (converted.metadata.title, converted.metadata.date) == ("A harbour", "2025-01-02")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("1. one\n2. two\n\nEnd.", "1. one\n\n2. two\n\nEnd."),
        ("- one\n\n- two", "- one\n\n- two"),
        ("3. one\n4. two", "3. one\n\n4. two"),
        (
            "So[^a]: this[^b], that[^a].\n\n[^a]: First.\n\n[^b]: Second.",
            "So[1]: this[2], that[1].\n\n[1] First.\n\n[2] Second.",
        ),
        ("| a | b |\n|---|---|\n| c | d |", "a | b\n\nc | d"),
        ("10 m<sup>2</sup>, he said<sup><a href='#a'>2</a></sup>.", "10 m2, he said[2]."),
        ("One  \ntwo", "One\ntwo"),
    ],
)
def test_what_markdown_shows_by_its_layout_is_kept_in_words(markdown: str, text: str) -> None:
    assert from_markdown(markdown.encode(), "a.md").text == f"{text}\n"


def test_scripts_in_markdown_are_no_words() -> None:
    assert from_markdown(b"One.\n\n<script>alert(1)</script>\n\nTwo.\n", "a.md").text == "One.\n\nTwo.\n"


def test_a_web_page_loses_its_frame_and_keeps_its_encoding() -> None:
    page = (
        '<!doctype html><html><head><meta charset="iso-8859-1"><title>A harbour opens</title>'
        '<meta name="author" content="Ann Roe"><meta property="article:published_time" content="2025-05-08T10:00:00Z">'
        "</head><body><nav><a>Home</a></nav><article><h1>A harbour opens</h1>"
        f'<p>{LONG}In été.<sup><a href="#n1">1</a></sup></p><h2>Ships</h2>'
        f"<p>{LONG}</p><table><tr><th>Ship</th><th>Load</th></tr><tr><td>Anna</td><td>timber</td></tr></table>"
        '<ol><li id="n1">Roe, A. (2019). The harbour.</li><li>Doe, B. (2018). Ships.</li></ol></article>'
        "<footer>Copyright</footer></body></html>"
    )
    converted = from_html(page.encode("latin-1"), "a.html")
    assert converted.text == (
        f"A harbour opens\n\n{LONG}In été.[1]\n\nShips\n\n{LONG.strip()}\n\n"
        "Ship | Load\n\nAnna | timber\n\n1. Roe, A. (2019). The harbour.\n\n2. Doe, B. (2018). Ships.\n"
    )
    assert (converted.metadata.author, converted.metadata.date) == ("Ann Roe", "2025-05-08")


def test_a_word_document_becomes_its_paragraphs() -> None:
    document = docx.Document()
    document.add_heading("A harbour opens", 0)
    document.add_paragraph("The ship came.")
    document.add_paragraph("one", style="List Bullet")
    for words in ("two", "three"):
        document.add_paragraph(words, style="List Number")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Anna", "timber"
    document.core_properties.author = "Ann Roe"
    file = BytesIO()
    document.save(file)
    converted = from_docx(file.getvalue(), "a.docx")
    assert converted.text == "A harbour opens\n\nThe ship came.\n\n- one\n\n1. two\n\n2. three\n\nAnna | timber\n"
    assert converted.metadata.author == "Ann Roe"


def test_a_pdf_loses_page_numbers_and_running_heads() -> None:
    pages = [("The Daily", f"Line one of {n}", "and line two.", f"- {n} -") for n in ("1", "2", "3")]
    assert from_pdf(pdf_of(*pages), "a.pdf").text.split("\n") == [
        *("Line one of 1", "and line two.", "Line one of 2", "and line two.", "Line one of 3", "and line two.", "")
    ]


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(module: str) -> None:
        raise ImportError(module)

    monkeypatch.setattr(convert, "import_module", absent)
    with pytest.raises(MissingLibraryError, match="python-docx"):
        from_docx(b"", "a.docx")


@given(st.text(max_size=200))
def test_any_markdown_is_converted(text: str) -> None:
    converted = from_markdown(text.encode("utf-8", "replace"), "a.md").text
    assert converted.endswith("\n")
    assert "\n\n\n" not in converted


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The plan", "The plan"),
        ("Microsoft Word - plan2.doc", None),
        ("about:blank", None),
        ("plan.pdf", None),
        ("", None),
    ],
)
def test_a_title_that_a_program_gave_is_none(said: str, title: str | None) -> None:
    document = docx.Document()
    document.core_properties.title = said
    document.add_paragraph("The harbour opened on Monday.")
    file = BytesIO()
    document.save(file)
    assert from_docx(file.getvalue(), "a.docx").metadata.title == title


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_read_in_the_encodings_that_programs_write(encoding: str) -> None:
    assert from_text("Café “on” the quay".encode(encoding), "a.txt").text == "Café “on” the quay"


@pytest.mark.parametrize(
    ("named", "encoding"),
    [("iso-8859-1", "cp1252"), ("ISO-8859-1", "utf-8-sig"), ("utf-16", "utf-8"), ("us-ascii", "cp1252")],
)
def test_a_web_page_is_decoded_as_browsers_decode_it(named: str, encoding: str) -> None:
    page = (
        f'<!doctype html><html><head><meta charset="{named}"><title>A harbour</title></head><body><article>'
        f"<h1>A harbour</h1><p>“It’s a café,” she said. {LONG * 3}</p><p>{LONG * 2}</p></article></body></html>"
    )
    assert "“It’s a café,” she said." in from_html(page.encode(encoding), "a.html").text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_head_of_markdown_is_found_whichever_sign_ends_its_lines(end: str) -> None:
    lines = ["---", "title: A harbour", "---", "# A harbour", "", "Ships."]
    converted = from_markdown(end.join(lines).encode(), "a.md")
    assert (converted.metadata.title, converted.text) == ("A harbour", "A harbour\n\nShips.\n")
