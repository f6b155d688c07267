"""Gives machines what they read: the files of feeds, and the tags in the head of a page."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from ...machine_readable import feed_files, head_tags
from ...posts.address import in_ascii
from ...seo.head import complete_head
from ...site import Site
from .config import NewsConfig
from .state import CurrentBuild

log = get_plugin_logger("odis-news")


def warn_without_address(config: MkDocsConfig, options: NewsConfig) -> None:
    """Feeds lead to full addresses; where nobody asked for feeds, it is no more than a hint."""
    if config.site_url or not (options.feeds.formats or options.news_sitemap):
        return
    by_default = {name: option.default for name, option in options.feeds._schema}
    is_asked = options.news_sitemap or dict(options.feeds) != by_default
    (log.warning if is_asked else log.info)(
        "without site_url there are no feeds. Set it in mkdocs.yml to the address of the site,"
        " such as https://example.org/, or write feeds: false."
    )


def with_head_tags(output: str, page: Page, site: Site) -> str:
    """The page with all that machines look for in its head."""
    url = in_ascii(page.canonical_url or "")
    tags = head_tags(site, page.file.src_uri, url)
    return complete_head(output, tags, url) if tags else output


def fill_feeds(build: CurrentBuild, texts: dict[str, str]) -> None:
    """``texts`` are the rendered posts by source; it remembers those that a dirty build skips.

    Where a file of the author took the place, it stays (the collision was reported).
    """
    if any(section.context.options.feeds.full for section in build.site.sections):
        _remember(build, texts)
    for section in build.site.sections:
        for path, text in feed_files(section, texts):
            file = build.file(path)
            if file and file.generated_by == "odis-news":
                file.content_string = text


def _remember(build: CurrentBuild, texts: dict[str, str]) -> None:
    """A text of a post that is gone stays unused: feeds ask for the posts that there are."""
    for source in build.site.posts:
        file = build.file(source)
        if file and file.page and file.page.content:
            texts[source] = file.page.content
