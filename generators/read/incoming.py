"""Files that become articles: each is turned into text once, beside a form for what the text does not say.

A format is one line of `convert.CONVERTERS`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePath

from generators.model import Metadata
from generators.read.convert import CONVERTERS, MissingLibraryError
from generators.read.metadata import KNOWN
from generators.read.seeds import slug_of

HEAD = "# What is not in the text. Look it over: it is what the file says of itself. An empty line says nothing.\n"


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file becomes below seeds/."""

    slug: str
    text: str
    form: str  # YAML with every key, and the values that the file gives


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a file cannot become an article."""

    message: str


def take_in(name: str, raw: bytes) -> Incoming | Refused:
    """A file as an article, by the ending of its name."""
    path = PurePath(name)
    suffix = path.suffix.lower()
    convert = CONVERTERS.get(suffix)
    if convert is None:
        known = ", ".join(CONVERTERS)
        return Refused(f"{name}: no converter for {path.suffix or 'a file without an ending'}; known are {known}")
    slug = slug_of(path.stem)
    if slug is None:
        return Refused(f"{name}: the name holds no letter or digit that an address may have; rename the file")
    try:
        converted = convert(raw, name)
    except MissingLibraryError as error:
        return Refused(f"{name}: {suffix} files need {error}; `pip install {error}`, or all converters: see README.md")
    except Exception as error:  # what a library raises about a damaged file is not known in full
        return Refused(f"{name}: cannot be read as {suffix}: {' '.join(str(error).split()) or type(error).__name__}")
    if not converted.text.strip():
        return Refused(f"{name}: the file holds no text{'; scanned pages are pictures' if suffix == '.pdf' else ''}")
    return Incoming(slug, converted.text, _form(converted.metadata))


def _form(metadata: Metadata) -> str:
    """YAML in which every key stands; a value between quotation marks is text, whatever it looks like."""
    values = ((key, getattr(metadata, key)) for key in KNOWN)
    lines = (
        f"{key}:\n" if value is None else f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values
    )
    return HEAD + "".join(lines)
