"""Whether twice the input takes about twice the time; the square of it would take four times."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time
from typing import Any

# Others use the machine as well: so often is looked whether it was them.
TRIES = 5


def assert_twice_takes_twice(
    run: Callable[[Any], object], once: Any, twice: Any, *, least: float
) -> None:
    """``run`` of both inputs; less than ``least`` seconds say nothing."""
    gc.disable()  # it would look at all objects of all tests
    small = min(_seconds(run, once), _seconds(run, once))
    bound, large = max(3 * small, least), 0.0
    is_linear = any((large := _seconds(run, twice)) < bound for _ in range(TRIES))
    gc.enable()
    assert is_linear, f"{small:.4f} s, then {large:.4f} s"


def _seconds(run: Callable[[Any], object], value: Any) -> float:
    begin = process_time()
    run(value)
    return process_time() - begin
