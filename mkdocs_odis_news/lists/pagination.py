"""Cuts a sequence into numbered pages, and chooses the numbers that a pager shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def paginate(items: Sequence[Item], per_page: int) -> tuple[tuple[Item, ...], ...]:
    """Pages of ``per_page`` items; one empty page where there are none."""
    starts = range(0, len(items) or 1, per_page)
    return tuple(tuple(items[start : start + per_page]) for start in starts)


def window(number: int, last: int) -> tuple[int | None, ...]:
    """The page numbers around ``number``, the first and the last; None stands for a gap.

    A gap hides two pages or more: the number of a single one takes no more room than the gap.
    """
    near = {1, last, *range(number - 1, number + 2)}
    shown = sorted(page for page in near if 1 <= page <= last)
    numbers: list[int | None] = []
    for before, page in zip([0, *shown], shown, strict=False):
        if page - before == 2:
            numbers.append(before + 1)
        elif page - before > 2:
            numbers.append(None)
        numbers.append(page)
    return tuple(numbers)
