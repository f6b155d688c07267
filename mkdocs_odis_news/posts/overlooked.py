"""Finds what an author meant as the front matter of a post, and nobody reads as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..translations.message import Message, say
from .frontmatter import BlockFormat, FrontMatter
from .header import lines_of, mentions, printed
from .hiding import Visibility, asked_by, keeps_away
from .keys import KeyAliases
from .problem import Problem, shown

# What editors make of three hyphens, what other programs write for them, and behind them the
# language of the block, or a comment.
_LIKE_FENCE = re.compile(
    r"(?:[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d+~=*_\\] ?){1,80}"
    r"|(?:-{3}|\+{3}|;{3})\s*(?:ya?ml|toml|json5?|js|javascript|#.*)?",
    re.IGNORECASE,
)
# Nikola keeps the keys in a comment at the top, each behind two dots.
_COMMENT = re.compile(r"<!--(?: *-{3})?")
_PAIR = re.compile(r"(?:\.\. )?([\"']?)[^\W\d_][\w -]{0,60}\1 ?[:=]")
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")
INLINE_CODE = re.compile(r"(?<!`)(`++)[^`]{1,2000}\1(?!`)")
"""In the text of a line."""
_PRE = re.compile(r"<(/?)pre\b", re.IGNORECASE)

Sayings = tuple[Message, Message, Message]
"""What was found, what was expected, and the cure."""


class Stray(NamedTuple):
    """The problem of a block at the wrong place, and the text of the block."""

    problem: Problem
    block: str

    @classmethod
    def at(cls, source: str, line: int, says: Sayings, block: str) -> Stray:
        """On this line of a file."""
        found, expected, cure = says
        problem = Problem(source=source, line=line, found=found, expected=expected, cure=cure)
        return cls(problem, block)


def certainly_hidden(block: str, keys: KeyAliases) -> bool:
    """Whether a line of a block that nobody could read hides the page."""
    return any(
        asked_by(key, _unquoted(value), keys) is Visibility.HIDDEN for key, value in lines_of(block)
    )


def may_be_hidden(block: str, keys: KeyAliases) -> bool:
    """Whether a line of a block that nobody could read begins with a key that may hide it."""
    return any(keeps_away(key, keys) for key, _ in lines_of(block))


def stray_block(found: FrontMatter, tag: str | None, keys: KeyAliases) -> Stray | None:
    """A block that is not where front matter stands, or not between its fences.

    It holds the marker; where there is none, it begins with a key that posts have, and ends at a
    rule or hides the page: a signature below a rule is text. Code is never looked at.
    """
    if tag is not None and tag not in found.text:
        return None
    is_whole = found.format in (None, BlockFormat.HEADER)
    begin = 1 if is_whole else found.body_line
    lines = list(outside_of_code(found.text if is_whole else found.body))
    top = next((place for place, line in enumerate(lines) if line.strip()), 0)
    for rule, at, block in _blocks(lines, _starts(lines)):
        rest = (line for line in block.lstrip("{ \n").split("\n") if not line.startswith("#"))
        head = next(rest, "")
        if rule != top and not is_pair(head):
            continue  # a list or a quotation of such lines is text
        first = next(lines_of(head), None)
        is_ours = mentions(block, tag, keys) if tag else rule >= 0 and first and keys.find(first[0])
        if not first or not is_ours:
            continue
        behind = at + block.count("\n") + 1
        is_closed = behind < len(lines) and is_rule(lines[behind])
        if not (tag or is_closed or certainly_hidden(block, keys)):
            continue
        place = at if rule < 0 else top
        says = _sayings(lines[place].rstrip(), is_fenced=rule >= 0, is_first=rule == top)
        return Stray.at(found.source, begin + place, says, block)
    if not tag or not (hiding := _hiding_paragraph(lines, tag, keys)):
        return None
    says = _sayings(lines[top].rstrip(), is_fenced=True, is_first=False)
    return Stray.at(found.source, begin + top, says, hiding)


def _hiding_paragraph(lines: list[str], tag: str, keys: KeyAliases) -> str | None:
    """Below a text, lines without fences that hold the marker and hide the page."""
    blanks = [at for at, line in enumerate(lines) if not line.strip()]
    for _, _, block in [*_blocks(lines, [-1, *blanks])][1:]:
        is_ours = is_pair(block.partition("\n")[0]) and mentions(block, tag, keys)
        if is_ours and certainly_hidden(block, keys):
            return block
    return None


def outside_of_code(text: str) -> Iterator[str]:
    """Every line of a text; one of code is empty."""
    in_pre = False
    for line, is_fenced in fenced_lines(text):
        tags = [] if is_fenced else _PRE.findall(line)
        is_code = is_fenced or in_pre or tags or line.startswith(("    ", "\t"))
        in_pre = not tags[-1] if tags else in_pre
        yield "" if is_code else line


def fenced_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Every line of a text, and whether it belongs to a fenced block."""
    fence = ""
    for line in text.split("\n"):
        mark = _CODE.match(line)
        yield line, bool(fence or mark)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line.strip(" `~"):
            fence = ""


def _starts(lines: list[str]) -> list[int]:
    """The top (-1) and each rule."""
    top = next((at for at, line in enumerate(lines) if line.strip()), -1)
    is_comment = top >= 0 and bool(_COMMENT.fullmatch(printed(lines[top])))
    rules = (at for at, line in enumerate(lines) if is_rule(line))
    return [-1, *([top] if is_comment else []), *rules]


def _blocks(lines: list[str], starts: list[int]) -> Iterator[tuple[int, int, str]]:
    """What stands below each of these, down to an empty line; with its place."""
    for start, next_start in zip(starts, [*starts[1:], len(lines)], strict=True):
        begin = start + 1
        while begin < next_start and not lines[begin].strip():
            begin += 1
        end = begin
        while end < next_start and lines[end].strip():
            end += 1
        if begin < end:
            yield start, begin, "\n".join(lines[begin:end])


def is_rule(line: str) -> bool:
    """Whether a line is a fence, or what was meant as one."""
    return bool(_LIKE_FENCE.fullmatch(printed(line)))


def is_pair(line: str) -> bool:
    """Whether a line begins as a key does."""
    return bool(_PAIR.match(printed(line)))


def _sayings(line: str, *, is_fenced: bool, is_first: bool) -> Sayings:
    text = shown("".join(c if c.isprintable() else ascii(c)[1:-1] for c in line.strip()))
    if not is_fenced:
        return (
            say("{line} without a line --- above it", line=text),
            say("front matter between two lines ---"),
            say("Write a line --- above it, and one below the last key"),
        )
    if is_first and not (line.startswith("---") and not line.strip("-")):
        return (
            say("{line} as the first line, behind blanks", line=text)
            if line[:1].isspace()
            else say("{line} as the first line", line=text),
            say("a line --- of three hyphens"),
            say("Write --- in its place, and below the last key"),
        )
    return (
        say("{line} above the front matter", line=text),
        say("a line --- at the very top"),
        say("Move this line below the front matter, or delete it"),
    )


def _unquoted(value: str) -> str:
    """A value without its quotes, and without a comment."""
    return value.partition(" #")[0].strip(" \t\"',")
