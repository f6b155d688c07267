"""Plans the page of each post: its neighbours, what is related to it, or where it leads."""

from __future__ import annotations

from collections.abc import Callable

from ..lists.collection import Collection, Entry
from ..lists.related import Related
from ..posts.links import LinkTarget, page_target, without_colon
from ..posts.post import FurtherGroup, Post
from .context import LinkGroup, PostPage, Redirect
from .fragments import Link
from .presenter import Presenter


def post_pages(
    collection: Collection, presenter: Presenter
) -> Callable[[str], PostPage | Redirect]:
    """Makes the page of a post of the collection, by source."""
    related = presenter.section.options.related
    entries, neighbours = collection.by_source(), collection.neighbours()
    alike = Related(collection.published) if related else None

    def page_of(source: str) -> PostPage | Redirect:
        entry = entries[source]
        if entry.post.leads_away:
            return redirect_to(entry.post, presenter, presenter.url_of(source))
        newer, older = neighbours.get(source, (None, None))
        others = alike.to(entry.post, related) if alike else ()
        return _post_page(entry, newer, older, others, presenter)

    return page_of


def _post_page(
    entry: Entry,
    newer: Post | None,
    older: Post | None,
    others: tuple[Post, ...],
    presenter: Presenter,
) -> PostPage:
    post = entry.post
    base = presenter.url_of(post.source)

    def to(other: Post) -> Link:
        target = other.link if other.link and other.leads_away else page_target(other.source)
        return Link(href=presenter.href(target, base), text=other.title)

    home, link = page_target(presenter.section.home), post.link
    return PostPage(
        source=post.source,
        title=post.title,
        description=post.plain,
        byline=presenter.byline(entry, base),
        image=presenter.picture(post.image, base),
        link=_link(link, presenter.link_text(post), presenter, base) if link else None,
        newer=to(newer) if newer else None,
        older=to(older) if older else None,
        back=Link(href=presenter.href(home, base), text=presenter.section.words.back),
        lang=post.lang,
        related=tuple(to(other) for other in others),
        further=tuple(_group(group, presenter, base) for group in post.links),
    )


def _link(target: LinkTarget, text: str, presenter: Presenter, base: str) -> Link:
    href, external = presenter.href(target, base), presenter.is_external(target)
    return Link(href=href, text=text, external=external)


def _group(group: FurtherGroup, presenter: Presenter, base: str) -> LinkGroup:
    return LinkGroup(
        heading=group.heading,
        links=tuple(
            _link(each.target, each.text or each.target.path, presenter, base)
            for each in group.links
        ),
    )


def redirect_to(post: Post, presenter: Presenter, url: str) -> Redirect:
    """From the page at ``url`` to a post, or to where the post itself leads."""
    target = post.link if post.link and post.leads_away else page_target(post.source)
    return Redirect(
        source=post.source,
        title=post.title,
        target=target,
        url=target.href(presenter.url_of, without_colon),
        href=presenter.href(target, url),
        external=presenter.is_external(target),
    )
