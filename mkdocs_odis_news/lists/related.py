"""Finds the posts that have a category or a tag in common with another one."""

from __future__ import annotations

from collections.abc import Iterable

from ..posts.post import Post
from .collection import Entry


class Related:
    """The published posts by what they are about, newest first."""

    def __init__(self, published: Iterable[Entry]) -> None:
        self._posts = sorted(
            (entry.post for entry in published),
            key=lambda post: (post.published.at, post.source),
            reverse=True,
        )
        self._by_subject: dict[str, list[int]] = {}
        for place, post in enumerate(self._posts):
            for subject in _subjects(post):
                self._by_subject.setdefault(subject, []).append(place)

    def to(self, post: Post, most: int) -> tuple[Post, ...]:
        """The newest ``most`` others; only the newest of each subject can be among them."""
        places = {
            place
            for subject in _subjects(post)
            for place in self._by_subject.get(subject, ())[: most + 1]
        }
        others = [self._posts[place] for place in sorted(places)]
        return tuple(other for other in others if other.source != post.source)[:most]


def _subjects(post: Post) -> set[str]:
    return {f"category {name}" for name in post.categories} | {f"tag {tag}" for tag in post.tags}
