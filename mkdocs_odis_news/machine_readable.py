"""What machines read of a site: the files of feeds and sitemaps, and the tags of heads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .feeds.documents import write_feeds
from .pages.context import ListPage, MadePage, PostPage
from .section import Section
from .seo.head import Tag, meta
from .seo.meta_tags import page_tags, post_tags
from .seo.sitemap import last_changed, write_beside_feeds, write_news_sitemap
from .site import Site


def feed_files(section: Section, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The feeds and sitemaps of a section: paths below the site's root, and all that they hold.

    ``texts`` are the rendered posts by source, of which feeds with full texts tell.
    """
    context, publisher = section.context, section.publisher
    days = days_of_change(section) if context.site.sitemaps_beside_feeds else {}
    locked = {e.post.source for e in section.collection.entries if e.post.is_locked}
    readable = {source: text for source, text in texts.items() if source not in locked}
    for feed in section.feeds:
        yield from write_feeds(feed, readable, context.options.feeds, publisher)
        if context.site.sitemaps_beside_feeds:
            home = publisher.page(feed.home)
            yield feed.sitemap, write_beside_feeds(home, days.get(feed.home))
    if section.news_sitemap:
        indexed = [entry for entry in section.collection.published if entry.post.is_indexed]
        yield section.news_sitemap, write_news_sitemap(indexed, section.now, publisher)


def head_tags(site: Site, source: str, url: str) -> tuple[Tag, ...]:
    """What the head of a page should hold; ``url`` is its full address, or empty."""
    tags: list[Tag] = []
    section, page = site.pages.get(source, (None, None))
    if section and isinstance(page, PostPage):
        unlisted, post = source in site.unlisted, section.posts[source]
        tags += post_tags(post, page, url, section.publisher, section.context, unlisted=unlisted)
    elif section and isinstance(page, MadePage):
        tags += page_tags(page, url, section.publisher, section.context)
    elif source in site.unlisted:  # a post that no section takes
        tags.append(meta("robots", "noindex", wins=True))
    for each in site.sections:
        for home in dict.fromkeys((each.context.home, source)):
            tags += each.discovery.get(home, ())
    return tuple(tags)


def days_of_change(section: Section) -> dict[str, str]:
    """The days for sitemaps, by source: a list was changed when one of its posts was.

    Any other page of the section was changed when the overview was.
    """
    lists = (*section.lists.term_lists, section.lists.overview)
    days = {
        each.home: max((last_changed(e.post) for e in each.term.published), default="")
        for each in lists
    }
    of_all = days[section.lists.overview.home]
    found = {
        source: days.get(page.home, of_all) if isinstance(page, ListPage) else of_all
        for source, page in section.pages.made.items()
    }
    found |= {e.post.source: last_changed(e.post) for e in section.collection.entries}
    return {source: day for source, day in found.items() if day}
