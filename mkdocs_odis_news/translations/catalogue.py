"""Names every word that visitors read, and reads a language from its file, if it has them all."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from string import Formatter

import yaml

LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "pl", "tr", "uk")
"""Each has a file ``<language>.yml`` beside this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language. What stands in braces is filled in; the names are those of ``labels``."""

    language: str
    link_text: str
    empty: str
    by: str
    updated: str
    correction: str
    credit: str
    license: str
    pinned: str
    external: str
    pager: str
    newer: str
    older: str
    page: str
    page_title: str
    neighbours: str
    newer_post: str
    older_post: str
    redirect: str
    hidden: str
    scheduled: str
    expired: str
    problem: str
    subscribe: str
    subscribe_path: str
    subscribe_title: str
    subscribe_text: str
    subscribe_how: str
    feed_address: str
    feed_open: str
    rss_note: str
    atom_note: str
    json_note: str
    other_formats: str
    list_feed: str
    category_path: str
    categories: str
    category_title: str
    author_path: str
    authors: str
    author_title: str
    series_path: str
    series: str
    series_title: str
    archive_path: str
    archive: str
    archive_title: str
    month_title: str
    shortcuts: str
    further: str
    links: str
    related: str
    reading_time: str
    back: str
    all_posts: str


@cache
def words_in(language: str) -> Words | None:
    """The words of one of our languages (``de``); None for any other."""
    if language not in LANGUAGES:
        return None
    file = resources.files(__package__).joinpath(f"{language}.yml")
    return read_words(language, file.read_text(encoding="utf-8"))


def read_words(language: str, text: str) -> Words:
    """A file of a language; raises ValueError where a word is missing, unknown, or filled in
    with other names than in English."""
    found = yaml.safe_load(text)
    names = {field.name for field in fields(Words)} - {"language"}
    if found.keys() != names:
        raise ValueError(f"{language}: missing or unknown are {sorted(found.keys() ^ names)}")
    if language != "en":
        for name, word in found.items():
            if fields_in(word) != fields_in(getattr(ENGLISH, name)):
                raise ValueError(f"{language}: {name} has other names in braces than in English")
    return Words(language=language, **found)


def fields_in(text: str) -> set[str]:
    """The names in braces; raises ValueError where a brace stands alone."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


_ENGLISH = words_in("en")
assert _ENGLISH
ENGLISH = _ENGLISH
