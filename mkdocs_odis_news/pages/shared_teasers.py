"""Makes the teasers of lists by category, author, series and year: one for all pages as deep."""

from __future__ import annotations

from collections.abc import Iterable

from ..lists.collection import Entry
from ..posts.links import relative
from .fragments import Teaser
from .presenter import AT_ONCE, Presenter

KEPT = 500
"""So many are remembered: the pages of one time, which show the same posts, are made together."""


class SharedTeasers:
    """Their links lead by way of the section's folder, which is the same from many pages."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter.with_links(self._link)
        self._folder = presenter.url_of(presenter.section.home).rpartition("/")[0] + "/"
        self._made: dict[tuple[str, str, bool], Teaser] = {}

    def on(self, entries: Iterable[Entry], base: str) -> tuple[Teaser, ...]:
        """For a page with the URL ``base``."""
        way = relative(self._folder, base)
        return tuple(
            self._teaser(entry, base, way, lazy=place >= AT_ONCE and entry.post.image is not None)
            for place, entry in enumerate(entries)
        )

    def _teaser(self, entry: Entry, base: str, way: str, *, lazy: bool) -> Teaser:
        key = entry.post.source, way, lazy
        if not (made := self._made.get(key)):
            made = self._presenter.teaser(entry, base, lazy=lazy)
            self._made[key] = made
            if len(self._made) > KEPT:
                del self._made[next(iter(self._made))]
        return made

    def _link(self, url: str, base: str) -> str:
        way, link = relative(self._folder, base), relative(url, self._folder)
        return link if way == "./" else way + link.removeprefix("./")
