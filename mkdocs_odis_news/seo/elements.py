"""Reads what the head of a finished page holds; a line that many pages share is read once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..posts.markup import RAW, Token, attributes, name_of, resolved, tokens

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


# What matters of a head: an element that answers to a key, or a tag that opens or ends; its name,
# where it starts and ends, and its value by each key.
_Part = tuple[str, int, int, Mapping[str, str]]


def read_head(html: str, base: str) -> tuple[int | None, list[Element]]:
    """Where the head ends, and what is in it; nothing behind its end is looked at.

    What is in a ``<template>`` or ``<noscript>`` is no part of the head. ``base`` is the page's own
    absolute URL.
    """
    elements: list[Element] = []
    templates = 0
    for at, (name, start, end, values) in _parts(html):
        if name in ("template", "/template"):
            templates = max(0, templates + (1 if name == "template" else -1))
        elif templates:
            continue
        elif name == "/head":
            return at + start, elements
        elif name == "body":
            break
        else:
            full = _resolved(values, base) if name == "link" else values
            elements.append(Element(at + start, at + end, full))
    return None, []


def _parts(html: str) -> Iterator[tuple[int, _Part]]:
    """Each with what its place counts from; whatever leaves its line is read as it comes."""
    at = html.find("<")
    while at >= 0:
        end = _line_end(html, at)
        line = of_line(html[at:end]) if end - at <= LONGEST_LINE else None
        if line is None:  # as of a script on several lines, which the next end tag ends
            end = _line_end(html, html.find("</", end))
            line = of_line(html[at:end]) if end - at <= LONGEST_LINE else None
        if line is None:
            yield from ((at, part) for part in _telling(tokens(html[at:], _RAW)))
            return
        for part in line:
            yield at, part
        at = html.find("<", end)


def _line_end(html: str, at: int) -> int:
    return html.find("\n", at) + 1 or len(html)


@lru_cache(maxsize=256)
def of_line(line: str) -> tuple[_Part, ...] | None:
    """What one line holds; None where what begins on it may go on behind its end."""
    found = tuple(tokens(line, _RAW))
    is_whole = all(token[0].endswith(">") for token in found)
    if not is_whole or not _DRAWINGS.isdisjoint(map(name_of, found)):
        return None
    is_open = bool(found) and name_of(found[-1]) in _RAW and not found[-1]["slash"]
    return None if is_open else tuple(_telling(found))


def _telling(found: Iterable[Token]) -> Iterator[_Part]:
    data: Token | None = None
    for tag in found:
        name = name_of(tag)
        before, data = data, None
        if name == "script":
            if not tag["slash"] and _is_data(attributes(tag)):
                data = tag
            elif tag["slash"] and before:
                values = {f"script {k}": "" for k in _types(tag.string[before.end() : tag.start()])}
                yield name, before.start(), tag.end(), values
        elif tag["slash"]:
            if name == "template" or (name == "head" and tag["closed"]):
                yield f"/{name}", *tag.span(), {}
            elif name == "head":
                return
        elif name in ("body", "template"):
            yield name, *tag.span(), {}
        elif name in _KEYS and (values := _KEYS[name](attributes(tag))):
            yield name, *tag.span(), values


def _resolved(values: Mapping[str, str], base: str) -> dict[str, str]:
    """Those of a link, with full addresses; feeds differ by theirs."""
    full = {key: resolved(base, href) for key, href in values.items()}
    return {f"{key} {href}" if key == "link alternate" else key: href for key, href in full.items()}


def _is_data(script: Mapping[str, str]) -> bool:
    return script.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


def _keys_of_meta(said: Mapping[str, str]) -> dict[str, str]:
    content = said.get("content", "")
    named = [said[attribute] for attribute in ("name", "property") if said.get(attribute)]
    return {f"meta {name.lower()}": content for name in named}


def _keys_of_link(said: Mapping[str, str]) -> dict[str, str]:
    rels = _RELS.intersection(said.get("rel", "").lower().split())
    return {f"link {rel}": said.get("href", "") for rel in rels}


_KEYS = {"link": _keys_of_link, "meta": _keys_of_meta}


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
