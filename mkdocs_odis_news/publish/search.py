"""Takes pages out of a search index that a search plugin has written."""

from __future__ import annotations

import json
from collections.abc import Set


def without(index: str, urls: Set[str]) -> str:
    """The JSON of ``search/search_index.json`` without the entries of these pages.

    ``urls`` are those of ``File.url``; raises ValueError where the text is no such index.
    """
    content = json.loads(index)
    if not isinstance(content, dict) or not isinstance(content.get("docs"), list):
        raise ValueError("not a search index")
    kept = [entry for entry in content["docs"] if _page(entry) not in urls]
    if len(kept) == len(content["docs"]):
        return index
    return json.dumps({**content, "docs": kept}, sort_keys=True, separators=(",", ":"))


def is_prebuilt(index: str) -> bool:
    """Whether the index holds compiled entries, out of which nothing can be taken."""
    return "index" in json.loads(index)


def _page(entry: dict[str, str]) -> str:
    return entry["location"].partition("#")[0] or "./"
