import pytest

from generators.render import addresses


@pytest.mark.parametrize(
    ("path", "root"),
    [("index.md", "./"), ("method.md", "../"), ("articles/index.md", "../"), ("articles/a.md", "../../")],
)
def test_the_way_back_to_the_root(path: str, root: str) -> None:
    assert addresses.root_of(path) == root


def test_an_address_may_name_a_place() -> None:
    assert addresses.article("a", addresses.place(12)) == "articles/a/#at-12"
