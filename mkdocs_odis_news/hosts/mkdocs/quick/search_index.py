"""Joins the search index of the pages just written with that of all others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set
from itertools import groupby
from typing import Any

Entries = Mapping[str, str]
"""By the URL of a page: its entries as JSON, one behind the other."""

_DOCS = '"docs":[]'


def entries_of(index: str) -> Entries:
    """The entries of an index that a search plugin has written; raises ValueError where it is none.

    Both plugins write the entries of a page one after the other.
    """
    return {url: _written(list(each)) for url, each in groupby(_read(index)["docs"], key=_page)}


def merged(before: Entries, now: Entries, written: Set[str], order: Iterable[str]) -> Entries:
    """Of pages just ``written`` (by URL) the entries of ``now``, of all others those ``before``.

    ``order`` are the URLs of all pages, in the order of an index; what is not there has gone.
    """
    found = {url: (now if url in written else before).get(url) for url in order}
    return {url: entries for url, entries in found.items() if entries}


def with_entries(index: str, entries: Entries) -> str:
    """The JSON of an index that holds these entries and is like ``index`` in all else."""
    frame = json.dumps({**_read(index), "docs": []}, separators=(",", ":"))
    head, docs, tail = frame.rpartition(_DOCS)
    return f"{head}{docs[:-1]}{','.join(entries.values())}]{tail}"


def _read(index: str) -> dict[str, Any]:
    content = json.loads(index)
    if not isinstance(content, dict) or not isinstance(content.get("docs"), list):
        raise ValueError("not a search index")
    return content


def _page(entry: Mapping[str, str]) -> str:
    return entry["location"].partition("#")[0]


def _written(entries: list[Any]) -> str:
    return json.dumps(entries, separators=(",", ":"))[1:-1]
