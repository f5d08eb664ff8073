"""Python's collector of circular references, kept waiting while a corpus is related.

Evidence is many small records that live to the end. The collector walks them all again and again as they grow in
number, finds nothing, and makes the cost of an article grow with the corpus.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_waits() -> Iterator[None]:
    """No collection of circular references meanwhile; also a decorator. Other memory is given back as ever."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
