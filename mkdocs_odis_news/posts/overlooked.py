"""Finds what an author meant as the front matter of a post, and YAML or MkDocs did not see."""

from __future__ import annotations

import re

from .frontmatter import block, glued
from .keys import Names
from .problem import Problem, shown

_HIDES = re.compile(
    r"^[\"']?(?:(?:visible|published)[\"']?\s*[:=]\s*[\"']?(?:false|no|nein|off)"
    r"|draft[\"']?\s*[:=]\s*[\"']?true)\b",
    re.MULTILINE | re.IGNORECASE,
)
# What editors make of three hyphens, and what other programs write for them.
_LIKE_FENCE = re.compile(r"[-–—+~=*_]+")
_KEY = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]|$)")
_CODE = re.compile(r"^(?:```|~~~)", re.MULTILINE)


def mentions(text: str, tag: str) -> bool:
    """Whether the ``tags`` of a block that YAML did not read seem to hold the marker."""
    lines = block(text)
    if _CODE.search(lines):
        return False
    marker = rf"(?<![\w-]){re.escape(tag)}(?![\w-])"
    in_line = rf"^[\"']?tags[\"']?[ \t]*[:=][^\n]*{marker}"
    in_list = rf"^[\"']?tags[\"']?[ \t]*:[ \t]*\n(?:[ \t]*-[^\n]*\n)*?[ \t]*-[^\n]*{marker}"
    return bool(re.search(rf"{in_line}|{in_list}", lines, re.MULTILINE))


def is_unfenced(text: str, names: Names) -> bool:
    """Whether a text begins with lines of keys, the first of them one that posts have."""
    lines = block(text).split("\n")
    keys = [found[1] for line in lines if (found := _KEY.match(line))]
    known = {name for field in names.values() for name in field}
    return len(keys) == len(lines) > 1 and keys[0] in known


def certainly_hidden(text: str) -> bool:
    """Whether the author hid the page, whatever else is wrong with it."""
    return bool(_HIDES.search(block(text)))


def overlooked(source: str, text: str) -> Problem:
    """The problem of a file whose front matter was taken for text."""
    if problem := glued(source, text):
        return problem
    first = text.strip().partition("\n")[0].strip()
    line = text[: len(text) - len(text.lstrip())].count("\n") + 1
    if _LIKE_FENCE.fullmatch(first):
        return Problem(
            source=source,
            line=line,
            found=f"{shown(first)} as the first line",
            expected="a line --- of three hyphens",
            cure="Write --- in its place, and below the last key",
        )
    if re.search(r"^---[ \t]*$", block(text), re.MULTILINE):
        return Problem(
            source=source,
            line=line,
            found=f"{shown(first)} above the front matter",
            expected="a line --- at the very top",
            cure="Move this line below the front matter, or delete it",
        )
    return Problem(
        source=source,
        line=line,
        found=f"{shown(first)} without a line --- above it",
        expected="front matter between two lines ---",
        cure="Write a line --- above it, and one below the last key",
    )
