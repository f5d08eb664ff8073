"""The shape of the code, as CONTRIBUTING.md describes it: what a reader may rely on without looking."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

from generators import cache
from generators.analyse import ANALYSES
from generators.model import Analysed

ROOT = Path(__file__).parent.parent
GENERATORS = ROOT / "generators"
MODULES = sorted(GENERATORS.rglob("*.py"))
NAMES = [path.relative_to(GENERATORS).as_posix() for path in MODULES]

MAY_IMPORT = {  # by layer, or module beside the layers: those of ours that it may import; who is not named, all
    "model": set(),
    "settings": {"model"},
    "cache": {"model"},
    "read": {"model"},
    "analyse": {"model", "read"},
    "relate": {"model", "read", "analyse"},
    "render": {"model", "settings", "read", "analyse", "relate"},
}
KNOW_MKDOCS = {"gen_pages.py", "hooks.py"}
WRITES_MARKUP = {
    "render/text.py",  # the escaper
    "render/page_file.py",  # what encloses a page's body
    "render/policy.py",  # what a built page's scripts may do
}
LINES = 300  # of a module
LONGER: dict[str, str] = {}  # a module that may be longer, and why
TRAINING = re.compile(r"train(?:_\w+)?\.py")  # scripts that learn weights; no build runs them
TRAINING_TOOLS = {
    "torch",
    "transformers",
}  # what they alone may use: 200 MB and more that no reader, editor or test needs
NOT_ARTICLES = {  # modules that take strings apart that are no prose of an article, and what these are
    "analyse/bibliography/names.py": "names in references",
    "analyse/bibliography/titles.py": "letters of printed titles",
    "read/anchors.py": "letters that a note's words and an article's have in common, marks apart",
    "read/editors_markdown.py": "editors' notes",
}
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef

MARKUP = re.compile(r"</?[a-z][a-z0-9-]*(?:\s[^<>]*)?/?>")
GROUP_NAME = re.compile(r"\(\?P<[a-z_0-9]+>")  # looks like an element, in a pattern: (?P<year>\d{4})

# Put together here, so that this file has none of the names.
REGISTRIES = "|".join(
    ("py" + r"pi\.org", "python" + r"hosted\.org", r"registry\.npm" + "js", r"deb\.deb" + r"ian\.org", r"yarn" + "pkg")
)
OTHER_PLACES = r"(?:^|[^.\w])/(?:work|farm|root)/|\.\./" + "shared"  # folders that only one machine has


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imported(path: Path) -> Iterator[str]:
    """Dotted names of everything that a module imports, wherever in it the import stands."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (a.value for a in node.args[:1] if isinstance(a, ast.Constant))


def _strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string but the docstrings."""
    bodies = (node.body for node in ast.walk(tree) if isinstance(node, DOCUMENTED))
    docstrings = {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


def _reached(start: str) -> set[Path]:
    """Files of ours that a module needs, those included that they need."""
    found: set[Path] = set()
    waiting = [start]
    while waiting:
        parts = waiting.pop().split(".")
        for length in range(1, len(parts) + 1):
            path = ROOT.joinpath(*parts[:length])
            file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
            if parts[0] == "generators" and file.is_file() and file not in found:
                found.add(file)
                waiting.extend(_imported(file))
    return found


def _others(path: Path) -> set[str]:
    """Packages by others that a file imports, by the names under which it does."""
    return {dotted.split(".")[0] for dotted in _imported(path)} - set(sys.stdlib_module_names) - {"generators"}


def _layer(dotted: str) -> str | None:
    """`read` for `generators.read.seeds`; None for what is not ours."""
    parts = dotted.split(".")
    return parts[1] if parts[0] == "generators" and len(parts) > 1 else None


def _tracked() -> list[Path]:
    listed = subprocess.run(("git", "ls-files", "-z"), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def test_imports_point_left() -> None:
    backwards = {}
    for name in NAMES:
        own = name.split("/")[0].removesuffix(".py")
        ours = {layer for dotted in _imported(GENERATORS / name) if (layer := _layer(dotted))}
        backwards[name] = ours - MAY_IMPORT.get(own, ours) - {own}
    assert {name: layers for name, layers in backwards.items() if layers} == {}


def test_only_two_files_know_mkdocs() -> None:
    knowing = {
        name
        for name in NAMES
        if any(dotted.split(".")[0] in ("mkdocs", "mkdocs_gen_files") for dotted in _imported(GENERATORS / name))
    }
    assert knowing == KNOW_MKDOCS


def test_markup_stands_in_templates() -> None:
    written = [
        f"{name}:{node.lineno}: {node.value!r}"
        for name in NAMES
        if name not in WRITES_MARKUP
        for node in _strings(_tree(GENERATORS / name))
        if MARKUP.search(GROUP_NAME.sub("", node.value))
    ]
    assert written == []


@pytest.mark.parametrize(
    ("string", "is_markup"),
    [
        ("<p>", True),
        ("</section>", True),
        ('<a href="x">', True),
        ("<br/>", True),
        (r"(?P<year>\d{4})", False),
        ("a < b > c", False),
        ("{slug}: <none>", True),
        ("->", False),
    ],
)
def test_markup_is_told_from_other_signs(string: str, is_markup: bool) -> None:
    assert bool(MARKUP.search(GROUP_NAME.sub("", string))) == is_markup


def test_modules_are_short() -> None:
    lengths = {name: len((GENERATORS / name).read_text(encoding="utf-8").splitlines()) for name in NAMES}
    assert {name: length for name, length in lengths.items() if length > LINES and name not in LONGER} == {}


def test_modules_say_what_they_are_for() -> None:
    trees = {name: _tree(GENERATORS / name) for name in NAMES}
    assert [name for name, tree in trees.items() if tree.body and not ast.get_docstring(tree)] == []


# --- analyses ---------------------------------------------------------------------------------------------------------


def _name(analysis: ModuleType) -> str:
    return analysis.__name__.rpartition(".")[2]


def test_every_analysis_is_listed() -> None:
    below = {path.stem for path in (GENERATORS / "analyse").iterdir() if not path.name.startswith("_")}
    assert {_name(analysis) for analysis in ANALYSES} == below


def test_every_analysis_has_its_field() -> None:
    assert [_name(analysis) for analysis in ANALYSES] == [field.name for field in fields(Analysed)][1:]


@pytest.mark.parametrize("analysis", ANALYSES, ids=_name)
def test_analysis_is_documented(analysis: ModuleType) -> None:
    """The Method page takes its text from here."""
    assert analysis.TITLE.strip()
    assert re.search(r"^Sources?: \S", analysis.__doc__ or "", re.MULTILINE), "the docstring names no `Source:`"


@pytest.mark.parametrize("analysis", ANALYSES, ids=_name)
def test_analysis_is_shown(analysis: ModuleType) -> None:
    """Something that makes pages asks for its result."""
    render = GENERATORS / "render"
    name = re.compile(rf"\b{_name(analysis)}\b")
    pages = (path for path in chain(render.rglob("*.py"), render.rglob("*.html")) if not path.name.startswith("export"))
    assert any(name.search(path.read_text(encoding="utf-8")) for path in pages)


@pytest.mark.parametrize("analysis", ANALYSES, ids=_name)
def test_analysis_is_tested_under_its_name(analysis: ModuleType) -> None:
    tests = ROOT / "tests" / "analyse"
    named = chain(tests.glob(f"test_{_name(analysis)}*.py"), tests.glob(f"{_name(analysis)}/test_*.py"))
    assert any("def test_" in path.read_text(encoding="utf-8") for path in named)


def _takes_words_apart(tree: ast.Module) -> bool:
    """Whether a module has a pattern for words, or counts what white space divides."""
    names = {target.id for node in ast.walk(tree) if isinstance(node, ast.Assign) for target in _names(node)}
    calls = (ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call))
    return bool(names & {"WORD", "WORDS"}) or any(re.fullmatch(r"len\(.*\.split\(\)\)", call) for call in calls)


def _names(node: ast.Assign) -> Iterator[ast.Name]:
    """The names that a call of `re.compile` is bound to."""
    compiled = isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "re.compile"
    return (target for target in node.targets if compiled and isinstance(target, ast.Name))


def test_words_have_one_definition() -> None:
    """That of `read/words.py`, for every analysis; the tagger of references and the parser have tokens besides."""
    assert {name for name in NAMES if _takes_words_apart(_tree(GENERATORS / name))} == set(NOT_ARTICLES)


# --- files and dependencies -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern", [REGISTRIES, OTHER_PLACES], ids=["registry", "other-places"])
def test_no_file_knows_a_place_that_users_do_not_have(pattern: str) -> None:
    forbidden = re.compile(pattern.encode(), re.IGNORECASE | re.MULTILINE)
    assert [path for path in _tracked() if forbidden.search(path.read_bytes())] == []


def test_every_import_is_a_dependency_of_ours() -> None:
    """Not only of one of our dependencies, which may drop it."""
    declared = {_normal(Requirement(asked).name) for asked in _requirements()["requirements.lock"]}
    provided_by = packages_distributions()
    undeclared = {}
    for name in NAMES:
        others = _others(GENERATORS / name) - (TRAINING_TOOLS if _is_training(name) else set())
        undeclared[name] = {o for o in others if not declared & {_normal(p) for p in provided_by.get(o, ())}}
    assert {name: packages for name, packages in undeclared.items() if packages} == {}


def _is_training(name: str) -> bool:
    return bool(TRAINING.fullmatch(name.rpartition("/")[2]))


def test_training_scripts_are_run_by_hand_and_say_how() -> None:
    """No build imports them, so that it needs nothing of theirs; each says what it is given and what to install."""
    scripts = {GENERATORS / name for name in NAMES if _is_training(name)}
    assert scripts
    entries = ("generators.gen_pages", "generators.hooks", "generators.__main__")
    assert set().union(*map(_reached, entries)) & scripts == set()
    for path in scripts:
        said = ast.get_docstring(_tree(path)) or ""
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        assert f"python -m {module} " in said, path
        for tool in _others(path) & TRAINING_TOOLS:
            assert f"pip install {tool}" in said, path


def test_the_caches_key_names_every_package_that_an_analysis_uses() -> None:
    files = _reached("generators.analyse") | _reached("generators.read.structure")
    provided_by = packages_distributions()
    needed = {_normal(provided_by[other][0]) for path in files for other in _others(path)}
    assert needed
    assert needed - set(cache.PACKAGES) == set()


def _normal(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


def _requirements() -> dict[str, list[str]]:
    """Dependencies by the lock file that holds them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = project["project"]["dependencies"]
    tools = project["dependency-groups"]["dev"] + project["project"]["optional-dependencies"]["convert"]
    return {"requirements.lock": run, "requirements-dev.lock": run + tools}


def _locked(name: str) -> dict[str, set[str]]:
    """Versions in a lock file, by package; several where they depend on Python's version."""
    found: dict[str, set[str]] = {}
    text = (ROOT / name).read_text(encoding="utf-8")
    for package, version in re.findall(r"^([a-z0-9-]+)(?:\[[^\]]*\])?==([^\s;]+)", text, re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


def test_every_dependency_says_why_it_is_there() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for requirement in _requirements()["requirements-dev.lock"]:
        line = next(line for line in lines if f'"{requirement}"' in line)
        assert re.search(r'",\s+# \S', line), line


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_holds_what_the_project_asks_for(lock: str) -> None:
    locked = _locked(lock)
    for asked in map(Requirement, _requirements()[lock]):
        versions = locked.get(_normal(asked.name), set())
        assert versions, f"{asked.name} is not in {lock}: run `make lock`"
        assert all(asked.specifier.contains(version, prereleases=True) for version in versions), asked


def test_both_locks_agree() -> None:
    run, everything = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert {package: everything.get(package) for package in run} == run


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_has_a_hash(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert entries
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
