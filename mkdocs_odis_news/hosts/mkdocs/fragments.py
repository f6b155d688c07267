"""Renders the section's fragments; a teaser that several lists share is drawn once for all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property, partial
from typing import Any

import jinja2

from ...pages.context import ListPage, News
from ...pages.fragments import Teaser
from ...pages.shared_teasers import KEPT
from . import theme


class Fragments:
    """With the templates of one build.

    Where nobody has changed those of teasers, they show what is in a teaser and nothing else. Each
    stays beside its drawing, so that no other one takes its place in memory.
    """

    def __init__(self, env: jinja2.Environment) -> None:
        self._env = env
        self._template = cache(partial(theme.fragment, env))
        self._drawn: dict[tuple[int, int], tuple[Teaser, str]] = {}

    @cached_property
    def _shares(self) -> bool:
        return theme.draws_teasers(self._env)

    def render(self, name: str, news: News, context: Mapping[str, Any]) -> str:
        """The fragment on a page with this context."""
        draw = None
        if isinstance(news.page, ListPage) and news.page.above and self._shares:
            draw = partial(self._draw, news, context)
        return self._template(name).render(context, news=news, draw=draw)

    def _draw(self, news: News, context: Mapping[str, Any], teaser: Teaser, level: int) -> str:
        key = id(teaser), level
        if not (kept := self._drawn.get(key)):
            template = self._template("teaser")
            html = template.render(context, news=news, teaser=teaser, level=level)
            kept = self._drawn[key] = teaser, html
            if len(self._drawn) > KEPT:
                del self._drawn[next(iter(self._drawn))]
        return kept[1]
