"""Names the options of Material's blog that ours has no counterpart for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..posts.problem import Problem, shown, warning
from ..translations.message import Message, say

SLUGIFY = "pymdownx.slugs.slugify"
"""What Material's blog makes addresses with, unless the site says otherwise."""

_POSTS = say("Write slug: or aliases: into the posts whose address differs")
LISTS = say("Lead the earlier addresses of lists on with mkdocs-redirects")
_NONE = say("Nothing is to be done: readers see this, and no address changes")
_SEPARATOR = "<!-- more -->"

# The value that changes nothing, and what to do about another one.
_LOST: Mapping[str, tuple[object, Message]] = {
    "post_slugify_separator": ("-", _POSTS),
    "post_excerpt_max_authors": (1, _NONE),
    "post_excerpt_max_categories": (5, _NONE),
    "post_excerpt_separator": (_SEPARATOR, say("Write {mark} into the posts", mark=_SEPARATOR)),
    "post_readtime_words_per_minute": (265, _NONE),
    "archive_pagination": (True, LISTS),
    "archive_pagination_per_page": (None, LISTS),
    "archive_toc": (None, _NONE),
    "categories_slugify_separator": ("-", LISTS),
    "categories_sort_by": (None, _NONE),
    "categories_sort_reverse": (False, _NONE),
    "categories_pagination": (True, LISTS),
    "categories_pagination_per_page": (None, LISTS),
    "categories_toc": (None, _NONE),
    "authors_profiles_pagination": (True, LISTS),
    "authors_profiles_pagination_per_page": (None, LISTS),
    "authors_profiles_toc": (None, _NONE),
    "pagination_format": ("~2~", _NONE),
    "pagination_if_single_page": (False, _NONE),
    "pagination_keep_content": (False, _NONE),
    "draft": (False, say("Delete draft: true in the posts that readers shall see")),
    "draft_on_serve": (True, _NONE),
}


def lost_options(blog: Mapping[str, Any], source: str) -> Iterator[Problem]:
    """In the order of the manual of Material's blog."""
    for key, (same, cure) in _LOST.items():
        value = blog.get(key, same)
        general = blog["pagination_per_page"] if key.endswith("_per_page") else same
        if value not in (same, general):
            yield _named(source, key, value, cure)
    if "{categories}" in str(blog["post_url_format"]):
        most = blog.get("post_url_max_categories", 1)
        if most != 1:
            yield _named(source, "post_url_max_categories", most, _POSTS)
    for key, cure in (("post_slugify", _POSTS), ("categories_slugify", LISTS)):
        value = blog.get(key)
        if not _is_same_slug(value):
            named = value.get("python", value) if isinstance(value, dict) else value
            yield _named(source, key, named, cure)


def _is_same_slug(value: object) -> bool:
    """A function of Python is given as its name and its arguments."""
    if value is None:
        return True
    return value == {"python": SLUGIFY, "kwds": {"case": "lower"}}


def _named(source: str, key: str, value: object, cure: Message) -> Problem:
    return warning(source, shown(value), say("what odis-news has as well"), cure, key=key)
