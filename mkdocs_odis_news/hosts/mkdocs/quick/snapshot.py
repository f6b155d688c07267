"""Tells which files have changed since a build began: the host's own times come too late."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

Snapshot = Mapping[str, tuple[int, int, int]]
"""Of each file: when it was changed (in nanoseconds), its size in bytes, and its number."""

# What editors put beside a file while somebody writes in it.
_OF_EDITORS = re.compile(r"(?:.*~|\.#.*|#.*#|.*\.sw[a-z]|4913|\.goutputstream-.*)")
_INHERITED = re.compile(r"^INHERIT:\s*(['\"]?)(.+?)\1\s*$", re.MULTILINE)


def take_snapshot(config: MkDocsConfig) -> Snapshot:
    """All files on which a build of this site depends."""
    return dict(_seen(config))


def changed(before: Snapshot, after: Snapshot) -> set[str]:
    """Paths of files that were edited, came or went between two snapshots."""
    return {path for path, _ in before.items() ^ after.items()}


def _seen(config: MkDocsConfig) -> Iterator[tuple[str, tuple[int, int, int]]]:
    # Nobody edits a theme where it is installed, and Material has 14,000 files.
    own = (folder for folder in config.theme.dirs if "-packages" not in folder)
    for folder in (config.docs_dir, *own, *config.watch):
        for path in _files_in(folder):
            yield from _state(path)
    for path in _configuration(config.config_file_path):
        yield from _state(path)


def _files_in(folder: str) -> Iterator[str]:
    if os.path.isfile(folder):
        yield folder
    for parent, _, names in os.walk(folder, followlinks=True):
        yield from (os.path.join(parent, name) for name in names if not _OF_EDITORS.fullmatch(name))


def _state(path: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        found = os.stat(path)
    except OSError:  # gone since its folder was read, or a link to nowhere
        return
    if stat.S_ISREG(found.st_mode):
        yield path, (found.st_mtime_ns, found.st_size, found.st_ino)


def _configuration(path: str | None) -> Iterator[str]:
    """``mkdocs.yml`` and what it inherits from; one that inherits from itself was never read."""
    while path and os.path.isfile(path):
        yield path
        inherited = _INHERITED.search(Path(path).read_text(encoding="utf-8", errors="replace"))
        path = os.path.join(os.path.dirname(path), inherited[2]) if inherited else None
