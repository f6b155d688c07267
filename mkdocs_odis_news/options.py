"""What the author of a site wants, as frozen values that know no host; the only form of options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import Enum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from pathspec.gitignore import GitIgnoreSpec

from .translations import ENGLISH, Words

_UTC = ZoneInfo("UTC")


class Mode(Enum):
    """A build publishes; a preview (``serve``) also shows what is hidden or broken."""

    BUILD = "build"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """When the site is planned, and what for. ``now`` has a zone."""

    now: datetime
    mode: Mode

    @property
    def is_preview(self) -> bool:
        """Whether only its author will see it."""
        return self.mode is Mode.PREVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorOptions:
    """Who stands behind a key; ``url`` and ``image`` are addresses, or paths below the docs.

    ``fediverse`` is an account such as ``@mira@social.example``.
    """

    name: str
    url: str | None = None
    image: str | None = None
    text: str | None = None
    fediverse: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherOptions:
    """Who stands behind the news; ``logo`` is an address or a path below the docs.

    Without a name it is that of the site. ``same_as`` are addresses where others tell of it.
    """

    name: str | None = None
    logo: str | None = None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewOptions:
    """Which lists there are beside the overview, and the folders of those that have a name.

    ``months``: below each year of the archive stand its months.
    """

    categories: bool = False
    authors: bool = False
    series: bool = False
    archive: bool = False
    months: bool = False
    category_path: str = ""
    author_path: str = ""
    series_path: str = ""
    archive_path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressOptions:
    """Where posts stand, and further pages of lists, by the names that ``mkdocs.yml`` has.

    Without a format a post stands where its file does. ``unicode_slugs``: letters keep their
    accents in addresses.
    """

    post_url_format: str | None = None
    post_url_date_format: str = "yyyy/MM/dd"
    unicode_slugs: bool = False
    pagination_url_format: str = "{page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedOptions:
    """``formats`` are some of rss, atom and json; ``limit``: the newest so many posts.

    ``full``: with the rendered texts. ``author`` stands behind posts that name nobody.
    """

    formats: tuple[str, ...] = ("rss", "atom", "json")
    limit: int = 20
    full: bool = False
    title: str | None = None
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionOptions:
    """The options of one section, each as the manual tells of it.

    ``root`` is its name, ``folder`` its place (in another language of the site, another one).
    ``tag`` None: whatever ``include`` matches is a post. ``words`` are those of the language, the
    labels among them; ``keys`` further names by one that a key has. ``skips_broken``: posts with
    errors are left out, and stop nothing. ``needs_excerpt``: so are texts without
    ``<!-- more -->``. ``toc``: the theme's table of contents names the posts of a list.
    """

    root: str = "news"
    folder: str = "news"
    title: str | None = None
    description: str | None = None
    tag: str | None = "post"
    keep_tag: bool = False
    include: GitIgnoreSpec | None = None
    exclude: GitIgnoreSpec | None = None
    categories: tuple[str, ...] = ()
    categories_allowed: tuple[str, ...] = ()
    needs_excerpt: bool = False
    per_page: int = 8
    link_text: str | None = None
    words: Words = ENGLISH
    language: str = "en"
    date_format: str = "medium"
    zone: ZoneInfo = _UTC
    future: bool = False
    skips_broken: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    authors: Mapping[str, AuthorOptions] = field(default_factory=lambda: MappingProxyType({}))
    views: ViewOptions = ViewOptions()
    addresses: AddressOptions = AddressOptions()
    with_excerpt: bool = False
    layout: str = "cards"
    lead: bool = False
    year_headings: bool = False
    toc: bool = False
    reading_time: bool = False
    related: int = 0
    feeds: FeedOptions = FeedOptions()
    news_sitemap: bool = False
    article_type: str = "NewsArticle"
    image: str | None = None
    publisher: PublisherOptions = PublisherOptions()
    share_cards: bool = True
    default_time: time = time()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOptions:
    """The site that holds the sections; ``url`` is its address, or empty where nobody knows it.

    ``folder_defaults`` is the name of the files whose keys hold for all pages of their folder.
    ``encrypts``: a neighbour keeps the text of posts with a password from readers; ``locks_all``:
    that of every post. ``has_macros``: ``{% … %}`` in a text is the site's own.
    ``sitemaps_beside_feeds``: the theme looks for a sitemap beside each feed. ``messages`` is the
    language of the log; ``theme_pages`` are what the theme writes below the site's root.
    """

    name: str
    sections: tuple[SectionOptions, ...]
    url: str = ""
    description: str | None = None
    folder_defaults: str | None = None
    encrypts: bool = False
    locks_all: bool = False
    has_macros: bool = False
    sitemaps_beside_feeds: bool = False
    messages: str = "en"
    theme_pages: tuple[str, ...] = ()
