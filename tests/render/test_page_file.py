import yaml
from hypothesis import given
from hypothesis import strategies as st

from generators.model import Heading, Page
from generators.render.page_file import page_file, split_page


def front_and_rest(content: bytes) -> tuple[dict[str, object], str]:
    _, front, rest = content.decode().split("---\n", 2)
    return yaml.safe_load(front), rest


@given(st.text(max_size=60), st.text(max_size=60))
def test_front_matter_holds_no_markup_whatever_the_title(title: str, description: str) -> None:
    page = Page("a.md", title, description, "main.html", "<p>body</p>", (Heading(1, "title", title),))
    front, rest = front_and_rest(page_file(page))
    assert not any(character in str(front["title"]) + str(front["description"]) for character in "<>\"'")
    assert split_page(rest) is not None


def test_a_body_has_no_blank_line_that_would_end_it_elsewhere() -> None:
    page = Page("a.md", "T", "D", "main.html", "<p>one</p>\n\n  \n<p>two</p>")
    _, rest = front_and_rest(page_file(page))
    assert "\n\n" not in rest.strip()
    assert "<p>one</p>\n<p>two</p>" in rest


def test_other_markdown_is_not_taken_for_a_finished_page() -> None:
    assert split_page("# A page by a person\n\nwith words") is None
