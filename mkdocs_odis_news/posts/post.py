"""A news item as it was read: frozen values that the rest of the section works with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from .moment import Moment
from .target import LinkTarget


class Visibility(IntEnum):
    """What the author asks for; the greater one hides more."""

    VISIBLE = 0
    UNLISTED = 1
    HIDDEN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture; without ``alt`` it is decoration.

    ``width`` and ``height`` in pixels, ``size`` in bytes; None where nobody has measured it.
    ``copies`` are smaller, ``shared`` is the one for messengers where the picture itself is none.
    """

    target: LinkTarget
    alt: str = ""
    width: int | None = None
    height: int | None = None
    size: int | None = None
    copies: tuple[Image, ...] = ()
    shared: Image | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A name, the page that tells more about the person, a picture and a sentence."""

    name: str
    url: LinkTarget | None = None
    image: Image | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One news item. ``source`` is the path below ``docs_dir``.

    ``description`` is safe HTML whose links are as the author wrote them, ``plain`` the same as
    text; ``tags`` are without the marker unless ``keep_tag`` is set.
    """

    source: str
    title: str
    description: str
    plain: str
    published: Moment
    updated: Moment | None
    visibility: Visibility
    expires: Moment | None
    link_text: str | None
    link: LinkTarget | None
    categories: tuple[str, ...]
    authors: tuple[Author, ...]
    image: Image | None
    pinned: bool
    id: str | None
    lang: str | None
    tags: tuple[str, ...]
    word_count: int

    @property
    def has_body(self) -> bool:
        """Whether anything stands below the front matter."""
        return self.word_count > 0

    @property
    def leads_away(self) -> bool:
        """A link without a text of its own: it has no page but a redirect."""
        return self.link is not None and not self.has_body
