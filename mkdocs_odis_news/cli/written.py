"""Writes what an import brings, and never over what is there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..imports.taken import Imported
from ..posts.problem import Problem
from ..translations.message import say

_EXPECTED = say("a free place")


class Fate(Enum):
    """What became of a file."""

    WRITTEN = "written"
    SAME = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFiles:
    """``paths`` are those that were not there before; ``posts`` counts what became of posts."""

    paths: tuple[Path, ...]
    posts: Counter[Fate]
    problems: tuple[Problem, ...]


def write_files(files: Iterable[Imported], into: Path, *, is_dry: bool) -> WrittenFiles:
    """``is_dry``: nothing is written, and all is told."""
    paths: list[Path] = []
    problems: list[Problem] = []
    posts: Counter[Fate] = Counter()
    for file in files:
        path = into / file.path
        try:
            fate = _write(path, file.content, is_dry=is_dry)
        except OSError as error:
            problems.append(_unwritable(file, path, str(error.strerror)))
            fate = Fate.REFUSED
        else:
            if fate is Fate.REFUSED:
                problems.append(_taken(file, path))
        if fate is Fate.WRITTEN:
            paths.append(path)
        posts[fate] += file.is_post
    return WrittenFiles(paths=tuple(paths), posts=posts, problems=tuple(problems))


def _write(path: Path, content: bytes, *, is_dry: bool) -> Fate:
    if path.is_symlink() or path.exists():
        is_same = path.is_file() and path.read_bytes() == content
        return Fate.SAME if is_same else Fate.REFUSED
    if not is_dry:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.part")
        try:
            part.write_bytes(content)
            os.link(part, path)  # fails where somebody was quicker
        finally:
            part.unlink(missing_ok=True)
    return Fate.WRITTEN


def _taken(file: Imported, path: Path) -> Problem:
    found = say("another file at {path}", path=str(path))
    cure = say("Delete that file, or name another folder with --into")
    return Problem(source=file.source, found=found, expected=_EXPECTED, cure=cure)


def _unwritable(file: Imported, path: Path, why: str) -> Problem:
    found = say("a place that cannot be written to, {path} ({why})", path=str(path), why=why)
    cure = say("Name another folder with --into")
    return Problem(source=file.source, found=found, expected=_EXPECTED, cure=cure)
