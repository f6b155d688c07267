"""Finds the line that closes a block of front matter, where MkDocs does."""

from __future__ import annotations

import re

from .yaml_text import readable_yaml

LONGEST = 100_000
"""So many characters may a block of front matter have."""

# MkDocs closes a block with "..." too, and with no other line.
_OF_HOST = re.compile(r"^(?:-{3}|\.{3})[ \t]*$", re.MULTILINE)
_CLOSINGS = {
    "-": re.compile(r"^(?:-{3,}|\.{3})[^\S\n]*$", re.MULTILINE),
    "+": re.compile(r"^\+{3}[^\S\n]*$", re.MULTILINE),
}


def closing_of(text: str, start: int, fence: str) -> re.Match[str] | None:
    """The line that closes what was opened by ``fence`` and begins at ``start``.

    A line such as ``-----``, which MkDocs passes over, may stand in a quoted text: where YAML can
    read the block only as MkDocs has it, that counts.
    """
    first = _CLOSINGS[fence[0]].search(text, start)
    if not first or fence[0] == "+" or _OF_HOST.match(text, first.start()):
        return first
    other = _OF_HOST.search(text, first.end())
    if not other or other.start() - start > LONGEST or _is_mapping(text[start : first.start()]):
        return first
    return other if _is_mapping(text[start : other.start()]) else first


def _is_mapping(block: str) -> bool:
    return readable_yaml(block) is not None
