"""The pieces of pages: frozen values, worded and linked for one page, that templates print."""

from __future__ import annotations

from dataclasses import dataclass

from ..posts.links import LinkTarget
from ..posts.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link on one page: ``href`` is relative to it, or absolute, or empty without a page."""

    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image on one page: ``src`` is relative to it, or absolute; the sides are in pixels.

    ``srcset`` holds its smaller copies, as the attribute of HTML wants them; ``lazy``: it stands
    where few see it at once.
    """

    src: str
    alt: str
    srcset: str = ""
    lazy: bool = False
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Who wrote a post and when, for one page. ``date`` is ISO 8601, ``date_text`` for readers.

    ``reason`` says why a post is shown in a preview only. An author or a category without a page
    has no href.
    """

    date: str
    date_text: str
    authors: tuple[Link, ...]
    categories: tuple[Link, ...]
    pinned: bool
    updated: str | None
    updated_text: str | None
    reading_time: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """A post as a list shows it on one page. ``text`` is safe HTML, all else is plain text.

    ``post`` is all that was read of it. ``target`` is where the link leads, for any page.
    """

    post: Post
    text: str
    byline: Byline
    image: Picture | None
    link: Link
    target: LinkTarget
    external: bool

    @property
    def title(self) -> str:
        """That of the post."""
        return self.post.title

    @property
    def lang(self) -> str | None:
        """The language of title and text, where it is not the site's."""
        return self.post.lang

    @property
    def link_lang(self) -> str | None:
        """That of the link's words, where it is not the site's."""
        return self.post.lang if self.post.link_text else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerStep:
    """A number of the pager and the link to its page; a gap has neither."""

    number: int | None = None
    href: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """The way to the other pages of a list: ``number`` counts them from 1 to ``last``.

    ``newer`` and ``older`` lead to the neighbouring pages; each of ``steps`` is a ``PagerStep``.
    """

    number: int
    last: int
    newer: str | None
    older: str | None
    steps: tuple[PagerStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed as the page for subscribers shows it: ``href`` to follow, ``url`` to copy."""

    label: str
    note: str
    href: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLink:
    """A list on the page that leads to all of its kind, and how many posts it has."""

    href: str
    text: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An author on the page of the list of posts: ``link`` tells more."""

    text: str
    link: Link | None
    image: Picture | None
