"""The newest posts as every format of feed tells them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from zlib import crc32

from ..lists.collection import Entry
from ..posts.post import Image, Post
from .figure import figure
from .full_text import full_text
from .publisher import Publisher

# What feed readers show.
_ENCLOSED = frozenset(f"image/{kind}" for kind in ("avif", "gif", "jpeg", "png", "webp"))


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

    ``id`` never changes. ``content`` is HTML.
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
    """A list of posts for feed readers; ``home`` is the full address of its page.

    ``logo`` is that of the publisher.
    """

    title: str
    description: str
    home: str
    language: str
    author: str
    items: tuple[Item, ...]
    logo: Enclosure | None = None

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
    return tuple(_item(post, texts, publisher) for post in posts[:limit])


def _updated(post: Post, publisher: Publisher) -> datetime:
    """When it was changed; where a date alone says so, with a fraction of a second of its own.

    No two entries of a feed should be changed at once, as the validator of the W3C has it, and none
    may move when another one of its day comes or goes.
    """
    moment = post.changed
    changed = publisher.instant(moment)
    fraction = crc32(post.source.encode()) % 1_000_000
    return changed if moment.timed else changed.replace(microsecond=fraction)


def _item(post: Post, texts: Mapping[str, str], publisher: Publisher) -> Item:
    url = publisher.page(post.source)
    text = texts.get(post.source)
    return Item(
        post=post,
        id=post.id or url,
        url=url,
        external_url=publisher.address(post.link) if post.link else None,
        content=_content(post, text, url, publisher) if text else None,
        published=publisher.instant(post.published),
        updated=_updated(post, publisher),
        authors=tuple(
            Person(name=author.name, url=publisher.address(author.url) if author.url else None)
            for author in post.authors
        ),
        image=enclosed(post.image, publisher),
    )


def _content(post: Post, text: str, url: str, publisher: Publisher) -> str:
    """The picture of the post, where its text does not show it, and the text."""
    content = full_text(text, url, post.title)
    if not content or not post.image:
        return content
    if escape(publisher.address(post.image.target)) in content:
        return content
    return f"{figure(post.image, publisher)}\n{content}"


def enclosed(image: Image | None, publisher: Publisher) -> Enclosure | None:
    """A picture as feeds name it; None where no feed reader shows one of its kind.

    The copy for messengers where there is one: a camera's picture has some ten megabytes.
    """
    image = image.shared or image if image else None
    kind = image.media_type if image else None
    if not image or kind not in _ENCLOSED:
        return None
    return Enclosure(url=publisher.address(image.target), length=image.size or 0, type=kind)
