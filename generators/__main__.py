"""Command line: `python -m generators export`."""

from __future__ import annotations

import argparse
from pathlib import Path

from generators.pipeline import build
from generators.render.export import export_files
from generators.settings import read_settings


def main() -> int:
    """Run one command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m generators", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export")
    export.add_argument("--seeds", type=Path, default=Path("seeds"))
    export.add_argument("--out", type=Path, default=Path("export"))
    arguments = parser.parse_args()
    corpus = build(arguments.seeds, Path("docs/commentary"), read_settings(Path("mkdocs.yml")))
    for name, content in export_files(corpus):
        path = arguments.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
