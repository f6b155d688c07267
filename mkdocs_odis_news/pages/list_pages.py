"""Plans the pages of lists: what stands on each, its title, its neighbours and its pager."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from ..feeds.feed import Feed
from ..lists.collection import Entry
from ..lists.pagination import paginate, window
from ..lists.taxonomies import PostList, PostLists, Taxonomy
from ..posts.links import relative
from .context import ListPage, TaxonomyIndex
from .fragments import Link, Pager, PagerStep, Profile, TermLink
from .presenter import Presenter
from .subscribe_page import subscribe_source

Further = tuple[tuple[str, str], ...]
"""Words and URLs below a list."""


def page_source(post_list: PostList, number: int) -> str:
    """The source of page ``number``: ``aktuelles/2/index.md`` below ``aktuelles``."""
    if number == 1:
        return post_list.home
    return posixpath.join(post_list.folder, str(number), "index.md")


def plan_lists(
    lists: PostLists, presenter: Presenter, feeds: tuple[Feed, ...]
) -> Iterator[ListPage | TaxonomyIndex]:
    """All pages of all lists. An overview has at least one, and leads to everything else."""
    feed_of = {feed.home: feed for feed in feeds}
    per_page = presenter.section.options.per_page
    for post_list in (lists.overview, *lists.term_lists):
        pages = paginate(post_list.term.entries, per_page)
        further = _further(post_list, lists, presenter, feed_of.get(post_list.home))
        for number, entries in enumerate(pages, start=1):
            pager = _pager(post_list, number, len(pages), presenter)
            yield _page(post_list, pager, entries, presenter, further)
    for taxonomy in lists.taxonomies:
        yield _taxonomy_index(taxonomy, lists, presenter)


def _page(
    post_list: PostList,
    pager: Pager,
    entries: tuple[Entry, ...],
    presenter: Presenter,
    further: Further,
) -> ListPage:
    source, is_first = page_source(post_list, pager.number), pager.number == 1
    url = presenter.url_of(source)
    fill = presenter.section.words.page_title.format
    title, text = post_list.title, post_list.description
    taxonomy = post_list.taxonomy
    return ListPage(
        source=source,
        home=post_list.home,
        title=title if is_first else fill(title=title, number=pager.number),
        description=text if is_first else fill(title=text, number=pager.number),
        teasers=presenter.teasers(entries, url, pins=not taxonomy),
        pager=pager,
        profile=_profile(post_list, presenter, url) if is_first else None,
        above=((taxonomy.title, taxonomy.home),) if taxonomy else (),
        links=tuple(Link(href=relative(target, url), text=words) for words, target in further),
    )


def _pager(post_list: PostList, number: int, last: int, presenter: Presenter) -> Pager:
    url = presenter.url_of(page_source(post_list, number))

    def to_page(other: int) -> str:
        return relative(presenter.url_of(page_source(post_list, other)), url)

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
    """From the overview to all else, from a list to all of its kind."""
    words, url_of = presenter.section.words, presenter.url_of
    links: list[tuple[str, str]] = []
    if post_list.taxonomy:
        links.append((post_list.taxonomy.title, url_of(post_list.taxonomy.home)))
        if feed:
            links.append((words.list_feed, feed.path(feed.formats[0])))
        return tuple(links)
    links += [(taxonomy.title, url_of(taxonomy.home)) for taxonomy in lists.taxonomies]
    if feed:
        links.append((words.subscribe, url_of(subscribe_source(presenter.section))))
    return tuple(links)


def _taxonomy_index(taxonomy: Taxonomy, lists: PostLists, presenter: Presenter) -> TaxonomyIndex:
    url = presenter.url_of(taxonomy.home)
    return TaxonomyIndex(
        source=taxonomy.home,
        title=taxonomy.title,
        description=taxonomy.description,
        terms=tuple(
            TermLink(
                href=relative(presenter.url_of(post_list.home), url),
                text=post_list.term.name,
                number=len(post_list.term.entries),
            )
            for post_list in lists.term_lists
            if post_list.taxonomy is taxonomy
        ),
    )


def _profile(post_list: PostList, presenter: Presenter, base: str) -> Profile | None:
    author = post_list.term.author
    if not author or not (author.text or author.url or author.image):
        return None
    href = presenter.href(author.url, base) if author.url else ""
    return Profile(
        text=author.text or "",
        link=Link(href=href, text=author.name) if href else None,
        image=presenter.picture(author.image, base),
    )
