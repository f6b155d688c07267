"""Shows on the page of a post which series it is a part of, and leads to the other parts."""

from __future__ import annotations

from collections.abc import Iterable

from ..lists.collection import Entry
from ..lists.kinds import TaxonomyKind
from ..lists.terms import alike, by_series
from ..posts.post import Post
from .boxes import SeriesBox, SeriesPart
from .presenter import Presenter


class SeriesBoxes:
    """The posts that readers may know of, by the series that they are parts of."""

    def __init__(self, listed: Iterable[Entry]) -> None:
        terms = by_series(entry for entry in listed if entry.post.series)
        self._terms = {alike(term.name): term for term in terms}

    def parts(self, post: Post) -> tuple[Post, ...]:
        """All of its series; none where it would stand alone."""
        term = self._terms.get(alike(post.series.name)) if post.series else None
        found = tuple(entry.post for entry in term.entries) if term else ()
        return found if any(other.source != post.source for other in found) else ()

    def box(self, post: Post, presenter: Presenter) -> SeriesBox | None:
        """For the page of the post; None where there is nothing to lead to."""
        parts, base = self.parts(post), presenter.url_of(post.source)
        if not parts or not post.series:
            return None
        name = self._terms[alike(post.series.name)].name
        return SeriesBox(
            title=presenter.section.words.series_title.format(name=name),
            href=presenter.to_list(TaxonomyKind.SERIES, name, base),
            parts=tuple(
                SeriesPart(
                    href=presenter.href(part.own_target, base),
                    text=part.title,
                    number=(part.series and part.series.part) or 0,
                    is_current=part.source == post.source,
                )
                for part in parts
            ),
        )
