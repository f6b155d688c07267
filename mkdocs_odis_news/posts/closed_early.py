"""Finds the rest of a front matter below the line that closed it too early."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..translations.message import say
from .closing import LONGEST
from .frontmatter import BlockFormat, FrontMatter
from .header import mentions
from .keys import KeyAliases
from .overlooked import Sayings, Stray, certainly_hidden, outside_of_code
from .problem import shown

_FENCE = re.compile(r"^(?:-{3,}|\+{3})[^\S\n]*$", re.MULTILINE)


def closed_early(found: FrontMatter, tag: str | None, keys: KeyAliases) -> Stray | None:
    """A rest that hides the page, or holds the marker that the block lacks.

    To MkDocs it is text: something of several lines in the front matter holds a line ``---``.
    """
    if found.format not in (None, BlockFormat.YAML, BlockFormat.TOML):
        return None
    for number, fence, block in _rests(found):
        lines = block.split("\n")
        hiding = [place for place, line in enumerate(lines) if certainly_hidden(line, keys)]
        given = found.block, tag or "", keys
        if hiding or (tag and mentions(block, tag, keys) and not mentions(*given)):
            place = hiding[0] if hiding else 0
            says = _sayings(lines[place], fence)
            return Stray.at(found.source, number + place, says, block)
    return None


def _rests(found: FrontMatter) -> Iterator[tuple[int, str, str]]:
    """The lines between each further fence and the empty line or fence above: where, below what."""
    text = found.text[found.begin : found.begin + LONGEST]
    fence = found.text[: found.begin].rpartition("\n")[2].strip()
    # Hardly any text has such a line, and this tells without looking at each.
    if not any(f"\n{mark}" in f"\n{text}" for mark in ("---", "+++")):
        return
    if not _FENCE.search(text) or not (fence or _FENCE.match(text.lstrip())):
        return
    run: list[str] = []
    first = found.text.count("\n", 0, found.begin) + 1
    for number, line in enumerate(outside_of_code(text), start=first):
        is_fence = _FENCE.fullmatch(line)
        if is_fence and run and fence:
            yield number - len(run), fence, "\n".join(run)
        fence = line.strip() if is_fence else fence
        if line.strip() and not is_fence:
            run.append(line)
        else:
            run = []


def _sayings(line: str, fence: str) -> Sayings:
    return (
        say("{line} below the line {fence}", line=shown(line.strip()), fence=fence),
        say("all keys above that line"),
        say(
            "Move them there, or indent the line {fence} by two spaces where it is part of a text",
            fence=fence,
        ),
    )
