"""Reads what the configuration and the data files of Eleventy say of its posts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pathspec.gitignore import GitIgnoreSpec

from ..posts.keys import KEYS
from ..posts.problem import Problem
from .reading import read_mapping
from .taken import Source, computed

Data = Mapping[str, Mapping[str, Any]]
"""By the path of each data file, what it says."""

_SCRIPTS = (".11tydata.js", ".11tydata.cjs", ".11tydata.mjs")
# The later counts.
_ENDINGS = (".json", ".11tydata.json", *_SCRIPTS)
_CONFIGS = (
    ".eleventy.js",
    *(f"eleventy.config.{ending}" for ending in ("js", "mjs", "cjs", "ts", "mts", "cts")),
)
_INPUT = re.compile(r"\binput\s*:\s*[\"']([^\"'\n]{1,200})[\"']")
_ADDED = re.compile(r"\bignores\s*\.\s*add\(\s*[\"'`]([^\"'`\n]{1,200})[\"'`]")
_COMMENT = re.compile(r"^[^\S\n]*//[^\n]*|/\*(?s:.*?)(?:\*/|\Z)", re.MULTILINE)
_KEY = re.compile(r"(?<![\w$.?\"'])([\"']?)([A-Za-z_$][\w$-]{0,60})\1\s*:\s*")
_TEXT = r"\"[^\"\\\n]{0,500}\"|'[^'\\\n]{0,500}'"
_VALUE = re.compile(rf"(?:true|false|{_TEXT}|\[[^][(){{}}]{{0,2000}}\])(?=\s*(?:[,;}}\n]|\Z))")
_TOLD = ("tags", "visible", "permalink", "not_before", "expires")


def data_files(source: Source, paths: Iterable[str]) -> tuple[Data, list[Problem]]:
    """Those among these paths; what a script computes, nobody can read."""
    found: dict[str, Mapping[str, Any]] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.endswith(".json"):
            found[path] = read_mapping(source, path)
        elif path.endswith(_SCRIPTS):
            typed = list(_typed(_read(source, path) or ""))
            found[path] = {key: value for key, _, value in typed if value is not None}
            problems += [computed(path, line, key) for key, line, value in typed if value is None]
    return found, problems


def data_of(path: str, shared: Data) -> dict[str, Any]:
    """What ``posts/posts.json`` says of the pages in ``posts``, and so for each folder above.

    ``posts/a.json`` says more of ``posts/a.md``.
    """
    found: dict[str, Any] = {}
    folder, places = "", list[str]()
    for name in posixpath.dirname(path).split("/"):
        folder = posixpath.join(folder, name)
        places.append(posixpath.join(folder, name))
    for place in (*places, posixpath.splitext(path)[0]):
        for ending in _ENDINGS:
            found |= shared.get(f"{place}{ending}", {})
    return found


def input_of(source: Source) -> str | None:
    """The folder of all pages, which has no part in their addresses; None without a configuration.

    Then the source may be any folder of a site, and no place in it tells an address.
    """
    config = _configuration(source)
    if config is None:
        return None
    found = _INPUT.search(config)
    folder = posixpath.normpath(found[1]).strip("./") if found else ""
    return f"{folder}/" if folder else ""


def ignored(source: Source, paths: Iterable[str]) -> set[str]:
    """Those of which Eleventy makes nothing; the folder of all pages has a list of its own."""
    top = input_of(source) or ""
    added = _ADDED.findall(_configuration(source) or "")
    lists = (_read(source, name) or "" for name in (".gitignore", ".eleventyignore"))
    lines = [line.removeprefix("./") for text in (*lists, *added) for line in text.splitlines()]
    within = {path.removeprefix(top): path for path in paths if path.startswith(top)}
    own = (_read(source, f"{top}.eleventyignore") or "").splitlines()
    return {*_matching(lines, paths), *(within[name] for name in _matching(own, within))}


def _configuration(source: Source) -> str | None:
    found = (_read(source, path) for path in _CONFIGS)
    return next((text for text in found if text is not None), None)


def _read(source: Source, path: str) -> str | None:
    try:
        return source.read(path).decode(errors="replace")
    except OSError:
        return None


def _typed(script: str) -> Iterator[tuple[str, int, Any]]:
    """Each key that hides, marks or places posts, its line, and its value where that is typed."""
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), script)
    line = 1
    at = 0
    for found in _KEY.finditer(text):
        if (KEYS.find(found[2]) or ("",))[0] in _TOLD:
            line, at = line + text.count("\n", at, found.start()), found.start()
            value = _VALUE.match(text, found.end())
            yield found[2], line, _plain(value[0]) if value else None


def _plain(value: str) -> bool | str | list[str]:
    if value.startswith("["):
        return [text[1:-1] for text in re.findall(_TEXT, value)]
    return value[1:-1] if value[0] in "\"'" else value == "true"


def _matching(lines: Iterable[str], paths: Iterable[str]) -> Iterable[str]:
    try:
        return GitIgnoreSpec.from_lines(lines).match_files(paths)
    except ValueError:
        return ()
