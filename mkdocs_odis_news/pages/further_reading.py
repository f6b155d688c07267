"""Shows below a post what else there is to read, in the groups of its author."""

from __future__ import annotations

from ..posts.links import LinkTarget
from ..posts.post import Post
from .boxes import LinkGroup
from .fragments import Link
from .presenter import Presenter


def further_reading(post: Post, presenter: Presenter, base: str) -> tuple[LinkGroup, ...]:
    """For the page of the post, whose URL is ``base``."""
    return tuple(
        LinkGroup(
            heading=group.heading,
            links=tuple(
                link_to(each.target, each.text or each.target.path, presenter, base)
                for each in group.links
            ),
        )
        for group in post.links
    )


def link_to(target: LinkTarget, text: str, presenter: Presenter, base: str) -> Link:
    """A link that tells whether it leads to another host."""
    href, external = presenter.href(target, base), presenter.is_external(target)
    return Link(href=href, text=text, external=external)
