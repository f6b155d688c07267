"""Reads what ``mkdocs.yml`` asks of the plugins of others, none of which is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig

from ...translations.message import say
from .named_plugins import named_plugins
from .site_config import NAMES, SiteConfigError, load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSite:
    """``plugins`` by name, with their options as typed; ``files`` are those below ``docs_dir``."""

    file: Path
    plugins: dict[str, dict[str, Any]]
    files: tuple[str, ...]


def read_foreign_config(path: Path) -> ForeignSite:
    """The ``mkdocs.yml`` itself, or that of a folder; raises SiteConfigError."""
    named = (path / name for name in NAMES if (path / name).is_file())
    file = next(named, path / NAMES[0]) if path.is_dir() else path
    config = MkDocsConfig(config_file_path=str(file.absolute()))
    load_yaml(config, file, _python)
    try:
        plugins = {name: each.config for name, each in named_plugins(config["plugins"] or [])}
        docs_dir = Path(file.parent, config["docs_dir"] or "docs")
    except (TypeError, ValueError) as error:
        raise SiteConfigError(say("{file}: {why}", file=str(file), why=str(error))) from None
    files = (path for path in docs_dir.rglob("*") if path.is_file())
    names = sorted(path.relative_to(docs_dir).as_posix() for path in files)
    return ForeignSite(file=file, plugins=plugins, files=tuple(names))


def _python(loader: yaml.Loader, suffix: str, node: yaml.Node) -> object:
    """A function by its name and arguments: nobody knows what it does."""
    found: dict[str, Any] = {"python": suffix.partition(":")[2]}
    if isinstance(node, yaml.MappingNode):
        found.update({str(k): v for k, v in loader.construct_mapping(node, deep=True).items()})
    return found
