"""Finds the rest of a block of front matter that its author tore, which is text to everybody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from ..translations.message import Message, say
from .closing import LONGEST
from .frontmatter import BlockFormat, FrontMatter
from .header import lines_of, mentions
from .hiding import hiding_key
from .keys import KeyAliases
from .overlooked import Sayings, Stray, certainly_hidden, is_pair, is_rule
from .problem import shown

_EMPTY_LINES = re.compile(r"(?:[^\S\n]*\n)*")
_LONGEST_LINE = 200


def torn_block(found: FrontMatter, tag: str | None, keys: KeyAliases) -> Stray | None:
    """What stands below the block, and was meant to stand in it; it holds the marker or hides."""
    if found.format is BlockFormat.HEADER:
        return _below_another_line(found, keys) or _below_an_empty_line(found, tag, keys)
    return _second_block(found, keys) if found.pairs else None


def _below_an_empty_line(found: FrontMatter, tag: str | None, keys: KeyAliases) -> Stray | None:
    """The rest of a header without fences: all that begins with a key that posts have."""
    rest = found.body[:LONGEST].split("\n\n") if _is_key(_first_line(found.body), keys) else []
    block = "\n\n".join(takewhile(lambda each: _is_key(_first_line(each), keys), rest))
    line = _first_line(block)
    if not (tag and mentions(block, tag, keys)) and not certainly_hidden(block, keys):
        return None
    says = (
        say("{line} below an empty line", line=shown(line.strip())),
        say("all keys above the first empty line"),
        say("Delete the empty line, or write a line --- above the first key and below the last"),
    )
    return _stray(found, block, line, says)


def _below_another_line(found: FrontMatter, keys: KeyAliases) -> Stray | None:
    """The rest of a header behind a line that is none of its own, such as ``# Status``."""
    block = found.text[found.begin :].partition("\n\n")[0]
    if not block.strip() or block.startswith("\n"):
        return None
    line = _hiding_line(block.split("\n"), keys)
    cure = say("Write a line --- above the first key and below the last")
    return _stray(found, block, line, _apart(line, cure)) if line else None


def _second_block(found: FrontMatter, keys: KeyAliases) -> Stray | None:
    """What begins right below the first block, ends at a rule, and hides the page."""
    text, at = found.text, _below_empty_lines(found.text, found.begin)
    top = _first_line(text, at)
    if top.startswith(("    ", "\t")) or _is_prose(top) or not (is_rule(top) or _is_key(top, keys)):
        return None
    lines = text[at : at + LONGEST].split("\n")
    first = 1 if is_rule(top) else 0
    end = next((n for n, line in enumerate(lines[first:], first) if is_rule(line)), first)
    written = [line for line in lines[first:end] if line.strip()]
    if not written or not _is_key(written[0], keys):
        return None
    line = _hiding_line(written, keys)
    cure = say("Write this line up there, below the last key")
    return _stray(found, "\n".join(written), line, _apart(line, cure)) if line else None


def _first_line(text: str, at: int = 0) -> str:
    return text[at : at + _LONGEST_LINE].partition("\n")[0]


def _is_prose(line: str) -> bool:
    """Whether a line begins as a text or a heading, and holds no key: as most texts begin."""
    begin = line.lstrip()[:1]
    return (begin.isalpha() or begin == "#") and ":" not in line and "=" not in line


def _is_key(line: str, keys: KeyAliases) -> bool:
    first = next(lines_of(line), None) if is_pair(line) else None
    return bool(first and (keys.find(first[0]) or hiding_key(first[0], keys)))


def _hiding_line(lines: Iterable[str], keys: KeyAliases) -> str | None:
    return next((line for line in lines if certainly_hidden(line, keys)), None)


def _below_empty_lines(text: str, at: int) -> int:
    found = _EMPTY_LINES.match(text, at)
    return found.end() if found else at


def _apart(line: str, cure: Message) -> Sayings:
    return (
        say("{line} below the front matter", line=shown(line.strip())),
        say("all keys in one block"),
        cure,
    )


def _stray(found: FrontMatter, block: str, line: str, says: Sayings) -> Stray:
    at = found.text.find(line, found.begin)
    return Stray.at(found.source, found.text.count("\n", 0, at) + 1, says, block)
