"""Adds to the head of a finished page the tags that are missing, and mends those that differ."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

from .elements import Element, read_head

_JSON = json.JSONEncoder(ensure_ascii=False)
_SPECIAL = re.compile("[&<>\"']")


class Tag(NamedTuple):
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


def meta(
    name: str, content: str, *, attribute: str = "name", wins: bool = False, of: str = ""
) -> Tag:
    """``<meta name=…>``; Open Graph wants ``attribute="property"``."""
    html = f'<meta {attribute}="{name}" content="{_escaped(content)}">'
    return Tag(f"meta {name}", content, html, wins, of)


def link(rel: str, href: str, *, wins: bool = False) -> Tag:
    """``<link rel=…>`` to an absolute URL."""
    html = f'<link rel="{rel}" href="{_escaped(href)}">'
    return Tag(f"link {rel}", href, html, wins)


def no_link(rel: str) -> Tag:
    """Takes away what the theme links to as ``rel``."""
    return Tag(key=f"link {rel}", value="", html="", wins=True)


def alternate(kind: str, title: str, href: str) -> Tag:
    """A feed, for readers that look for one (RSS Advisory Board, autodiscovery)."""
    address = escape(href)
    html = f'<link rel="alternate" type="{kind}" title="{escape(title)}" href="{address}">'
    return Tag(key=f"link alternate {href}", value=href, html=html)


def linked_data(described: dict[str, Any]) -> Tag:
    """JSON-LD. Nothing in it ends the script or opens a comment: ``<`` is written ``\\u003c``."""
    text = _JSON.encode(described).replace("<", "\\u003c")
    html = f'<script type="application/ld+json">\n{text}\n</script>'
    return Tag(key=f"script {described['@type']}", value="", html=html)


def _escaped(text: str) -> str:
    """Most texts hold nothing to escape, and a page has twenty of them in its head."""
    return escape(text) if _SPECIAL.search(text) else text


def complete_head(html: str, wanted: Iterable[Tag], base: str) -> str:
    """The page with the wanted tags in its head. ``base`` is the page's own absolute URL.

    Of several elements with one key that are there already the first stays, or the one that says
    what ours does. An element stays or goes as a whole: what else it said is then said by ours.
    A page without ``</head>`` stays as it is.
    """
    end, elements = read_head(html, base)
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
