"""The feeds of a section: for which list, in which formats, under which names."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace

from .collection import Collection, Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of feeds: its name in the options and for readers, its file and media type."""

    name: str
    label: str
    file: str
    type: str


RSS = Format(name="rss", label="RSS", file="feed.xml", type="application/rss+xml")
ATOM = Format(name="atom", label="Atom", file="atom.xml", type="application/atom+xml")
JSON = Format(name="json", label="JSON Feed", file="feed.json", type="application/feed+json")
FORMATS = {format.name: format for format in (RSS, ATOM, JSON)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A list that has feeds. ``home`` is the source of its first page, ``folder`` its place."""

    folder: str
    home: str
    title: str
    description: str
    entries: tuple[Entry, ...]
    formats: tuple[Format, ...]

    def with_entries(self, collection: Collection) -> Channel:
        """The same feeds with other words in their posts."""
        entries = collection.by_source()
        return replace(self, entries=tuple(entries[e.post.source] for e in self.entries))

    def path(self, format: Format) -> str:
        """Where the feed is written, below the site's root."""
        return posixpath.join(self.folder, format.file)

    @property
    def sitemap(self) -> str:
        """Where a browser may look for a sitemap beside the feeds."""
        return posixpath.join(self.folder, "sitemap.xml")
