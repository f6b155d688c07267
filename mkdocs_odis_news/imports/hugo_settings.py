"""Reads the configuration of Hugo, and what it says of addresses."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from .reading import READERS, read_mapping
from .taken import Source

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
        for ending in READERS
    ]
    settings: dict[str, Any] = {}
    for name in names:
        settings = read_mapping(source, name) | settings
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
