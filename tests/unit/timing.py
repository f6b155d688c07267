"""Whether a function is linear: eight times the input takes about eight times the time."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import sleep, thread_time
from typing import Any

# The square would take 64 times as long. What lies between is for machines that others use too.
TIMES = 8
BOUND = 27
# So often, so many seconds later, is looked whether it was them; or whether it was the memory, of
# which a machine is slow to give what a process has never held: then with more of both.
LATER = 0.5
GROWTH = (1, 1, 2, 4, 4)


def assert_linear(
    run: Callable[[Any], object], make: Callable[[int], Any], size: int, *, least: float = 0.002
) -> None:
    """``run`` of ``make(size)`` beside an eighth of it; less than ``least`` seconds say nothing.

    What was made is run several times: ``run`` must not remember it.
    """
    gc.disable()  # it would look at all objects of all tests
    try:
        tries = (
            _seconds_of_both(run, make(growth * size // TIMES), make(growth * size), again)
            for again, growth in enumerate(GROWTH)
        )
        is_linear = any(large < max(BOUND * small, least) for small, large in tries)
    finally:
        gc.enable()
    assert is_linear, f"{size} took more than {BOUND} times the time of {size // TIMES}"


def _seconds_of_both(
    run: Callable[[Any], object], few: Any, many: Any, again: int
) -> tuple[float, float]:
    sleep(LATER * min(again, 1))
    return min(_seconds(run, few) for _ in range(3)), _seconds(run, many)


def _seconds(run: Callable[[Any], object], value: Any) -> float:
    """Of this thread: another one of the process may be busy."""
    begin = thread_time()
    run(value)
    return thread_time() - begin
