"""All pages of a section by source: those that nobody has to write, and those of its posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .context import MadePage, PostPage, Redirect
from .lazy import LazyMapping

Page = MadePage | PostPage | Redirect


class Pages(LazyMapping[Page]):
    """``made`` is what nobody has to write, ``posts`` are the sources of all others.

    The page of a post is worded and linked when somebody asks for it.
    """

    def __init__(
        self,
        made: Mapping[str, MadePage],
        posts: Iterable[str],
        page_of: Callable[[str], PostPage | Redirect],
    ) -> None:
        self.made = made
        self.posts = tuple(posts)
        keys = {**made, **dict.fromkeys(self.posts)}
        super().__init__(keys, lambda source: made.get(source) or page_of(source))
