"""A news item as it was read: frozen values that the rest of the section works with."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..images.types import type_of_name
from .captions import Caption
from .dates import PostDate
from .fediverse import Account
from .hiding import Visibility
from .links import LinkTarget, page_target


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture; without ``alt`` it is decoration.

    ``width`` and ``height`` in pixels, ``size`` in bytes; None where nobody has measured it.
    ``type`` is its media type by its bytes.
    ``copies`` are smaller, ``shared`` is the one for messengers where the picture itself is none.
    ``focus`` is what must stay in sight where it is cut, as CSS has it: ``50% 20%``, or empty.
    """

    target: LinkTarget
    alt: str = ""
    width: int | None = None
    height: int | None = None
    size: int | None = None
    type: str | None = None
    copies: tuple[Image, ...] = ()
    shared: Image | None = None
    caption: Caption | None = None
    focus: str = ""

    @property
    def media_type(self) -> str | None:
        """By its bytes, else by its name; None where neither tells."""
        return self.type or type_of_name(self.target.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A name, the page that tells more about the person, a picture, a sentence, and an account."""

    name: str
    url: LinkTarget | None = None
    image: Image | None = None
    text: str | None = None
    fediverse: Account | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was put right, and when; ``html`` is safe, its links are as the author wrote them."""

    date: PostDate
    html: str
    line: int = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherLink:
    """Where readers find more; without a text, the title of the page stands for it."""

    text: str
    target: LinkTarget
    line: int = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherGroup:
    """Such links under one heading, or none."""

    heading: str
    links: tuple[FurtherLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What a post is a part of; without a number its place is that of its date."""

    name: str
    part: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One news item. ``source`` is the path below ``docs_dir``.

    ``description`` is safe HTML whose links are as the author wrote them, ``plain`` what the head
    says as text; where nobody wrote them (``is_titled``, ``is_described``) title and description
    stand in for those that the rendered page shows. ``tags`` are without the marker unless
    ``keep_tag`` is set. ``not_before`` is when it may appear, whatever its date says;
    ``hidden_by`` the key that hides it, in the file ``hidden_in``; ``corrections`` are the newest
    first. ``slug``, ``permalink`` and ``aliases`` are as typed. ``links`` stand below the text;
    ``readtime`` is in minutes, where the author has counted them; ``word_count`` 1 where nobody
    asks for it.
    ``is_locked``: readers need a password; ``has_page``: a link post may have none at all.
    """

    source: str
    title: str
    is_titled: bool
    description: str
    is_described: bool
    plain: str
    published: PostDate
    updated: PostDate | None
    corrections: tuple[Correction, ...]
    not_before: PostDate | None
    visibility: Visibility
    hidden_by: str | None
    hidden_in: str | None
    expires: PostDate | None
    link_text: str | None
    link: LinkTarget | None
    categories: tuple[str, ...]
    authors: tuple[Author, ...]
    image: Image | None
    pinned: bool
    id: str | None
    lang: str | None
    robots: str | None
    slug: str | None
    permalink: str | None
    aliases: tuple[str, ...]
    is_locked: bool
    has_page: bool
    tags: tuple[str, ...]
    links: tuple[FurtherGroup, ...]
    series: Series | None
    readtime: int | None
    word_count: int

    @property
    def anchor(self) -> str:
        """By which a link finds its teaser on a page: no other post has it."""
        path = self.source.rpartition(".")[0]
        return "".join(letter if letter.isalnum() else "-" for letter in path)

    @property
    def hidden_where(self) -> str:
        """The key that hides it, behind the defaults of a folder where it stands in these."""
        is_above = self.hidden_in not in (None, self.source)
        return f"{self.hidden_in}: {self.hidden_by}" if is_above else self.hidden_by or ""

    @property
    def target(self) -> LinkTarget:
        """Where its teaser leads."""
        return self.link or page_target(self.source)

    @property
    def own_target(self) -> LinkTarget:
        """Its page; where it has none, what it leads to."""
        return self.link if self.link and self.leads_away else page_target(self.source)

    @property
    def has_body(self) -> bool:
        """Whether anything stands below the front matter."""
        return self.word_count > 0

    @property
    def changed(self) -> PostDate:
        """What machines are told of its last change: never earlier than it came out."""
        if self.updated and self.updated.at > self.published.at:
            return self.updated
        return self.published

    @property
    def leads_away(self) -> bool:
        """A link without a text of its own: it has no page but a redirect."""
        return self.link is not None and (not self.has_body or not self.has_page)

    @property
    def is_indexed(self) -> bool:
        """Whether search engines may show its page (``robots`` with noindex or none)."""
        words = (self.robots or "").lower().replace(",", " ").split()
        return "noindex" not in words and "none" not in words
