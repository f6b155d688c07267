"""Adds to the head of a finished page the tags that are missing, and mends those that differ."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from ..posts.markup import RAW, attributes, resolved, tokens

_RELS = frozenset(("alternate", "canonical", "next", "prev"))
_RAW = RAW | {"noscript"}
Attributes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One element that a head should have. ``value`` is plain text: a content, or a URL.

    Tags with the same ``key`` say the same. If the theme or a neighbour has written one, it stays;
    where ours ``wins``, only if it says what ours does. Without ``html`` there should be none.
    A tag that is part ``of`` another one goes with it.
    """

    key: str
    value: str
    html: str
    wins: bool = False
    of: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """What is in the head: its place in the page, and its value by each key that it answers to."""

    start: int
    end: int
    values: Mapping[str, str]


def meta(name: str, content: str, *, attribute: str = "name", wins: bool = False) -> Tag:
    """``<meta name=…>``; Open Graph wants ``attribute="property"``."""
    html = _element("meta", ((attribute, name), ("content", content)))
    return Tag(key=f"meta {name}", value=content, html=html, wins=wins)


def link(rel: str, href: str, *, wins: bool = False) -> Tag:
    """``<link rel=…>`` to an absolute URL."""
    html = _element("link", (("rel", rel), ("href", href)))
    return Tag(key=f"link {rel}", value=href, html=html, wins=wins)


def no_link(rel: str) -> Tag:
    """Takes away what the theme links to as ``rel``."""
    return Tag(key=f"link {rel}", value="", html="", wins=True)


def alternate(kind: str, title: str, href: str) -> Tag:
    """A feed, for readers that look for one (RSS Advisory Board, autodiscovery)."""
    attributes = (("rel", "alternate"), ("type", kind), ("title", title), ("href", href))
    return Tag(key=f"link alternate {href}", value=href, html=_element("link", attributes))


def linked_data(described: dict[str, Any]) -> Tag:
    """JSON-LD. Nothing in it ends the script or opens a comment: ``<`` is written ``\\u003c``."""
    text = json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")
    html = f'<script type="application/ld+json">\n{text}\n</script>'
    return Tag(key=f"script {described['@type']}", value="", html=html)


def complete_head(html: str, wanted: Iterable[Tag], base: str) -> str:
    """The page with the wanted tags in its head. ``base`` is the page's own absolute URL.

    Of several elements with one key that are there already the first stays, or the one that says
    what ours does. An element stays or goes as a whole: what else it said is then said by ours.
    A page without ``</head>`` stays as it is.
    """
    end, elements = _read(html, base)
    if end is None:
        return html
    by_key: dict[str, list[Tag]] = {}
    for tag in wanted:
        by_key.setdefault(tag.key, []).append(tag)
    there: set[str] = set()
    pieces: list[str] = []
    at = 0
    for element in elements:
        if _stays(element, by_key, there):
            there.update(element.values)
        else:
            kept = html[at : element.start]
            # Beside what stands behind, it could become a tag.
            pieces.append(f"{kept} " if kept.endswith("<") else kept)
            at = element.end
    pieces.append(html[at:end])
    for key, tags in by_key.items():
        if key not in there and tags[0].of not in there:
            pieces += (f"  {tag.html}\n" for tag in tags if tag.html)
    return "".join((*pieces, html[end:]))


def _stays(element: Element, by_key: Mapping[str, Sequence[Tag]], there: set[str]) -> bool:
    """Not if it says otherwise than a tag that wins, nor if all of it is ``there`` already."""
    asked = element.values.keys() & by_key.keys()
    for key in asked:
        tag = by_key[key][0]
        if tag.wins and not (tag.html and tag.value == element.values[key]):
            return False
    many = any(len(by_key[key]) > 1 for key in asked)
    return many or not asked or not there.issuperset(element.values)


def _read(html: str, base: str) -> tuple[int | None, list[Element]]:
    """Where the head ends, and what is in it; nothing behind its end is looked at.

    What is in a ``<template>`` or ``<noscript>`` is no part of the head.
    """
    elements: list[Element] = []
    templates = 0
    data = None
    for tag in tokens(html, _RAW):
        name = (tag["name"] or "").lower()
        before, data = data, None
        if name == "template":
            templates = max(0, templates + (-1 if tag["slash"] else 1))
        elif templates:
            continue
        elif tag["slash"]:
            if name == "head":
                return (tag.start() if tag["closed"] else None), elements
            if name == "script" and before:
                kinds = _types(html[before.end() : tag.start()])
                values = {f"script {kind}": "" for kind in kinds}
                elements.append(Element(before.start(), tag.end(), values))
        elif name == "script":
            data = tag if _is_data(attributes(tag)) else None
        elif name in ("link", "meta"):
            values = dict(_keys(name, attributes(tag), base))
            elements.append(Element(*tag.span(), values))
        elif name == "body":
            break
    return None, []


def _is_data(script: Mapping[str, str]) -> bool:
    return script.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


def _keys(name: str, values: dict[str, str], base: str) -> Iterator[tuple[str, str]]:
    if name == "meta":
        for attribute in ("name", "property"):
            if named := values.get(attribute):
                yield f"meta {named.lower()}", values.get("content", "")
    else:
        rels = _RELS.intersection(values.get("rel", "").lower().split())
        href = resolved(base, values.get("href", "")) if rels else ""
        for rel in rels:
            yield f"link {rel} {href}" if rel == "alternate" else f"link {rel}", href


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


def _element(name: str, attributes: Attributes) -> str:
    return f"<{name} " + " ".join(f'{key}="{escape(value)}"' for key, value in attributes) + ">"
