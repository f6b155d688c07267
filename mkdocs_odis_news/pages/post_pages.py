"""Plans the page of each post: its neighbours, what is related to it, or where it leads."""

from __future__ import annotations

from ..lists.collection import Collection, Entry
from ..lists.related import Related
from ..posts.links import page_target, without_colon
from ..posts.post import Post
from .boxes import SeriesBox
from .context import PostPage, Redirect
from .fragments import Link
from .further_reading import further_reading, link_to
from .presenter import Presenter
from .series_box import SeriesBoxes


class PostPages:
    """Makes the page of a post of the collection, by source."""

    def __init__(self, collection: Collection, presenter: Presenter) -> None:
        self._presenter = presenter
        self._entries = collection.by_source()
        self._neighbours = collection.neighbours()
        self._number = presenter.section.options.related
        self._series = SeriesBoxes(collection.listed)
        self._related = Related(collection.published) if self._number else None

    def page(self, source: str) -> PostPage | Redirect:
        entry = self._entries[source]
        if entry.post.leads_away:
            return redirect_to(entry.post, self._presenter, self._presenter.url_of(source))
        neighbours = self._neighbours.get(source, (None, None))
        box = self._series.box(entry.post, self._presenter)
        return _post_page(entry, neighbours, self._others(entry.post), box, self._presenter)

    def made_of(self, source: str) -> tuple[object, ...]:
        """Equal where the page is, in one section on two days, so long as no page has moved."""
        entry = self._entries[source]
        neighbours, post = self._neighbours.get(source, ()), entry.post
        beside = (*neighbours, *self._others(post), *self._series.parts(post))
        named = tuple(
            (other.source, other.title, other.link) if other else None for other in beside
        )
        return entry, named, self._series.place(post), self._presenter.homes

    def _others(self, post: Post) -> tuple[Post, ...]:
        return self._related.to(post, self._number) if self._related else ()


def _post_page(
    entry: Entry,
    neighbours: tuple[Post | None, Post | None],
    others: tuple[Post, ...],
    box: SeriesBox | None,
    presenter: Presenter,
) -> PostPage:
    post, (newer, older) = entry.post, neighbours
    base = presenter.url_of(post.source)

    def to(other: Post) -> Link:
        target = other.own_target
        return Link(href=presenter.href(target, base), text=other.title, target=target)

    home, link = page_target(presenter.section.home), post.link
    return PostPage(
        post=post,
        byline=presenter.byline(entry, base),
        image=presenter.picture(post.image, base),
        link=link_to(link, presenter.link_text(post), presenter, base) if link else None,
        newer=to(newer) if newer else None,
        older=to(older) if older else None,
        back=Link(href=presenter.href(home, base), text=presenter.section.words.back),
        related=tuple(to(other) for other in others),
        further=further_reading(post, presenter, base),
        series=box,
    )


def redirect_to(post: Post, presenter: Presenter, url: str) -> Redirect:
    """From the page at ``url`` to a post, or to where the post itself leads."""
    target = post.own_target
    return Redirect(
        source=post.source,
        title=post.title,
        target=target,
        url=target.href(presenter.url_of, without_colon),
        href=presenter.href(target, url),
        external=presenter.is_external(target),
    )
