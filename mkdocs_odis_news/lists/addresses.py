"""Decides where the page of each post stands, and the redirects from its earlier addresses."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from ..docs import Doc, Docs
from ..posts.permalinks import pieces_of
from ..posts.post import Post
from ..posts.reader import Reader
from ..posts.readings import Readings
from ..translations import show_date
from .index_pages import heading_of
from .section import SectionContext
from .slug import slug

# What a server knows as a page; the point of ``v1.2`` is none.
_PAGE = re.compile(r"\.(?:x?html?|php|aspx?|jsp|cgi)", re.IGNORECASE)

# So many bytes may a name have once the host has added ".html".
_LONGEST = 250


def places_of(
    reader: Reader, sections: Iterable[tuple[SectionContext, Readings]]
) -> dict[str, str]:
    """By source, where the posts are written that stand elsewhere than their files.

    Each by the first section that has it.
    """
    seen: dict[str, str | None] = {}
    for section, readings in sections:
        for reading in readings.readings:
            doc, post = reader.docs.get(reading.source), reading.post
            if reading.source not in seen:
                seen[reading.source] = _moved(post, doc, section, reader) if post and doc else None
    return {source: place for source, place in seen.items() if place}


def destination_of(post: Post, doc: Doc, section: SectionContext, reader: Reader) -> str:
    """Where the page of a post is written."""
    options = section.options.addresses
    if post.permalink:
        return _destination(post.permalink, doc, section, reader.docs)
    if pattern := options.post_url_format:
        filled = pattern.format(
            date=show_date(post.published.at, section.language, options.post_url_date_format),
            slug=_slug(post, section, reader) if "{slug" in pattern else "",
            file=_place(doc)[1],
            categories=_in_address(post.categories[0], post, section) if post.categories else "",
        )
        pieces = [piece for piece in filled.split("/") if piece not in ("", ".", "..")]
        # Each may be as long as the name of a file, but not both together.
        names = (piece.encode()[:_LONGEST].decode(errors="ignore") for piece in pieces)
        return _page(posixpath.join(section.folder, *names), reader.docs)
    if post.slug:
        return _page(posixpath.join(_place(doc)[0], *pieces_of(post.slug)), reader.docs)
    return doc.dest_uri


def aliases_of(post: Post, section: SectionContext, docs: Docs) -> Iterator[str]:
    """Where redirects to a post are written, each once, and none where it stands itself."""
    doc = docs.get(post.source)
    places = (_destination(alias, doc, section, docs) for alias in post.aliases if doc)
    yield from (place for place in dict.fromkeys(places) if doc and place != doc.dest_uri)


def _moved(post: Post, doc: Doc, section: SectionContext, reader: Reader) -> str | None:
    place = destination_of(post, doc, section, reader)
    return place if place != doc.dest_uri else None


def _destination(address: str, doc: Doc, section: SectionContext, docs: Docs) -> str:
    """From the site's root, or from beside the post's file; a translation stays in its language.

    The name of a Markdown file means the page that it was.
    """
    pieces = pieces_of(address)
    language = section.folder.removesuffix(section.root).strip("/")
    folder = _place(doc)[0]
    if address.startswith("/"):
        folder = "" if pieces[:1] == (language,) else language
    path = posixpath.join(folder, *pieces)
    if path.endswith(".md"):
        return docs.destination(path)
    is_file = not address.endswith("/") and _PAGE.fullmatch(posixpath.splitext(path)[1])
    return path if is_file else posixpath.join(path, "index.html")


def _place(doc: Doc) -> tuple[str, str]:
    """The folder of a file's own address, and the last piece, in either kind of addresses."""
    own = doc.own_uri or doc.dest_uri
    path, ending = posixpath.split(own)
    return posixpath.split(path if ending == "index.html" else posixpath.splitext(own)[0])


def _page(path: str, docs: Docs) -> str:
    """As the site writes any page."""
    return docs.destination(f"{path}.md")


def _slug(post: Post, section: SectionContext, reader: Reader) -> str:
    if post.slug:
        return "/".join(pieces_of(post.slug))
    title = post.title
    if not post.is_titled:
        body = reader.front_matter(post.source, section.keys).body
        title = heading_of(body, reader.docs.to_html) or title
    return _in_address(title, post, section)


def _in_address(name: str, post: Post, section: SectionContext) -> str:
    is_unicode = section.options.addresses.unicode_slugs
    return slug(name, post.lang or section.language, is_unicode=is_unicode)
