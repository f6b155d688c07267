"""Leads what names a link post without a page to where that post leads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from ..docs import Docs, source_of
from ..posts.description import relink
from ..posts.links import LinkKind, LinkTarget, read_target
from ..posts.post import FurtherGroup, Post
from ..posts.problem import Invalid
from ..posts.readings import Readings


class LeadingOn:
    """The link posts without a page (``permalink: false``) of all sections, but for hidden ones."""

    def __init__(self, readings: Iterable[Readings], hidden: Set[str], docs: Docs) -> None:
        posts = (reading.post for each in readings for reading in each.readings)
        self._docs = docs
        self._ends: dict[str, LinkTarget | None] = {}
        self._links: Mapping[str, LinkTarget] = {
            post.source: post.link
            for post in posts
            if post and post.link and not post.has_page and post.source not in hidden
        }

    def in_readings(self, readings: Readings) -> Readings:
        """The same, with all that their posts name led on."""
        if not self._links:
            return readings
        each = (replace(r, post=self._post(r.post)) if r.post else r for r in readings.readings)
        return replace(readings, readings=tuple(each))

    def _post(self, post: Post) -> Post:
        def html(text: str) -> str:
            return relink(text, lambda href: self._href(href, post.source))

        return replace(
            post,
            link=self._target(post.link) if post.link else None,
            description=html(post.description),
            corrections=tuple(replace(c, html=html(c.html)) for c in post.corrections),
            links=tuple(map(self._group, post.links)),
        )

    def _group(self, group: FurtherGroup) -> FurtherGroup:
        links = (replace(link, target=self._target(link.target)) for link in group.links)
        return replace(group, links=tuple(links))

    def _href(self, href: str, source: str) -> str:
        """As typed, but for those of such posts."""
        target = read_target(href, source)
        on = target if isinstance(target, Invalid) else self._target(target)
        return href if isinstance(on, Invalid) or on is target else on.as_typed

    def _target(self, target: LinkTarget) -> LinkTarget:
        end = self._end(target) if target.kind is LinkKind.FILE else None
        return end or target

    def _end(self, target: LinkTarget) -> LinkTarget | None:
        """Where such a post leads at last; None for any other, and for those in a circle."""
        way: dict[str, None] = {}
        end: LinkTarget | None = None
        source = source_of(target.path, self._docs)
        while source in self._links and source not in self._ends and source not in way:
            way[source] = None
            end = self._links[source]
            source = source_of(end.path, self._docs) if end.kind is LinkKind.FILE else ""
        end = None if source in way else self._ends.get(source, end)
        self._ends |= dict.fromkeys(way, end)
        return end
