"""What is made when somebody asks for it: a site has many pages, and shows one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, TypeVar, overload

T = TypeVar("T")


class LazyTuple(Sequence[T]):
    """What ``make`` gives, the same each time; only the last one looked at is kept.

    Two of them are equal where what they were ``given`` is, which tells faster than all they hold.
    """

    _last: ClassVar[tuple[object, tuple[Any, ...]]] = None, ()

    def __init__(self, make: Callable[[], tuple[T, ...]], given: tuple[object, ...]) -> None:
        self._make = make
        self._given = given

    def _items(self) -> tuple[T, ...]:
        last = LazyTuple._last
        if last[0] is not self:
            last = LazyTuple._last = self, self._make()
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
        return isinstance(other, LazyTuple) and self._given == other._given

    def __hash__(self) -> int:
        return hash(self._items())

    def __repr__(self) -> str:
        return repr(self._items())


class LazyMapping(Mapping[str, T]):
    """What ``make`` gives for each of the ``keys``; only the last one asked for is kept."""

    def __init__(self, keys: Mapping[str, object], make: Callable[[str], T]) -> None:
        self._keys = keys
        self._make = make
        self._last: tuple[str, T] | None = None

    def __getitem__(self, key: str) -> T:
        if key not in self._keys:
            raise KeyError(key)
        last = self._last
        if not last or last[0] != key:
            last = self._last = key, self._make(key)
        return last[1]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
