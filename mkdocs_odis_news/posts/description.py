"""Makes HTML by authors safe: a description on one line, and the excerpt of a post."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

import nh3

from .blanks import on_one_line
from .blocks import UNSEEN, names, runs
from .prose import characters
from .srcset import safe_srcset

# The parser takes its time for what is nested deeply, or escaped a hundred thousand times.
_LONGEST_DESCRIPTION, _LONGEST = 20_000, 100_000
_INLINE = {"a", "em", "strong", "code", "br"}
_RICH = _INLINE | names(
    """abbr b blockquote caption cite dd del details div dl dt figcaption figure h1 h2 h3 h4 h5 h6
    hr i img ins kbd li mark ol p pre q s small sub summary sup table tbody td tfoot th thead tr u
    ul"""
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"alt", "height", "sizes", "src", "srcset", "title", "width"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
_SCHEMES = {"http", "https", "mailto"}
_DROPPED = {"iframe", "noscript", "script", "style", "svg", "template", "textarea", "title"}

_END_OF_BLOCK = re.compile(r"</(?:p|div|li|h[1-6])\s*>", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:href|src|srcset)=")
# A tab or a line's end within a scheme is nothing to a browser.
_BROKEN = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,50}(?=:)")


def clean(html: str) -> str:
    """Author's HTML -> safe HTML on one line, with ``a``, ``em``, ``strong``, ``code``, ``br``."""
    html = _END_OF_BLOCK.sub(r"\g<0> ", html[:_LONGEST_DESCRIPTION])
    return nh3.clean(
        on_one_line(html),
        tags=_INLINE,
        attributes={"a": {"href"}},
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def safe(html: str) -> str:
    """HTML of a page -> safe and well-formed HTML with text, lists, tables and pictures."""
    return _safe(html, lambda address: address)


def relink(html: str, link: Callable[[str], str | None]) -> str:
    """Safe HTML with every address replaced by what ``link`` makes of it; "" takes it away.

    The HTML is made safe behind ``link``: a path without its slash may be a script.
    """
    return safe(_safe(html, link)) if _ADDRESS.search(html) else html


def _safe(html: str, link: Callable[[str], str | None]) -> str:
    def rewritten(element: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src"):
            return link(value) or None
        return safe_srcset(value, link) if attribute == "srcset" else value

    return nh3.clean(
        html[:_LONGEST],
        tags=_RICH,
        attributes=_ATTRIBUTES,
        attribute_filter=rewritten,
        clean_content_tags=_DROPPED,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def plain(html: str) -> str:
    """The text that a reader sees of HTML, unescaped, on one line."""
    return on_one_line(characters(" ".join(run.text for run in runs(html, UNSEEN))))


def links(html: str) -> tuple[str, ...]:
    """Every ``href`` as the author wrote it, those with a forbidden scheme among them."""
    html = html[:_LONGEST_DESCRIPTION]
    if "<a" not in html.lower():
        return ()
    found: list[str] = []

    def keep(element: str, attribute: str, value: str) -> str:
        if element == "a":  # others, which are taken away, come by as well
            found.append(value)
        return value

    nh3.clean(
        html,
        tags=_INLINE,
        attributes={"a": {"href"}},
        url_schemes=set(_SCHEME.findall(_BROKEN.sub("", characters(html)).lower())),
        link_rel=None,
        attribute_filter=keep,
    )
    return tuple(found)


def word_count(body: str, *, is_exact: bool = True) -> int:
    """How many words a reader sees; comments are none. Not ``is_exact``: 1 for any number."""
    first, *rest = body.split("<!--")
    seen = (part.partition("-->")[2] if "-->" in part else part for part in rest)
    texts = (first, *seen)
    if not is_exact:
        return int(any(text and not text.isspace() for text in texts))
    return sum(len(text.split()) for text in texts)


def as_html(text: str) -> str:
    """Plain text as safe HTML."""
    return escape(text, quote=False)
