"""Run by `python -m generators`."""

from __future__ import annotations

import sys

from generators.commands import run

if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1:]))
