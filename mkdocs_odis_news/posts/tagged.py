"""Finds the marker in a block of front matter that nobody could read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .header import lines_of, printed
from .keys import KeyAliases

_SEPARATORS = re.compile(r"[,\[\]{}\"']+")


def mentions(block: str, tag: str, keys: KeyAliases) -> bool:
    """Whether the ``tags`` of a block that nobody could read seem to hold the marker."""
    return tag in marks_in(block, lambda key: is_tags(key, keys))


def marks_in(block: str, is_asked: Callable[[str], bool]) -> Iterator[str]:
    """What stands behind these keys in a block that nobody could read."""
    is_behind = False
    for line in block.split("\n"):
        found = next(lines_of(line), None)
        is_behind = is_asked(found[0]) if found else is_behind
        if is_behind:
            words = found[1] if found else line.strip(" -")
            yield from map(printed, _SEPARATORS.split(words.partition(" #")[0]))


def is_tags(key: str, keys: KeyAliases) -> bool:
    """Whether a key is one of those that may hold the marker."""
    return (keys.find(key) or ("",))[0] == "tags"
