"""Reads what the sections of Hugo say of all pages below them."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from fnmatch import fnmatchcase

from ..posts.frontmatter import FrontMatter
from ..posts.yaml_text import Value
from .front import value_of
from .taken import Source, read_front


def cascades_of(source: Source, paths: list[str]) -> dict[str, list[Value]]:
    """By folder, what ``cascade`` of its ``_index.md`` hands down."""
    found: dict[str, list[Value]] = {}
    for path in paths:
        if posixpath.basename(path) == "_index.md":
            front = read_front(source, path)
            given = value_of(front, "cascade") if isinstance(front, FrontMatter) else None
            found[posixpath.dirname(path)] = given if isinstance(given, list) else [given]
    return found


def handed_down(path: str, cascades: Mapping[str, list[Value]]) -> dict[str, Value]:
    """What reaches a page, the nearest folder wins."""
    found: dict[str, Value] = {}
    folder = posixpath.dirname(path)
    while True:
        for each in cascades.get(folder, ()):
            if isinstance(each, dict) and _reaches(each.get("target") or each.get("_target"), path):
                found = {**each, **found}
        if not folder:
            return found
        folder = posixpath.dirname(folder)


def _reaches(target: Value, path: str) -> bool:
    if not isinstance(target, dict):
        return True
    page = posixpath.splitext(path.removeprefix("content/"))[0].removesuffix("/index")
    pattern = str(target.get("path") or "**").strip("{}").replace("**", "*")
    return target.get("kind") in (None, "page") and fnmatchcase(f"/{page}", pattern)
