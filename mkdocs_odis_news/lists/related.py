"""Finds the posts of about the same time that have a category or a tag in common with another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime

from ..posts.post import Post
from .collection import Entry


class Related:
    """The published posts by what they are about.

    The nearest rather than the newest: each post is named somewhere, and a new one changes the
    pages of a few, not of all that are about the same.
    """

    def __init__(self, published: Iterable[Entry]) -> None:
        self._posts = sorted((entry.post for entry in published), key=_order)
        self._by_subject: dict[str, list[int]] = {}
        for place, post in enumerate(self._posts):
            for subject in _subjects(post):
                self._by_subject.setdefault(subject, []).append(place)

    def to(self, post: Post, most: int) -> tuple[Post, ...]:
        """The ``most`` others that were published the least time before or after, newest first."""
        own, at = bisect_left(self._posts, _order(post), key=_order), post.published.at
        near: set[int] = set()
        for subject in _subjects(post):
            places = self._by_subject.get(subject, [])
            middle = bisect_left(places, own)
            near.update(places[max(0, middle - most) : middle + most + 1])
        others = (place for place in near if self._posts[place].source != post.source)
        nearest = sorted(others, key=lambda p: (abs(self._posts[p].published.at - at), -p))
        return tuple(self._posts[place] for place in sorted(nearest[:most], reverse=True))


def _order(post: Post) -> tuple[datetime, str]:
    return post.published.at, post.source


def _subjects(post: Post) -> set[str]:
    return {f"category {name}" for name in post.categories} | {f"tag {tag}" for tag in post.tags}
