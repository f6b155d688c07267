"""Finds the files that a post names, which lead nowhere or to a hidden post, and doubled ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set

from ..translations.message import say
from . import description as describe
from .fields import FieldReader, ReadField
from .links import LinkKind, LinkTarget, read_target
from .parts import Described, Linked, Pictured
from .post import Post
from .problem import Problem, shown, warning


def files_named(
    post: Post,
    fields: FieldReader,
    link: Linked | None,
    image: Pictured | None,
    described: Described | None,
) -> Iterator[Linked]:
    """The files below ``docs_dir``, in this order; ``fields`` tell under which key."""
    named = _named(post, fields, image, described)
    for each in (link, *named) if link else named:
        if each.target.kind is LinkKind.FILE:
            yield each


def _named(
    post: Post, fields: FieldReader, image: Pictured | None, described: Described | None
) -> Iterator[Linked]:
    """All that a post leads to or shows beside its link."""
    if image:
        yield Linked(image.image.target, image.key, image.line)
    texts = [(described.key, described.line, described.html)] if described else []
    for correction in post.corrections:
        texts.append((_key(fields, "corrections"), correction.line, correction.html))
    for key, line, html in texts:
        for href in describe.links(html):
            target = read_target(href, post.source)
            if isinstance(target, LinkTarget):
                yield Linked(target, key, line)
    for group in post.links:
        for each in group.links:
            yield Linked(each.target, _key(fields, "links"), each.line)


def _key(fields: FieldReader, field: str) -> str:
    """The one that counts, of those that the author wrote for a field."""
    return fields.lasting(field)[0].key


def missing(source: str, references: Iterable[Linked]) -> Iterator[Problem]:
    """A warning for each file that a post names and that is not there."""
    for each in references:
        found = say("{path}, which the site does not have", path=shown(each.target.path))
        expected = say("a file below docs_dir, named relative to the post")
        cure = say("Correct the path, or add the file")
        yield warning(source, found, expected, cure, key=each.key, line=each.line)


def dead_ends(
    source: str,
    references: Iterable[Linked],
    hidden: Set[str],
    meant: Callable[[str], str] = str,
) -> Iterator[Problem]:
    """A warning for each link from a published post to a hidden one.

    ``meant`` is the source that a path means.
    """
    for each in references:
        if meant(each.target.path) in hidden and source not in hidden:
            found = say("{path}, which is hidden", path=shown(each.target.path))
            expected = say("a page that is published")
            cure = say("Publish that post, or take the link away")
            yield warning(source, found, expected, cure, key=each.key, line=each.line)


def doubled_ids(ids: Iterable[tuple[str, ReadField[str] | None]]) -> Iterator[Problem]:
    """A warning for each post whose id an earlier one has, such as a copy of it.

    ``ids`` are pairs of source and id.
    """
    first: dict[str, str] = {}
    for source, id in ids:
        if id and (other := first.setdefault(id.value, source)) != source:
            found = say("{id}, which {other} has as well", id=shown(id.value), other=other)
            expected = say("an id of its own, or feed readers take one post for the other")
            cure = say("Delete the line {key}", key=id.key)
            yield warning(source, found, expected, cure, key=id.key, line=id.line)
