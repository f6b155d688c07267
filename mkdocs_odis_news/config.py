"""The options of the plugin, each documented where it stands."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from mkdocs.config import base
from mkdocs.config import config_options as c

from .option_types import DateFormat, Keys, Labels, Patterns, PerPage, Root, Tag, Zone
from .posts.keys import NAMES, Names
from .posts.post import Author
from .posts.reading import Rules
from .posts.target import Refused, read_target
from .words import CATALOGUES, Words, short_language


class AuthorOptions(base.Config):
    """Who stands behind the key that posts use as ``author``."""

    name = c.Type(str)
    url = c.Optional(c.Type(str))


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
    per_page = PerPage(default=8)
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


def rules_of(options: NewsConfig) -> Rules:
    """How the posts of a section are read."""
    return Rules(
        zone=ZoneInfo(options.timezone),
        tag=options.tag or None,
        keep_tag=options.keep_tag,
        categories=tuple(options.categories),
        names=_names(options.keys_),
        authors={key: _author(author) for key, author in options.authors.items()},
    )


def words_of(options: NewsConfig, theme_language: str) -> Words | None:
    """The words of the option ``language``, else of the theme; None where we have none."""
    words = CATALOGUES.get(short_language(options.language or theme_language))
    return replace(words, **options.labels) if words else None


def _names(keys: dict[str, list[str]]) -> Names:
    further = {
        field: [key for name in names for key in keys.get(name, [])]
        for field, names in NAMES.items()
    }
    return {field: (*names, *further[field]) for field, names in NAMES.items()}


def _author(options: AuthorOptions) -> Author:
    target = read_target(options.url, "index.md") if options.url else None
    return Author(name=options.name, url=None if isinstance(target, Refused) else target)
