"""Reads what the configuration of Hugo, or the page of a folder, hands down to the posts below."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from ..posts.frontmatter import FrontMatter
from .front import value_of
from .reading import read_front
from .taken import Source

_BRACES = re.compile(r"([^{}]*)\{([^{}]*)\}([^{}]*)")

Cascades = Mapping[str, list[Mapping[str, Any]]]
"""By the folder below which they hold."""


def cascades_of(source: Source, settings: Mapping[str, Any], branches: Iterable[str]) -> Cascades:
    """``branches`` are the pages of folders; who cannot read one takes over that of no other."""
    found = {"": _listed(settings.get("cascade"))}
    for path in branches:
        front = read_front(source, path)
        if isinstance(front, FrontMatter):
            folder = posixpath.dirname(path)
            found[folder] = [*found.get(folder, []), *_listed(value_of(front, "cascade"))]
    return found


def handed_down(path: str, page: str, cascades: Cascades) -> dict[str, Any]:
    """All keys that come to a post from above, the nearest folder last; ``page`` is its address."""
    found: dict[str, Any] = {}
    for folder in _above(path):
        for each in cascades.get(folder, ()):
            if _is_meant(each, page):
                found |= each
    return found


def _listed(value: Any) -> list[Mapping[str, Any]]:
    values = value if isinstance(value, list) else [value]
    found = (each for each in values if isinstance(each, dict))
    return [{str(key): each[key] for key in each} for each in found]  # to YAML, ``on`` is no text


def _above(path: str) -> Iterator[str]:
    yield ""
    for at, letter in enumerate(path):
        if letter == "/":
            yield path[:at]


def _is_meant(cascade: Mapping[str, Any], page: str) -> bool:
    """Whether a post is among its targets."""
    target = cascade.get("_target") or cascade.get("target")
    if not isinstance(target, dict):
        return True
    return _fits("page", target.get("kind")) and _fits(page, target.get("path"))


def _fits(text: str, glob: Any) -> bool:
    """A glob of Hugo fits; braces within braces, or a second pair, may mean anything."""
    pattern = str(glob or "**").lower()
    found = _BRACES.fullmatch(pattern)
    named = [f"{found[1]}{each}{found[3]}" for each in found[2].split(",")] if found else [pattern]
    return any("{" in each or fnmatchcase(text.lower(), each) for each in named)
