"""Takes pages out of llms.txt and of the full text beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from urllib.parse import unquote


def without_lines(index: str, names: Set[str]) -> tuple[str, Counter[str]]:
    """``llms.txt`` without the links to these pages, and how often each was linked to.

    ``names`` are paths below the site's root, and sources, which stand for titles where a page
    was not built.
    """
    lines = [(line, _leads_to(line, names)) for line in index.splitlines(keepends=True)]
    kept = "".join(line for line, name in lines if not name)
    return kept, Counter(name for _, name in lines if name)


def without_text(full: str, titles: Iterable[str], text: str, times: int) -> str:
    """The full text without that of one page, and without the heading above it.

    ``titles``: one of them is what the heading says. ``times``: so often does the text stand there;
    another page may say the same.
    """
    text = text.strip()
    if not text:
        return full
    headed = (f"## {title}\n\n{text}" for title in titles)
    return full.replace(next((each for each in headed if each in full), text), "", times)


def _leads_to(line: str, names: Set[str]) -> str | None:
    words, separator, rest = line.partition("](")
    if not separator or not words.startswith("- ["):
        return None
    path = unquote(rest.partition("://")[2].partition(")")[0].partition("/")[2])
    ends = (path, *(path.split("/", count)[-1] for count in range(1, path.count("/") + 1)))
    return next((name for name in (words[3:], *ends) if name in names), None)
