"""Walks through the HTML of a page block by block: in one pass, no further than asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from .markup import RAW, VOID, Token, attributes, name_of, tokens

_TELLING = re.compile("class|hidden|style", re.IGNORECASE)


def names(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


# No script runs where these are read.
_RAW = RAW | {"noscript"}
_BLOCKS = names(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table
    tbody td tfoot th thead tr ul"""
)
_EMOJI = names("emojione gemoji twemoji")

# Elements by their names, or names and classes, as Python-Markdown and its extensions write them.
UNSEEN = _RAW | names(
    """a.footnote-backref a.footnote-ref a.headerlink audio canvas div.MathJax_Preview div.footnote
    div.tabbed-labels div.toc label math object select span.MathJax_Preview span.comment svg
    td.linenos template video"""
)
_OPAQUE = _RAW | names("code pre svg template")
_MORE = re.compile(r"<!--\s*+more\s*+-->", re.IGNORECASE)


class Piece(NamedTuple):
    """A text and the tag behind it; ``name`` is that of the tag (``p``, ``/p``), else empty."""

    text: str
    name: str
    tag: Token | None
    end: int
    left_out: bool = False


class TextRun(NamedTuple):
    """The text of a block as far as the next block, with its entities, and where it stands."""

    block: str
    text: str
    begin: int
    end: int


def pieces(html: str, left_out: frozenset[str]) -> Iterator[Piece]:
    """All that is text or tag; elements that are ``left_out`` or hidden are their first tag."""
    at, following = 0, tokens(html, _RAW)
    for tag in following:
        text, at, name = html[at : tag.start()], tag.end(), name_of(tag)
        if name and not tag["closed"]:
            yield Piece(text, "", None, at)
            return
        skips = _is_left_out(name, tag, left_out)
        at = _end(tag, following) if skips else at
        yield Piece(text, f"{tag['slash'] or ''}{name}", tag, at, skips)
    yield Piece(html[at:], "", None, len(html))


def runs(html: str, left_out: frozenset[str]) -> Iterator[TextRun]:
    """The text between any two tags of blocks, even none; an emoji is its character."""
    block, begin, texts = "", 0, list[str]()
    for piece in pieces(html, left_out):
        texts.append(piece.text)
        name = piece.name.removeprefix("/")
        if name in _BLOCKS or not piece.tag:
            end = piece.tag.start() if piece.tag else len(html)
            yield TextRun(block, "".join(texts), begin, end)
            block, begin, texts = "" if piece.left_out else piece.name, piece.end, []
        elif name == "br":
            texts.append(" ")
        elif name == "img":
            texts.append(emoji(piece.tag) or "")


def above_more(html: str) -> str | None:
    """What stands above the comment ``<!-- more -->``, which is none in code; None without one."""
    more = next(in_the_open(html, _MORE), None)
    return html[: more.start()] if more else None


def in_the_open(html: str, comment: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where a kind of comment is one: in no other comment, in no code, in no value of a tag."""
    at, following = 0, tokens(html, _RAW)
    for tag in following if comment.search(html) else ():
        if tag.start() >= at and (found := comment.match(html, tag.start())):
            at = found.end()
            yield found
        elif name_of(tag) in _OPAQUE and not tag["slash"]:
            _end(tag, following)


def emoji(tag: Token) -> str | None:
    """The character of a picture that stands for one, as HTML; None for any other tag."""
    if name_of(tag) != "img":
        return None
    found = attributes(tag)
    is_emoji = _EMOJI.intersection(found.get("class", "").split())
    return escape(found.get("alt", "")) if is_emoji else None


def _is_left_out(name: str, tag: Token, left_out: frozenset[str]) -> bool:
    if not name or tag["slash"]:
        return False
    if name in left_out:
        return True
    # A heading that only the page's title shall show is a heading all the same.
    if not _TELLING.search(tag["attributes"]) or name in VOID or name == "h1":
        return False
    found = attributes(tag)
    return (
        "hidden" in found
        or "display:none" in found.get("style", "").replace(" ", "")
        or any(f"{name}.{word}" in left_out for word in found.get("class", "").split())
    )


def _end(tag: Token, following: Iterator[Token]) -> int:
    """Where the element of a first tag ends: with its own end, else with the page."""
    name, depth = name_of(tag), 1
    for other in following:
        if name_of(other) == name:
            depth += -1 if other["slash"] else 1
        if not depth:
            return other.end()
    return len(tag.string)
