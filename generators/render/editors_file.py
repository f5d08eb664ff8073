"""Ways to an article's commentary: GitHub's editor with the file and, where the file is new, its first words in it.

GitHub fills a new file in from its address, but no file that exists: there the words are copied, to be pasted.
Where the repository is elsewhere than on GitHub, a file that exists is led to as `repo_url` and `edit_uri` say, and a
new one not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import join, normpath
from urllib.parse import quote, urlsplit

from generators.model import Claim
from generators.relate.corrections import ready_to_paste
from generators.render.catalogue import Catalogue
from generators.settings import Site

FOLDER = "docs/commentary"
GITHUB = frozenset({"github", "ghe"})  # parts of the host names github.com, github.example.org, example.ghe.com
FENCE = "---"  # above and below an editors' file's front matter
KEY = "claims:"
CHOICES = "  # confirm, reject, or {speaker: …, source_type: …, act: …}"
YOUR_NOTE = "Your note."  # what an editor writes over


@dataclass(frozen=True, slots=True)
class EditorsFile:
    """The file that holds an article's commentary, or would hold it."""

    path: str  # from the project's root
    address: str | None  # where it is edited, or made; None: nowhere
    exists: bool
    has_corrections: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A link to the file with words to put into it."""

    address: str
    words: str
    copied: bool  # whether the words go to the clipboard, since the address cannot carry them


def editors_file(article: str, catalogue: Catalogue) -> EditorsFile:
    """The file of an article's commentary."""
    site, commentary = catalogue.site, catalogue.corpus.commentary.get(article)
    if commentary:
        corrected = any(correction.claim for correction in commentary.corrections)
        return EditorsFile(commentary.file, edit_address(commentary.file, site), True, corrected)
    return EditorsFile(f"{FOLDER}/{article}.md", _new_address(article, site), False, False)


def edit_address(file: str, site: Site) -> str | None:
    """Where a file, given from the project's root, is edited; None without a repository. `edit_uri` leads to docs/."""
    return f"{site.repository}/{normpath(join(site.edit_uri.strip('/'), '..', file))}" if site.repository else None


def way_to(file: EditorsFile, words: str) -> Way | None:
    """The link that puts words into the file; None where nothing leads there."""
    if file.address is None:
        return None
    if file.exists:
        return Way(file.address, words, True)
    return Way(f"{file.address}&value={quote(words, safe='')}", words, False)


def note_on(claim: Claim) -> str:
    """What an editor's file says to put a note on a claim."""
    return f"> {claim.id}\n\n{YOUR_NOTE}\n"


def correction_of(claim: Claim, text: str, file: EditorsFile) -> str:
    """What is pasted into the file to correct a claim: only what is not there yet."""
    line = f"  {ready_to_paste(claim, text)}"
    if file.has_corrections:
        return line
    block = f"{KEY}\n{CHOICES}\n{line}"
    return block if file.exists else f"{FENCE}\n{block}\n{FENCE}\n"


def place_of_correction(file: EditorsFile) -> str:
    """Where in the file it goes, in words."""
    if file.has_corrections:
        return f"below “{KEY}”, at the top of the file"
    return f"at the top of the file, between two lines of {FENCE}" if file.exists else "as the beginning of a new file"


def _new_address(article: str, site: Site) -> str | None:
    host = urlsplit(site.repository or "").hostname or ""
    if GITHUB.isdisjoint(host.split(".")):
        return None
    branch = site.edit_uri.strip("/").partition("/")[2].removesuffix("docs").strip("/") or "main"
    return f"{site.repository}/new/{branch}/{FOLDER}?filename={article}.md"
