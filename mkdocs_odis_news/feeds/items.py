"""The newest posts as every format of feed tells them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import itemgetter

from ..lists.collection import Entry
from ..posts.post import Post
from .full_text import full_text
from .publisher import Publisher

_IMAGES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An author; ``url`` is a full address."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A picture beside an item: its full address, length in bytes (0 if unknown), and type."""

    url: str
    length: int
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One post. ``url`` is the address of its page, ``external_url`` of what it leads to.

    ``id`` never changes. ``content`` is HTML. No two items of a feed are ``updated`` at once
    (RFC 4287, 4.2.15).
    """

    post: Post
    id: str
    url: str
    external_url: str | None
    content: str | None
    published: datetime
    updated: datetime
    authors: tuple[Person, ...]
    image: Enclosure | None

    @property
    def title(self) -> str:
        """Plain text."""
        return self.post.title

    @property
    def summary(self) -> str:
        """Plain text."""
        return self.post.plain


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDocument:
    """A list of posts for feed readers; ``home`` is the full address of its page."""

    title: str
    description: str
    home: str
    language: str
    author: str
    items: tuple[Item, ...]

    @property
    def updated(self) -> datetime | None:
        """When its content last changed; never the time of a build."""
        return max((item.updated for item in self.items), default=None)


def make_items(
    entries: Iterable[Entry], texts: Mapping[str, str], limit: int, publisher: Publisher
) -> tuple[Item, ...]:
    """The newest of the posts that are published. ``texts`` are the rendered ones by source."""
    posts = sorted(
        (entry.post for entry in entries), key=lambda post: post.published.at, reverse=True
    )
    updated = _apart(posts, publisher)
    return tuple(_item(post, updated[post.source], texts, publisher) for post in posts[:limit])


def _apart(posts: list[Post], publisher: Publisher) -> dict[str, datetime]:
    """When each was changed; of those at one time, each a second after the other.

    ``posts`` are the newest first. What is added to a day mostly has the last of its names, and so
    comes after the others, whose times stay.
    """
    changed = [(p.source, publisher.instant(p.updated or p.published)) for p in reversed(posts)]
    times: dict[str, datetime] = {}
    last: datetime | None = None
    for source, at in sorted(changed, key=itemgetter(1)):
        wait = last - at + timedelta(seconds=1) if last and last >= at else timedelta()
        last = times[source] = at + wait
    return times


def _item(post: Post, updated: datetime, texts: Mapping[str, str], publisher: Publisher) -> Item:
    url = publisher.page(post.source)
    text = texts.get(post.source)
    return Item(
        post=post,
        id=post.id or url,
        url=url,
        external_url=publisher.address(post.link) if post.link else None,
        content=full_text(text, url) if text else None,
        published=publisher.instant(post.published),
        updated=updated,
        authors=tuple(
            Person(name=author.name, url=publisher.address(author.url) if author.url else None)
            for author in post.authors
        ),
        image=_enclosure(post, publisher),
    )


def _enclosure(post: Post, publisher: Publisher) -> Enclosure | None:
    if not post.image:
        return None
    kind = _IMAGES.get(posixpath.splitext(post.image.target.path)[1].lower())
    if not kind:
        return None
    return Enclosure(
        url=publisher.address(post.image.target), length=post.image.size or 0, type=kind
    )
