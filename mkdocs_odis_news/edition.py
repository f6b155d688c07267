"""Puts together what one build shows: from the files of MkDocs to the planned pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from .config import NewsConfig
from .posts.collection import Collection, Status, collect
from .posts.post import Post
from .posts.problem import Problem, Severity
from .publish.site import Site
from .publish.sitemap import last_changed
from .reader import Issue, read_issue
from .setting import exists, find_home, make_channels, make_section, make_site, now_of, url_port
from .views.channel import Channel
from .views.plan import plan_overview, plan_posts
from .views.subscribe import plan_subscribe
from .views.view import PostPage, Redirect, Section, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The section as one build shows it; the mappings are by source.

    ``own`` are the views that an author wrote a page for, ``broken`` the posts with errors,
    ``skipped`` those of them that stay out of the site, ``bare`` files without extension; ``gone``
    are the posts whose pages this build leaves out. ``news_sitemap`` is a path below the root.
    """

    section: Section
    site: Site
    channels: tuple[Channel, ...]
    now: datetime
    collection: Collection
    posts: Mapping[str, Post]
    views: Mapping[str, View]
    pages: Mapping[str, PostPage]
    redirects: Mapping[str, Redirect]
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    hidden: frozenset[str]
    unlisted: frozenset[str]
    skipped: frozenset[str]
    bare: frozenset[str]
    gone: frozenset[str]
    own: frozenset[str]
    news_sitemap: str | None

    def last_changed(self, source: str) -> str | None:
        """The day on which a post, or a page that shows posts, was last changed."""
        if source in self.posts:
            return last_changed(self.posts[source])
        shown = (last_changed(entry.post) for entry in self.collection.published)
        return max(shown, default=None)


def make_edition(
    files: Files, config: MkDocsConfig, options: NewsConfig, *, preview: bool
) -> Edition:
    """Reads and plans everything. ``preview``: under ``serve``, where hidden posts are shown."""
    home = find_home(files, options.root)
    issue = read_issue(files, home, options)
    posts = {reading.source: reading.post for reading in issue.readings if reading.post}
    now = now_of(options)
    collection = collect(posts.values(), now=now, future=options.future, preview=preview)
    section = make_section(home, files, config, options)
    url_of = url_port(files, config)
    site = make_site(files, config, options, section, url_of)
    channels = make_channels(collection, section, site, options)
    views = {view.source: view for view in _views(collection, section, channels, site)}
    planned = plan_posts(collection, section, url_of)
    hidden = _hidden(issue, collection)
    broken = frozenset(reading.source for reading in issue.readings if not reading.post)
    skips = options.broken_posts == "skip" and not preview
    skipped = broken if skips else frozenset()
    return Edition(
        section=section,
        site=site,
        channels=channels,
        now=now,
        collection=collection,
        posts=posts,
        views=views,
        pages={page.source: page for page in planned if isinstance(page, PostPage)},
        redirects={
            page.source: page
            for page in planned
            if isinstance(page, Redirect) and (preview or page.source not in hidden)
        },
        problems=_problems(issue, skips),
        broken=broken,
        hidden=hidden,
        unlisted=frozenset(
            entry.post.source for entry in collection.entries if entry.status is Status.UNLISTED
        ),
        skipped=skipped,
        bare=frozenset(problem.source for problem in issue.bare),
        gone=skipped if preview else hidden | skipped,
        own=frozenset(v for v in views if views[v].number == 1 and exists(files, v)),
        news_sitemap=posixpath.join(options.root, "news-sitemap.xml")
        if options.news_sitemap and site.url
        else None,
    )


def _views(
    collection: Collection, section: Section, channels: tuple[Channel, ...], site: Site
) -> Iterator[View]:
    yield from plan_overview(collection, section, site.url_of)
    for channel in channels:
        yield plan_subscribe(channel, section, site.url_of, site.absolute)


def _hidden(issue: Issue, collection: Collection) -> frozenset[str]:
    by_status = {entry.post.source for entry in collection.entries if entry.status.is_hidden}
    return frozenset(by_status | {r.source for r in issue.readings if r.hidden})


def _problems(issue: Issue, skip: bool) -> tuple[Problem, ...]:
    """All of them in the order of a report; ``skip`` makes errors of posts warnings."""
    problems = [problem for reading in issue.readings for problem in reading.problems]
    if skip:
        problems = [replace(problem, severity=Severity.WARNING) for problem in problems]
    return tuple(sorted((*problems, *issue.bare), key=lambda problem: problem.order))
