"""What all tests share: hypothesis tries the same examples at every run, and the slow tests come last."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

SITE = Path(__file__).parent / "site"

settings.register_profile("sourcebook", derandomize=True, deadline=None)  # no test is a race against the clock
settings.load_profile("sourcebook")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests behind all others; its event loop would be in the way of theirs too."""
    items.sort(key=lambda item: SITE in item.path.parents)
