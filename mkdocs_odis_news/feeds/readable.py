"""Says in a feed what a page says by means that no feed reader has: frames, boxes, its heading."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..posts.markup import Token, attributes, resolved, text_of, tokens


def replaced(html: str, url: str, title: str) -> str:
    """A frame becomes a link, a box its sign; a heading that says the title goes."""
    pieces: list[str] = []
    at = 0
    for start, end, text in _replacements(html, url, title):
        pieces += (html[at:start], text)
        at = end
    return "".join((*pieces, html[at:]))


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
