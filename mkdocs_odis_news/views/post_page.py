"""Plans the page of each post: its neighbours, what is related to it, or where it leads."""

from __future__ import annotations

from ..posts.collection import Collection, Entry
from ..posts.post import Post
from ..posts.target import relative
from .related import Related
from .teaser import Scribe
from .view import Link, PostPage, Redirect


def plan_posts(
    collection: Collection, scribe: Scribe, related: int = 0
) -> tuple[PostPage | Redirect, ...]:
    """A page for each post, in the order of the overview; ``related``: so many others below it."""
    neighbours = collection.neighbours()
    alike = Related(collection.published) if related else None
    pages: list[PostPage | Redirect] = []
    for entry in collection.entries:
        if entry.post.leads_away:
            pages.append(_redirect(entry.post, scribe))
        else:
            newer, older = neighbours.get(entry.post.source, (None, None))
            others = alike.to(entry.post, related) if alike else ()
            pages.append(_post_page(entry, newer, older, others, scribe))
    return tuple(pages)


def _post_page(
    entry: Entry,
    newer: Post | None,
    older: Post | None,
    others: tuple[Post, ...],
    scribe: Scribe,
) -> PostPage:
    post, url_of = entry.post, scribe.url_of
    base = url_of(post.source)

    def to(other: Post) -> Link:
        url = other.link.url(url_of) if other.link and other.leads_away else url_of(other.source)
        return Link(href=relative(url, base), text=other.title)

    url = post.link.url(url_of) if post.link else None
    return PostPage(
        source=post.source,
        title=post.title,
        description=post.plain,
        byline=scribe.byline(entry, base),
        image=scribe.picture(post.image, base),
        link=Link(href=relative(url, base), text=scribe.link_text(post)) if url else None,
        external=bool(url) and scribe.is_external(url or ""),
        newer=to(newer) if newer else None,
        older=to(older) if older else None,
        back=Link(href=relative(url_of(scribe.section.home), base), text=scribe.section.words.back),
        lang=post.lang,
        related=tuple(to(other) for other in others),
    )


def _redirect(post: Post, scribe: Scribe) -> Redirect:
    url = post.link.url(scribe.url_of) if post.link else ""
    return Redirect(
        source=post.source,
        title=post.title,
        url=url,
        href=relative(url, scribe.url_of(post.source)),
        external=scribe.is_external(url),
    )
