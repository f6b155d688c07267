"""Which tags the head of each page gets: for search engines, messengers and feed readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..feeds.publisher import Publisher
from ..lists.section import SectionContext
from ..pages.context import ListPage, MadePage, PostPage
from ..pages.fragments import Link
from ..posts.markup import resolved
from ..posts.post import Image, Post
from ..translations import locale_of
from . import json_ld
from .head import Tag, link, linked_data, meta, no_link

# What messengers show, and what may be that; none of them draws an SVG.
_SHARED = ("image/png", "image/jpeg", "image/webp", "image/gif", None)


def post_tags(
    post: Post,
    page: PostPage,
    url: str,
    publisher: Publisher,
    section: SectionContext,
    *,
    unlisted: bool,
) -> Iterator[Tag]:
    """The head of a post's page; ``url`` is its full address, or empty."""
    yield meta("description", page.description, wins=True)
    if unlisted:
        yield meta("robots", "noindex", wins=True)
    elif post.robots:
        yield meta("robots", post.robots, wins=True)
    elif post.image:
        yield meta("robots", "max-image-preview:large")
    yield from _neighbours(*(_address(to, url, publisher) for to in (page.newer, page.older)))
    yield from _shared(page.title, page.description, url, publisher, post.lang)
    yield _property("og:type", "article")
    yield _property("article:published_time", publisher.instant(post.published).isoformat())
    if post.updated:
        yield _property("article:modified_time", publisher.instant(post.changed).isoformat())
    if post.categories:
        yield _property("article:section", post.categories[0])
    for tag in post.tags:
        yield _property("article:tag", tag)
    for author in post.authors:
        if author.fediverse:
            yield meta("fediverse:creator", author.fediverse.handle)
    if not url:
        return
    for author in post.authors:
        if author.url:
            yield _property("article:author", publisher.address(author.url))
    # A card is no picture of the article, and JSON-LD does not name it.
    yield from _image((post.image, publisher.image, publisher.cards.get(post.source)), publisher)
    yield linked_data(json_ld.article(post, page.title, page.description, url, publisher))
    yield linked_data(json_ld.breadcrumbs(_trail(page.title, url, publisher, section)))


def page_tags(
    page: MadePage, url: str, publisher: Publisher, section: SectionContext
) -> Iterator[Tag]:
    """The head of a page that the section makes; ``url`` is its full address, or empty."""
    shown = page if isinstance(page, ListPage) else None
    yield meta("description", page.description, wins=True)
    beside = (shown.pager.newer, shown.pager.older) if shown else (None, None)
    yield from _neighbours(*(resolved(url, href) if href else None for href in beside))
    yield from _shared(page.title, page.description, url, publisher, None)
    yield _property("og:type", "website")
    if not url:
        return
    yield from _image((publisher.image,), publisher)
    if shown and shown.groups:
        yield linked_data(json_ld.collection_page(shown, url, publisher))
    above = shown.above if shown else ()
    yield linked_data(json_ld.breadcrumbs(_trail(page.title, url, publisher, section, above)))


def _neighbours(newer: str | None, older: str | None) -> Iterator[Tag]:
    for rel, address in (("prev", newer), ("next", older)):
        yield link(rel, address, wins=True) if address else no_link(rel)


def _address(to: Link | None, url: str, publisher: Publisher) -> str | None:
    """The full address, if the site knows its own."""
    if to and to.target and url:
        return publisher.address(to.target)
    return to.href if to else None


def _shared(
    title: str, description: str, url: str, publisher: Publisher, lang: str | None
) -> Iterator[Tag]:
    """What Open Graph (ogp.me) wants of any page."""
    yield _property("og:title", title)
    yield _property("og:description", description)
    yield _property("og:site_name", publisher.name)
    if locale := locale_of(lang or publisher.language):
        yield _property("og:locale", locale)
    if url:
        yield link("canonical", url)
        yield _property("og:url", url)


def shareable(images: Iterable[Image | None]) -> Image | None:
    """The first picture that messengers can show, in the size that they want."""
    shared = (replace(i.shared, alt=i.alt) if i.shared else i for i in images if i)
    return next((image for image in shared if image.media_type in _SHARED), None)


def _image(images: Iterable[Image | None], publisher: Publisher) -> Iterator[Tag]:
    image = shareable(images)
    if not image:
        yield meta("twitter:card", "summary")
        return
    yield _property("og:image", publisher.address(image.target))
    parts = {"alt": image.alt, "width": image.width, "height": image.height}
    for name, value in parts.items():
        if value:
            yield _property(f"og:image:{name}", str(value), of="meta og:image")
    yield meta("twitter:card", "summary_large_image")


def _trail(
    title: str,
    url: str,
    publisher: Publisher,
    section: SectionContext,
    above: tuple[tuple[str, str], ...] = (),
) -> tuple[tuple[str, str], ...]:
    """From the root to this page; no page twice, also where the overview is the home page."""
    pages = ((section.title, section.home), *above)
    names = {publisher.absolute(""): publisher.name}
    names |= {publisher.page(source): name for name, source in pages}
    names[url] = title
    return tuple((name, address) for address, name in names.items())


def _property(name: str, content: str, of: str = "") -> Tag:
    return meta(name, content, attribute="property", of=of)
