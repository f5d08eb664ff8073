import pytest
from jinja2 import UndefinedError

from generators.render.environment import count, environment, percent


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no claims"), (1, "1 claim"), (2, "2 claims"), (12345, "12,345 claims")]
)
def test_a_count_agrees_with_its_word(number: int, words: str) -> None:
    assert count(number, "claim") == words


@pytest.mark.parametrize(
    ("share", "words"), [(0, "0 %"), (0.001, "under 1 %"), (0.5, "50 %"), (0.999, "over 99 %"), (1, "100 %")]
)
def test_a_share_is_nothing_or_all_only_when_it_is(share: float, words: str) -> None:
    assert percent(share) == words


def test_templates_escape_and_refuse_unknown_names() -> None:
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()
