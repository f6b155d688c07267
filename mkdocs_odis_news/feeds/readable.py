"""Says in a feed what a page says by means that no feed reader has: frames, boxes, its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from ..posts.blanks import on_one_line
from ..posts.blocks import emoji
from ..posts.markup import Token, attributes, name_of, resolved, text_of, tokens

_FRAMES = frozenset(("iframe", "object"))
# Most texts hold none of what is replaced.
_REPLACED = re.compile("<(?:embed|h1|iframe|img|input|label|object)", re.IGNORECASE)


def replaced(html: str, url: str, title: str) -> str:
    """Frames and the like become links, boxes and emoji signs; a heading of the title goes."""
    if not _REPLACED.search(html):
        return html
    pieces: list[str] = []
    at = 0
    for start, end, text in _replacements(html, url, title):
        pieces += (html[at:start], text)
        at = end
    return "".join((*pieces, html[at:]))


def _replacements(html: str, url: str, title: str) -> Iterator[tuple[int, int, str]]:
    opened: dict[str, Token] = {}
    for token in tokens(html):
        name = name_of(token)
        if token["slash"] and (begin := opened.pop(name, None)):
            if name in _FRAMES:
                yield begin.start(), token.end(), _link(begin, url)
            elif text_of(html[begin.end() : token.start()]) == title:
                yield begin.start(), token.end(), ""
        elif "h1" in opened:
            continue  # what stands in a heading goes with it, or stays
        elif name == "input" and attributes(token).get("type", "").lower() == "checkbox":
            yield token.start(), token.end(), "☑ " if "checked" in attributes(token) else "☐ "
        elif name == "embed":
            yield token.start(), token.end(), _link(token, url)
        elif (sign := emoji(token)) is not None:
            yield token.start(), token.end(), sign
        elif name == "label" and token["slash"] and html.startswith("<label", token.end()):
            yield token.end(), token.end(), " "  # those of tabs touch each other
        elif name == "h1" or name in _FRAMES:
            opened.setdefault(name, token)


def _link(frame: Token, url: str) -> str:
    found = attributes(frame)
    source = found.get("src") or found.get("data") or ""
    address = resolved(url, source)
    if not source or not address.lower().startswith(("http:", "https:")):
        return ""
    words = on_one_line(found.get("title", "")) or address
    return f'<p><a href="{escape(address)}">{escape(words)}</a></p>'
