"""All pages of a section by source: those that nobody has to write, and those of its posts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..lists.collection import Collection
from ..lists.outcome import Outcome
from ..posts.post import Post
from .context import MadePage, PostPage, Redirect
from .lazy import LazyMapping
from .post_pages import PostPages
from .presenter import Presenter

Page = MadePage | PostPage | Redirect


class Pages(LazyMapping[Page]):
    """``made`` is what nobody has to write, ``posts`` are the sources of all others.

    The page of a post is worded and linked when somebody asks for it.
    """

    def __init__(
        self,
        made: Mapping[str, MadePage],
        posts: Iterable[str],
        pages: PostPages,
    ) -> None:
        self.made = made
        self.posts = tuple(posts)
        self.made_of = pages.made_of
        keys = {**made, **dict.fromkeys(self.posts)}
        super().__init__(keys, lambda source: made.get(source) or pages.page(source))


def pages_of(
    made: Iterable[MadePage],
    collection: Collection,
    outcomes: Mapping[str, Outcome],
    presenter: Presenter,
) -> Pages:
    """Those that there are: lists, redirects that lead on, and posts that somebody may see."""
    posts = (entry.post for entry in collection.entries)
    shown = (post.source for post in posts if _has_page(post, outcomes.get(post.source)))
    by_source = {page.source: page for page in made}
    return Pages(by_source, shown, PostPages(collection, presenter))


def _has_page(post: Post, outcome: Outcome | None) -> bool:
    if post.leads_away:
        return outcome is Outcome.REDIRECTED
    return outcome is not None and not outcome.is_left_out
