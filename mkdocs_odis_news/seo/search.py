"""Takes pages out of a search index that a search plugin has written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Set
from typing import NamedTuple

# A quote inside of a text has a backslash before it.
_DOCS = re.compile(r'"docs":\s*\[\s*')
_COMMA = re.compile(r"\s*,\s*")
_decode = json.JSONDecoder().raw_decode


class _Entry(NamedTuple):
    """The URL of its page, and where it stands."""

    page: str | None
    begin: int
    end: int


def without(index: str, urls: Set[str]) -> str | None:
    """The JSON of ``search/search_index.json`` without the entries of these pages.

    ``urls`` are those of ``File.url``. None where the index holds compiled entries, out of which
    nothing can be taken; raises ValueError where the text is no such index.
    """
    docs = _DOCS.search(index)
    begin = end = docs.end() if docs else 0
    try:
        # They are the texts of a whole site: read one by one, and left as they stand.
        entries = list(_entries(index, begin)) if docs else []
        end = entries[-1].end if entries else end
        frame = json.loads(index[:begin] + index[end:])
    except RecursionError as error:
        raise ValueError("not a search index") from error
    if not isinstance(frame, dict) or frame.get("docs") != []:
        raise ValueError("not a search index")
    if "index" in frame:
        return None
    kept = [index[entry.begin : entry.end] for entry in entries if entry.page not in urls]
    if len(kept) == len(entries):
        return index
    return index[:begin] + ",".join(kept) + index[end:]


def _entries(index: str, at: int) -> Iterator[_Entry]:
    while not index.startswith("]", at):
        entry, end = _decode(index, at)
        yield _Entry(_page(entry), at, end)
        comma = _COMMA.match(index, end)
        if not comma:
            return
        at = comma.end()


def _page(entry: object) -> str | None:
    """The URL of the page; None for an entry that no search plugin writes."""
    location = entry.get("location") if isinstance(entry, dict) else None
    return (location.partition("#")[0] or "./") if isinstance(location, str) else None
