"""Finds posts that a site shows untranslated beside their translation, under another file name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from .hiding import Visibility
from .post import Post
from .rules import Reading

Proof = tuple[object, ...]


def without_originals(
    readings: Iterable[Reading], languages: Mapping[str, str], language: str
) -> Iterator[Reading]:
    """An original keeps its page, to which texts may link, and its place in no list.

    ``languages`` are those of the files, by source; a site in one language has none. Two posts are
    one where they say so by their ``id``, or have day and picture, or day and target, in common:
    by the day alone, news would vanish that only happened to come together. What two posts of one
    language have in common, such as the picture of all notices, proves nothing.
    """
    each = tuple(readings)
    folders = frozenset(languages.values())
    found = {r.source: tuple(_proofs(r.post, folders)) for r in each if r.post}
    counted = Counter((languages.get(s), proof) for s, proofs in found.items() for proof in proofs)

    def proofs_of(reading: Reading) -> set[Proof]:
        spoken = languages.get(reading.source)
        return {proof for proof in found.get(reading.source, ()) if counted[spoken, proof] == 1}

    own = {
        proof
        for reading in each
        if languages.get(reading.source) == language
        for proof in proofs_of(reading)
    }
    for reading in each:
        foreign = languages.get(reading.source, language) != language
        if foreign and reading.post and not own.isdisjoint(proofs_of(reading)):
            # Its ``id`` is that of the translation.
            visibility = max(reading.post.visibility, Visibility.UNLISTED)
            yield replace(reading, post=replace(reading.post, visibility=visibility, id=None))
        else:
            yield reading


def _proofs(post: Post, folders: Container[str]) -> Iterator[Proof]:
    day = post.published.at.date()
    if post.id:
        yield "id", post.id
    if post.image:  # each language may have a folder of its own
        path = post.image.target.path
        first, _, rest = path.partition("/")
        yield "image", day, rest if first in folders else path, post.image.target.tail
    if post.link:
        yield "link", day, post.link.path, post.link.tail
