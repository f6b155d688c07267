"""The folder of another site, which is read and never written."""

from __future__ import annotations

import os
from pathlib import Path

from ..docs import refuse_irregular

_PASSED_BY = frozenset((".git", "node_modules", "vendor", ".jekyll-cache"))


class SourceFolder:
    """Its files by their paths; folders that hold nobody's posts are passed by."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._paths = tuple(sorted(self._found()))

    def paths(self) -> tuple[str, ...]:
        return self._paths

    def read(self, path: str) -> bytes:
        refuse_irregular(self.folder / path)
        return (self.folder / path).read_bytes()

    def _found(self) -> list[str]:
        found: list[str] = []
        for place, folders, names in os.walk(self.folder):
            folders[:] = [name for name in folders if name not in _PASSED_BY]
            found += (Path(place, name).relative_to(self.folder).as_posix() for name in names)
        return found
