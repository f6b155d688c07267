"""The options that stand below another one: of an author, of lists, of feeds."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig

from ...feeds.feed import FORMATS
from ...options import FeedOptions
from .option_types import Address, Count, PathPart


class AuthorConfig(base.Config):
    """Who stands behind the key that posts use as ``author``."""

    name = c.Type(str)
    url = c.Optional(Address(str))
    image = c.Optional(Address(str))
    text = c.Optional(c.Type(str))


class ViewConfig(base.Config):
    """Which further lists there are, and pieces of their addresses; else the language's words."""

    categories = c.Type(bool, default=False)
    """A list for each category, and a page that leads to them."""
    authors = c.Type(bool, default=False)
    """A list for each author."""
    archive = c.Type(bool, default=False)
    """A list for each year."""
    category_path = PathPart(str, default="")
    author_path = PathPart(str, default="")
    archive_path = PathPart(str, default="")


class FeedConfig(base.Config):
    """What the feeds hold."""

    formats = c.ListOfItems(c.Choice(tuple(FORMATS)), default=list(FORMATS))
    """Which formats are written: rss, atom, json."""
    limit = Count(default=20)
    """The newest so many posts."""
    content = c.Choice(("summary", "full"), default="summary")
    """The description of each post, or its whole text as well."""
    title = c.Optional(c.Type(str))
    """Title of the feeds; else those of the overview and the site."""
    author = c.Optional(c.Type(str))
    """Who stands behind posts that name nobody; else ``site_author``, else the site's name."""


class Feeds(c.SubConfig[FeedConfig]):
    """The feeds, or false: then there are none."""

    def run_validation(self, value: object) -> FeedConfig:
        if value is False:
            value = {"formats": []}
        return super().run_validation(value)


def feed_options(options: FeedConfig, config: MkDocsConfig) -> FeedOptions:
    """What the core is told of the feeds."""
    return FeedOptions(
        formats=tuple(dict.fromkeys(options.formats)),
        limit=options.limit,
        full=options.content == "full",
        title=options.title,
        author=options.author or config.site_author or config.site_name,
    )
