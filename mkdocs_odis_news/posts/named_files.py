"""Finds the files that a post names: by its link, its picture, and the links in its keys."""

from __future__ import annotations

from collections.abc import Iterator

from . import description as describe
from .fields import FieldReader
from .links import LinkKind, LinkTarget, read_target
from .parts import Described, Linked, Pictured
from .post import Post
from .references import Reference


def files_named(
    post: Post,
    fields: FieldReader,
    link: Linked | None,
    image: Pictured | None,
    described: Described | None,
) -> Iterator[Reference]:
    """The files below ``docs_dir``, in this order; ``fields`` tell under which key."""
    if link:
        yield from _reference(link.key, link.line, link.target)
    if image:
        yield from _reference(image.key, image.line, image.image.target)
    texts = [(described.key, described.line, described.html)] if described else []
    for correction in post.corrections:
        texts.append((_key(fields, "corrections"), correction.line, correction.html))
    for key, line, html in texts:
        for href in describe.links(html):
            target = read_target(href, post.source)
            if isinstance(target, LinkTarget):
                yield from _reference(key, line, target)
    for group in post.links:
        for each in group.links:
            yield from _reference(_key(fields, "links"), each.line, each.target)


def _key(fields: FieldReader, field: str) -> str:
    """The one that counts, of those that the author wrote for a field."""
    return fields.lasting(field)[0].key


def _reference(key: str, line: int, target: LinkTarget) -> Iterator[Reference]:
    if target.kind is LinkKind.FILE:
        yield Reference(key=key, line=line, target=target)
