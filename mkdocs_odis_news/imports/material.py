"""Turns the options of Material's blog into ours, and names what has no counterpart."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..posts.authors import REGISTERS
from ..posts.problem import Problem, shown, warning
from ..translations.message import Message, say
from .material_lost import LISTS, lost_options

_DEFAULTS: Mapping[str, Any] = {
    "blog_dir": "blog",
    "post_dir": "{blog}/posts",
    "post_date_format": "long",
    "post_url_date_format": "yyyy/MM/dd",
    "post_url_format": "{date}/{slug}",
    "post_excerpt": "optional",
    "post_readtime": True,
    "archive": True,
    "archive_url_date_format": "yyyy",
    "archive_url_format": "archive/{date}",
    "categories": True,
    "categories_url_format": "category/{slug}",
    "authors_profiles": False,
    "authors_profiles_url_format": "author/{slug}",
    "authors_file": "{blog}/.authors.yml",
    "pagination": True,
    "pagination_per_page": 10,
    "pagination_url_format": "page/{page}",
}
_NAMES = {
    "categories": "categories_name",
    "archive": "archive_name",
    "authors": "authors_profiles_name",
}
_FOLDER = re.compile(r"/?([^/{}]+)/\{(?:date|slug)\}/?")
_PAGES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
_ALL_ON_ONE = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Our options for a blog, in the order in which they are written; and what they cannot keep."""

    options: Mapping[str, object]
    problems: tuple[Problem, ...]


def settings_of(given: Mapping[str, Any], source: str, files: Iterable[str] = ()) -> Settings:
    """``given`` stands in ``source``, the ``mkdocs.yml``; ``files`` are below ``docs_dir``."""
    blog = {**_DEFAULTS, **{name: value for name, value in given.items() if value is not None}}
    root = posixpath.normpath(str(blog["blog_dir"]).strip("/"))
    root = "" if root == "." else root
    posts = posixpath.normpath(str(blog["post_dir"]).replace("{blog}", root or "."))
    options = {
        "root": root,
        "tag": False,
        "include": [f"/{posts}/**" if posts != "." else "/**"],
        "layout": "list",
        "teaser": "excerpt",
        "per_page": blog["pagination_per_page"] if blog["pagination"] else _ALL_ON_ONE,
        "pagination_url_format": blog["pagination_url_format"],
        "post_url_format": blog["post_url_format"],
        "unicode_slugs": True,
        "date_format": blog["post_date_format"],
        "reading_time": blog["post_readtime"],
        "future": not blog.get("draft_if_future_date"),
        **_where_changed(blog),
        "views": _views(blog),
    }
    if labels := {
        ours: blog[theirs]
        for ours, theirs in _NAMES.items()
        if not str(blog.get(theirs, "blog.")).startswith("blog.")
    }:
        options["labels"] = labels
    found = (
        *lost_options(blog, source),
        *_lost_lists(blog, source),
        *_lost_places(blog, root, source),
        *_moved_files(posts, root, source, files),
    )
    return Settings(options=options, problems=found)


def _where_changed(blog: Mapping[str, Any]) -> dict[str, Any]:
    """What both systems do by themselves is not written down."""
    found: dict[str, Any] = {}
    if blog["post_url_date_format"] != _DEFAULTS["post_url_date_format"]:
        found["post_url_date_format"] = blog["post_url_date_format"]
    if blog.get("blog_toc"):
        found["toc"] = True
    if blog["post_excerpt"] == "required":
        found["post_excerpt"] = "required"
    if isinstance(allowed := blog.get("categories_allowed"), list) and allowed:
        found["categories_allowed"] = allowed
    return found


def _views(blog: Mapping[str, Any]) -> dict[str, object]:
    months = blog["archive_url_date_format"] in ("yyyy/MM", "yyyy/MM/")
    kinds = (
        ("categories", "category_path", blog["categories"], "categories_url_format"),
        ("archive", "archive_path", blog["archive"], "archive_url_format"),
        ("authors", "author_path", blog["authors_profiles"], "authors_profiles_url_format"),
    )
    views: dict[str, object] = {}
    for view, path, is_on, form in kinds:
        if is_on:
            views[view] = {"months": True} if view == "archive" and months else True
            if folder := _FOLDER.fullmatch(str(blog[form])):
                views[path] = folder[1]
    return views


def _lost_lists(blog: Mapping[str, Any], source: str) -> Iterator[Problem]:
    """Addresses of lists that ours cannot have."""
    for name in ("categories", "archive", "authors_profiles"):
        form = f"{name}_url_format"
        if blog[name] and not _FOLDER.fullmatch(str(blog[form])):
            yield _lost(source, form, blog[form], say("a folder and {blank}", blank="{slug}"))
    if blog["archive"] and blog["archive_url_date_format"] not in ("yyyy", "yyyy/MM", "yyyy/MM/"):
        key = "archive_url_date_format"
        yield _lost(source, key, blog[key], say("yyyy or yyyy/MM"))
    if blog["authors_profiles"]:
        expected = say("addresses made of the names of authors")
        yield _lost(source, "authors_profiles", True, expected)


def _lost(source: str, key: str, value: object, expected: Message) -> Problem:
    return warning(source, shown(value), expected, LISTS, key=key)


def _lost_places(blog: Mapping[str, Any], root: str, source: str) -> Iterator[Problem]:
    file = posixpath.normpath(str(blog["authors_file"]).replace("{blog}", root or "."))
    known = [posixpath.join(root, name) for name in REGISTERS]
    if file not in known:
        yield warning(source, shown(file), known[0], say("Move the file"), key="authors_file")


def _moved_files(posts: str, root: str, source: str, files: Iterable[str]) -> Iterator[Problem]:
    """Material's blog writes pictures as if they stood beside the overview."""
    beside = f"{posts}/" if posts != "." else ""
    moved = [
        file
        for file in files
        if file.startswith(beside) and not file.endswith(_PAGES) and "/." not in f"/{file}"
    ]
    if moved and posts != (root or "."):
        yield warning(
            source=source,
            key="post_dir",
            found=say(
                "{file} and the like, {count} in all, which Material's blog writes below {folder}",
                file=moved[0],
                count=len(moved),
                folder=f"{root}/",
            ),
            expected=say("files that stay where they are"),
            cure=say("Nothing is to be done, unless other sites show these pictures"),
        )
