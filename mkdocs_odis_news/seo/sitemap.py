"""The sitemaps: when a page was last changed, and the news of the last two days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

from ..feeds.publisher import Publisher
from ..feeds.xml import document, element
from ..lists.collection import Entry
from ..posts.post import Post

_NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
}
_DAYS, _MOST = 2, 1000


def last_changed(post: Post) -> str:
    """The day, as ``<lastmod>`` wants it."""
    return str(post.changed.at.date())


def write_beside_feeds(home: str, day: str | None) -> str:
    """A sitemap that names one list, at the full address ``home``.

    Material looks for one beside everything that a head calls ``alternate``, feeds as well, and
    its visitors' browsers would note an error.
    """
    root = ET.Element("urlset", {"xmlns": _NAMESPACES["xmlns"]})
    url = element(root, "url")
    element(url, "loc", home)
    if day:
        element(url, "lastmod", day)
    return document(root)


def write_news_sitemap(entries: Iterable[Entry], now: datetime, publisher: Publisher) -> str:
    """Of what is published, the posts of the last two days with a page (Google: News sitemaps)."""
    root = ET.Element("urlset", _NAMESPACES)
    since = now - timedelta(days=_DAYS)
    recent = [
        p
        for p in (entry.post for entry in entries)
        if not p.leads_away and since <= publisher.instant(p.published)
    ]
    for post in sorted(recent, key=lambda post: post.published.at, reverse=True)[:_MOST]:
        url = element(root, "url")
        element(url, "loc", publisher.page(post.source))
        news = element(url, "news:news")
        publication = element(news, "news:publication")
        element(publication, "news:name", publisher.name)
        element(publication, "news:language", (post.lang or publisher.language).partition("-")[0])
        element(news, "news:publication_date", publisher.instant(post.published).isoformat())
        element(news, "news:title", post.title)
    return document(root)
