"""Gives machines what they read: the files of feeds, and the tags in the head of a page."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ...feeds.feeds import FeedRules, make_feed, write_feed
from ...posts.address import in_ascii
from ...seo.discovery import discovery
from ...seo.head import Tag, complete
from ...seo.meta_tags import post_tags, view_tags
from ...seo.sitemap import write_beside_feeds, write_news_sitemap
from .build import Build
from .config import NewsConfig
from .edition import Edition

log = get_plugin_logger("odis-news")


def warn_without_address(config: MkDocsConfig, options: NewsConfig) -> None:
    """Feeds lead to full addresses; where nobody asked for feeds, it is no more than a hint."""
    if config.site_url or not (options.feeds.formats or options.news_sitemap):
        return
    is_asked = any({"feeds", "news_sitemap"} & given.keys() for given in options.user_configs)
    (log.warning if is_asked else log.info)(
        "without site_url there are no feeds. Set it in mkdocs.yml to the address of the site,"
        " such as https://example.org/, or write feeds: false."
    )


def head_tags(output: str, page: Page, build: Build) -> str:
    """The page with all that machines look for in its head."""
    source, url = page.file.src_uri, in_ascii(page.canonical_url or "")
    tags: list[Tag] = []
    if found := build.pages.get(source):
        edition, post = found
        unlisted = source in edition.unlisted
        written = edition.posts[source]
        tags += post_tags(written, post, url, edition.site, edition.section, unlisted=unlisted)
    elif viewed := build.views.get(source):
        edition, view = viewed
        tags += view_tags(view, url, edition.site, edition.section)
    for edition in build.editions:
        for channel in edition.channels:
            if channel.home in (edition.section.home, source):
                tags += discovery(channel, edition.site)
    return complete(output, tags, url) if tags else output


def fill_feeds(
    files: Files,
    edition: Edition,
    config: MkDocsConfig,
    options: NewsConfig,
    texts: dict[str, str],
) -> None:
    """``texts`` are the rendered posts by source; it remembers those that a dirty build skips."""
    rules = FeedRules(
        limit=options.feeds.limit,
        full=options.feeds.content == "full",
        author=options.feeds.author or config.site_author or config.site_name,
    )
    if rules.full:
        _remember(files, edition, texts)
    for channel in edition.channels:
        feed = make_feed(channel, texts, rules, edition.site)
        for format in channel.formats:
            _write(files, channel.path(format), write_feed(feed, channel, format, edition.site))
        if config.theme.name == "material":
            day = edition.changed.get(channel.home)
            _write(files, channel.sitemap, write_beside_feeds(feed.home, day))
    if edition.news_sitemap:
        listed = [e for e in edition.collection.published if e.post.is_indexed]
        _write(files, edition.news_sitemap, write_news_sitemap(listed, edition.now, edition.site))


def _remember(files: Files, edition: Edition, texts: dict[str, str]) -> None:
    """A text of a post that is gone stays unused: feeds ask for the posts that there are."""
    for source in edition.posts:
        file = files.get_file_from_path(source)
        if file and file.page and file.page.content and not edition.posts[source].is_locked:
            texts[source] = file.page.content


def _write(files: Files, path: str, text: str) -> None:
    """Where a file of the author took the place, it stays (the collision was reported)."""
    file = files.get_file_from_path(path)
    if file and file.generated_by == "odis-news":
        file.content_string = text
