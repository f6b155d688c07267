"""What all tests may use."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

pytest.register_assert_rewrite("tests.build.checks")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than processors, since tests that talk to a server wait for it most of the time."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture
def untraced() -> Iterator[None]:
    """Coverage follows no line of the test, which takes a third of the time then.

    pytest-cov has a marker for that, which does nothing in the processes of pytest-xdist.
    """
    tracer = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(tracer)
