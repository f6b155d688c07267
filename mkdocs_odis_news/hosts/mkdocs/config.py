"""The options of the plugin, each documented where it stands."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from mkdocs.config import base
from mkdocs.config import config_options as c

from ...lists.channel import FORMATS, Format
from ...posts.keys import KEYS, NAMES, KeyAliases
from ...posts.links import InvalidLink, LinkTarget, read_target
from ...posts.post import Author, Image
from ...posts.rules import Rules
from ...translations import Words, short_language, words_in
from .option_types import (
    Address,
    Clock,
    Count,
    DateFormat,
    Keys,
    Labels,
    PathPart,
    Patterns,
    Root,
    Tag,
    Zone,
)


class AuthorOptions(base.Config):
    """Who stands behind the key that posts use as ``author``."""

    name = c.Type(str)
    url = c.Optional(Address(str))
    image = c.Optional(Address(str))
    text = c.Optional(c.Type(str))


class ViewOptions(base.Config):
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


class FeedOptions(base.Config):
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


class Feeds(c.SubConfig[FeedOptions]):
    """The feeds, or false: then there are none."""

    def run_validation(self, value: object) -> FeedOptions:
        if value is False:
            value = {"formats": []}
        return super().run_validation(value)


class NewsConfig(base.Config):
    """The options below ``odis-news:`` in ``mkdocs.yml``."""

    root = Root(default="news")
    """Folder and URL of the overview; "" is the home page."""
    title = c.Optional(c.Type(str))
    """Title of the overview; else that of the page-1 file, else the folder's name in words."""
    description = c.Optional(c.Type(str))
    """Description of the overview; else that of the page-1 file, else ``site_description``."""
    tag = Tag(default="post")
    """The marker among the ``tags`` of a post; false: every page that ``include`` matches."""
    keep_tag = c.Type(bool, default=False)
    """Leave the marker among the tags that other plugins and the theme see."""
    include = c.Optional(Patterns())
    """Patterns, as in ``exclude_docs``, of files that may be posts; all by default."""
    exclude = c.Optional(Patterns())
    """Patterns of files that are no posts."""
    categories = c.ListOfItems(c.Type(str), default=[])
    """Only posts of these categories."""
    per_page = Count(default=8)
    """Posts on a page of the overview."""
    link_text = c.Optional(c.Type(str))
    """Words of a teaser's link where the post has no ``urlText``; else the language's."""
    labels = Labels(dict, default={})
    """Words of the catalogue, one by one."""
    language = c.Optional(c.Type(str))
    """Language of words and dates; else the theme's."""
    date_format = DateFormat(str, default="medium")
    """How dates are written."""
    timezone = Zone(str, default="UTC")
    """Where the site is at home: what day is today, and what 10:30 means."""
    future = c.Type(bool, default=False)
    """List posts of the future."""
    broken_posts = c.Choice(("stop", "skip"), default="stop")
    """What a build does with a post that has errors: stop, or leave it out and warn."""
    keys_ = Keys(dict, default={})
    """Further names of front matter keys: ``{description: [abstract]}``."""
    authors = c.DictOfItems(c.SubConfig(AuthorOptions), default={})
    """Names and links of authors by the key that posts use."""
    views = c.SubConfig(ViewOptions)
    """Lists by category, author and year."""
    teaser = c.Choice(("description", "excerpt"), default="description")
    """What a teaser says: the description, or all above ``<!-- more -->`` in the text."""
    layout = c.Choice(("list", "cards"), default="cards")
    """Teasers one below the other, or in columns where there is room."""
    reading_time = c.Type(bool, default=False)
    """Say how many minutes it takes to read a post."""
    related = Count(default=0, least=0, most=3)
    """So many posts with a category or tag in common below each post, three at most."""
    feeds = Feeds()
    """The feeds: formats, limit, content, title and author; or false."""
    news_sitemap = c.Type(bool, default=False)
    """Write a sitemap of the last two days for news search engines; needs a build every day."""
    article_type = c.Choice(("NewsArticle", "BlogPosting", "Article"), default="NewsArticle")
    """What a post is in the terms of schema.org."""
    image = c.Optional(Address(str))
    """The picture that is shared for pages that have none."""
    default_time = Clock(str, default="00:00")
    """When a post with a date alone appears, in feeds and for search engines."""


def rules_of(options: NewsConfig) -> Rules:
    """How the posts of a section are read."""
    return Rules(
        zone=ZoneInfo(options.timezone),
        tag=options.tag or None,
        keep_tag=options.keep_tag,
        categories=tuple(options.categories),
        keys=keys_of(options),
        authors={key: _author(author) for key, author in options.authors.items()},
    )


def formats_of(options: NewsConfig) -> tuple[Format, ...]:
    """The formats of feeds that the author of the site wants."""
    return tuple(FORMATS[name] for name in dict.fromkeys(options.feeds.formats))


def words_of(options: NewsConfig, language: str) -> Words | None:
    """The words of a language, those of the option ``labels`` among them; None without any."""
    words = words_in(short_language(language))
    return replace(words, **options.labels) if words else None


def keys_of(options: NewsConfig) -> KeyAliases:
    """The keys that authors may write, those of the option ``keys`` among them."""
    further = {name: tuple(more) for name, more in options.keys_.items() if more}
    return KeyAliases(names=NAMES, further=further) if further else KEYS


def target_of(address: str | None) -> LinkTarget | None:
    """What an option of the type Address leads to."""
    target = read_target(address, "index.md") if address else None
    return None if isinstance(target, InvalidLink) else target


def _author(options: AuthorOptions) -> Author:
    image = target_of(options.image)
    return Author(
        name=options.name,
        url=target_of(options.url),
        image=Image(target=image) if image else None,
        text=options.text,
    )
