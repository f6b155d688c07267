"""The feeds of a section: for which list, in which formats, under which names."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..lists.collection import Entry
from ..lists.kinds import TaxonomyKind
from ..lists.section import SectionContext
from ..lists.taxonomies import PostList, PostLists
from .publisher import Publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFormat:
    """A format of feeds: its name in the options and for readers, its file and media type."""

    name: str
    label: str
    file: str
    type: str


RSS = FeedFormat(name="rss", label="RSS", file="feed.xml", type="application/rss+xml")
ATOM = FeedFormat(name="atom", label="Atom", file="atom.xml", type="application/atom+xml")
JSON = FeedFormat(name="json", label="JSON Feed", file="feed.json", type="application/feed+json")
FORMATS = {format.name: format for format in (RSS, ATOM, JSON)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The feeds of a list; ``home`` is the source of its first page, ``folder`` its place."""

    folder: str
    home: str
    title: str
    description: str
    entries: tuple[Entry, ...]
    formats: tuple[FeedFormat, ...]

    def with_entries(self, entries: Mapping[str, Entry]) -> Feed:
        """The same feeds with other words in their posts; ``entries`` are by source."""
        return replace(self, entries=tuple(entries[e.post.source] for e in self.entries))

    def path(self, format: FeedFormat) -> str:
        """Where the feed is written, below the site's root."""
        return posixpath.join(self.folder, format.file)

    @property
    def sitemap(self) -> str:
        """Where a browser may look for a sitemap beside the feeds."""
        return posixpath.join(self.folder, "sitemap.xml")


def plan_feeds(lists: PostLists, section: SectionContext, publisher: Publisher) -> tuple[Feed, ...]:
    """The feeds of the overview, and of each category and author; they need the site's address."""
    if not section.has_feeds:
        return ()
    options = section.options.feeds
    formats = tuple(FORMATS[name] for name in dict.fromkeys(options.formats))
    kinds = (TaxonomyKind.CATEGORY, TaxonomyKind.AUTHOR)
    others = [p for p in lists.term_lists if p.taxonomy and p.taxonomy.kind in kinds]

    def title_of(post_list: PostList) -> str:
        if options.title and post_list is lists.overview:
            return options.title
        title = post_list.title
        return title if title == publisher.name else f"{title} – {publisher.name}"

    return tuple(
        Feed(
            folder=post_list.folder,
            home=post_list.home,
            title=title_of(post_list),
            description=post_list.description,
            entries=post_list.term.published,
            formats=formats,
        )
        for post_list in (lists.overview, *others)
    )
