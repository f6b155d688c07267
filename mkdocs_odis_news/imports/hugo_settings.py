"""Reads the configuration of Hugo, and what it says of addresses."""

from __future__ import annotations

import json
import posixpath
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from .taken import Source

_READERS: Mapping[str, Callable[[str], Any]] = {
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
    "yml": yaml.safe_load,
    "json": json.loads,
}
CONTENT = "content/"
_FOLDERS = ("", "config/_default/")
_REMOVED = re.compile(r"[^\w./-]+")
_HYPHENS = re.compile(r"-{2,}")


def settings_of(source: Source) -> Mapping[str, Any]:
    """The configuration, from all its files; nothing of those that nobody can read."""
    names = [
        f"{folder}{name}.{ending}"
        for folder in _FOLDERS
        for name in ("hugo", "config")
        for ending in _READERS
    ]
    there = frozenset(source.paths())
    settings: dict[str, Any] = {}
    for name in names:
        found = _read(source, name) if name in there else None
        if isinstance(found, dict):
            settings = found | settings
    return settings


def permalinks_of(settings: Mapping[str, Any]) -> dict[str, str]:
    """From a section to the pattern of the addresses of its pages."""
    given = settings.get("permalinks")
    if not isinstance(given, dict):
        return {}
    # Since Hugo 0.115 the kind of the pages stands above the sections.
    nested = given.get("page")
    patterns = {**given, **nested} if isinstance(nested, dict) else given
    return {str(k): v for k, v in patterns.items() if isinstance(v, str)}


def section_of(path: str) -> str:
    """The first folder of a page below ``content``."""
    return path.partition("/")[0] if "/" in path else ""


def stem_of(source: str) -> str:
    """The path of a page below ``content``, without its ending; that of a folder for its page."""
    return posixpath.splitext(source.removeprefix(CONTENT).removesuffix("/index.md"))[0]


def urlized(name: str) -> str:
    """A name as Hugo has it in addresses."""
    words = _REMOVED.sub("", name.strip().lower().replace(" ", "-"))
    return _HYPHENS.sub("-", words)


def _read(source: Source, name: str) -> Any:
    try:
        return _READERS[name.rpartition(".")[2]](source.read(name).decode())
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return None
