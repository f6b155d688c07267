"""Gathers posts by what they have in common: a category, an author, a year."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .collection import Entry, Status
from .post import Author, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Posts, newest first, under a name; ``author`` where the name is that of one."""

    name: str
    entries: tuple[Entry, ...]
    author: Author | None = None

    @property
    def published(self) -> tuple[Entry, ...]:
        """Without those that only a preview lists."""
        return tuple(entry for entry in self.entries if entry.status is Status.LISTED)


def by_category(entries: Iterable[Entry]) -> tuple[Group, ...]:
    """By the names of categories, in the order of the alphabet."""
    return _in_order(_gather(entries, lambda post: post.categories))


def by_author(entries: Iterable[Entry]) -> tuple[Group, ...]:
    """By the names of authors, in the order of the alphabet."""
    listed = tuple(entries)
    authors = {author.name: author for entry in listed for author in entry.post.authors}
    groups = _gather(listed, lambda post: tuple(author.name for author in post.authors))
    return tuple(
        Group(name=group.name, entries=group.entries, author=authors[group.name])
        for group in _in_order(groups)
    )


def by_year(entries: Iterable[Entry]) -> tuple[Group, ...]:
    """By year, the newest first."""
    groups = _gather(entries, lambda post: (f"{post.published.at.year:04}",))
    return tuple(sorted(groups, key=lambda group: group.name, reverse=True))


def _gather(entries: Iterable[Entry], names: Callable[[Post], tuple[str, ...]]) -> list[Group]:
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.post.published.at, reverse=True):
        for name in dict.fromkeys(names(entry.post)):
            found.setdefault(name, []).append(entry)
    return [Group(name=name, entries=tuple(group)) for name, group in found.items()]


def _in_order(groups: Iterable[Group]) -> tuple[Group, ...]:
    def key(group: Group) -> tuple[str, str]:
        return unicodedata.normalize("NFKD", group.name).casefold(), group.name

    return tuple(sorted(groups, key=key))
