"""Plans the page of each post: its neighbours, what is related to it, or where it leads."""

from __future__ import annotations

from ..lists.collection import Collection, Entry
from ..lists.related import Related
from ..posts.links import LinkTarget, page_target, without_colon
from ..posts.post import FurtherGroup, Post
from .context import LinkGroup, PostPage, Redirect
from .fragments import Link
from .presenter import Presenter


def plan_posts(collection: Collection, presenter: Presenter) -> tuple[PostPage | Redirect, ...]:
    """A page for each post, in the order of the overview."""
    related = presenter.section.options.related
    neighbours = collection.neighbours()
    alike = Related(collection.published) if related else None
    pages: list[PostPage | Redirect] = []
    for entry in collection.entries:
        if entry.post.leads_away:
            url = presenter.url_of(entry.post.source)
            pages.append(redirect_to(entry.post, presenter, url))
        else:
            newer, older = neighbours.get(entry.post.source, (None, None))
            others = alike.to(entry.post, related) if alike else ()
            pages.append(_post_page(entry, newer, older, others, presenter))
    return tuple(pages)


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
