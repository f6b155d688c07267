"""Takes pages out of llms.txt and of the full text beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from urllib.parse import unquote


def without_lines(index: str, names: Set[str]) -> tuple[str, Counter[str]]:
    """``llms.txt`` without the links to these pages, and how often each was linked to.

    ``names`` are paths below the site's root, and sources, which stand for titles where a page
    was not built.
    """
    lines = [(line, _leads_to(line, names)) for line in index.splitlines(keepends=True)]
    kept = "".join(line for line, name in lines if not name)
    return kept, Counter(name for _, name in lines if name)


def without_text(full: str, title: str, text: str, times: int) -> str:
    """The full text without that of one page, and without the heading above it.

    ``times``: so often does it stand there; another page may say the same.
    """
    text = text.strip()
    headed = f"## {title}\n\n{text}"
    return full.replace(headed if headed in full else text, "", times) if text else full


def _leads_to(line: str, names: Set[str]) -> str | None:
    words, separator, rest = line.partition("](")
    if not separator or not words.startswith("- ["):
        return None
    path = unquote(rest.partition("://")[2].partition(")")[0].partition("/")[2])
    ends = (path, *(path.split("/", count)[-1] for count in range(1, path.count("/") + 1)))
    return next((name for name in (words[3:], *ends) if name in names), None)
