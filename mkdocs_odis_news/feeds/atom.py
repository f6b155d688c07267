"""Writes a feed as Atom 1.0 (RFC 4287). Plain text is written as escaped HTML: no reader errs."""

from __future__ import annotations

import re
from html import escape
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from .items import FeedDocument, Item, Person
from .xml import document, element

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
# An empty feed has no date of its own, and RFC 4287 (4.1.1) wants one.
_NEVER = "1970-01-01T00:00:00Z"


def write_atom(feed: FeedDocument, url: str) -> str:
    """``url`` is the full address of the feed itself."""
    namespaces = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language}
    root = ET.Element("feed", namespaces)
    element(root, "id", feed.home)
    element(root, "title", escape(feed.title, quote=False), type="html")
    element(root, "subtitle", escape(feed.description, quote=False), type="html")
    if feed.logo:
        element(root, "logo", feed.logo.url)
    element(root, "updated", feed.updated.isoformat() if feed.updated else _NEVER)
    element(root, "link", rel="alternate", type="text/html", href=feed.home)
    element(root, "link", rel="self", type="application/atom+xml", href=url)
    _person(root, Person(name=feed.author))
    for item in feed.items:
        _entry(root, item)
    return document(root)


def _entry(root: ET.Element, item: Item) -> None:
    entry = element(root, "entry", **({"xml:lang": item.post.lang} if item.post.lang else {}))
    element(entry, "id", _iri(item.id))
    element(entry, "title", escape(item.title, quote=False), type="html")
    element(entry, "link", rel="alternate", href=item.external_url or item.url)
    element(entry, "updated", item.updated.isoformat())
    element(entry, "published", item.published.isoformat())
    for person in item.authors:
        _person(entry, person)
    for category in item.post.categories:
        element(entry, "category", term=category)
    element(entry, "summary", escape(item.summary, quote=False), type="html")
    if item.content:
        element(entry, "content", item.content, type="html")
    if item.image:
        image = item.image
        length = {"length": str(image.length)} if image.length else {}
        element(entry, "link", rel="enclosure", href=image.url, type=image.type, **length)


def _person(parent: ET.Element, person: Person) -> None:
    author = element(parent, "author")
    element(author, "name", person.name)
    if person.url:
        element(author, "uri", person.url)


def _iri(identifier: str) -> str:
    """An author's own id may be any text; Atom wants an IRI (RFC 4287, 4.2.6)."""
    if _IRI.fullmatch(identifier):
        return identifier
    return f"urn:uuid:{uuid5(NAMESPACE_URL, identifier)}"
