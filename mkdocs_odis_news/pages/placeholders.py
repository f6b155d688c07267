"""Puts what the section shows into the HTML of a page, where its author left a place for it."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..posts.blocks import in_the_open

# Of bounded length, and no longer than to the next one: a placeholder that nobody closes must not
# keep anybody waiting.
_LIST = re.compile(r"(?P<p><p>)?<!--\s{0,9}odis-news\s{0,9}-->(?(p)</p>|)")
_LATEST = re.compile(
    r"(?P<p><p>)?<!--\s{0,9}odis-news:(?P<text>(?:(?!<!--|-->).){0,200})-->(?(p)</p>|)", re.DOTALL
)


def with_list(content: str, shown: str) -> str:
    """The list goes where ``<!-- odis-news -->`` stands first, else below the text."""
    shows = iter((shown,))
    filled = _filled(content, _LIST, lambda _: next(shows, ""))
    return f"{content}\n{shown}" if next(shows, None) else filled


def with_latest(content: str, show: Callable[[str], str]) -> str:
    """Every ``<!-- odis-news: latest 3 -->`` becomes what ``show`` makes of its words."""
    if not may_show_latest(content):
        return content
    return _filled(content, _LATEST, lambda found: show(found["text"].strip()))


def markers_in(text: str) -> list[str]:
    """The words of each such placeholder in a text, Markdown or HTML."""
    return [found["text"].strip() for found in in_the_open(text, _LATEST)]


def _filled(html: str, placeholder: re.Pattern[str], show: Callable[[re.Match[str]], str]) -> str:
    """In comments, in code and in values of tags, what looks like one stays as it is."""
    parts, at = list[str](), 0
    for found in in_the_open(html, placeholder):
        parts += [html[at : found.start()], show(found)]
        at = found.end()
    return "".join((*parts, html[at:]))


def may_show_latest(text: str) -> bool:
    """Whether a text, Markdown or HTML, seems to hold such a placeholder."""
    return "odis-news:" in text
