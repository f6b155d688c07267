"""Gives a page one heading of the first level, and puts a post's byline below it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from markupsafe import escape

from ..posts.markup import PERMALINK, Token, attributes, name_of, text_of, tokens

# What a reader sees above a heading besides text.
_SHOWN = frozenset(("audio", "embed", "iframe", "img", "object", "picture", "svg", "video"))
# Browsers show headings in these at times, or never.
_HIDING = frozenset(("math", "noscript", "select", "svg", "template"))


def with_heading(content: str, title: str) -> str:
    """The page under one heading of the first level.

    That is the one with which the text begins, or which says the title further down. No theme but
    Material prints one where there is none. Other headings of the first level become second ones.
    """
    return "".join(_divided(content, title, None))


def around(content: str, title: str, header: str, footer: str, lang: str | None) -> str:
    """A post with its byline under its one heading and its links below the text.

    ``lang`` is the language of heading and text, where it is not that of the words around them.
    """
    above, heading, text = _divided(content, title, lang)
    if lang:
        text = f'<div lang="{escape(lang)}">\n{text}\n</div>'
    return f"{above}{heading}\n{header}\n{text}\n{footer}"


def _divided(content: str, title: str, lang: str | None) -> tuple[str, str, str]:
    """What stands above the heading, the heading, and what stands below."""
    tags, heading = _first_level(content)
    spoken = f' lang="{escape(lang)}"' if lang else ""
    if not heading or not _leads(content, *heading, title):
        text = _lowered(content, tags, 0, len(content))
        return "", f"<h1{spoken}>{escape(title)}</h1>", f"\n{text}"
    begin, end = heading
    if "lang" in attributes(begin):
        spoken = ""
    above, text, below = (
        _lowered(content, tags, *part)
        for part in ((0, begin.start()), (begin.end(), end.start()), (end.end(), len(content)))
    )
    return above, f"<h1{spoken}{begin['attributes']}>{text}</h1>", below  # Material knows no <H1>


def _first_level(content: str) -> tuple[list[Token], tuple[Token, Token] | None]:
    """The tags of all headings of the first level, and the two of the first one that is whole."""
    last = max(content.rfind("h1"), content.rfind("H1"))
    if last < 0:  # as on most pages: their titles stand in the front matter
        return [], None
    found: list[Token] = []
    shown: list[Token] = []
    hiding = Counter[str]()
    for tag in tokens(content):
        if tag.start() > last:
            break
        name = name_of(tag)
        if name in _HIDING:
            hiding[name] = max(0, hiding[name] + (-1 if tag["slash"] else 1))
        elif name == "h1":
            found.append(tag)
            if tag["closed"] and not any(hiding.values()):
                shown.append(tag)
    whole = (two for two in pairwise(shown) if not two[0]["slash"] and two[1]["slash"])
    return found, next(whole, None)


def _leads(content: str, begin: Token, end: Token, title: str) -> bool:
    """Whether a reader sees nothing above the heading, or it says the title."""
    above = content[: begin.start()]
    text = PERMALINK.sub("", content[begin.end() : end.start()])
    if text_of(text) == title:
        return True
    return not text_of(above) and _SHOWN.isdisjoint(map(name_of, tokens(above)))


def _lowered(content: str, tags: list[Token], start: int, end: int) -> str:
    """This part of the text, with headings of the second level for those of the first."""
    pieces: list[str] = []
    at = start
    for tag in tags:
        if start <= tag.start() < end:
            pieces += (content[at : tag.start()], f"<{tag['slash']}h2")
            at = tag.end("name")
    return "".join((*pieces, content[at:end]))
