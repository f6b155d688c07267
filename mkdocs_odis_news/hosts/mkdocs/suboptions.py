"""The options that stand below another one: of an author, of lists, of feeds."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig

from ...feeds.feed import FORMATS
from ...options import FeedOptions, ViewOptions
from ...posts.address import in_ascii
from ...posts.fediverse import EXPECTED, read_account
from ...posts.links import LinkKind, read_address
from .option_types import Address, Count, Name, PathPart, Text

T = TypeVar("T")


class WebAddress(c.Type[str]):
    """A whole address of the web."""

    def run_validation(self, value: object) -> str:
        target = read_address(super().run_validation(value))
        if not target or target.kind is not LinkKind.EXTERNAL:
            raise base.ValidationError(
                f"{value!r} is no address of the web. Write one such as https://example.org/amt."
            )
        return in_ascii(target.path + target.tail)


class FediverseAccount(c.Type[str]):
    """An account with its host."""

    def run_validation(self, value: object) -> str:
        text = super().run_validation(value)
        if not read_account(text):
            raise base.ValidationError(f"expected {EXPECTED}, and found {value!r}.")
        return text


class AuthorConfig(base.Config):
    """Who stands behind the key that posts use as ``author``."""

    name = Name(str)
    """The name that readers see; it must be there."""
    url = c.Optional(Address(str))
    """Where more is told about the author, such as ``/team/``."""
    image = c.Optional(Address(str))
    """A picture, such as ``/mira.jpg``, for the author's posts and the list of them."""
    text = c.Optional(Text(str))
    """A sentence about the author, for the list of the author's posts."""
    fediverse = c.Optional(FediverseAccount(str))
    """An account such as ``"@mira@social.example"``: Mastodon names it below links to the author's
    posts, and the list of these leads to it."""


class PublisherConfig(base.Config):
    """Who stands behind the news, for search engines and feed readers."""

    name = c.Optional(Name(str))
    """The name of the organization; else ``site_name``."""
    logo = c.Optional(Address(str))
    """Its logo, such as ``/assets/logo.png``, at least 112 pixels wide and high; also that of the
    feeds."""
    same_as = c.ListOfItems(WebAddress(str), default=[])
    """Addresses where others tell of it, such as its pages in networks and its Wikidata entry."""


class Archive(c.Type[Any]):
    """Yes or no, or ``{months: true}``."""

    def __init__(self) -> None:
        super().__init__((bool, dict), default=False)

    def run_validation(self, value: object) -> bool | dict[str, bool]:
        given: bool | dict[str, bool] = super().run_validation(value)
        if isinstance(given, dict) and (
            given.keys() != {"months"} or not isinstance(given["months"], bool)
        ):
            raise base.ValidationError(f"{value!r} is no archive. Write true or {{months: true}}.")
        return given


class ViewConfig(base.Config):
    """Which further lists there are, and pieces of their addresses; else the language's words."""

    categories = c.Type(bool, default=False)
    """A list for each category, and a page that leads to them."""
    authors = c.Type(bool, default=False)
    """A list for each author, and a page that leads to them."""
    series = c.Type(bool, default=False)
    """A list for each series, its first part first, and a page that leads to them."""
    archive = Archive()
    """A list for each year, and a page that leads to them; ``{months: true}``: and one for each
    month."""
    category_path = PathPart(str, default="")
    """Folder of the lists by category; else a word of the language, such as ``category``."""
    author_path = PathPart(str, default="")
    """Folder of the lists by author; else a word of the language, such as ``author``."""
    series_path = PathPart(str, default="")
    """Folder of the lists by series; else a word of the language, such as ``series``."""
    archive_path = PathPart(str, default="")
    """Folder of the lists by year; else a word of the language, such as ``archive``."""


class FeedConfig(base.Config):
    """What the feeds hold."""

    formats = c.ListOfItems(c.Choice(tuple(FORMATS)), default=list(FORMATS))
    """Which formats are written."""
    limit = Count(default=20)
    """The newest so many posts."""
    content = c.Choice(("summary", "full"), default="summary")
    """The ``summary`` of each post, or its ``full`` text as well."""
    title = c.Optional(Name(str))
    """Title of the feeds; else those of the overview and the site."""
    author = c.Optional(Name(str))
    """Who stands behind posts that name nobody; else ``site_author``, else the site's name."""


class Feeds(c.SubConfig[FeedConfig]):
    """The feeds, or false: then there are none."""

    def run_validation(self, value: object) -> FeedConfig:
        if value is False:
            value = {"formats": []}
        return super().run_validation(value)


def core_options(options: base.Config, kind: type[T], **changed: Any) -> T:
    """What the core is told: all that it has under the same names, but for what is ``changed``.

    Of options that nobody has, the host has warned.
    """
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    same = {name: value for name, value in options.items() if name in names}
    return kind(**{**same, **changed})


def feed_options(options: FeedConfig, config: MkDocsConfig) -> FeedOptions:
    """What the core is told of the feeds."""
    return core_options(
        options,
        FeedOptions,
        formats=tuple(dict.fromkeys(options.formats)),
        full=options.content == "full",
        author=options.author or config.site_author or config.site_name,
    )


def view_options(options: ViewConfig) -> ViewOptions:
    """What the core is told of lists."""
    archive = options.archive
    months = isinstance(archive, dict) and archive["months"]
    return core_options(options, ViewOptions, archive=bool(archive), months=months)
