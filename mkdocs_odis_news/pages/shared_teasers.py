"""The teasers of lists: drawn once for all pages, and made for one page where somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property, partial
from secrets import token_hex
from typing import Any, cast

from ..lists.collection import Entry
from ..posts.links import relative
from .fragments import Teaser
from .presenter import AT_ONCE, Presenter

# Stands for the way to the section's folder in what is drawn; nobody can have typed it.
_WAY = f"{token_hex(16)}/"


class SharedTeaser:
    """A ``Teaser`` on one page, which is made when a template asks for more than its post.

    Teasers with the same ``key`` look the same but for the ``way`` to the section's folder, by
    which all their links lead.
    """

    def __init__(
        self, key: Hashable, entry: Entry, way: str, make: Callable[[str], Teaser]
    ) -> None:
        self.key = key
        self.post = entry.post
        self.title = entry.post.title
        self.target = entry.post.target
        self._way = way
        self._make = make

    def draw(self, to_html: Callable[[Teaser], str]) -> str:
        """The HTML of its key, which ``put_here`` makes right for this page."""
        return to_html(self._make(_WAY))

    def put_here(self, html: str) -> str:
        """What ``draw`` gave for its key, with links that lead from this page."""
        return html.replace(_WAY, self._way)

    @cached_property
    def _here(self) -> Teaser:
        return self._make(self._way)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._here, name)


class SharedTeasers:
    """Makes those of all lists of a section."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter
        self._folder = presenter.url_of(presenter.section.home).rpartition("/")[0] + "/"

    def on(self, entries: Iterable[Entry], base: str, *, pins: bool) -> tuple[Teaser, ...]:
        """For a page with the URL ``base``; in the section's folder no way is left to share.

        ``pins``: the list says which of them are pinned.
        """
        way = relative(self._folder, base)
        if way == "./":
            return self._presenter.teasers(entries, base, pins=pins)
        return tuple(
            self._teaser(entry, way, pins=pins and entry.post.pinned, lazy=place >= AT_ONCE)
            for place, entry in enumerate(entries)
        )

    def _teaser(self, entry: Entry, way: str, *, pins: bool, lazy: bool) -> Teaser:
        lazy = lazy and entry.post.image is not None
        make = partial(self._make, entry, pins, lazy)
        key = self, entry.post.source, pins, lazy
        return cast("Teaser", SharedTeaser(key, entry, way, make))

    def _make(self, entry: Entry, pins: bool, lazy: bool, way: str) -> Teaser:
        def link(url: str, base: str) -> str:
            return way + relative(url, base).removeprefix("./")

        return self._presenter.with_links(link).teaser(entry, self._folder, pins=pins, lazy=lazy)
