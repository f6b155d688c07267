"""Walks through the HTML of a page as a browser reads it: in one pass, no further than asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A comment, a tag, or what only looks like one until a ">" comes. No two of its parts can take the
# same character, so a tag that never ends is read once.
_MARK = re.compile(
    r"<(?:!--|(?P<name>/?[a-zA-Z][^\s/>]{0,30})"
    r"(?P<attributes>[^=>]*+(?:=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"']))[^=>]*+)*)>"
    r"|(?P<unended>/?[a-zA-Z])|[!?])"
)
_TELLING = re.compile("class|hidden|style", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([^\s/=>]++)(?:\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*)))?")


def names(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


# Between them nothing is a tag but the end.
_RAW = names("iframe noscript script style textarea title xmp")
VOID = names("br col embed hr img input link meta source wbr")
_BLOCKS = names(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table
    tbody td tfoot th thead tr ul"""
)
EMOJI = names("emojione gemoji twemoji")
"""The classes of pictures that stand for a character."""

# Elements by their names, or names and classes, as Python-Markdown and its extensions write them.
UNSEEN = _RAW | names(
    """a.footnote-backref a.footnote-ref a.headerlink audio canvas div.MathJax_Preview div.footnote
    div.tabbed-labels div.toc label math object script select span.MathJax_Preview span.comment svg
    td.linenos
    template video"""
)
_OPAQUE = _RAW | names("code pre svg template")
_MORE = re.compile(r"<!--\s*+more\s*+-->", re.IGNORECASE)


class Piece(NamedTuple):
    """A text and the mark behind it; ``name`` is that of a tag (``p``, ``/p``), else empty."""

    text: str
    name: str
    mark: re.Match[str] | None
    end: int
    left_out: bool = False


class Run(NamedTuple):
    """The text of a block as far as the next block, with its entities, and where it stands."""

    block: str
    text: str
    begin: int
    end: int


def pieces(html: str, left_out: frozenset[str]) -> Iterator[Piece]:
    """All that is text or tag; elements that are ``left_out`` or hidden are their first tag."""
    at = 0
    while mark := _MARK.search(html, at):
        text, at = html[at : mark.start()], mark.end()
        name = (mark["name"] or "").lower()
        if mark["unended"]:
            yield Piece(text, "", None, at)
            return
        if not name:
            at = _after_comment(html, mark)
        skips = bool(name) and _is_left_out(name, mark["attributes"], left_out)
        at = _end(html, name, at) if skips else at
        yield Piece(text, name, mark, at, skips)
    yield Piece(html[at:], "", None, len(html))


def runs(html: str, left_out: frozenset[str]) -> Iterator[Run]:
    """The text between any two tags of blocks, even none; an emoji is its character."""
    block, begin, texts = "", 0, list[str]()
    for piece in pieces(html, left_out):
        texts.append(piece.text)
        name = piece.name.removeprefix("/")
        if name in _BLOCKS or not piece.mark:
            end = piece.mark.start() if piece.mark else len(html)
            yield Run(block, "".join(texts), begin, end)
            block, begin, texts = "" if piece.left_out else piece.name, piece.end, []
        elif name == "br":
            texts.append(" ")
        elif name == "img":
            texts.append(emoji(piece) or "")


def above_more(html: str) -> str | None:
    """What stands above the comment ``<!-- more -->``, which is none in code; None without one."""
    more = next(in_the_open(html, _MORE), None)
    return html[: more.start()] if more else None


def in_the_open(html: str, comment: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where a kind of comment is one: in no other comment, in no code, in no value of a tag."""
    at = 0
    for found in comment.finditer(html):
        while at <= found.start() and (mark := _MARK.search(html, at)):
            if mark.start() >= found.start():
                break
            at = _behind(html, mark)
        if at <= found.start():
            yield found


def _behind(html: str, mark: re.Match[str]) -> int:
    """The end of a comment, of code, or of any other tag."""
    name = (mark["name"] or "").lower()
    if mark["unended"]:
        return len(html)
    if not name:
        return _after_comment(html, mark)
    return _end(html, name, mark.end()) if name in _OPAQUE else mark.end()


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag, with their entities; of a repeated one the first counts."""
    found: dict[str, str] = {}
    for attribute in _ATTRIBUTE.finditer(text):
        value = attribute[2] or attribute[3] or attribute[4] or ""
        found.setdefault(attribute[1].lower(), value)
    return found


def emoji(piece: Piece) -> str | None:
    """The character of a picture that stands for one; None for any other tag."""
    if piece.name != "img" or not piece.mark:
        return None
    found = attributes(piece.mark["attributes"])
    return found.get("alt") if EMOJI.intersection(found.get("class", "").split()) else None


def _is_left_out(name: str, text: str, left_out: frozenset[str]) -> bool:
    if name in left_out:
        return True
    # A heading that only the page's title shall show is a heading all the same.
    if not _TELLING.search(text) or name in VOID or name == "h1" or name.startswith("/"):
        return False
    found = attributes(text)
    return (
        "hidden" in found
        or "display:none" in found.get("style", "").replace(" ", "")
        or any(f"{name}.{word}" in left_out for word in found.get("class", "").split())
    )


def _end(html: str, name: str, at: int) -> int:
    """Where the element ends whose first tag ends ``at``: its own end, else that of the page."""
    comment, nests = ("", 0) if name in _RAW else ("<!--|", 1)
    edges = re.compile(rf"{comment}<(/?){re.escape(name)}(?![^\s/>])", re.IGNORECASE)
    depth = 1
    while depth and (edge := edges.search(html, at)):
        at = edge.end()
        if edge[1] is None:
            at = _after(html, "-->", at - 2)
        else:
            depth += -1 if edge[1] else nests
    return len(html) if depth else _after(html, ">", at)


def _after_comment(html: str, mark: re.Match[str]) -> int:
    """Or after a declaration."""
    if mark[0].startswith("<!--"):
        return _after(html, "-->", mark.end() - 2)
    return _after(html, ">", mark.end())


def _after(html: str, text: str, at: int) -> int:
    found = html.find(text, at)
    return len(html) if found < 0 else found + len(text)
