"""Tells on a terminal how far long work has come: once a second, after the first two."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

from ...translations.message import say, told

log = get_plugin_logger("odis-news")

_SILENT_FOR = 2.0
_BETWEEN = 1.0


class Progress:
    """Counts what is read. ``pages`` are all that there are, ``clock`` gives seconds."""

    def __init__(
        self, pages: int, language: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._pages = pages
        self._language = language
        self._clock = clock
        self._read = self._pictures = 0
        self._next = clock() + _SILENT_FOR
        # In a pipe, such as the log of a workflow, nobody waits for it.
        self._is_watched = sys.stderr.isatty()

    def reading(self, read: Callable[[File], bytes]) -> Callable[[File], bytes]:
        """The same, and it is counted."""

        def counted(file: File) -> bytes:
            self._read += 1
            self._tell()
            return read(file)

        return counted

    def copied(self) -> None:
        """A picture has been looked at, and its copies are there."""
        self._pictures += 1
        self._tell()

    def _tell(self) -> None:
        if not self._is_watched or (now := self._clock()) < self._next:
            return
        self._next = now + _BETWEEN
        line = say(
            "{read:,} of {pages:,} pages read, {pictures:,} pictures looked at",
            read=self._read,
            pages=self._pages,
            pictures=self._pictures,
        )
        log.info(told(line, self._language))
