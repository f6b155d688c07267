"""Compares posts with the files that they name: which are missing, how large a picture is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from ..docs import Doc, Docs
from ..images.picture import Thumbnail
from ..translations import language_tag
from .links import LinkKind, LinkTarget
from .parts import Linked
from .post import Image, Post
from .references import missing
from .rules import Reading


def compared(
    reading: Reading, doc: Doc, lacking: tuple[Linked, ...], language: str, docs: Docs
) -> Reading:
    """A post beside the files that it names: how large its picture is, and what it is ``lacking``.

    ``language`` is that of its section.
    """
    post = in_language(reading.post, doc, language) if reading.post else None
    if post and post.image:
        post = replace(post, image=measured(post.image, docs))
    found = tuple(missing(reading.source, lacking))
    if post is reading.post and not found:
        return reading
    return replace(reading, post=post, problems=(*reading.problems, *found))


def measured(image: Image, docs: Docs) -> Image:
    """The picture with all that is known of it, where it is a file of the site."""
    target = image.target
    if not target.is_ours:
        return image
    path = target.path if target.kind is LinkKind.FILE else unquote(target.path)
    if not (found := docs.picture(path)):
        return image
    return replace(
        image,
        width=found.width,
        height=found.height,
        size=found.size,
        type=found.type,
        copies=tuple(_copy(thumbnail) for thumbnail in found.thumbnails),
        shared=_copy(found.shared) if found.shared else None,
    )


def _copy(thumbnail: Thumbnail) -> Image:
    target = LinkTarget(kind=LinkKind.ROOT, path=thumbnail.path)
    return Image(
        target=target,
        width=thumbnail.width,
        height=thumbnail.height,
        size=thumbnail.size,
    )


class Addresses:
    """Whether something stands at a path: a file, the page of one (``projekte/x/``), a list.

    ``lists`` are the folders of lists, with a slash.
    """

    def __init__(self, docs: Docs, lists: tuple[str, ...]) -> None:
        self._docs = docs
        self._lists = lists
        there = (doc for doc in self._docs.docs() if doc.is_included)
        self._pages = {unquote(doc.url).rstrip("/") for doc in there}

    def lacking(self, references: Iterable[Linked]) -> Iterator[Linked]:
        """Those that lead to nothing."""
        return (each for each in references if not self._has(each.target.path))

    def _has(self, path: str) -> bool:
        page, doc = path.rstrip("/"), self._docs.get(path)
        return (
            (doc is not None and doc.is_included)
            or page in ("", ".")
            or page in self._pages
            or path.startswith(self._lists)
        )


def in_language(post: Post, doc: Doc, language: str) -> Post:
    """A post that is shown untranslated in another language says in which one it is."""
    locale = language_tag(doc.locale) if doc.locale else None
    return post if post.lang or locale in (None, language) else replace(post, lang=locale)
