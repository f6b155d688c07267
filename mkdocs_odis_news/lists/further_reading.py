"""Fits what a post leads to into the site: titles of pages, and nothing that is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from ..docs import source_of
from ..posts.keys import KeyAliases
from ..posts.links import LinkKind, LinkTarget
from ..posts.parts import title_of_name
from ..posts.post import FurtherGroup, FurtherLink, Post
from ..posts.reader import Reader
from .index_pages import heading_of, text_of


def with_further(post: Post, reader: Reader, keys: KeyAliases, hidden: Set[str]) -> Post:
    """The post with links that can be shown; sources that are ``hidden`` have no page."""
    if not post.links:
        return post
    groups = (_group(group, reader, keys, hidden) for group in post.links)
    return replace(post, links=tuple(group for group in groups if group.links))


def _group(group: FurtherGroup, reader: Reader, keys: KeyAliases, hidden: Set[str]) -> FurtherGroup:
    def links() -> Iterator[FurtherLink]:
        for link in group.links:
            is_file = link.target.kind is LinkKind.FILE
            if not is_file or source_of(link.target.path, reader.docs) not in hidden:
                yield link if link.text else replace(link, text=_title(link.target, reader, keys))

    return replace(group, links=tuple(links()))


def _title(target: LinkTarget, reader: Reader, keys: KeyAliases) -> str:
    """That of a page of the site; for all else, the address itself."""
    doc = reader.docs.get(target.path) if target.kind is LinkKind.FILE else None
    if not doc or not doc.is_page:
        return target.path
    found = reader.front_matter(doc.src_uri, keys)
    heading = text_of(found, "title", keys) or heading_of(found.body, reader.docs.to_html)
    return heading or title_of_name(doc.src_uri)
