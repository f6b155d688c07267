"""A sequence that is made when somebody looks at it: of many lists, one is shown at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar, TypeVar, overload

T = TypeVar("T")


class Lazy(Sequence[T]):
    """What ``make`` gives, the same each time; only the last one looked at is kept."""

    _last: ClassVar[tuple[object, tuple[Any, ...]]] = None, ()

    def __init__(self, make: Callable[[], tuple[T, ...]]) -> None:
        self._make = make

    def _items(self) -> tuple[T, ...]:
        last = Lazy._last
        if last[0] is not self:
            last = Lazy._last = self, self._make()
        return last[1]

    def __iter__(self) -> Iterator[T]:
        return iter(self._items())

    def __len__(self) -> int:
        return len(self._items())

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._items()[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._items() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._items())

    def __repr__(self) -> str:
        return repr(self._items())
