"""Takes the entries of pages out of a search index that a search plugin has written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

_DOCS = re.compile(r'"docs":\s*\[\s*')
_COMMA = re.compile(r"\s*,\s*")
_decode = json.JSONDecoder().raw_decode


class SearchIndex(NamedTuple):
    """The JSON of ``search/search_index.json``: its entries, and what stands around them.

    Each entry comes with the URL of its page (``File.url``), None for one that no search plugin
    writes. ``is_compiled``: out of the index nothing can be taken.
    """

    head: str
    entries: tuple[tuple[str | None, str], ...]
    tail: str
    is_compiled: bool

    def written(self, entries: Iterable[str]) -> str:
        """The JSON with these entries in the place of its own."""
        return self.head + ",".join(entries) + self.tail


def read_index(index: str) -> SearchIndex:
    """Raises ValueError where the text is no such index."""
    docs = _DOCS.search(index)
    begin = end = docs.end() if docs else 0
    entries: list[tuple[str | None, str]] = []
    try:
        # They are the texts of a whole site: read one by one, and left as they stand.
        for page, at, end in _entries(index, begin) if docs else ():
            entries.append((page, index[at:end]))
        head, tail = index[:begin], index[end:]
        frame = json.loads(head + tail)
    except RecursionError as error:
        raise ValueError("not a search index") from error
    if not isinstance(frame, dict) or frame.get("docs") != []:
        raise ValueError("not a search index")
    return SearchIndex(head, tuple(entries), tail, "index" in frame)


def without(index: str, urls: Set[str]) -> str | None:
    """The index without the entries of these pages; None where it is compiled."""
    found = read_index(index)
    if found.is_compiled:
        return None
    kept = [entry for page, entry in found.entries if page not in urls]
    return index if len(kept) == len(found.entries) else found.written(kept)


def _entries(index: str, at: int) -> Iterator[tuple[str | None, int, int]]:
    """The page of each, and where it begins and ends."""
    while not index.startswith("]", at):
        entry, end = _decode(index, at)
        yield _page(entry), at, end
        comma = _COMMA.match(index, end)
        if not comma:
            return
        at = comma.end()


def _page(entry: object) -> str | None:
    location = entry.get("location") if isinstance(entry, dict) else None
    return (location.partition("#")[0] or "./") if isinstance(location, str) else None
