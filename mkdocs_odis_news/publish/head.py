"""Adds to the head of a finished page the tags that are missing, and mends those that differ."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import groupby
from typing import Any
from urllib.parse import urljoin

_RELS = frozenset(("alternate", "canonical", "next", "prev"))
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An element of the head that is there, and its place in the page."""

    key: str
    value: str
    start: int
    end: int


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


def complete(html: str, wanted: Iterable[Tag], base: str) -> str:
    """The page with the wanted tags in its head. ``base`` is the page's own absolute URL.

    Of several elements with one key that are there already the first stays, or the one that says
    what ours does. A page without ``</head>`` stays as it is.
    """
    head = _head(html, base)
    if head.end is None:
        return html
    edits: list[tuple[int, int, str]] = []
    added = ""
    there = {element.key for element in head.found}
    for key, group in groupby(wanted, key=lambda tag: tag.key):
        tags = list(group)
        found = [element for element in head.found if element.key == key]
        stays = [element for element in found if not tags[0].wins or _says(element, tags[0])]
        many = len(tags) > 1
        edits += [(e.start, e.end, "") for e in found if e not in (stays if many else stays[:1])]
        if not stays and tags[0].of not in there:
            added += "".join(f"  {tag.html}\n" for tag in tags if tag.html)
    for start, end, text in sorted([*edits, (head.end, head.end, added)], reverse=True):
        html = html[:start] + text + html[end:]
    return html


class _Head(HTMLParser):
    """Finds the elements of a head that have a key, and where it ends, as offsets into the page."""

    def __init__(self, html: str, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Found] = []
        self.end: int | None = None
        self._base = base
        self._script: int | None = None
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        start = self._offset()
        end = start + len(self.get_starttag_text() or "")
        for key, value in _keys(tag, values, self._base):
            self.found.append(Found(key=key, value=value, start=start, end=end))
        is_data = tag == "script" and values.get("type", "").lower() == "application/ld+json"
        self._script = start if is_data else None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            end = self._offset() + len(data) + len("</script>")
            for kind in _types(data):
                found = Found(key=f"script {kind}", value="", start=self._script, end=end)
                self.found.append(found)
            self._script = None

    def handle_endtag(self, tag: str) -> None:
        if tag == "head" and self.end is None:
            self.end = self._offset()

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _head(html: str, base: str) -> _Head:
    """Parses as far as the end of the head; ``</head`` in a script or comment is none."""
    end = -1
    while True:
        end = html.find("</head", end + 1)
        head = _Head(html[: end + len("</head>")] if end >= 0 else "", base)
        if head.end is not None or end < 0:
            return head


def _keys(tag: str, values: dict[str, str], base: str) -> Iterator[tuple[str, str]]:
    if tag == "meta" and (name := values.get("name") or values.get("property")):
        yield f"meta {name.lower()}", values.get("content", "")
    elif tag == "link":
        rels = _RELS.intersection(values.get("rel", "").lower().split())
        href = urljoin(base, values.get("href", "")) if rels else ""
        for rel in rels:
            yield f"link {rel} {href}" if rel == "alternate" else f"link {rel}", href


def _types(text: str) -> Iterator[str]:
    """What a block of JSON-LD describes, at its top or in its ``@graph``."""
    try:
        described = json.loads(text)
    except ValueError:
        return
    graph = described.get("@graph", described) if isinstance(described, dict) else described
    for thing in graph if isinstance(graph, list) else [graph]:
        if isinstance(thing, dict) and isinstance(thing.get("@type"), str):
            yield thing["@type"]


def _says(element: Found, tag: Tag) -> bool:
    return bool(tag.html) and element.value == tag.value


def _element(name: str, attributes: Attributes) -> str:
    return f"<{name} " + " ".join(f'{key}="{escape(value)}"' for key, value in attributes) + ">"
