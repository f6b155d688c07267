"""Puts off the collection of garbage until nobody waits for a page."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# The host has told browsers to load the page again by then, in seconds.
_AFTERWARDS = 1.0
# The one collection that is still to come, if any.
_waiting: list[threading.Timer] = []


@contextmanager
def put_off() -> Iterator[None]:
    """Pages refer to files, and files to pages: to look through all of them, again and again while
    a site of thousands is planned, takes a third of a quick build.
    """
    was_on = gc.isenabled() or bool(_waiting)
    while _waiting:
        _waiting.pop().cancel()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            collection = threading.Timer(_AFTERWARDS, _collect)
            collection.daemon = True
            _waiting.append(collection)
            collection.start()


def _collect() -> None:
    """Before it is on again, or it would begin at once, and a second time here."""
    gc.collect()
    gc.enable()
    _waiting.clear()
