"""The pieces of pages: frozen values, worded and linked for one page, that templates print."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..posts.links import LinkTarget
from ..posts.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as one page has it, or empty; ``external``: to another host; ``target``: for any."""

    href: str
    text: str
    external: bool = False
    target: LinkTarget | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCaption:
    """What stands below a picture: plain text, or empty; ``credit`` says whose it is.

    A ``license`` without a text of its own on the web has no href.
    """

    text: str
    credit: str
    license: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image on one page: ``src`` is relative to it, or absolute; the sides are in pixels.

    ``srcset`` holds its smaller copies, as the attribute of HTML wants them; ``lazy``: it stands
    where few see it at once. ``focus``, such as ``50% 20%``, stays in sight where it is cut;
    ``is_drawn``: it has no pixels, and may be shown larger than it is; ``is_small``: it has so few
    that it must not be enlarged to the width of a teaser.
    """

    src: str
    alt: str
    srcset: str = ""
    lazy: bool = False
    is_small: bool = False
    width: int | None = None
    height: int | None = None
    focus: str = ""
    caption: FigureCaption | None = None
    is_drawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorLink:
    """An author in a byline, with a ``portrait`` on the page of a post; without a page no href."""

    href: str
    text: str
    portrait: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNote:
    """What was put right, as safe HTML; ``date`` is ISO 8601, ``date_text`` a heading for it."""

    date: str
    date_text: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Who wrote a post and when, for one page. ``date`` is ISO 8601, ``date_text`` for readers.

    ``reason`` says why a post is shown in a preview only. An author or a category without a page
    has no href. Each of ``corrections`` is a ``CorrectionNote``.
    """

    date: str
    date_text: str
    authors: tuple[AuthorLink, ...]
    categories: tuple[Link, ...]
    pinned: bool
    updated: str | None
    updated_text: str | None
    reading_time: str | None
    reason: str | None
    corrections: tuple[CorrectionNote, ...] = ()


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
class TeaserGroup:
    """Teasers, each a ``Teaser``, that stand together in a list, under a heading or none."""

    heading: str | None
    teasers: tuple[Teaser, ...]


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
class Profile:
    """Who an author is: ``link`` tells more.

    ``account`` is one of the fediverse, which may show that the author has this page.
    """

    text: str
    link: Link | None
    image: Picture | None
    account: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLink:
    """Leads to the list of a category, an author, a series or a year; ``number`` counts its posts.

    An author of whom something is known has a ``profile``.
    """

    href: str
    text: str
    number: int
    profile: Profile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcuts:
    """The ways into a list that stand above it: the largest of its categories, each a ``TermLink``.

    ``all`` leads to the others, where there are more; ``subscribe`` to the feeds.
    """

    terms: tuple[TermLink, ...]
    all: Link | None
    subscribe: Link | None
