"""Files that become articles: each is turned into text once, beside a form for what the text does not say.

A format is one line of CONVERTERS. Known failure: saved web pages, .docx and PDF have no converter here yet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from generators.read.metadata import KNOWN
from generators.read.seeds import decode, slug_of

Converter = Callable[[bytes, str], str]  # a file's bytes and name to the article's text


def plain(raw: bytes, name: str) -> str:
    """Text as it is; UTF-8, or else what older programs of Windows write."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace").replace("\r\n", "\n")
    return decode(raw, name)[0]


CONVERTERS: dict[str, Converter] = {".txt": plain, ".md": plain}


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file becomes below seeds/."""

    slug: str
    text: str
    form: str  # YAML with every key and no value


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a file cannot become an article."""

    message: str


def take_in(name: str, raw: bytes) -> Incoming | Refused:
    """A file as an article, by the ending of its name."""
    path = PurePath(name)
    convert = CONVERTERS.get(path.suffix.lower())
    if convert is None:
        return Refused(f"{name}: no converter for {path.suffix or 'a file without an ending'}; {_known()}")
    slug = slug_of(path.stem)
    if slug is None:
        return Refused(f"{name}: the name holds no letter or digit that an address may have; rename the file")
    text = convert(raw, name)
    if not text.strip():
        return Refused(f"{name}: the file holds no text")
    return Incoming(slug, text, _form())


def _known() -> str:
    return f"known are {', '.join(CONVERTERS)}"


def _form() -> str:
    keys = "".join(f"{key}:\n" for key in KNOWN)
    return f"# What the text does not say. An empty line says nothing; delete what is not needed.\n{keys}"
