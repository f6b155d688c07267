"""The options of the plugin, each documented where it stands."""

from __future__ import annotations

from dataclasses import fields, replace
from string import Formatter
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs.config import base
from mkdocs.config import config_options as c
from pathspec.gitignore import GitIgnoreSpec

from .posts.fields import Names
from .posts.post import Author
from .posts.reading import NAMES, Rules
from .posts.target import Refused, read_target
from .words import CATALOGUES, ENGLISH, Words, known_pattern, short_language

LABELS = tuple(field.name for field in fields(Words) if field.name != "language")


class Root(c.Type[str]):
    """A folder below ``docs_dir``, without slashes at its ends; "" is ``docs_dir`` itself."""

    def __init__(self, default: str) -> None:
        super().__init__(str, default=default)

    def run_validation(self, value: object) -> str:
        path = super().run_validation(value).replace("\\", "/").strip("/")
        if any(part in ("", ".", "..") for part in path.split("/") if path):
            raise base.ValidationError(
                f"{value!r} is no folder inside the documentation. Write the name of a folder"
                ' below docs_dir, such as aktuelles, or "" for the home page.'
            )
        return path


class PerPage(c.Type[int]):
    """A whole number from 1."""

    def __init__(self, default: int) -> None:
        super().__init__(int, default=default)

    def run_validation(self, value: object) -> int:
        number = super().run_validation(value)
        if isinstance(number, bool) or number < 1:
            raise base.ValidationError(f"{value!r} is too few posts for a page. Write 1 or more.")
        return number


class Tag(c.Type[Any]):
    """The marker, or false: then every page that ``include`` matches is a post."""

    def __init__(self, default: str) -> None:
        super().__init__((str, bool), default=default)

    def run_validation(self, value: object) -> str | bool:
        tag = super().run_validation(value)
        if tag is True or (isinstance(tag, str) and (not tag.strip() or "," in tag)):
            raise base.ValidationError(
                f"{value!r} is no marker. Write one word, such as post, or false."
            )
        return tag if tag is False else str(tag).strip()


class Zone(c.Type[str]):
    """The name of a time zone, such as ``Europe/Berlin``."""

    def run_validation(self, value: object) -> str:
        name = super().run_validation(value)
        try:
            ZoneInfo(name)
        except (KeyError, OSError, ValueError):
            raise base.ValidationError(
                f"{value!r} is no time zone. Write a name such as Europe/Berlin."
            ) from None
        return name


class DateFormat(c.Type[str]):
    """``short``, ``medium``, ``long``, ``full`` or a pattern of CLDR."""

    def run_validation(self, value: object) -> str:
        pattern = super().run_validation(value)
        if not known_pattern(pattern):
            raise base.ValidationError(
                f"{value!r} is no format for dates. Write short, medium, long, full, or a"
                " pattern such as d. MMMM y."
            )
        return pattern


class Patterns(c.PathSpec):
    """A list of patterns as in ``.gitignore``, relative to ``docs_dir``."""

    def run_validation(self, value: object) -> GitIgnoreSpec:
        if isinstance(value, str):
            return super().run_validation(value)
        if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
            raise base.ValidationError("expected a list of patterns, such as [aktuelles/**].")
        return super().run_validation("\n".join(value))


class Labels(c.Type[dict[str, str]]):
    """Words by the names of the catalogue; what stands in braces there must stand here."""

    def run_validation(self, value: object) -> dict[str, str]:
        labels = super().run_validation(value)
        for name, text in labels.items():
            if name not in LABELS:
                raise base.ValidationError(
                    f"nobody reads the label {name!r}. The labels are {', '.join(LABELS)}."
                )
            if not isinstance(text, str):
                raise base.ValidationError(f"the label {name} must be a text, not {text!r}.")
            if unknown := _blanks(text) - _blanks(getattr(ENGLISH, name)):
                raise base.ValidationError(f"the label {name} knows no {{{unknown.pop()}}}.")
        return labels


class Keys(c.Type[dict[str, list[str]]]):
    """Further names of front matter keys, by one of the names that the key has already."""

    def run_validation(self, value: object) -> dict[str, list[str]]:
        keys = super().run_validation(value)
        known = [name for names in NAMES.values() for name in names]
        for name, further in keys.items():
            if name not in known:
                raise base.ValidationError(f"nobody reads the key {name!r}. Keys: {known}.")
            if not isinstance(further, list) or not all(isinstance(key, str) for key in further):
                raise base.ValidationError(f"the names of {name} must be a list of texts.")
        return keys


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


def _blanks(text: str) -> set[str]:
    """The names in braces of a label."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise base.ValidationError(f"the label {text!r} has a brace too many.") from error


def _names(keys: dict[str, list[str]]) -> Names:
    further = {
        field: [key for name in names for key in keys.get(name, [])]
        for field, names in NAMES.items()
    }
    return {field: (*names, *further[field]) for field, names in NAMES.items()}


def _author(options: AuthorOptions) -> Author:
    target = read_target(options.url, "index.md") if options.url else None
    return Author(name=options.name, url=None if isinstance(target, Refused) else target)
