"""What all tests share: hypothesis tries the same examples at every run, and no test is a race against the clock."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("sourcebook", derandomize=True, deadline=None)
settings.load_profile("sourcebook")
