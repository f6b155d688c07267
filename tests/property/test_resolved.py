"""Addresses that pages link to are those that the standard library makes of them."""

from __future__ import annotations

from urllib.parse import urljoin

from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_odis_news.posts.markup import resolved

_PIECES = ("..", "..", ".", "", "a", "b.html", "..b", "c..", "%20", "ä", "d e", "?x", "#y", "x:y")
PATHS = st.lists(st.sampled_from(_PIECES), max_size=6).map("/".join)
SITES = st.sampled_from(("https://a.example", "http://a.example:80", "//a.example", "https:", ""))


@given(SITES, PATHS, PATHS)
@example("https://a.example", "news/2/", "../../../b/")
@example("https://a.example", "news/a.html", "")
@example("https://a.example", "news/", "c../")
def test_resolved(site: str, path: str, address: str) -> None:
    base = f"{site}/{path}"
    assert resolved(base, address) == urljoin(base, address)
