"""Whether twice the input takes about twice the time; the square of it would take four times."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time, sleep
from typing import Any

# Others use the machine as well: so often, so many seconds later, is looked whether it was them.
TRIES = 5
LATER = 0.5


def assert_twice_takes_twice(
    run: Callable[[Any], object], once: Any, twice: Any, *, least: float
) -> None:
    """``run`` of both inputs; less than ``least`` seconds say nothing."""
    gc.disable()  # it would look at all objects of all tests
    small = min(_seconds(run, once), _seconds(run, once))
    bound, large = max(3 * small, least), 0.0
    is_linear = any((large := _later(run, twice, again)) < bound for again in range(TRIES))
    gc.enable()
    assert is_linear, f"{small:.4f} s, then {large:.4f} s"


def assert_takes_less(seconds: float, run: Callable[[Any], object], value: Any) -> None:
    """``run`` of this input."""
    took = 0.0
    is_quick = any((took := _later(run, value, again)) < seconds for again in range(TRIES))
    assert is_quick, f"{took:.4f} s"


def _later(run: Callable[[Any], object], value: Any, again: int) -> float:
    sleep(LATER * min(again, 1))
    return _seconds(run, value)


def _seconds(run: Callable[[Any], object], value: Any) -> float:
    begin = process_time()
    run(value)
    return process_time() - begin
