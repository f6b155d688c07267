"""The options in ``mkdocs.yml``, each documented where it stands, and the door to the core."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from itertools import combinations
from zoneinfo import ZoneInfo

from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ...options import (
    AddressOptions,
    AuthorOptions,
    PublisherOptions,
    SectionOptions,
    SiteOptions,
)
from ...translations import ENGLISH, language_tag, short_language, words_in
from ...translations.message import MESSAGE_LANGUAGES
from . import i18n, theme
from .address_config import AddressConfig
from .labels import Labels
from .locks import locks_all
from .option_types import (
    Address,
    Clock,
    Count,
    DateFormat,
    Keys,
    Name,
    Patterns,
    Root,
    Tag,
    Text,
    Zone,
)
from .suboptions import (
    AuthorConfig,
    Feeds,
    PublisherConfig,
    ViewConfig,
    core_options,
    feed_options,
    view_options,
)


class NewsConfig(AddressConfig):
    """The options below ``odis-news:`` in ``mkdocs.yml``."""

    categories_allowed = c.ListOfItems(Name(str), default=[])
    """All categories that posts may have; another one is an error. Else any."""
    post_excerpt = c.Choice(("optional", "required"), default="optional")
    """``required``: a text without ``<!-- more -->`` is an error."""
    toc = c.Type(bool, default=False)
    """Name the posts of a list in the theme's table of contents."""
    root = Root(str, default="news")
    """Folder and URL of the overview; ``""`` is the home page."""
    title = c.Optional(Name(str))
    """Title of the overview; else that of page 1, else the name of the folder in words."""
    description = c.Optional(Text(str))
    """Description of the overview; else that of page 1, else ``site_description``."""
    tag = Tag(default="post")
    """The marker among the ``tags`` of a post; ``false``: every page that ``include`` matches (by
    default all below ``root``) is a post."""
    keep_tag = c.Type(bool, default=False)
    """Leave the marker among the tags that other plugins and the theme see."""
    include = c.Optional(Patterns())
    """List of patterns, as in ``exclude_docs``, of files that may be posts; else all."""
    exclude = c.Optional(Patterns())
    """List of patterns of files that are no posts; else none."""
    categories = c.ListOfItems(Name(str), default=[])
    """Only posts of these categories; else all."""
    per_page = Count(default=8)
    """Posts on a page."""
    link_text = c.Optional(Name(str))
    """Words of a teaser's link where the post has no ``urlText``; else those of the language."""
    labels = Labels(dict, default={})
    """Words that readers see, one by one: ``{older: Früher}``."""
    language = c.Optional(Text(str))
    """Language of words (``da``, ``de``, ``en``, ``es``, ``fr``, ``it``, ``nl``, ``pl``, ``tr`` or
    ``uk``) and of dates (any); else that of the theme."""
    date_format = DateFormat(str, default="medium")
    """How dates are written: ``short``, ``medium``, ``long``, ``full``, or a pattern such as
    ``d. MMMM y``."""
    timezone = Zone(str, default="UTC")
    """What day is today, and what 10:30 means; ``SOURCE_DATE_EPOCH`` sets the time of a build."""
    future = c.Type(bool, default=False)
    """List posts of the future."""
    broken_posts = c.Choice(("stop", "skip"), default="stop")
    """``stop`` at posts with errors, or ``skip``: leave them out, and warn."""
    messages = c.Choice(MESSAGE_LANGUAGES, default="en")
    """Language in which the log tells of posts, ``en`` or ``de``: that of the first section."""
    keys_ = Keys(dict, default={})
    """Further names of front matter keys: ``{description: [abstract]}``."""
    authors = c.DictOfItems(c.SubConfig(AuthorConfig), default={})
    """Authors by the key that posts use: ``{mira: {name: Mira Holtkamp, url: /team/}}``."""
    views = c.SubConfig(ViewConfig)
    """Lists beside the overview, each off until it is switched on: ``{categories: true}``."""
    teaser = c.Choice(("description", "excerpt"), default="description")
    """What a teaser says: the ``description``, or the ``excerpt``: all that stands above
    ``<!-- more -->``, with its pictures."""
    layout = c.Choice(("list", "cards"), default="cards")
    """``cards`` in columns where there is room, or a ``list``, one below the other."""
    lead = c.Type(bool, default=False)
    """Show the newest post of page 1, or the one that is pinned, large and across the columns."""
    year_headings = c.Type(bool, default=False)
    """Put the years between the teasers of a list."""
    reading_time = c.Type(bool, default=False)
    """Say how many minutes it takes to read a post."""
    related = Count(default=0, least=0, most=3)
    """So many posts, three at most, with a category or tag in common below each post."""
    feeds = Feeds()
    """What the feeds hold: ``{formats: [rss], limit: 10}``; or ``false``, and there are none."""
    default_time = Clock(str, default="00:00")
    """When a post with a date alone appears, in feeds and for search engines."""
    news_sitemap = c.Type(bool, default=False)
    """Write ``news-sitemap.xml``, the posts of the last two days; needs a build every day."""
    article_type = c.Choice(("NewsArticle", "BlogPosting", "Article"), default="NewsArticle")
    """``NewsArticle``, ``BlogPosting`` or ``Article``: what a post is in the terms of
    schema.org."""
    image = c.Optional(Address(str))
    """Picture to share for pages that have none, such as ``/assets/card.png``."""
    share_cards = c.Type(bool, default=True)
    """Draw a picture to share for posts that have none, with the extra ``images``; not beside
    ``image`` or a social plugin."""
    publisher = c.SubConfig(PublisherConfig)
    """Who stands behind the news, where that is not the site: ``{name: Amt, logo: /logo.png}``."""
    quick_serve = c.Choice((True, False, "verify"), default=True)
    """Under ``serve``, build only what an edit changes; ``verify`` builds all of it as well, and
    compares. The first section's counts."""


def site_options(config: MkDocsConfig, sections: Iterable[NewsConfig]) -> SiteOptions:
    """All options of a build; raises PluginError where two sections have one folder."""
    given = tuple(sections)
    options = tuple(section_options(config, each) for each in given)
    for one, other in combinations(options, 2):
        if one.folder == other.folder:
            raise PluginError(
                f"odis-news: two sections have the root {other.root!r}."
                " Give each a root of its own."
            )
    encrypting = config.plugins.get("encryptcontent")
    return SiteOptions(
        name=config.site_name,
        sections=options,
        url=config.site_url or "",
        description=config.site_description,
        folder_defaults=_folder_defaults(config),
        encrypts=encrypting is not None,
        locks_all=bool(encrypting and locks_all(encrypting.config, config)),
        has_macros="macros" in config.plugins,
        sitemaps_beside_feeds=theme.looks_for_sitemaps(config),
        messages=given[0].messages,
        theme_pages=tuple(sorted(config.theme.static_templates)),
    )


def section_options(config: MkDocsConfig, options: NewsConfig) -> SectionOptions:
    """The one door through which the options of a section enter; most have the same name there."""
    named = i18n.language_of(config) or options.language or theme.language_of(config)
    language = language_tag(named)
    return core_options(
        options,
        SectionOptions,
        folder=i18n.folder_of(config, options.root),
        tag=options.tag or None,
        categories=tuple(options.categories),
        categories_allowed=tuple(options.categories_allowed),
        needs_excerpt=options.post_excerpt == "required",
        words=replace(words_in(short_language(language)) or ENGLISH, **options.labels),
        language=language,
        zone=ZoneInfo(options.timezone),
        skips_broken=options.broken_posts == "skip",
        keys={name: tuple(more) for name, more in options.keys_.items() if more},
        authors={key: core_options(each, AuthorOptions) for key, each in options.authors.items()},
        views=view_options(options.views),
        addresses=core_options(options, AddressOptions),
        with_excerpt=options.teaser == "excerpt",
        feeds=feed_options(options.feeds, config),
        publisher=core_options(
            options.publisher,
            PublisherOptions,
            same_as=tuple(dict.fromkeys(options.publisher.same_as)),
        ),
        default_time=time.fromisoformat(options.default_time),
    )


def _folder_defaults(config: MkDocsConfig) -> str | None:
    """The name of the files that the meta plugin of Material, or of its family, reads."""
    for name, plugin in config.plugins.items():
        if name.rpartition("/")[2] == "meta" and plugin.config.get("enabled", True):
            return plugin.config.get("meta_file", ".meta.yml") or None
    return None
