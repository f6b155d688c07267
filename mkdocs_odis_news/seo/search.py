"""Takes pages out of a search index that a search plugin has written."""

from __future__ import annotations

import json
from collections.abc import Set


def without(index: str, urls: Set[str]) -> str | None:
    """The JSON of ``search/search_index.json`` without the entries of these pages.

    ``urls`` are those of ``File.url``. None where the index holds compiled entries, out of which
    nothing can be taken; raises ValueError where the text is no such index.
    """
    try:
        content = json.loads(index)
    except RecursionError as error:
        raise ValueError("not a search index") from error
    if not isinstance(content, dict) or not isinstance(content.get("docs"), list):
        raise ValueError("not a search index")
    if "index" in content:
        return None
    kept = [entry for entry in content["docs"] if _page(entry) not in urls]
    if len(kept) == len(content["docs"]):
        return index
    return json.dumps({**content, "docs": kept}, sort_keys=True, separators=(",", ":"))


def _page(entry: object) -> str | None:
    """The URL of the page; None for an entry that no search plugin writes."""
    location = entry.get("location") if isinstance(entry, dict) else None
    return (location.partition("#")[0] or "./") if isinstance(location, str) else None
