"""Plans one section: from the posts that were read to all that its pages and feeds show."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial

from .docs import Docs, source_of
from .feeds.feed import Feed, plan_feeds
from .feeds.publisher import Publisher, publisher_of
from .lists.collection import Collection, collect_posts
from .lists.further_reading import with_further
from .lists.index_pages import find_index_pages
from .lists.outcome import Outcome, outcomes_of
from .lists.section import SectionContext
from .lists.taxonomies import PostLists, arrange_posts
from .options import Mode, Run
from .pages.collisions import doubled_pages
from .pages.context import ListPage, MadePage
from .pages.list_pages import plan_lists
from .pages.presenter import Presenter
from .pages.section_pages import Pages, pages_of
from .pages.subscribe_page import plan_subscribe
from .pages.taxonomy_pages import plan_taxonomies
from .posts.corrections import as_of
from .posts.dating import dated
from .posts.links import relative
from .posts.post import Post
from .posts.problem import Problem, Severity
from .posts.reader import Reader
from .posts.readings import Readings
from .posts.references import dead_ends, doubled_ids
from .posts.shown import is_complete
from .seo.discovery import discovery
from .seo.head import Tag

# What an earlier section hides or cannot read is listed nowhere.
_BARRED = (Outcome.HIDDEN, Outcome.SKIPPED, Outcome.BROKEN)


@dataclass(frozen=True, kw_only=True)
class Section:
    """A section as one build shows it; the mappings are by source.

    ``posts`` and ``outcomes`` are those that have their home here; the collection may list others
    too. ``pages`` are all that the section shows something on. ``now`` is in the section's zone.
    """

    context: SectionContext
    readings: Readings
    collection: Collection
    lists: PostLists
    feeds: tuple[Feed, ...]
    publisher: Publisher
    presenter: Presenter
    now: datetime
    posts: Mapping[str, Post]
    outcomes: Mapping[str, Outcome]
    pages: Pages
    problems: tuple[Problem, ...]

    @property
    def incomplete(self) -> frozenset[str]:
        """The posts whose title, description or excerpt is what their pages show."""
        with_excerpt = self.context.options.with_excerpt
        return frozenset(
            source
            for source, post in self.posts.items()
            if not self.outcomes[source].is_left_out
            and not post.leads_away
            and not is_complete(post, with_excerpt=with_excerpt)
        )

    @cached_property
    def discovery(self) -> Mapping[str, tuple[Tag, ...]]:
        """What leads readers to its feeds from any head, by the home of each."""
        return {feed.home: discovery(feed, self.publisher) for feed in self.feeds}

    @property
    def last_page(self) -> int:
        """How many pages the overview has."""
        overview = self.pages.made[self.context.home]
        assert isinstance(overview, ListPage)
        return overview.pager.last

    @property
    def news_sitemap(self) -> str | None:
        """Where it is written below the site's root; None without one."""
        is_wanted = self.context.options.news_sitemap and self.publisher.url
        return posixpath.join(self.context.folder, "news-sitemap.xml") if is_wanted else None

    def with_full_addresses(self) -> Presenter:
        """Writes full addresses, so far as the site knows its own."""

        def link(url: str, base: str) -> str:
            return self.publisher.absolute(url) if self.publisher.url else relative(url, base)

        return Presenter(self.context, self.lists, self.presenter.url_of, link)


def plan_section(
    reader: Reader,
    context: SectionContext,
    readings: Readings,
    earlier: Mapping[str, Outcome],
    hidden: Set[str],
    run: Run,
) -> Section:
    """A post has its home in the first section that has it; ``earlier`` is what those decided.

    ``hidden`` are pages that any section, or none, keeps from readers.
    """
    options, now = context.options, run.now.astimezone(context.options.zone)
    posts = list(_readable(reader, context, readings, earlier, hidden, run))
    collection = collect_posts(posts, now=now, future=options.future, preview=run.is_preview)
    decided = outcomes_of(readings, collection, skips=options.skips_broken, mode=run.mode)
    outcomes = {source: outcome for source, outcome in decided if source not in earlier}
    lists = arrange_posts(collection, context, find_index_pages(reader, context.keys, hidden))
    publisher = publisher_of(context, reader.docs)
    feeds = plan_feeds(lists, context, publisher)
    presenter = Presenter(context, lists, reader.docs.url_of)
    made = tuple(plan_pages(collection, lists, feeds, presenter, publisher))
    return Section(
        context=context,
        readings=readings,
        collection=collection,
        lists=lists,
        feeds=feeds,
        publisher=publisher,
        presenter=presenter,
        now=now,
        posts={post.source: post for post in posts if post.source in outcomes},
        outcomes=outcomes,
        pages=pages_of(made, collection, outcomes, presenter),
        problems=(
            *_problems(context, readings, hidden, run.mode, reader.docs),
            *lists.problems,
            *doubled_pages(made),
        ),
    )


def _readable(
    reader: Reader,
    context: SectionContext,
    readings: Readings,
    earlier: Mapping[str, Outcome],
    hidden: Set[str],
    run: Run,
) -> Iterator[Post]:
    now = run.now.astimezone(context.options.zone)
    without_page = frozenset[str]() if run.is_preview else hidden
    for reading in readings.readings:
        if reading.post and earlier.get(reading.source) not in _BARRED:
            post = as_of(dated(reading.post, now), now)
            yield with_further(post, reader, context.keys, without_page)


def plan_pages(
    collection: Collection,
    lists: PostLists,
    feeds: tuple[Feed, ...],
    presenter: Presenter,
    publisher: Publisher,
) -> Iterator[MadePage]:
    """The pages that nobody has to write."""
    yield from plan_lists(lists, presenter, feeds)
    yield from plan_taxonomies(lists, presenter)
    for feed in feeds[:1]:
        yield plan_subscribe(feed, presenter.section, presenter.url_of, publisher.absolute)


def _problems(
    context: SectionContext,
    readings: Readings,
    hidden: Set[str],
    mode: Mode,
    docs: Docs,
) -> Iterator[Problem]:
    """What is wrong with posts, page 1 and lists of authors; who skips posts is warned only."""
    is_milder = context.options.skips_broken and mode is Mode.BUILD
    meant = partial(source_of, docs=docs)
    for reading in readings.readings:
        for problem in reading.problems:
            yield replace(problem, severity=Severity.WARNING) if is_milder else problem
        if mode is Mode.BUILD:
            yield from dead_ends(reading.source, reading.references, hidden, meant)
    identified = (r for r in readings.readings if r.post and r.post.id)
    yield from doubled_ids((r.source, r.id) for r in identified)
    yield from readings.problems
    if context.problem:
        yield context.problem
