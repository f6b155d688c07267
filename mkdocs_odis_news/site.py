"""Plans the news of a whole site: homes of posts, reserved paths, collisions and problems, once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from .docs import Docs
from .generated import Generated
from .lists.collection import Status
from .lists.index_pages import find_index_pages
from .lists.kinds import TaxonomyKind
from .lists.latest import Latest
from .lists.outcome import Outcome
from .lists.section import section_context
from .memo import Memo
from .options import Mode, Run, SiteOptions
from .pages.context import News
from .pages.fragments import Link, Teaser
from .pages.lazy import LazyMapping
from .pages.reserved import reserved_paths
from .pages.section_pages import Page
from .planned import plan_sections
from .posts.keys import KEYS, KeyAliases
from .posts.links import page_target
from .posts.post import Post
from .posts.problem import Problem
from .posts.reader import Reader
from .posts.readings import keys_of, read_posts
from .posts.shown import Shown, read_shown
from .preview import with_findings
from .section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All sections, in the order in which the site names them; all else is looked up by source.

    ``outcomes`` are those of every file that we have a say in, ``broken`` the posts with errors.
    ``problems`` are in the order of a report; ``colliding`` are the sources of those that tell of
    two files at one place.
    """

    sections: tuple[Section, ...]
    reader: Reader
    mode: Mode
    outcomes: Mapping[str, Outcome]
    made: tuple[Generated, ...]
    problems: tuple[Problem, ...]
    colliding: frozenset[str]
    pages: Mapping[str, tuple[Section, Page]] = field(init=False)
    posts: Mapping[str, Post] = field(init=False)
    broken: frozenset[str] = field(init=False)
    unlisted: frozenset[str] = field(init=False)
    unindexed: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        posts = {source: post for s in self.sections for source, post in s.posts.items()}
        entries = [entry for s in self.sections for entry in s.collection.entries]
        readings = [reading for s in self.sections for reading in s.readings.readings]
        homes = {source: section for section in self.sections for source in section.pages}
        told = self.problems if self.mode is Mode.PREVIEW else ()
        mended = with_findings(self.sections, told, self.outcomes, self.reader.docs)

        def page(source: str) -> tuple[Section, Page]:
            return mended.get(source) or (homes[source], homes[source].pages[source])

        derived = {
            "pages": LazyMapping(homes, page),
            "posts": posts,
            "broken": frozenset(r.source for r in readings if r.source not in posts),
            "unlisted": frozenset(
                (
                    *(e.post.source for e in entries if e.status is Status.UNLISTED),
                    *(s for s, each in self.outcomes.items() if each is Outcome.UNLISTED),
                )
            ),
            "unindexed": frozenset(e.post.source for e in entries if not e.post.is_indexed),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    @property
    def left_out(self) -> frozenset[str]:
        """What has no page: nothing may lead to one, or say what would stand on it."""
        return frozenset(source for source, each in self.outcomes.items() if each.is_left_out)

    def wrong_with(self, source: str) -> Iterator[Problem]:
        """All that was found in a page, and in the defaults of the folders above it."""
        yield from (problem for problem in self.problems if problem.source == source)
        for section in self.sections:
            for reading in section.readings.readings:
                if reading.source == source:
                    yield from reading.problems_above

    def shows(self, source: str) -> bool:
        """Whether it is a page of a list, or of a post that leads nowhere else."""
        return source in self.pages and self.outcomes.get(source) is not Outcome.REDIRECTED

    @property
    def incomplete(self) -> frozenset[str]:
        """The posts that leave their title or their teaser to the page."""
        return frozenset(source for section in self.sections for source in section.incomplete)

    def keys_of(self, source: str) -> KeyAliases:
        """The keys by which a post was read."""
        homes = (section for section in self.sections if source in section.posts)
        return next((section.readings.rules.keys for section in homes), KEYS)

    def section_of(self, source: str) -> Section:
        """The section of a page or a broken post; the first one where it has none."""
        homes = (s for s in self.sections if source in s.pages or source in s.outcomes)
        return next(homes, self.sections[0])

    def named(self, root: str | None, source: str) -> Section | None:
        """The section with this root (as in the options), else that of the page."""
        if root is None:
            return self.section_of(source)
        return next((s for s in self.sections if s.context.root == root), None)

    def latest(self, wanted: Latest, source: str, base: str | None) -> tuple[Teaser, ...] | None:
        """The newest posts as teasers for the page ``source``; None for an unknown section.

        Without ``base`` their links are full addresses, for pages that are shown anywhere.
        """
        section = self.named(wanted.section, source)
        if not section:
            return None
        presenter = section.presenter if base is not None else section.with_full_addresses()
        return presenter.teasers(wanted.of(section.collection.listed), base or "")

    def list_of(self, wanted: Latest, source: str, base: str) -> Link | None:
        """Leads from such teasers to the whole list; None on the page of that list."""
        section = self.named(wanted.section, source) or self.section_of(source)
        category = (TaxonomyKind.CATEGORY, wanted.category or "")
        home = section.lists.homes.get(category, section.context.home)
        href = section.presenter.href(page_target(home), base)
        return Link(href=href, text=section.context.words.all_posts) if home != source else None

    def news(self, source: str, base: str | None, *, shows_neighbours: bool = False) -> News:
        """What a template learns on this page; ``base`` is its URL, None where nobody knows it.

        ``shows_neighbours``: the page of a post leads to those beside it, since no theme does.
        """
        found = self.pages.get(source)
        context = (found[0] if found else self.section_of(source)).context

        def latest(
            number: int = 3, category: str | None = None, section: str | None = None
        ) -> tuple[Teaser, ...]:
            wanted = Latest(number=number, category=category, section=section)
            return self.latest(wanted, source, base) or ()

        return News(
            words=context.words,
            section=context,
            sections=tuple(section.context for section in self.sections),
            latest=latest,
            page=found[1] if found else None,
            shows_neighbours=shows_neighbours,
        )

    def shown(self, source: str, html: str) -> Shown:
        """What the page of a post shows, for all that its author left to it."""
        section = self.section_of(source)
        given, site_url = (html, section.presenter.url_of(source)), section.publisher.url
        with_excerpt = any(each.context.options.with_excerpt for each in self.sections)
        read = partial(read_shown, *given, with_excerpt=with_excerpt, site_url=site_url)
        return self.reader.memo.of(("shown", source), given, read)


def plan_site(
    docs: Docs, options: SiteOptions, *, now: datetime, mode: Mode, memo: Memo | None = None
) -> Site:
    """Reads and plans everything, once. ``now`` has a zone; no two sections have one folder.
    ``memo`` remembers what was read before of documents that differ in their texts alone.
    """
    reader, run = Reader(docs, options.folder_defaults, memo), Run(now=now, mode=mode)
    contexts = [
        section_context(each, options, keys := keys_of(each), find_index_pages(reader, keys))
        for each in options.sections
    ]
    reserved = reserved_paths(contexts)
    read = [(c, read_posts(reader, c.options, options, c.keys, reserved)) for c in contexts]
    planned = plan_sections(reader, read, reserved, run)
    problems = dict.fromkeys(planned.problems)
    return Site(
        sections=planned.sections,
        reader=planned.reader,
        mode=mode,
        outcomes=planned.outcomes,
        made=planned.made,
        problems=tuple(sorted(problems, key=lambda problem: problem.order)),
        colliding=frozenset(each.problem.source for each in planned.collisions),
    )
