"""Run by mkdocs-gen-files: hands every page and data file of the corpus to MkDocs."""

from __future__ import annotations

import sys
from pathlib import Path

import mkdocs_gen_files

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # MkDocs does not put the project's folder there

from generators.site import edition_of, files_of  # noqa: E402 (after the path)

for file in files_of(edition_of(ROOT)):
    with mkdocs_gen_files.open(file.path, "wb") as out:
        out.write(file.content)
    if file.source:
        mkdocs_gen_files.set_edit_path(file.path, f"../{file.source}")
