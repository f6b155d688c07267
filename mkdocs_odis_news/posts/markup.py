"""Finds the tags in an HTML text where a browser finds them, in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from functools import lru_cache
from html import escape, unescape
from urllib.parse import urljoin

from .blanks import on_one_line

_BLANK = r"[ \t\n\f\r]*"
_BREAK = r"[ \t\n\f\r/]*"
_NAME = r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*"
_VALUE = r"""(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^ \t\n\f\r>"'][^ \t\n\f\r>]*|)"""
_ATTRIBUTE = re.compile(rf"{_BREAK}({_NAME})(?:{_BLANK}={_BLANK}({_VALUE}))?")
# Comments, and what counts as one, come first. What nobody closes ends with the text, as browsers
# have it: so no letter is looked at twice, and the time stays linear.
_TOKEN = re.compile(
    r"<(?:!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|[!?][^>]*>?"
    r"|/[^A-Za-z>][^>]*>?"
    r"|(?P<slash>/?)(?P<name>[A-Za-z][^ \t\n\f\r/>]*)"
    rf"(?P<attributes>(?:{_BREAK}{_NAME}(?:{_BLANK}={_BLANK}{_VALUE})?)*){_BREAK}(?P<closed>>?))",
    re.DOTALL,
)
_RAW = ("iframe", "noembed", "noframes", "noscript", "style", "textarea", "title", "xmp")
_ENDS = {name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE) for name in _RAW}
_SCRIPT = re.compile(
    r"(?P<over><!---?>|-->)|(?P<comment><!--)|<(?P<end>/?)script(?=[ \t\n\f\r/>])", re.IGNORECASE
)
# In these nothing is raw: styles and titles there are elements as any other.
_FOREIGN = frozenset(("math", "svg"))
# The elements whose content is text and not elements.
RAW = frozenset(("plaintext", "script", *_RAW)) - {"noscript"}
VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
"""The elements that hold nothing, and need no end."""
Token = re.Match[str]
# An address within a site as themes write it, and one of a page as hosts have it.
_NEAR = re.compile(r"(?=.)(?P<up>(?:\.\./)*)(?P<path>(?:[\w%-][\w%.-]*/)*(?:[\w%-][\w%.-]*)?)")
_PLAIN = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w%-][\w%.-]*)*/?")
# No character has a number of nine digits, and Python refuses to read one of 4,301.
_NO_CHARACTER = re.compile(r"&#[0-9]{9,};?")
# Python-Markdown's toc puts such a link behind each heading.
PERMALINK = re.compile(r'<a class="headerlink"[^<>]*>[^<]*</a>')


def tokens(html: str, raw: Set[str] = RAW) -> Iterator[Token]:
    """Every tag, and every comment, which has no ``name``; the text is what stands between them.

    A tag has ``name`` as it is written, ``slash`` where it ends an element, its ``attributes``, and
    ``closed`` unless the text ends within it. No tag is looked for in elements that are ``raw``.
    """
    at: int | None = 0
    drawings: dict[str, int] = {}
    while at is not None and (token := _TOKEN.search(html, at)):
        yield token
        at = token.end()
        name = name_of(token)
        if name in _FOREIGN:
            drawings[name] = max(0, drawings.get(name, 0) + _opens(token))
        elif name in raw and not token["slash"] and not any(drawings.values()):
            at = _end_of_raw(name, html, at)


def name_of(tag: Token) -> str:
    """In small letters; empty for a comment."""
    return (tag["name"] or "").lower()


def attributes(tag: Token) -> dict[str, str]:
    """By name in small letters, unescaped; of several with one name the first counts."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(tag["attributes"] or ""):
        text = value[1:-1] if value[:1] in ("'", '"') else value
        found.setdefault(name.lower(), unescaped(text))
    return found


def values_anew(html: str, anew: Callable[[str, str], str | None]) -> str:
    """The same, with the values of attributes that ``anew`` makes of their names and values."""
    pieces: list[str] = []
    at = 0
    for tag in tokens(html):
        for found in _ATTRIBUTE.finditer(html, *tag.span("attributes")) if tag["name"] else ():
            value = found[2] or ""
            text = value[1:-1] if value[:1] in ("'", '"') else value
            if text and (other := anew(found[1].lower(), unescaped(text))):
                pieces += [html[at : found.start(2)], f'"{escape(other)}"']
                at = found.end(2)
    return "".join(pieces) + html[at:]


def text_of(html: str) -> str:
    """What a reader sees as text, on one line."""
    pieces: list[str] = []
    at, seen = 0, True
    for token in tokens(html):
        name = name_of(token)
        pieces.append(html[at : token.start()] if seen else "")
        pieces.append(" " if name == "br" else "")
        at, seen = token.end(), bool(token["slash"]) or name not in ("script", "style")
    pieces.append(html[at:] if seen else "")
    return on_one_line(unescaped("".join(pieces)))


def unescaped(text: str) -> str:
    """A text with its entities read, once."""
    return unescape(_NO_CHARACTER.sub("\ufffd", text)) if "&" in text else text


# Of the pages beside a post, the theme and we tell one after the other.
@lru_cache(maxsize=64)
def resolved(base: str, address: str) -> str:
    """The full address; one that nobody can read stays as it is."""
    if address == base:
        return address
    # The standard library takes as long for one as we take for all other tags of a page.
    if (near := _NEAR.fullmatch(address)) and _PLAIN.fullmatch(base):
        above = base.split("/")[: -1 - len(near["up"]) // 3]
        if len(above) > 2:
            return "/".join((*above, near["path"]))
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _opens(tag: Token) -> int:
    """One element more is open behind the tag, or one less; of drawings ``/>`` closes its own."""
    return -1 if tag["slash"] else 1 - tag[0].endswith("/>")


def _end_of_raw(name: str, html: str, at: int) -> int | None:
    """Where the tag stands that ends the element; None where nothing does."""
    if name == "script":
        return _end_of_script(html, at)
    end = _ENDS[name].search(html, at) if name in _ENDS else None
    return end.start() if end else None


def _end_of_script(html: str, at: int) -> int | None:
    """``<!--`` hides a whole script in a script, with its end (HTML, "script data" states)."""
    depth = 0
    for mark in _SCRIPT.finditer(html, at):
        if mark["over"]:
            depth = 0
        elif mark["comment"]:
            depth = max(depth, 1)
        elif mark["end"] and depth < 2:
            return mark.start()
        elif depth:
            depth = 1 if mark["end"] else 2
    return None
