import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generators.render.text import Insert, Label, Link, element, json_in_page, marked, plain, shorten, verbatim

PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\r"), max_size=60)


class Reader(HTMLParser):
    """What a browser would read: the words, and the elements with their attributes."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(markup)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def spans_in(length: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda p: (min(p), max(p)))


@given(PRINTABLE, st.data())
def test_marked_text_reads_as_the_text_whatever_the_marks(text: str, data: st.DataObject) -> None:
    spans = st.lists(spans_in(len(text)), max_size=5)
    labels = [Label(a, b, role, "c-1") for role in ("source", "content") for a, b in data.draw(spans)]
    links = [Link(a, b, (("href", "#x"),)) for a, b in data.draw(spans)]
    inserts = sorted(
        (Insert(a, element("a", (("href", "#c"),))) for a, _ in data.draw(spans)), key=lambda insert: insert.at
    )
    page = Reader(str(marked(text, 0, len(text), labels, links, inserts)))
    assert page.words == text


@given(PRINTABLE)
def test_every_insert_is_there_exactly_once(text: str) -> None:
    inserts = [Insert(at, element("i", (("id", str(at)),))) for at in range(len(text) + 1)]
    page = Reader(str(marked(text, 0, len(text), (), [Link(0, len(text), (("href", "#"),))], inserts)))
    assert sorted(int(a["id"] or "") for tag, a in page.elements if tag == "i") == list(range(len(text) + 1))


def test_overlapping_labels_share_a_span_that_names_both() -> None:
    labels = [Label(0, 7, "content", "c-1"), Label(4, 11, "content", "c-2")]
    page = Reader(str(marked("one two six", 0, 11, labels, (), ())))
    assert [a["data-content"] for _, a in page.elements] == ["c-1", "c-1 c-2", "c-2"]


def test_a_link_that_overlaps_another_is_left_out_and_its_words_stay() -> None:
    links = [Link(0, 5, (("href", "#a"),)), Link(3, 8, (("href", "#b"),))]
    page = Reader(str(marked("one two six", 0, 11, (), links, ())))
    assert [a["href"] for _, a in page.elements] == ["#a"]
    assert page.words == "one two six"


@given(st.text(max_size=80))
def test_no_text_becomes_an_element(text: str) -> None:
    assert Reader(str(verbatim(text))).elements == []
    assert Reader(str(plain(text))).elements == []


@given(st.text(max_size=80))
def test_no_text_leaves_its_attribute(text: str) -> None:
    page = Reader(str(element("a", (("title", text), ("href", "#")))))
    assert [(tag, sorted(a)) for tag, a in page.elements] == [("a", ["href", "title"])]


def test_a_line_break_is_a_reference_so_that_a_body_has_no_blank_line() -> None:
    assert "\n" not in verbatim("one\n\ntwo")
    assert Reader(str(verbatim("one\n\ntwo"))).words == "one\n\ntwo"


def test_direction_marks_show_outside_the_text_and_stay_inside() -> None:
    assert plain("a\u202eb") == "a[U+202E]b"
    assert verbatim("a\u202eb") == "a\u202eb"


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=30), max_size=4))
def test_json_in_a_page_cannot_end_its_element_and_reads_back(value: dict[str, str]) -> None:
    dumped = str(json_in_page({**value, "end": "</script><!--"}))
    assert "<" not in dumped and ">" not in dumped and "&" not in dumped
    assert json.loads(dumped) == {**value, "end": "</script><!--"}


def test_shortened_words_end_with_a_clause() -> None:
    words = "The plan, which nobody had seen before the meeting, would cost four billion dollars over ten years"
    assert shorten(words, 60) == "The plan, which nobody had seen before the meeting …"


@given(st.text(st.characters(categories=("L", "Zs", "Po")), max_size=80), st.integers(10, 60))
def test_shortened_words_are_the_first_words_and_no_longer_than_asked(words: str, limit: int) -> None:
    shown = shorten(words, limit)
    flat = " ".join(words.split())
    assert len(shown) <= max(limit + 1, 2)
    assert flat.startswith(shown.removesuffix(" …"))


def test_markup_passed_in_is_not_escaped_again() -> None:
    assert element("p", (), Markup("<b>x</b>")) == "<p><b>x</b></p>"
