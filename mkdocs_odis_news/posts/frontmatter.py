"""Splits a file into front matter and body, whichever of four ways its author chose."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from enum import Enum

from .closing import LONGEST, closing_of
from .diagnose import GLUED, too_long, unclosed, undecodable, unreadable
from .encodings import decoded, in_lines
from .header import first_key, lines_of, read_header
from .keys import KeyAliases
from .problem import Problem
from .toml_json import read_json, read_toml
from .yaml_text import UNREADABLE, Pair, read_yaml, readable_yaml

_OPENING = re.compile(r"\s*^(-{3,}|\+{3})[^\S\n]*$", re.MULTILINE)
_CLOSING_ALONE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)
_JSON = re.compile(r"\s*^(?P<brace>\{)(?:[^\S\n]*$|[^\S\n]*\")", re.MULTILINE)


class BlockFormat(Enum):
    """How front matter is written; a header has no fences (MultiMarkdown)."""

    YAML = "YAML"
    TOML = "TOML"
    JSON = "JSON"
    HEADER = "header"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands above the body of a file, which is ``text[begin:]``.

    ``block`` are the lines of the front matter, without fences, the first of them ``first``;
    ``pairs`` are empty where it cannot be read, and ``problem`` says why. ``format`` is None
    where there is no front matter.
    """

    source: str
    text: str
    begin: int = 0
    format: BlockFormat | None = None
    pairs: tuple[Pair, ...] = ()
    block: str = ""
    first: int = 1
    problem: Problem | None = None

    @property
    def body(self) -> str:
        """Kept in no second copy."""
        return self.text[self.begin :].strip()

    @property
    def body_line(self) -> int:
        """The line of the file in which the body begins."""
        return self.text.count("\n", 0, len(self.text.rstrip()) - len(self.body)) + 1


def parse(source: str, content: bytes | str, keys: KeyAliases) -> FrontMatter:
    """Reads one file. ``source`` is its path below ``docs_dir``, for the problem.

    Bytes that are not UTF-8 are a problem, and read nevertheless: their author may hide the page.
    """
    if isinstance(content, str):
        return _parse(source, content, keys)
    text, error = decoded(content)
    found = _parse(source, text, keys)
    return replace(found, problem=undecodable(source, error)) if error else found


def _parse(source: str, text: str, keys: KeyAliases) -> FrontMatter:
    text = in_lines(text)
    none = FrontMatter(source=source, text=text)
    opening = _OPENING.match(text)
    found = _fenced(none, opening, keys) if opening else _unfenced(none, keys)
    if found and len(found.block) > LONGEST:
        problem = too_long(source, found.first, len(found.block), LONGEST)
        return replace(found, pairs=(), problem=problem)
    return found or none


def _fenced(none: FrontMatter, opening: re.Match[str], keys: KeyAliases) -> FrontMatter | None:
    """Between two lines ``---`` or ``+++``; None where these are no more than rules."""
    text = none.text
    closing = closing_of(text, opening.end() + 1, opening[1])
    end = closing.start() if closing else len(text)
    block = text[opening.end() + 1 : end]
    found = FrontMatter(
        source=none.source,
        text=text,
        format=BlockFormat.YAML if opening[1][0] == "-" else BlockFormat.TOML,
        block=block,
        first=text[: opening.end()].count("\n") + 2,
        begin=closing.end() if closing else opening.end() + 1,
    )
    if not closing:
        if not _holds(block.partition("\n\n")[0], keys):
            return None
        return replace(found, problem=unclosed(found.source, found.first - 1, opening[1]))
    if len(block) > LONGEST:
        return found
    return _read(found, keys)


def _read(found: FrontMatter, keys: KeyAliases) -> FrontMatter | None:
    """With its pairs, or a problem; None where the block is none."""
    try:
        if found.format is BlockFormat.TOML:
            pairs: tuple[Pair, ...] | None = read_toml(found.block, found.first)
            is_ours = any(keys.find(pair.key) for pair in pairs or ())
        else:
            pairs, is_ours = read_yaml(found.block, found.first), True
    except UNREADABLE as error:
        if not _holds(found.block, keys):
            return None
        return replace(found, problem=unreadable(found.source, found.block, found.first, error))
    is_glued = pairs is None and any(map(GLUED.match, found.block.split("\n")))
    if is_glued and _holds(found.block, keys):
        problem = unreadable(found.source, found.block, found.first, ValueError())
        return replace(found, problem=problem)
    return replace(found, pairs=pairs) if pairs is not None and is_ours else None


def _unfenced(none: FrontMatter, keys: KeyAliases) -> FrontMatter | None:
    if found := _JSON.match(none.text):
        return _json(none, found.start("brace"), keys)
    start = len(none.text) - len(none.text.lstrip())
    key = first_key(none.text, start)
    if not key or not (keys.find(key) or _holds(none.text[start:].partition("\n\n")[0], keys)):
        return None
    none = replace(none, first=none.text.count("\n", 0, start) + 1)
    return _closed_alone(none, start, keys) or _header(none, start, keys)


def _json(none: FrontMatter, start: int, keys: KeyAliases) -> FrontMatter | None:
    text, first = none.text, none.text.count("\n", 0, start) + 1
    found = replace(none, format=BlockFormat.JSON, first=first)
    try:
        read = read_json(text, start, first)
    except UNREADABLE as error:
        end = text.find("\n\n", start)
        block = text[start : end if end > 0 else None]
        if not _holds(block, keys):
            return None
        if isinstance(error, json.JSONDecodeError):
            error = json.JSONDecodeError(error.msg, text[start:], error.pos - start)
        problem = unreadable(none.source, text[start:][:LONGEST], first, error)
        return replace(found, block=block, problem=problem)
    pairs, end = read or ((), start)
    line_end = text.find("\n", end) if "\n" in text[end:] else len(text)
    if text[end:line_end].strip() or not any(keys.find(pair.key) for pair in pairs):
        return None
    return replace(found, pairs=pairs, block=text[start:end], begin=line_end)


def _closed_alone(none: FrontMatter, start: int, keys: KeyAliases) -> FrontMatter | None:
    """All above a line ``---`` that closes what none opened, where it is a mapping."""
    closing = _CLOSING_ALONE.search(none.text, start, start + LONGEST)
    if not closing:
        return None
    block = none.text[start : closing.start()]
    pairs = readable_yaml(block, none.first)
    if not pairs or not any(keys.find(pair.key) for pair in pairs):
        return None
    return replace(none, format=BlockFormat.YAML, pairs=pairs, block=block, begin=closing.end())


def _header(none: FrontMatter, start: int, keys: KeyAliases) -> FrontMatter | None:
    pairs, end = read_header(none.text, start, none.first, keys)
    if not any(keys.find(pair.key) for pair in pairs):
        return None
    block = none.text[start:end].rstrip("\n")
    return replace(none, format=BlockFormat.HEADER, pairs=pairs, block=block, begin=end)


def _holds(block: str, keys: KeyAliases) -> bool:
    """Whether a line begins with a key that posts have."""
    return any(keys.find(key) for key, _ in lines_of(block[:LONGEST]))
