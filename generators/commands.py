"""The command line: `python -m generators export | check | pages | diff | add`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from generators.model import Corpus
from generators.pipeline import build
from generators.read.incoming import Refused, take_in
from generators.relate.difference import Export, difference
from generators.render import messages
from generators.render.export import export_files, place_of_finding
from generators.settings import SettingsError, read_settings
from generators.site import site_files

FAILED, MISUSED = 1, 2  # exit codes: errors in the corpus; arguments or settings that cannot be used


class MisuseError(ValueError):
    """Arguments that cannot be used; the message names them, what was expected and what came."""


def run(words: Sequence[str]) -> int:
    """Run one command; the exit code."""
    arguments = parser().parse_args(words)
    try:
        return int(arguments.run(arguments))
    except (SettingsError, MisuseError) as error:
        sys.stderr.write(f"{error}\n")
        return MISUSED


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(prog="python -m generators", description="Reads a folder of articles closely.")
    commands = top.add_subparsers(title="commands", dest="command", required=True)

    export = commands.add_parser("export", help="write what the build knows as JSON Lines and CSV")
    _takes_a_corpus(export)
    export.add_argument("--out", type=Path, default=Path("export"), help="folder for the files (export)")
    export.set_defaults(run=_export)

    check = commands.add_parser("check", help="list what is wrong in articles, metadata and commentary")
    _takes_a_corpus(check)
    check.add_argument(
        "--review",
        action=argparse.BooleanOptionalAction,
        default=os.environ.get("GITHUB_EVENT_NAME") == "pull_request",
        help="count notes and corrections that do not fit as errors (on a pull request)",
    )
    check.set_defaults(run=_check)

    pages = commands.add_parser("pages", help="write every generated page and data file, for any engine")
    pages.add_argument("--root", type=Path, default=Path(), help="the project's folder (.)")
    pages.add_argument("--out", type=Path, required=True, help="folder for the files")
    pages.set_defaults(run=_pages)

    diff = commands.add_parser("diff", help="say which claims two exports do not share")
    diff.add_argument("old", type=Path, help="folder of the earlier export")
    diff.add_argument("new", type=Path, help="folder of the later export")
    diff.set_defaults(run=_diff)

    add = commands.add_parser("add", help="make articles of files, to be looked over; nothing is overwritten")
    add.add_argument("files", type=Path, nargs="+", metavar="FILE")
    add.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of articles (seeds)")
    add.set_defaults(run=_add)
    return top


def _takes_a_corpus(command: argparse.ArgumentParser) -> None:
    command.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of articles (seeds)")
    command.add_argument(
        "--commentary", type=Path, help="folder of editors' files (docs/commentary beside the folder of articles)"
    )
    command.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="settings (mkdocs.yml)")


def _corpus(arguments: argparse.Namespace) -> Corpus:
    seeds: Path = arguments.seeds
    if not seeds.is_dir():
        raise MisuseError(f"--seeds {seeds}: expected a folder of articles, there is none")
    commentary: Path = arguments.commentary or seeds.parent / "docs" / "commentary"
    return build(seeds, commentary, read_settings(arguments.config))


def _export(arguments: argparse.Namespace) -> int:
    corpus = _corpus(arguments)
    _write(arguments.out, export_files(corpus))
    claims = sum(len(a.claims.claims) for a in corpus.articles)
    _say([f"{arguments.out}: {len(corpus.articles)} articles, {claims} claims"])
    return 0


def _check(arguments: argparse.Namespace) -> int:
    findings = tuple(sorted(_corpus(arguments).findings, key=place_of_finding))
    if arguments.review:
        findings = messages.under_review(findings)
    on_github = os.environ.get("GITHUB_ACTIONS") == "true"
    _say(messages.annotated(findings) if on_github else messages.lines(findings))
    _say([messages.totals(findings)])
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as page:
            page.write(messages.summary(findings))
    return FAILED if any(finding.level == "error" for finding in findings) else 0


def _pages(arguments: argparse.Namespace) -> int:
    files = [(file.path, file.content) for file in site_files(arguments.root)]
    _write(arguments.out, files)
    _say([f"{arguments.out}: {len(files)} files"])
    return 0


def _diff(arguments: argparse.Namespace) -> int:
    _say([difference(_read_export(arguments.old), _read_export(arguments.new))])
    return 0


def _add(arguments: argparse.Namespace) -> int:
    outcomes = [_add_file(file, arguments.seeds) for file in arguments.files]
    _say(message for message, _ in outcomes)
    return 0 if all(added for _, added in outcomes) else FAILED


def _add_file(file: Path, seeds: Path) -> tuple[str, bool]:
    """What to say of one file, and whether it became an article."""
    if not file.is_file():
        return f"{file}: {'this is a folder; name its files' if file.is_dir() else 'there is no such file'}", False
    incoming = take_in(file.name, file.read_bytes())
    if isinstance(incoming, Refused):
        return incoming.message, False
    text, form = seeds / f"{incoming.slug}.txt", seeds / f"{incoming.slug}.yml"
    if text.exists() or form.exists():
        return f"{file}: {text} or {form.name} is there already; nothing is overwritten", False
    _write(seeds, ((text.name, incoming.text.encode("utf-8")), (form.name, incoming.form.encode("utf-8"))))
    return f"{text}: look it over, and say in {form.name} what the text does not", True


def _read_export(folder: Path) -> Export:
    """The records of an export, by the name of their file."""
    if not (folder / "claims.jsonl").is_file():
        raise MisuseError(f"{folder}: expected a folder that `export` wrote, there is no claims.jsonl in it")
    files = sorted(folder.glob("*.jsonl"))
    return {f.stem: [json.loads(line) for line in f.read_text("utf-8").split("\n") if line] for f in files}


def _say(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
