"""Takes over posts from Jekyll."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from ..posts.frontmatter import FrontMatter
from ..posts.problem import Problem
from ..translations.message import say
from .front import inherited, marked, names_of, rewritten, text_of, value_of
from .jekyll_settings import defaults_of
from .jekyll_text import markdown_of
from .permalinks import day_of, filled, names_of_day
from .reading import read_front, read_mapping, taken_as_it_is
from .taken import Address, Import, Imported, Source, Target, gathered, no_address, not_taken

_POST = re.compile(
    r"(?:(?P<folder>.*)/)?(?P<kind>_posts|_drafts)/(?P<below>(?:.*/)?)(?P<name>[^/]+)"
)
# What Jekyll passes over by itself: names that begin so, and these folders.
_SPECIAL = ("_", ".", "#", "~")
_EXCLUDED = ("gemfiles/", "node_modules/", *(f"vendor/{n}/" for n in ("bundle", "cache", "gems")))
_NAME = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})-(?P<title>.+)")
_HEADED = re.compile(r"---[ \t]*\n")
_MARKDOWN = (".md", ".markdown", ".mkdown", ".mkdn", ".mkd")
# In a form that we read as well.
_AUTHORS = "_data/authors.yml"
_STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "none": "/:categories/:title.html",
}


def import_jekyll(source: Source, target: Target) -> Import:
    """The posts and drafts of a folder with ``_posts``."""
    paths = [path for path in source.paths() if _is_post(path)]
    settings = read_mapping(source, "_config.yml")
    names = {posixpath.splitext(posixpath.basename(path))[0]: _place(path) for path in paths}
    found: list[Imported | Problem] = []
    for path in paths:
        front = _taken(source, path)
        if isinstance(front, Problem):
            found.append(front)
            continue
        mark = text_of(front, "excerpt_separator") or str(settings.get("excerpt_separator") or "")
        body, left = markdown_of(front.body, path, front.body_line, (_place(path), names))
        if mark and mark in body:
            body = body.replace(mark, "<!-- more -->", 1)
        above = defaults_of(path, settings)
        address, unknown = _address(front, {**settings, **above}, target)
        text = rewritten(front, {**_changes(front, above, target), **address}, body)
        post = Imported(path=_place(path), content=text.encode(), source=path)
        found += (*left, *unknown, post)
    if _AUTHORS in source.paths():
        found.append(taken_as_it_is(source, _AUTHORS, ".authors.yml"))
    return gathered(len(paths), found)


def _is_post(path: str) -> bool:
    found = _POST.fullmatch(path)
    if not found or path.startswith(_EXCLUDED) or path.endswith("~"):
        return False
    names = (*(found["folder"] or "").split("/"), found["below"], found["name"])
    return not any(name.startswith(_SPECIAL) for name in names)


def _place(path: str) -> str:
    """Below the folder of our posts; drafts stay among themselves, where we hide them."""
    found = _POST.fullmatch(path)
    assert found
    name = f"{posixpath.splitext(found['name'])[0]}.md"
    return name if found["kind"] == "_posts" else f"_drafts/{name}"


def _taken(source: Source, path: str) -> FrontMatter | Problem:
    if not path.lower().endswith(_MARKDOWN):
        return not_taken(path, say("a file that is no Markdown"))
    front = read_front(source, path)
    if isinstance(front, FrontMatter) and not _HEADED.match(front.text):
        return not_taken(path, say("a file without front matter, which Jekyll passes over"))
    return front


def _categories(front: FrontMatter, above: Mapping[str, Any]) -> list[str]:
    """Folders above ``_posts`` are categories too, and blanks part those in a text."""
    found = _POST.fullmatch(front.source)
    assert found
    folders = [name for name in (found["folder"] or "").split("/") if name]
    typed = value_of(front, "categories") or above.get("categories")
    names = names_of(typed, parted_by=None) or names_of(value_of(front, "category"))
    return list(dict.fromkeys([*folders, *names]))


def _changes(front: FrontMatter, above: Mapping[str, Any], target: Target) -> dict[str, Any]:
    tags = names_of(value_of(front, "tags"), parted_by=None)
    changes = marked(front, tags or names_of(value_of(front, "tag")), target.marker)
    changes = {**inherited(front, above), **changes}
    categories = _categories(front, above)
    typed = value_of(front, "categories") or value_of(front, "category")
    if categories and categories != names_of(typed):
        changes |= {"categories": categories, "category": None}
    return changes


def _address(front: FrontMatter, settings: Mapping[str, Any], target: Target) -> Address:
    """Where the post was, among its earlier addresses; what it says itself, we read."""
    own = text_of(front, "permalink")
    if own and ":" not in own and own not in _STYLES:
        return {}, ()
    named = own or str(settings.get("permalink") or "date")
    pattern = _STYLES.get(named, named).replace(":output_ext", ".html")
    stem = posixpath.splitext(posixpath.basename(front.source))[0]
    name = _NAME.fullmatch(stem)
    if not name:  # a draft, which has no address yet
        return {}, ()
    title = text_of(front, "slug") or name["title"]
    day = day_of(text_of(front, "date")) or day_of(name["date"])
    categories = "/".join(_categories(front, settings)).lower()
    known = {"title": title, "slug": title.lower(), "categories": categories, **names_of_day(day)}
    address = filled(pattern, known)
    if not address:
        return no_address(front.source, pattern)
    changes: dict[str, Any] = {"permalink": None} if own else {}
    if address != target.place_of(_place(front.source)):
        earlier = names_of(value_of(front, "redirect_from"))
        changes |= {"redirect_from": [address, *earlier]}
    return changes, ()
