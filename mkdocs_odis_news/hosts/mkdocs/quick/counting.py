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
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    passes = iter((False,))

    def has_passed(record: logging.LogRecord) -> bool:
        return record.levelno != logging.WARNING or next(passes, True)

    builds.addFilter(has_passed)
    host.addHandler(counter)
    try:
        yield counter
    finally:
        builds.removeFilter(has_passed)
        host.removeHandler(counter)
