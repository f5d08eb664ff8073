"""Editors' files: docs/commentary/<slug>.md, and seeds/corpus.yml."""

from __future__ import annotations

from pathlib import Path

from generators.model import Analysed, Commentary, Finding


def read_commentary(folder: Path, articles: tuple[Analysed, ...]) -> tuple[dict[str, Commentary], tuple[Finding, ...]]:
    """Commentary by article id, and what is wrong with the files."""
    return {}, ()
