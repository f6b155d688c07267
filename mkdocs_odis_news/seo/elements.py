"""Reads what the head of a finished page holds; a line that many pages share is read once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..posts.markup import RAW, Token, attributes, resolved, tokens

_RELS = frozenset(("alternate", "canonical", "next", "prev"))
_RAW = RAW | {"noscript"}
_DRAWINGS = frozenset(("math", "svg"))
LONGEST_LINE = 4_000
"""Longer ones are read as they come, for a page may be one line."""


class Element(NamedTuple):
    """What is in the head: its place in the page, and its value by each key that it answers to."""

    start: int
    end: int
    values: Mapping[str, str]


class _Part(NamedTuple):
    """What matters of a head: an element that answers to a key, or a tag that opens or ends."""

    name: str
    start: int
    end: int
    values: Mapping[str, str]


def read_head(html: str, base: str) -> tuple[int | None, list[Element]]:
    """Where the head ends, and what is in it; nothing behind its end is looked at.

    What is in a ``<template>`` or ``<noscript>`` is no part of the head. ``base`` is the page's own
    absolute URL.
    """
    elements: list[Element] = []
    templates = 0
    for at, part in _parts(html):
        if part.name in ("template", "/template"):
            templates = max(0, templates + (1 if part.name == "template" else -1))
        elif templates:
            continue
        elif part.name == "/head":
            return at + part.start, elements
        elif part.name == "body":
            break
        else:
            values = _resolved(part.values, base) if part.name == "link" else part.values
            elements.append(Element(at + part.start, at + part.end, values))
    return None, []


def _parts(html: str) -> Iterator[tuple[int, _Part]]:
    """Each with what its place counts from; whatever leaves its line is read as it comes."""
    at = html.find("<")
    while at >= 0:
        end = html.find("\n", at) + 1 or len(html)
        line = of_line(html[at:end]) if end - at <= LONGEST_LINE else None
        if line is None:
            yield from ((at, part) for part in _telling(tokens(html[at:], _RAW)))
            return
        for part in line:
            yield at, part
        at = html.find("<", end)


@lru_cache(maxsize=256)
def of_line(line: str) -> tuple[_Part, ...] | None:
    """What one line holds; None where what begins on it may go on behind its end."""
    found = tuple(tokens(line, _RAW))
    names = [(token["name"] or "").lower() for token in found]
    is_whole = all(token[0].endswith(">") for token in found) and not _DRAWINGS & set(names)
    is_open = bool(found) and names[-1] in _RAW and not found[-1]["slash"]
    return tuple(_telling(found)) if is_whole and not is_open else None


def _telling(found: Iterable[Token]) -> Iterator[_Part]:
    data: Token | None = None
    for tag in found:
        name = (tag["name"] or "").lower()
        before, data = data, None
        values: dict[str, str] = {}
        if name == "script":
            if not tag["slash"] and _is_data(attributes(tag)):
                data = tag
            elif tag["slash"] and before:
                values = {f"script {k}": "" for k in _types(tag.string[before.end() : tag.start()])}
                yield _Part(name, before.start(), tag.end(), values)
        elif tag["slash"]:
            if name == "template" or (name == "head" and tag["closed"]):
                yield _Part(f"/{name}", *tag.span(), values)
            elif name == "head":
                return
        elif name in ("body", "template"):
            yield _Part(name, *tag.span(), values)
        elif name in ("link", "meta"):
            values = dict(_keys(name, attributes(tag)))
            if values:
                yield _Part(name, *tag.span(), values)


def _resolved(values: Mapping[str, str], base: str) -> dict[str, str]:
    """Those of a link, with full addresses; feeds differ by theirs."""
    full = {key: resolved(base, href) for key, href in values.items()}
    return {f"{key} {href}" if key == "link alternate" else key: href for key, href in full.items()}


def _is_data(script: Mapping[str, str]) -> bool:
    return script.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


def _keys(name: str, said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if name == "meta":
        for attribute in ("name", "property"):
            if named := said.get(attribute):
                yield f"meta {named.lower()}", said.get("content", "")
    else:
        for rel in _RELS.intersection(said.get("rel", "").lower().split()):
            yield f"link {rel}", said.get("href", "")


def _types(text: str) -> Iterator[str]:
    """What a block of JSON-LD describes, at its top or in its ``@graph``."""
    try:
        described = json.loads(text)
    except (ValueError, RecursionError):
        return
    graph = described.get("@graph", described) if isinstance(described, dict) else described
    for thing in graph if isinstance(graph, list) else [graph]:
        kind = thing.get("@type") if isinstance(thing, dict) else None
        yield from (k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str))
