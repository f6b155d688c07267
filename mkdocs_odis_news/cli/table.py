"""Lays out rows of text for a terminal, or for a pipe."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate

_GAP = 2
_NARROWEST = 8


def table(rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """The lines, each cell as wide as its column.

    Where a terminal is ``width`` wide, the widest columns are cut until they fit; None: a pipe,
    in which nothing is.
    """
    columns = _columns_of(rows)
    if width is not None:
        columns = _fitted(columns, width)
    for row in rows:
        cells = (_cell(text, wide) for text, wide in zip(row, columns, strict=True))
        yield (" " * _GAP).join(cells).rstrip()


def fits(rows: Sequence[Sequence[str]], width: int | None) -> bool:
    """Whether nothing of them has to be cut."""
    columns = _columns_of(rows)
    return width is None or sum(columns) + _GAP * (len(columns) - 1) <= width


def printable(text: str) -> str:
    """A text without what moves the cursor of a terminal, on one line."""
    shown = "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)
    return " ".join(shown.split(" "))


def _columns_of(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(_width, column)) for column in zip(*rows, strict=True)]


def _fitted(columns: list[int], width: int) -> list[int]:
    left = width - _GAP * (len(columns) - 1)
    found = list(columns)
    while sum(found) > left and max(found) > _NARROWEST:
        widest = found.index(max(found))
        others = [each for each in found if each < found[widest]]
        least = max([_NARROWEST, *others])
        surplus = sum(found) - left
        found[widest] -= max(1, min(surplus, found[widest] - least))
    return found


def _cell(text: str, wide: int) -> str:
    if _width(text) > wide:
        text = _cut(text, wide - 1) + "…"
    return text + " " * (wide - _width(text))


def _cut(text: str, wide: int) -> str:
    reached = accumulate(map(_columns, text))
    return "".join(letter for letter, at in zip(text, reached, strict=True) if at <= wide)


def _width(text: str) -> int:
    """In columns of a terminal: an ideograph takes two, an accent none."""
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
