"""Counts what a host warns of in a quick build, but for the warning that it is one."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.utils import CountHandler


@contextmanager
def counting(module: str) -> Iterator[CountHandler]:
    """The warnings of a host, whose builds are made in this module.

    The first that comes from there says that such builds may be wrong, and reaches nobody.
    """
    builds, host = logging.getLogger(module), logging.getLogger(module.partition(".")[0])
    first, counter = _First(), CountHandler()
    counter.setLevel(logging.WARNING)
    builds.addFilter(first)
    host.addHandler(counter)
    try:
        yield counter
    finally:
        builds.removeFilter(first)
        host.removeHandler(counter)


class _First(logging.Filter):
    """Holds back the first warning."""

    def __init__(self) -> None:
        super().__init__()
        self._has_passed = False

    def filter(self, record: logging.LogRecord) -> bool:
        is_first = record.levelno == logging.WARNING and not self._has_passed
        self._has_passed = self._has_passed or is_first
        return not is_first
