"""Plans every page of a section: its URL, title, teasers and neighbours."""

from __future__ import annotations

import posixpath
from datetime import datetime

from ..posts.collection import Collection, Entry, Status
from ..posts.description import relink
from ..posts.post import Post
from ..posts.target import Refused, UrlOf, host, read_target, relative
from ..words import show_date
from .pagination import paginate, window
from .subscribe import subscribe_source
from .view import (
    Byline,
    Link,
    PagerStep,
    Picture,
    PostPage,
    Redirect,
    Section,
    Teaser,
    View,
)


def page_source(home: str, number: int) -> str:
    """The source of page ``number``: ``aktuelles/2/index.md`` beside ``aktuelles/index.md``."""
    if number == 1:
        return home
    return posixpath.join(posixpath.dirname(home), str(number), "index.md")


def plan_overview(collection: Collection, section: Section, url_of: UrlOf) -> tuple[View, ...]:
    """The pages of the overview, at least one."""
    pages = paginate(collection.listed, section.per_page)
    return tuple(
        _view(number, len(pages), entries, section, url_of)
        for number, entries in enumerate(pages, start=1)
    )


def plan_posts(
    collection: Collection, section: Section, url_of: UrlOf
) -> tuple[PostPage | Redirect, ...]:
    """A page for each post, in the order of the overview."""
    neighbours = collection.neighbours()
    pages: list[PostPage | Redirect] = []
    for entry in collection.entries:
        if entry.post.leads_away:
            pages.append(_redirect(entry.post, section, url_of))
        else:
            newer, older = neighbours.get(entry.post.source, (None, None))
            pages.append(_post_page(entry, newer, older, section, url_of))
    return tuple(pages)


def _view(
    number: int, last: int, entries: tuple[Entry, ...], section: Section, url_of: UrlOf
) -> View:
    url = url_of(page_source(section.home, number))

    def to_page(other: int) -> str:
        return relative(url_of(page_source(section.home, other)), url)

    words, first = section.words, number == 1
    fill = words.page_title.format
    return View(
        source=page_source(section.home, number),
        number=number,
        last=last,
        title=section.title if first else fill(title=section.title, number=number),
        description=section.description
        if first
        else fill(title=section.description, number=number),
        teasers=tuple(_teaser(entry, section, url_of, url) for entry in entries),
        newer=to_page(number - 1) if number > 1 else None,
        older=to_page(number + 1) if number < last else None,
        pager=tuple(
            PagerStep(number=step, href=to_page(step), is_current=step == number)
            if step
            else PagerStep()
            for step in window(number, last)
        ),
        subscribe=relative(url_of(subscribe_source(section)), url) if section.has_feeds else None,
    )


def _teaser(entry: Entry, section: Section, url_of: UrlOf, base: str) -> Teaser:
    post = entry.post

    def link(href: str) -> str:
        target = read_target(href, post.source)
        return "" if isinstance(target, Refused) else relative(target.url(url_of), base)

    url = post.link.url(url_of) if post.link else url_of(post.source)
    return Teaser(
        title=post.title,
        text=relink(post.description, link),
        byline=_byline(entry, section, url_of, base),
        image=_picture(post, url_of, base),
        link=Link(href=relative(url, base), text=_link_text(post, section)),
        external=_is_external(url, section),
        lang=post.lang,
    )


def _picture(post: Post, url_of: UrlOf, base: str) -> Picture | None:
    if not post.image:
        return None
    return Picture(src=relative(post.image.target.url(url_of), base), alt=post.image.alt)


def _byline(entry: Entry, section: Section, url_of: UrlOf, base: str) -> Byline:
    post, words = entry.post, section.words
    reasons = {
        Status.HIDDEN: words.hidden,
        Status.SCHEDULED: words.scheduled.format(date=_date(post.published.at, section)),
        Status.EXPIRED: words.expired.format(date=_date(post.expires.at, section))
        if post.expires
        else None,
    }
    return Byline(
        date=post.published.iso,
        date_text=_date(post.published.at, section),
        authors=tuple(
            Link(
                href=relative(author.url.url(url_of), base) if author.url else "",
                text=author.name,
            )
            for author in post.authors
        ),
        categories=post.categories,
        pinned=post.pinned,
        updated=post.updated.iso if post.updated else None,
        updated_text=words.updated.format(date=_date(post.updated.at, section))
        if post.updated
        else None,
        reason=reasons.get(entry.status),
    )


def _post_page(
    entry: Entry, newer: Post | None, older: Post | None, section: Section, url_of: UrlOf
) -> PostPage:
    post = entry.post
    base = url_of(post.source)

    def to(other: Post | None) -> Link | None:
        if other is None:
            return None
        return Link(href=relative(url_of(other.source), base), text=other.title)

    url = post.link.url(url_of) if post.link else None
    return PostPage(
        source=post.source,
        title=post.title,
        description=post.plain,
        byline=_byline(entry, section, url_of, base),
        link=Link(href=relative(url, base), text=_link_text(post, section)) if url else None,
        external=bool(url) and _is_external(url or "", section),
        newer=to(newer),
        older=to(older),
    )


def _redirect(post: Post, section: Section, url_of: UrlOf) -> Redirect:
    url = post.link.url(url_of) if post.link else ""
    return Redirect(
        source=post.source,
        title=post.title,
        url=url,
        href=relative(url, url_of(post.source)),
        external=_is_external(url, section),
    )


def _link_text(post: Post, section: Section) -> str:
    return post.link_text or section.link_text or section.words.link_text


def _is_external(url: str, section: Section) -> bool:
    return host(url) not in ("", section.site_host)


def _date(at: datetime, section: Section) -> str:
    return show_date(at, section.language, section.date_format)
