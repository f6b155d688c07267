"""Makes the text of a teaser safe, and takes one from the Markdown where the author gave none."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

import nh3

_TAGS = {"a", "em", "strong", "code", "br"}
_ATTRIBUTES = {"a": {"href"}}

# The stripper knows Markdown as authors of news write it, not the whole of it. It takes away, in
# this order: comments, scripts and styles, fenced code, Liquid and Jinja tags, reference
# definitions; then it looks for the first paragraph that is prose, and takes its marks away.
_NOISE = re.compile(
    r"<!--.*?-->|<(script|style|iframe)\b.*?</\1\s*>|^(```+|~~~+)[^\n]*\n.*?^\2[^\n]*$"
    r"|\{%.*?%\}|\{\{.*?\}\}|^\[[^\]\n]+\]:[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
_END_OF_BLOCK = re.compile(r"</(?:p|div|li|h[1-6])\s*>", re.IGNORECASE)
# Authors' texts are short; a line of a million marks must not keep anybody waiting.
_LOOKED_AT, _LONGEST = 8_000, 4_000
_MORE = re.compile(r"<!--\s*more\s*-->")
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$|^(\S[^\n]*)\n=+[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
# Headings, quotes, lists, tables, admonitions, tabs, rules and indented code are no prose.
_BLOCK = re.compile(r"#{1,6}\s|>|[-*+]\s|\d+[.)]\s|\||!!!|\?\?\?|===|:::|(?:[-*_]\s*){3,}$|\t| {4}")
_MARKS = (
    (re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?(?:\{[^}]*\})?"), ""),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"\[([^\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+|[^<>@\s]+@[^<>@\s]+)>"), r"\1"),
    (re.compile(r"\{:?\s*[:.#][^}]*\}"), ""),
    (re.compile(r"(\*\*|__|\*|(?<!\w)_|`+|~~)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!~<>-])"), r"\1"),
)


def clean(html: str) -> str:
    """Author's HTML -> safe HTML on one line, with ``a``, ``em``, ``strong``, ``code``, ``br``."""
    html = _END_OF_BLOCK.sub(r"\g<0> ", html)
    return nh3.clean(" ".join(html.split()), tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)


def plain(html: str) -> str:
    """The text of safe HTML, unescaped, on one line."""
    return " ".join(unescape(nh3.clean(html.replace("<br>", " "), tags=set())).split())


def links(html: str) -> tuple[str, ...]:
    """Every ``href`` as the author wrote it, those with a forbidden scheme among them."""
    if "<a" not in html.lower():
        return ()
    found: list[str] = []

    def keep(tag: str, attribute: str, value: str) -> str:
        found.append(value)
        return value

    schemes = set(nh3.ALLOWED_URL_SCHEMES) | {"javascript", "data", "file", "vbscript", "blob"}
    nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        link_rel=None,
        url_schemes=schemes,
        attribute_filter=keep,
    )
    return tuple(found)


def relink(html: str, link: Callable[[str], str]) -> str:
    """Safe HTML with every ``href`` replaced by what ``link`` makes of it."""
    if "<a " not in html:
        return html
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        link_rel=None,
        attribute_filter=lambda tag, attribute, value: link(value),
    )


def excerpt(body: str) -> str:
    """The plain text of the first paragraph of prose, before ``<!-- more -->``; "" without one."""
    start = _NOISE.sub("", _MORE.split(body[:_LOOKED_AT], maxsplit=1)[0])
    for paragraph in re.split(r"\n[^\S\n]*\n", start):
        prose = _prose(paragraph.strip("\n"))
        if prose:
            return prose
    return ""


def word_count(body: str) -> int:
    """How many words a reader sees; comments are none."""
    first, *rest = body.split("<!--")
    seen = (part.partition("-->")[2] if "-->" in part else part for part in rest)
    return len(" ".join((first, *seen)).split())


def as_html(text: str) -> str:
    """Plain text as safe HTML."""
    return escape(text, quote=False)


def heading(body: str) -> str | None:
    """The plain text of the first ``#`` heading outside of code, or underlined; else None."""
    found = _HEADING.search(_NOISE.sub("", body[:_LOOKED_AT]))
    return _unmarked(found[1] or found[2]) or None if found else None


def _prose(paragraph: str) -> str:
    lines = paragraph.split("\n")
    if len(lines) > 1 and _UNDERLINE.fullmatch(lines[1]):
        lines = lines[2:]
    while lines and re.match(r"#{1,6}\s", lines[0]):
        lines.pop(0)
    if not lines or _BLOCK.match(lines[0]):
        return ""
    return _unmarked(" ".join(lines))


def _unmarked(text: str) -> str:
    text = text[:_LONGEST]
    for pattern, kept in _MARKS:
        text = pattern.sub(kept, text)
    return plain(text)
