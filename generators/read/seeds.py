"""The corpus on disk: seeds/<slug>.txt and the metadata beside them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generators.model import Finding, Metadata, Seed


def read_seeds(folder: Path) -> tuple[tuple[Seed, ...], tuple[Finding, ...]]:
    """All seeds of a folder by id, and the findings that belong to no seed."""
    seeds = []
    for path in sorted(folder.glob("*.txt")):
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        seeds.append(
            Seed(
                path.stem.lower(),
                path.name,
                f"{folder.name}/{path.name}",
                hashlib.sha256(raw).hexdigest(),
                text,
                Metadata(),
            )
        )
    return tuple(sorted(seeds, key=lambda seed: seed.id)), ()
