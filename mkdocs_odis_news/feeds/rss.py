"""Writes a feed as RSS 2.0 (RSS Advisory Board, with its Best Practices Profile)."""

from __future__ import annotations

import re
from email.utils import format_datetime
from html import escape
from xml.etree import ElementTree as ET

from .items import FeedDocument, Item
from .xml import document, element

_NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}
# "A GIF, JPEG or PNG image that represents the channel", says RSS 2.0.
_LOGOS = ("image/gif", "image/jpeg", "image/png")
_LIKE_HTML = re.compile(r"<[/!a-zA-Z]|&#?\w+;")


def write_rss(feed: FeedDocument, url: str) -> str:
    """``url`` is the full address of the feed itself."""
    root = ET.Element("rss", {"version": "2.0", **_NAMESPACES})
    channel = element(root, "channel")
    element(channel, "title", _plain(feed.title))
    element(channel, "link", feed.home)
    element(channel, "description", _plain(feed.description))
    element(channel, "language", feed.language)
    if feed.updated:
        element(channel, "lastBuildDate", format_datetime(feed.updated))
    if feed.logo and feed.logo.type in _LOGOS:
        image = element(channel, "image")
        element(image, "url", feed.logo.url)
        element(image, "title", _plain(feed.title))
        element(image, "link", feed.home)
    element(channel, "atom:link", rel="self", type="application/rss+xml", href=url)
    for item in feed.items:
        _item(channel, item, feed)
    # The Best Practices Profile: what the most readers understand in a title.
    return document(root).replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;")


def _item(channel: ET.Element, item: Item, feed: FeedDocument) -> None:
    entry = element(channel, "item")
    element(entry, "title", _plain(item.title))
    element(entry, "link", item.external_url or item.url)
    element(entry, "guid", item.id, isPermaLink="false" if item.post.id else "true")
    element(entry, "pubDate", format_datetime(item.published))
    for name in [person.name for person in item.authors] or [feed.author]:
        element(entry, "dc:creator", name)
    for category in item.post.categories:
        element(entry, "category", category)
    element(entry, "description", escape(item.summary, quote=False))
    if item.content:
        element(entry, "content:encoded", item.content)
    if item.image:
        image = item.image
        element(entry, "enclosure", url=image.url, length=str(image.length), type=image.type)


def _plain(text: str) -> str:
    """RSS does not say whether a title is HTML: what a reader could take for it is escaped."""
    return escape(text, quote=False) if _LIKE_HTML.search(text) else text
