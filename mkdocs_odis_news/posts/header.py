"""Reads lines ``Key: text``: without fences, as MultiMarkdown does, or in what nobody can read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .keys import KeyAliases
from .yaml_text import Pair, Value, readable_yaml

# What MkDocs takes for a line of a header, and for its continuation.
_LINE = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):[^\S\n]*(?P<value>.*)")
_MORE = re.compile(r"(?: {4}|\t)\s*(?P<value>.*)")
_KEY = re.compile(
    r"[\s{,\"']*(?P<key>[^\s:=\"'{},][^:=\"'{},]{0,60}?)[\"']?\s{0,9}[:=\uff1a\ufe55](?P<value>.*)"
)
_SEPARATORS = re.compile(r"[,\[\]{}\"']+")
_LISTS = frozenset(("aliases", "authors", "categories", "tags"))


def lines_of(block: str) -> Iterator[tuple[str, str]]:
    """What looks like a key and its value on each line of a block that nobody could read."""
    for line in block.split("\n"):
        if found := _KEY.match(line):
            yield found["key"], found["value"].strip(" \t,")


def mentions(block: str, tag: str, keys: KeyAliases) -> bool:
    """Whether the ``tags`` of a block that nobody could read seem to hold the marker."""
    return tag in marks_in(block, lambda key: keys.field_of(key) == "tags")


def marks_in(block: str, is_asked: Callable[[str], bool]) -> Iterator[str]:
    """What stands behind these keys in a block that nobody could read."""
    is_behind = False
    for line in block.split("\n"):
        found = next(lines_of(line), None)
        is_behind = is_asked(found[0]) if found else is_behind
        if is_behind:
            words = found[1] if found else line.strip(" -")
            yield from map(printed, _SEPARATORS.split(words.partition(" #")[0]))


def printed(line: str) -> str:
    """Without what nobody sees."""
    return "".join(filter(str.isprintable, line)).strip()


def first_key(text: str, start: int) -> str | None:
    """The key of the line at ``start``; None where it is no line of a header."""
    found = _LINE.match(text, start)
    return found["key"] if found else None


def read_header(
    text: str, start: int, first: int, keys: KeyAliases
) -> tuple[tuple[Pair, ...], int]:
    """The pairs down to the first line that is neither a key nor indented, and where it begins.

    ``first`` is the number of the line at ``start``.
    """
    typed: list[tuple[str, list[str], int]] = []
    at, number = start, first - 1
    while at < len(text):
        end = text.find("\n", at)
        line, number = text[at : end if end >= 0 else None], number + 1
        if pair := _LINE.fullmatch(line):
            typed.append((pair["key"].lower(), [pair["value"].strip()], number))
        elif typed and line.strip() and (more := _MORE.fullmatch(line)):
            typed[-1][1].append(more["value"].strip())
        else:
            break
        at = end + 1 if end >= 0 else len(text)
    pairs: list[Pair] = []
    for key, lines, number in typed:
        is_list = keys.field_of(key) in _LISTS
        value = _unquoted(" ".join(lines).strip(), is_list=is_list)
        pairs.append(Pair(_named(key, keys), value, number))
    return tuple(pairs), at


def _named(key: str, keys: KeyAliases) -> str:
    """In a header, letters have no case."""
    found = keys.find(key)
    return found[1] if found and found[1].lower() == key else key


def _unquoted(text: str, *, is_list: bool) -> Value:
    """Who forgot the fences wrote YAML: quotes, and brackets of lists, are none of the text."""
    if text[:1] in ("'", '"') or (is_list and text[:1] == "["):
        pairs = readable_yaml(f"x: {text}") or ()
        values = [pair.value for pair in pairs if isinstance(pair.value, str | list)]
        return values[0] if len(pairs) == 1 and values else text
    return text or None
