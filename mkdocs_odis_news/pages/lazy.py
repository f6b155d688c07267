"""A sequence that is made when somebody looks at it: of many lists, one is shown at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar, TypeVar, overload

T = TypeVar("T")


class Lazy(Sequence[T]):
    """What ``make`` gives, the same each time; only the last one looked at is kept.

    Two of them are equal where what they were ``given`` is, which tells faster than all they hold.
    """

    _last: ClassVar[tuple[object, tuple[Any, ...]]] = None, ()

    def __init__(self, make: Callable[[], tuple[T, ...]], given: tuple[object, ...]) -> None:
        self._make = make
        self._given = given

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
        return isinstance(other, Lazy) and self._given == other._given

    def __hash__(self) -> int:
        return hash(self._items())

    def __repr__(self) -> str:
        return repr(self._items())
