"""Shows on the page of a post which series it is a part of, and leads to the other parts."""

from __future__ import annotations

from collections.abc import Iterable

from ..lists.collection import Entry
from ..lists.kinds import TaxonomyKind
from ..lists.terms import alike, by_series
from ..posts.post import Post
from .boxes import SeriesBox, SeriesPart
from .presenter import Presenter

# Pages that all name each other would be as large as their number squared.
_MOST = 100


class SeriesBoxes:
    """The posts that readers may know of, by the series that they are parts of."""

    def __init__(self, listed: Iterable[Entry]) -> None:
        terms = by_series(entry for entry in listed if entry.post.series)
        self._terms = {alike(term.name): term for term in terms}
        self._places = {e.post.source: n for term in terms for n, e in enumerate(term.entries)}

    def parts(self, post: Post) -> tuple[Post, ...]:
        """All of its series, or the hundred around it; none where it would stand alone."""
        term = self._terms.get(alike(post.series.name)) if post.series else None
        entries = term.entries if term else ()
        place = self._places.get(post.source, 0)
        first = max(0, min(place - _MOST // 2, len(entries) - _MOST))
        found = tuple(entry.post for entry in entries[first : first + _MOST])
        return found if any(other.source != post.source for other in found) else ()

    def place(self, post: Post) -> int | None:
        """Where it stands among all parts."""
        return self._places.get(post.source)

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
                    number=self._number(part, parts[0]),
                    is_current=part.source == post.source,
                )
                for part in parts
            ),
        )

    def _number(self, part: Post, first: Post) -> int:
        """What its author gives it; else its place, where the parts before it are left out."""
        place = self._places[part.source]
        given = part.series.part if part.series else None
        return given or (place + 1 if part is first and place else 0)
