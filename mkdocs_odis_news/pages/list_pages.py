"""Plans the pages of lists: what stands on each, its title, its neighbours and its pager."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from ..lists.channel import Channel
from ..lists.collection import Entry
from ..lists.listing import Arrangement, Index, Listing
from ..lists.pagination import paginate, window
from ..posts.links import UrlOf, relative
from .context import Count, Link, PagerStep, Profile, View
from .presenter import Scribe
from .subscribe_page import subscribe_source


def page_source(listing: Listing | Index, number: int) -> str:
    """The source of page ``number``: ``aktuelles/2/index.md`` below ``aktuelles``."""
    return posixpath.join(listing.folder, str(number), "index.md") if number > 1 else listing.home


def plan_views(
    arrangement: Arrangement, scribe: Scribe, channels: tuple[Channel, ...]
) -> Iterator[View]:
    """All pages of all lists. An overview has at least one, and leads to everything else."""
    feeds = {channel.home: channel for channel in channels}
    for listing in (arrangement.overview, *arrangement.listings):
        pages = paginate(listing.group.entries, scribe.section.per_page)
        further = _further(listing, arrangement, scribe, feeds.get(listing.home))
        for number, entries in enumerate(pages, start=1):
            yield _page(listing, number, len(pages), entries, scribe, further)
    for index in arrangement.indexes:
        yield _plan_index(index, arrangement, scribe.url_of)


def _page(
    listing: Listing,
    number: int,
    last: int,
    entries: tuple[Entry, ...],
    scribe: Scribe,
    further: tuple[tuple[str, str], ...],
) -> View:
    source, first = page_source(listing, number), number == 1
    url = scribe.url_of(source)

    def to_page(other: int) -> str:
        return relative(scribe.url_of(page_source(listing, other)), url)

    fill = scribe.section.words.page_title.format
    title, text = listing.title, listing.description
    return View(
        source=source,
        home=listing.home,
        number=number,
        last=last,
        title=title if first else fill(title=title, number=number),
        description=text if first else fill(title=text, number=number),
        teasers=scribe.teasers(entries, url),
        newer=to_page(number - 1) if number > 1 else None,
        older=to_page(number + 1) if number < last else None,
        pager=tuple(
            PagerStep(number=step, href=to_page(step), is_current=step == number)
            if step
            else PagerStep()
            for step in window(number, last)
        ),
        profile=_profile(listing, scribe, url) if first else None,
        above=((listing.index.title, listing.index.home),) if listing.index else (),
        links=tuple(Link(href=relative(target, url), text=words) for words, target in further),
    )


def _further(
    listing: Listing, arrangement: Arrangement, scribe: Scribe, channel: Channel | None
) -> tuple[tuple[str, str], ...]:
    """The words and URLs below a list: from the overview to all else, from a list to its index."""
    words, url_of = scribe.section.words, scribe.url_of
    links: list[tuple[str, str]] = []
    if listing.index:
        links.append((listing.index.title, url_of(listing.index.home)))
        if channel:
            links.append((words.list_feed, channel.path(channel.formats[0])))
        return tuple(links)
    links += [(index.title, url_of(index.home)) for index in arrangement.indexes]
    if channel:
        links.append((words.subscribe, url_of(subscribe_source(scribe.section))))
    return tuple(links)


def _plan_index(index: Index, arrangement: Arrangement, url_of: UrlOf) -> View:
    url = url_of(index.home)
    return View(
        source=index.home,
        template="index",
        title=index.title,
        description=index.description,
        counts=tuple(
            Count(
                href=relative(url_of(listing.home), url),
                text=listing.group.name,
                number=len(listing.group.entries),
            )
            for listing in arrangement.listings
            if listing.index is index
        ),
    )


def _profile(listing: Listing, scribe: Scribe, base: str) -> Profile | None:
    author = listing.group.author
    if not author or not (author.text or author.url or author.image):
        return None
    href = scribe.href(author.url, base) if author.url else ""
    return Profile(
        text=author.text or "",
        link=Link(href=href, text=author.name) if href else None,
        image=scribe.picture(author.image, base),
    )
