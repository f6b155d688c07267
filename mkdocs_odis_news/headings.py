"""Gives a page one heading of the first level, and puts a post's byline below it."""

from __future__ import annotations

import re

from markupsafe import escape

from .posts.description import plain
from .publish.full_text import PERMALINK

# Of bounded length: a heading that nobody closes must not keep anybody waiting.
_HEADING = re.compile(
    r"<h1(?P<attributes>\b[^>]{0,500})>(?P<text>(?:(?!</?h1).){0,2000})</h1\s*>",
    re.DOTALL | re.IGNORECASE,
)
# What a reader sees above a heading besides text.
_SHOWN = re.compile(r"<(?:img|picture|video|audio|iframe|svg|object|embed)\b", re.IGNORECASE)


def with_heading(content: str, title: str) -> str:
    """The page under one heading of the first level.

    That is the one with which the text begins, or which says the title further down. No theme but
    Material prints one where there is none. Other headings of the first level become second ones.
    """
    first = _first_heading(content)
    if first and (_begins(content, first) or _text(first) == title):
        heading = f"<h1{first['attributes']}>{first['text']}</h1>"  # Material knows no <H1>
        return content[: first.start()] + heading + _lowered(content[first.end() :])
    return f"<h1>{escape(title)}</h1>\n{_lowered(content)}"


def _begins(content: str, heading: re.Match[str]) -> bool:
    """Whether a reader sees nothing above the heading."""
    above = content[: heading.start()]
    return not plain(above) and not _SHOWN.search(above)


def _first_heading(content: str) -> re.Match[str] | None:
    """The first that is no part of a comment."""
    for heading in _HEADING.finditer(content):
        opened = content.rfind("<!--", 0, heading.start())
        if opened < 0 or content.find("-->", opened, heading.start()) >= 0:
            return heading
    return None


def _text(heading: re.Match[str]) -> str:
    return plain(PERMALINK.sub("", heading["text"]))


def _lowered(content: str) -> str:
    return _HEADING.sub(r"<h2\g<attributes>>\g<text></h2>", content)


def around(content: str, header: str, footer: str, lang: str | None) -> str:
    """A post with its byline under the heading and its links below the text.

    ``lang`` is the language of heading and text, where it is not that of the words around them.
    """
    heading = _first_heading(content)
    begin, at = heading.span() if heading else (0, 0)
    above, text = content[:at], content[at:]
    if lang:
        if heading and "lang=" not in heading["attributes"]:
            above = f'{content[:begin]}<h1 lang="{escape(lang)}"{content[begin + 3 : at]}'
        text = f'<div lang="{escape(lang)}">\n{text}\n</div>'
    return f"{above}\n{header}\n{text}\n{footer}"
