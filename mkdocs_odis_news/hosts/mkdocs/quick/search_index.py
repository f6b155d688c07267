"""Joins the search index of the pages just written with that of all others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from itertools import groupby
from operator import itemgetter

from ....seo.search import SearchIndex

Entries = Mapping[str | None, str]
"""By the URL of a page: its entries as JSON, one behind the other."""


def entries_of(index: SearchIndex) -> Entries:
    """Both search plugins write the entries of a page one after the other."""
    by_page = groupby(index.entries, key=itemgetter(0))
    return {page: ",".join(entry for _, entry in each) for page, each in by_page}


def merged(before: Entries, now: Entries, written: Set[str], order: Iterable[str]) -> Entries:
    """Of pages just ``written`` (by URL) the entries of ``now``, of all others those ``before``.

    ``order`` are the URLs of all pages, in the order of an index; what is not there has gone.
    """
    found = {url: (now if url in written else before).get(url) for url in order}
    return {url: entries for url, entries in found.items() if entries}
