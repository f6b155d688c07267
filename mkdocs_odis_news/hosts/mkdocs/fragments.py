"""Renders the section's fragments; a teaser that several lists share is drawn once for all."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cache, cached_property, partial
from typing import Any

import jinja2

from ...pages.context import ListPage, News
from ...pages.fragments import Teaser
from ...pages.shared_teasers import SharedTeaser
from . import theme

# Pages of one time, which show the same posts, are made together.
_KEPT = 500


class Fragments:
    """With the templates of one build.

    Where nobody has changed those of teasers, they show what is in a teaser and nothing else.
    """

    def __init__(self, env: jinja2.Environment) -> None:
        self._env = env
        self._template = cache(partial(theme.fragment, env))
        self._drawn: dict[tuple[Hashable, int], str] = {}

    @cached_property
    def _shares(self) -> bool:
        return theme.draws_teasers(self._env)

    def render(self, name: str, news: News, context: Mapping[str, Any]) -> str:
        """The fragment on a page with this context."""
        draw = partial(self._draw, news, context) if self._shares and _are_shared(news) else None
        return self._template(name).render(context, news=news, draw=draw)

    def _draw(
        self, news: News, context: Mapping[str, Any], teaser: SharedTeaser, level: int
    ) -> str:
        def to_html(anywhere: Teaser) -> str:
            template = self._template("teaser")
            return template.render(context, news=news, teaser=anywhere, level=level)

        key = teaser.key, level
        if key not in self._drawn:
            self._drawn[key] = teaser.draw(to_html)
            if len(self._drawn) > _KEPT:
                del self._drawn[next(iter(self._drawn))]
        return teaser.put_here(self._drawn[key])


def _are_shared(news: News) -> bool:
    shows = news.page
    return isinstance(shows, ListPage) and any(isinstance(t, SharedTeaser) for t in shows.teasers)
