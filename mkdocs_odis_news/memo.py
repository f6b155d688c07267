"""Remembers what was made of what, so that the next build makes only what is new."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memo:
    """Values of one build and of the one before it; what neither of them asked for is forgotten."""

    def __init__(self) -> None:
        self._before: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._now: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}

    def turn(self) -> None:
        """A build begins."""
        self._before, self._now = self._now, {}

    def of(self, name: Hashable, given: tuple[Any, ...], make: Callable[[], T]) -> T:
        """The value of this name: what ``make`` gives, which may depend on ``given`` alone.

        Where that is what it was, the value is the very object of the last time.
        """
        found = self._now.get(name) or self._before.get(name)
        # A tuple compares what is one object at no cost, all else by its value.
        if found is None or found[0] != given:
            found = given, make()
        self._now[name] = found
        value: T = found[1]
        return value

    def same(self, name: Hashable, value: T) -> T:
        """The object of the last time where that equals this one; then much compares at once."""
        return self.of(name, (value,), lambda: value)


class Forgetful(Memo):
    """For a build that no other one follows."""

    def of(self, name: Hashable, given: tuple[Any, ...], make: Callable[[], T]) -> T:
        """Made anew whenever somebody asks."""
        return make()
