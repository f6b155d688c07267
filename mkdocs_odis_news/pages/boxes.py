"""What stands above and below the text of a post: frozen values, that templates only print."""

from __future__ import annotations

from dataclasses import dataclass

from .fragments import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links, each a ``Link``, to what else there is to read, under a heading or none."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPart:
    """Leads to a part; ``number`` is 0 where its author gives none. That of the page is current."""

    href: str
    text: str
    number: int
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBox:
    """A series, its first part first. ``title`` names it; without a list it has no ``href``."""

    title: str
    href: str
    parts: tuple[SeriesPart, ...]
