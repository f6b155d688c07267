"""Small sites of other systems: what stands in ``tests/import``, and what is written in a test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_odis_news.cli.source_folder import SourceFolder
from mkdocs_odis_news.imports import SYSTEMS
from mkdocs_odis_news.imports.taken import Import, Target

FOLDER = Path(__file__).parents[1] / "import"
TARGET = Target(marker="post", address="news")


@dataclass
class TypedSource:
    """Files by their paths; those that are ``locked`` cannot be read."""

    files: Mapping[str, str]
    locked: frozenset[str] = field(default_factory=frozenset)

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self.files))

    def read(self, path: str) -> bytes:
        if path in self.locked or path not in self.files:
            raise PermissionError(13, "Permission denied")
        return self.files[path].encode()


def sample(system: str) -> Import:
    """What becomes of the site of a system in ``tests/import``."""
    return SYSTEMS[system](SourceFolder(FOLDER / system / "source"), TARGET)


def taken(
    system: str, files: Mapping[str, str], *locked: str, target: Target = TARGET
) -> dict[str, str]:
    """What becomes of these files, by their paths."""
    found = imported(system, files, *locked, target=target)
    return {file.path: file.content.decode() for file in found.files}


def imported(
    system: str, files: Mapping[str, str], *locked: str, target: Target = TARGET
) -> Import:
    return SYSTEMS[system](TypedSource(files, frozenset(locked)), target)


def files_in(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
