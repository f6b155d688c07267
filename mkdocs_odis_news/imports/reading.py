"""Reads the files of another site."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import yaml

from ..posts.frontmatter import FrontMatter, parse
from ..posts.keys import KEYS
from ..posts.problem import Problem, Severity
from ..translations.message import say
from .taken import Imported, Source, not_taken

READERS: Mapping[str, Callable[[str], Any]] = {
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
    "yml": yaml.safe_load,
    "json": json.loads,
}
"""By the ending of a file."""


def _read(source: Source, path: str) -> bytes | Problem:
    """A file; the problem of one that cannot be opened."""
    try:
        return source.read(path)
    except OSError as error:
        return not_taken(path, say("a file that cannot be opened ({why})", why=str(error.strerror)))


def taken_as_it_is(source: Source, path: str, place: str) -> Imported | Problem:
    """A file beside the posts."""
    content = _read(source, path)
    if isinstance(content, Problem):
        return content
    return Imported(path=place, content=content, source=path, is_post=False)


def read_front(
    source: Source, path: str, plain: Callable[[bytes], bytes] = bytes
) -> FrontMatter | Problem:
    """A file with what stands above its text; the problem of one that nobody can read.

    ``plain`` makes of its content one in a format of ours.
    """
    content = _read(source, path)
    if isinstance(content, Problem):
        return content
    front = parse(path, plain(content), KEYS)
    return replace(front.problem, severity=Severity.ERROR) if front.problem else front


def read_mapping(source: Source, path: str) -> dict[str, Any]:
    """What holds for more than one post; nothing where no file tells it, or none can be read."""
    try:
        found = READERS[path.rpartition(".")[2]](source.read(path).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return {}
    return found if isinstance(found, dict) else {}
