"""Finds the files that a post names: by its link, its picture, and the links in its keys."""

from __future__ import annotations

from collections.abc import Iterator

from . import description as describe
from .links import LinkKind, LinkTarget, read_target
from .parts import Described, Linked, Pictured
from .post import Post
from .references import Reference


def files_named(
    post: Post, link: Linked | None, image: Pictured | None, described: Described | None
) -> Iterator[Reference]:
    """The files below ``docs_dir``, in this order."""
    if link:
        yield from _reference(link.key, link.line, link.target)
    if image:
        yield from _reference(image.key, image.line, image.image.target)
    texts = [(described.key, described.line, described.html)] if described else []
    texts += [("corrections", each.line, each.html) for each in post.corrections]
    for key, line, html in texts:
        for href in describe.links(html):
            target = read_target(href, post.source)
            if isinstance(target, LinkTarget):
                yield from _reference(key, line, target)
    for group in post.links:
        for each in group.links:
            yield from _reference("links", each.line, each.target)


def _reference(key: str, line: int, target: LinkTarget) -> Iterator[Reference]:
    if target.kind is LinkKind.FILE:
        yield Reference(key=key, line=line, target=target)
