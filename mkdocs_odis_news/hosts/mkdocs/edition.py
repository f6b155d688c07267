"""Puts together what one build shows of a section: from MkDocs' files to the planned pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ...feeds.site import Site
from ...lists.channel import Channel
from ...lists.collection import Collection, Status, collect
from ...lists.listing import Arrangement, arrange
from ...lists.section import Section
from ...pages.context import PostPage, Redirect, View
from ...pages.list_pages import plan_views
from ...pages.post_pages import plan_posts
from ...pages.presenter import Scribe
from ...pages.subscribe_page import plan_subscribe
from ...posts.links import relative
from ...posts.post import Post
from ...posts.problem import Problem, Severity
from ...posts.references import dead_ends, doubled_ids
from ...posts.shown import Shown, completed, is_complete
from ...seo.sitemap import last_changed
from .config import NewsConfig, keys_of
from .docs import FolderDefaults, Sources
from .pictures import Images
from .reader import Issue, Places, read_issue
from .setting import (
    ToHtml,
    kinds_of,
    make_channels,
    make_site,
    now_of,
    own_port,
    pages_in,
    url_port,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A section as one build shows it; the mappings are by source.

    ``posts`` are those that have their home here; the collection may list others too. ``own`` are
    the views that an author wrote a page for, ``broken`` the posts with errors, ``skipped`` those
    of them that stay out of the site; ``gone`` are the posts whose pages this build leaves out.
    ``changed`` are the days on which posts and lists were last changed. ``news_sitemap`` is a path
    below the root.
    """

    section: Section
    issue: Issue
    arrangement: Arrangement
    scribe: Scribe
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
    unindexed: frozenset[str]
    skipped: frozenset[str]
    gone: frozenset[str]
    own: frozenset[str]
    changed: Mapping[str, str]
    news_sitemap: str | None

    @property
    def incomplete(self) -> frozenset[str]:
        """The posts whose title, description or excerpt is what their pages show."""
        with_excerpt = self.section.with_excerpt
        posts = (post for post in self.posts.values() if post.source not in self.gone)
        return frozenset(
            post.source
            for post in posts
            if not post.leads_away and not is_complete(post, with_excerpt=with_excerpt)
        )

    def with_full_addresses(self) -> Scribe:
        """Writes full addresses, so far as the site knows its own."""

        def link(url: str, base: str) -> str:
            return self.site.absolute(url) if self.site.url else relative(url, base)

        return Scribe(self.section, self.arrangement, self.scribe.url_of, link)


def make_edition(
    files: Files,
    config: MkDocsConfig,
    options: NewsConfig,
    section: Section,
    places: Places,
    sources: Sources,
    defaults: FolderDefaults,
    images: Images,
    to_html: ToHtml,
    *,
    earlier: tuple[Edition, ...],
    preview: bool,
) -> Edition:
    """Reads and plans everything.

    A post has its home in the first of the ``earlier`` sections that has it; ``preview``: under
    ``serve``, where hidden posts are shown.
    """
    claimed = {source for edition in earlier for source in edition.posts}
    gone = {source for edition in earlier for source in edition.gone}
    issue = read_issue(files, config, section, options, places, sources, defaults, images)
    posts = (reading.post for reading in issue.readings if reading.post)
    read = {post.source: post for post in posts if post.source not in gone}
    now = now_of(options)
    collection = collect(read.values(), now=now, future=options.future, preview=preview)
    url_of = url_port(files, config)
    site = make_site(config, options, section, url_of, images)
    own_of = own_port(files, keys_of(options), sources, to_html)
    arrangement = arrange(collection, section, kinds_of(options), own_of)
    channels = make_channels(arrangement, section, site, options)
    scribe = Scribe(section, arrangement, url_of)
    planned_views = tuple(_views(arrangement, channels, scribe, site))
    views = {view.source: view for view in planned_views}
    every_page = plan_posts(collection, scribe, options.related)
    planned = [page for page in every_page if page.source not in claimed]
    by_status = _with(collection, *(status for status in Status if status.is_hidden))
    hidden = (issue.hidden | by_status) - claimed
    skips = options.broken_posts == "skip" and not preview
    skipped = issue.broken if skips else frozenset()
    without_page = frozenset(source for source, post in read.items() if not post.has_page)
    return Edition(
        section=section,
        issue=issue,
        arrangement=arrangement,
        scribe=scribe,
        site=site,
        channels=channels,
        now=now,
        collection=collection,
        posts={source: post for source, post in read.items() if source not in claimed},
        views=views,
        pages={page.source: page for page in planned if isinstance(page, PostPage)},
        redirects={
            page.source: page
            for page in planned
            if isinstance(page, Redirect)
            and (preview or page.source not in hidden)
            and page.source not in without_page
        },
        problems=(
            *_problems(issue, hidden, skips=skips, preview=preview),
            *arrangement.problems,
            *_doubled(planned_views),
        ),
        broken=issue.broken,
        hidden=hidden,
        unlisted=_with(collection, Status.UNLISTED),
        unindexed=frozenset(source for source, post in read.items() if not post.is_indexed),
        skipped=skipped | without_page,
        gone=(skipped if preview else hidden | skipped) | without_page,
        own=_own(views, files),
        changed=dict(_changed(read.values(), arrangement, views)),
        news_sitemap=posixpath.join(section.folder, "news-sitemap.xml")
        if options.news_sitemap and site.url
        else None,
    )


def complete(
    edition: Edition, options: NewsConfig, shown: Mapping[str, Shown], images: Images
) -> Edition:
    """The section with the titles and teasers that nobody wrote, as the pages show them."""
    with_excerpt = edition.section.with_excerpt

    def of_post(post: Post) -> Post:
        full = completed(post, shown.get(post.source), with_excerpt=with_excerpt)
        is_new = full.image and full.image is not post.image
        return replace(full, image=images.measured(full.image)) if is_new and full.image else full

    collection = edition.collection.with_posts(of_post)
    arrangement = edition.arrangement.with_entries(collection)
    channels = tuple(channel.with_entries(collection) for channel in edition.channels)
    scribe = Scribe(edition.section, arrangement, edition.scribe.url_of)
    pages = plan_posts(collection, scribe, options.related)
    return replace(
        edition,
        collection=collection,
        arrangement=arrangement,
        channels=channels,
        scribe=scribe,
        posts={source: of_post(post) for source, post in edition.posts.items()},
        views={v.source: v for v in _views(arrangement, channels, scribe, edition.site)},
        pages={
            page.source: page
            for page in pages
            if isinstance(page, PostPage) and page.source in edition.pages
        },
    )


def _views(
    arrangement: Arrangement, channels: tuple[Channel, ...], scribe: Scribe, site: Site
) -> Iterator[View]:
    yield from plan_views(arrangement, scribe, channels)
    for channel in channels[:1]:
        yield plan_subscribe(channel, scribe.section, scribe.url_of, site.absolute)


def _doubled(views: tuple[View, ...]) -> Iterator[Problem]:
    """Two lists at one place: their names in the address are options."""
    first: dict[str, View] = {}
    for view in views:
        other = first.setdefault(view.source, view)
        if other is not view:
            yield Problem(
                source=view.source,
                found=f"the page {view.title!r} where the page {other.title!r} is as well",
                expected="a place of its own for each",
                cure="Change category_path, author_path or archive_path of views, or the label"
                " subscribe_path",
            )


def _changed(
    posts: Iterable[Post], arrangement: Arrangement, views: Mapping[str, View]
) -> Iterator[tuple[str, str]]:
    """A list was changed when one of its posts was, any other page when the overview was."""
    listings = {each.home: each for each in (*arrangement.listings, arrangement.overview)}
    days = {
        home: max((last_changed(entry.post) for entry in listing.group.published), default="")
        for home, listing in listings.items()
    }
    of_all = days[arrangement.overview.home]
    for source, view in views.items():
        if day := days.get(view.home, of_all):
            yield source, day
    for post in posts:
        yield post.source, last_changed(post)


def _with(collection: Collection, *statuses: Status) -> frozenset[str]:
    return frozenset(e.post.source for e in collection.entries if e.status in statuses)


def _own(views: Mapping[str, View], files: Files) -> frozenset[str]:
    """The first pages that an author wrote, whose text then stays."""
    written = {file.src_uri for file in pages_in(files)}
    return frozenset(s for s, view in views.items() if view.number == 1 and s in written)


def _problems(issue: Issue, hidden: Set[str], *, skips: bool, preview: bool) -> Iterator[Problem]:
    """What is wrong with posts and page 1; ``skips`` makes errors of posts warnings."""
    for reading in issue.readings:
        for problem in reading.problems:
            yield replace(problem, severity=Severity.WARNING) if skips else problem
        if not preview:
            yield from dead_ends(reading.source, reading.references, hidden)
    yield from doubled_ids((r.source, r.post.id) for r in issue.readings if r.post)
    yield from issue.problems
