"""Reads TOML and JSON as the text that was typed, as YAML is read."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from .yaml_text import Pair, Value

# tomllib looks at each piece of a dotted key once for each piece before it.
_MOST_DOTS = 50
_BARE = re.compile(rf"\s*[\w-]+(?:[ \t]*\.[ \t]*[\w-]+){{{_MOST_DOTS}}}")


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"(?P<key>\s*+:)?|[][{}]')


class _Pairs(list[tuple[str, Any]]):
    """A mapping of JSON, repeated keys each time."""


_JSON = json.JSONDecoder(
    parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_Pairs
)


def read_toml(block: str, first: int = 1) -> tuple[Pair, ...]:
    """The pairs of a document of TOML 1.0; ``first`` is the line of the block's first.

    Numbers of a fraction are as typed, whole ones and dates in their plain form. Raises
    tomllib.TOMLDecodeError and RecursionError.
    """
    lines: dict[str, int] = {}
    quotes = ""
    for number, line in enumerate(block.split("\n"), start=first):
        key, equals, _ = line.partition("=")
        is_key = equals or line.startswith("[") or (not quotes and _BARE.match(line))
        if is_key and key.count(".") > _MOST_DOTS:
            raise tomllib.TOMLDecodeError(f"a key of too many parts (at line {number - first + 1})")
        if not quotes:
            lines.setdefault(key.partition(".")[0].strip(" \t[]\"'"), number)
        for mark in ('"""', "'''"):
            if line.count(mark) % 2 and quotes in ("", mark):
                quotes = "" if quotes else mark
    values = tomllib.loads(block, parse_float=str)
    return tuple(Pair(key, _typed(value), lines.get(key, first)) for key, value in values.items())


def read_json(text: str, start: int, first: int) -> tuple[tuple[Pair, ...], int] | None:
    """The pairs of the mapping at ``start``, and where it ends; None for any other value.

    ``first`` is its line. Raises json.JSONDecodeError and RecursionError.
    """
    found, end = _JSON.raw_decode(text, start)
    if not isinstance(found, _Pairs):
        return None
    lines = _lines_of_keys(text[start:end], first)
    pairs = (Pair(key, _typed(v), line) for (key, v), line in zip(found, lines, strict=True))
    return tuple(pairs), end


def _lines_of_keys(text: str, line: int) -> Iterator[int]:
    """The line of each key of a mapping of JSON, not of those in it."""
    depth = at = 0
    for token in _TOKEN.finditer(text):
        if token["key"] and depth == 1:
            line, at = line + text.count("\n", at, token.start()), token.start()
            yield line
        depth += (token[0] in "{[") - (token[0] in "}]")


def _typed(value: Any) -> Value:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, _Pairs):
        return {key: _typed(each) for key, each in value}
    if isinstance(value, list):
        return [_typed(each) for each in value]
    if isinstance(value, dict):
        return {key: _typed(each) for key, each in value.items()}
    try:
        return str(value)
    except ValueError:  # Python writes no whole number of more than 4,300 digits
        return hex(value)
