"""Puts off the collection of garbage until nobody waits for a page."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# The host has told browsers to load the page again by then, in seconds.
_AFTERWARDS = 1.0
# So many builds may follow each other at once, as where an editor saves at every pause.
_MOST = 8


class _Later:
    """The one collection that is still to come, and the builds that have left theirs to it."""

    timer: threading.Timer | None = None
    builds = 0


@contextmanager
def put_off() -> Iterator[None]:
    """Pages refer to files, and files to pages: to look through all of them, again and again while
    a site of thousands is planned, takes a third of a quick build.
    """
    was_on = gc.isenabled() or _Later.timer is not None
    if _Later.timer:
        _Later.timer.cancel()
    gc.disable()
    try:
        yield
    finally:
        _Later.builds += 1
        if was_on and _Later.builds > _MOST:
            _collect()
        elif was_on:
            _Later.timer = threading.Timer(_AFTERWARDS, _collect)
            _Later.timer.daemon = True
            _Later.timer.start()


def _collect() -> None:
    """Before it is on again, or it would begin at once, and a second time here."""
    gc.collect()
    gc.enable()
    _Later.timer, _Later.builds = None, 0
