"""Puts what the section shows into the HTML of a page, where its author left a place for it."""

from __future__ import annotations

import re
from collections.abc import Callable

# Of bounded length, and no longer than to the next one: a placeholder that nobody closes must not
# keep anybody waiting.
_LIST = re.compile(r"(?P<p><p>)?<!--\s{0,9}odis-news\s{0,9}-->(?(p)</p>|)")
_LATEST = re.compile(
    r"(?P<p><p>)?<!--\s{0,9}odis-news:(?P<text>(?:(?!<!--|-->).){0,200})-->(?(p)</p>|)"
)


def with_list(content: str, shown: str) -> str:
    """The list goes where ``<!-- odis-news -->`` stands, else below the text."""
    if _LIST.search(content):
        return _LIST.sub("", _LIST.sub(lambda _: shown, content, count=1))
    return f"{content}\n{shown}"


def with_latest(content: str, show: Callable[[str], str]) -> str:
    """Every ``<!-- odis-news: latest 3 -->`` becomes what ``show`` makes of its words."""
    if not may_show_latest(content):
        return content
    return _LATEST.sub(lambda found: show(found["text"].strip()), content)


def markers_in(text: str) -> list[str]:
    """The words of each such placeholder in a text, Markdown or HTML."""
    return [found["text"].strip() for found in _LATEST.finditer(text)]


def may_show_latest(text: str) -> bool:
    """Whether a text, Markdown or HTML, seems to hold such a placeholder."""
    return "odis-news:" in text
