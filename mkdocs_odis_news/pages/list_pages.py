"""Plans the pages of lists: what stands on each, its title, its neighbours and its pager."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby
from operator import itemgetter

from ..feeds.feed import Feed
from ..lists.collection import Entry
from ..lists.kinds import TaxonomyKind
from ..lists.pagination import paginate, window
from ..lists.taxonomies import PostList, PostLists
from ..posts.links import relative
from .context import ListPage
from .fragments import Link, Pager, PagerStep, Teaser, TeaserGroup
from .lazy import LazyTuple
from .presenter import Presenter
from .shared_teasers import SharedTeasers
from .subscribe_page import subscribe_source
from .taxonomy_pages import profile_of, shortcuts_of

Further = tuple[tuple[str, str], ...]
"""Words and URLs below a list."""


def plan_lists(
    lists: PostLists, presenter: Presenter, feeds: tuple[Feed, ...]
) -> Iterator[ListPage]:
    """All pages of all lists. An overview has at least one, and leads to everything else.

    Those of one time stand together: they show the same posts, whose teasers are soon forgotten.
    """
    places = {e.post.source: place for place, e in enumerate(lists.overview.term.entries)}
    found = [
        (places[entries[0].post.source] if entries else 0, page)
        for entries, page in _pages(lists, presenter, feeds)
    ]
    return (page for _, page in sorted(found, key=itemgetter(0)))


def _pages(
    lists: PostLists, presenter: Presenter, feeds: tuple[Feed, ...]
) -> Iterator[tuple[tuple[Entry, ...], ListPage]]:
    shared = SharedTeasers(presenter)
    feed_of = {feed.home: feed for feed in feeds}
    for post_list in (lists.overview, *lists.term_lists):
        feed = feed_of.get(post_list.home)
        pages = paginate(post_list.term.entries, _per_page(post_list, presenter))
        further = _further(post_list, lists, presenter, feed)
        teasers_on = partial(shared.on, pins=not post_list.taxonomy)
        for number, entries in enumerate(pages, start=1):
            pager = _pager(post_list, number, len(pages), presenter)
            page = _page(post_list, pager, entries, presenter, teasers_on, further)
            if number == 1 and not post_list.taxonomy:
                url = presenter.url_of(page.source)
                page = replace(page, shortcuts=shortcuts_of(lists, presenter, feed, url))
            yield entries, page


def _per_page(post_list: PostList, presenter: Presenter) -> int:
    """All parts of a series stand on one: the way to the next would lead to newer posts."""
    taxonomy, whole = post_list.taxonomy, len(post_list.term.entries)
    is_series = taxonomy and taxonomy.kind is TaxonomyKind.SERIES
    return whole if is_series else presenter.section.options.per_page


def _page(
    post_list: PostList,
    pager: Pager,
    entries: tuple[Entry, ...],
    presenter: Presenter,
    teasers_on: Callable[[tuple[Entry, ...], str], tuple[Teaser, ...]],
    further: Further,
) -> ListPage:
    source, is_first = post_list.page_source(pager.number), pager.number == 1
    url, options = presenter.url_of(source), presenter.section.options
    fill = presenter.section.words.page_title.format
    title, text = post_list.title, post_list.description
    taxonomy = post_list.taxonomy
    without_years = (TaxonomyKind.SERIES, TaxonomyKind.YEAR)
    by_year = options.year_headings and not (taxonomy and taxonomy.kind in without_years)

    def groups() -> tuple[TeaserGroup, ...]:
        return tuple(_groups(entries, teasers_on(entries, url), by_year, pins=not taxonomy))

    leading = groups() if options.lead and is_first and not taxonomy else ()
    return ListPage(
        source=source,
        home=post_list.home,
        title=title if is_first else fill(title=title, number=pager.number),
        description=text if is_first else fill(title=text, number=pager.number),
        groups=leading or LazyTuple(groups, (entries, presenter.homes, url)),
        lead=leading[0].teasers[0] if leading else None,
        pager=pager,
        profile=profile_of(post_list, presenter, url) if is_first else None,
        above=tuple(_above(post_list)),
        links=tuple(Link(href=relative(target, url), text=words) for words, target in further),
    )


def _above(post_list: PostList) -> Iterator[tuple[str, str]]:
    if taxonomy := post_list.taxonomy:
        yield taxonomy.title, taxonomy.home
    if parent := post_list.parent:
        yield parent.title, parent.home


def _groups(
    entries: tuple[Entry, ...], teasers: tuple[Teaser, ...], by_year: bool, *, pins: bool
) -> Iterator[TeaserGroup]:
    """Under the years of their dates, or all together; pinned ones stand above any year."""

    def year(pair: tuple[Entry, Teaser]) -> str | None:
        post = pair[0].post
        return f"{post.published.at.year:04}" if by_year and not (pins and post.pinned) else None

    for heading, group in groupby(zip(entries, teasers, strict=True), year):
        yield TeaserGroup(heading=heading, teasers=tuple(teaser for _, teaser in group))


def _pager(post_list: PostList, number: int, last: int, presenter: Presenter) -> Pager:
    url = presenter.url_of(post_list.page_source(number))

    def to_page(other: int) -> str:
        return relative(presenter.url_of(post_list.page_source(other)), url)

    return Pager(
        number=number,
        last=last,
        newer=to_page(number - 1) if number > 1 else None,
        older=to_page(number + 1) if number < last else None,
        steps=tuple(
            PagerStep(number=step, href=to_page(step), is_current=step == number)
            if step
            else PagerStep()
            for step in window(number, last)
        ),
    )


def _further(
    post_list: PostList, lists: PostLists, presenter: Presenter, feed: Feed | None
) -> Further:
    """From the overview to all else, from a list to all of its kind, from a year to its months."""
    words, url_of = presenter.section.words, presenter.url_of
    links: list[tuple[str, str]] = []
    if post_list.taxonomy:
        above = post_list.parent
        links += [(above.title, url_of(above.home))] if above else []
        links.append((post_list.taxonomy.title, url_of(post_list.taxonomy.home)))
        months = (each for each in lists.term_lists if each.parent)
        links += [
            (each.term.name, url_of(each.home))
            for each in months
            if each.parent and each.parent.home == post_list.home
        ]
        if feed:
            links.append((words.list_feed, feed.path(feed.formats[0])))
        return tuple(links)
    links += [(taxonomy.title, url_of(taxonomy.home)) for taxonomy in lists.taxonomies]
    if feed:
        links.append((words.subscribe, url_of(subscribe_source(presenter.section))))
    return tuple(links)
