"""Says in a feed what a page says by means that no feed reader has: frames, boxes, its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from ..posts.markup import Token, attributes, resolved, text_of, tokens

# An address ends with a blank; what describes it, with a comma outside of parentheses
# (HTML, "parse a srcset attribute").
_ADDRESS = re.compile(r"[\s,]*([^\s,]\S*)")
_DESCRIPTOR = re.compile(r"((?:[^,()]|\([^()]*\)?|\))*),?")


def replaced(html: str, url: str, title: str) -> str:
    """A frame becomes a link, a box its sign; a heading that says the title goes."""
    pieces: list[str] = []
    at = 0
    for start, end, text in _replacements(html, url, title):
        pieces += (html[at:start], text)
        at = end
    return "".join((*pieces, html[at:]))


def resolved_srcset(value: str, url: str) -> str:
    """The candidates of an image with full addresses: ``a.png 1x,b.png 2x``."""
    candidates: list[str] = []
    at = 0
    while found := _ADDRESS.match(value, at):
        address, at = found[1], found.end()
        described = None
        if not address.endswith(","):
            described = _DESCRIPTOR.match(value, at)
            at = described.end() if described else at
        words = described[1].split() if described else ()
        candidates.append(" ".join((resolved(url, address.rstrip(",")), *words)))
    return ", ".join(candidates)


def _replacements(html: str, url: str, title: str) -> Iterator[tuple[int, int, str]]:
    opened: dict[str, Token] = {}
    for token in tokens(html):
        name = (token["name"] or "").lower()
        if token["slash"] and (begin := opened.pop(name, None)):
            if name == "iframe":
                yield begin.start(), token.end(), _link(begin, url)
            elif text_of(html[begin.end() : token.start()]) == title:
                yield begin.start(), token.end(), ""
        elif "h1" in opened:
            continue  # what stands in a heading goes with it, or stays
        elif name == "input" and attributes(token).get("type", "").lower() == "checkbox":
            yield token.start(), token.end(), "☑ " if "checked" in attributes(token) else "☐ "
        elif name in ("h1", "iframe"):
            opened[name] = token


def _link(frame: Token, url: str) -> str:
    found = attributes(frame)
    address = resolved(url, found.get("src", ""))
    if not found.get("src") or not address.lower().startswith(("http:", "https:")):
        return ""
    words = " ".join(found.get("title", "").split()) or address
    return f'<p><a href="{escape(address)}">{escape(words)}</a></p>'
