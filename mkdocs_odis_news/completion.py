"""Fills in the titles and teasers that nobody wrote, as the pages of the posts show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from .pages.presenter import Presenter
from .pages.section_pages import pages_of
from .posts.compared import measured
from .posts.post import Post
from .posts.reader import Reader
from .posts.shown import Shown, completed
from .section import Section, plan_pages
from .site import Site


def complete_site(site: Site, shown: Mapping[str, Shown]) -> Site:
    """Fills in titles and teasers that nobody wrote; what was not rendered is converted.

    ``shown`` is what the rendered pages of posts show, by source.
    """
    found = {**shown, **convert_bodies(site, site.incomplete - shown.keys())}
    sections = tuple(
        _complete(section, found, site.reader) if section.incomplete else section
        for section in site.sections
    )
    return replace(site, sections=sections)


def convert_bodies(site: Site, sources: Iterable[str]) -> dict[str, Shown]:
    """What the pages of these posts will show, as far as the beginnings of their texts tell."""
    reader = site.reader
    bodies = {s: reader.front_matter(s, site.keys_of(s)).body for s in sources}
    return {s: site.shown(s, reader.docs.to_html(body)) for s, body in bodies.items()}


def _complete(section: Section, shown: Mapping[str, Shown], reader: Reader) -> Section:
    with_excerpt = section.context.options.with_excerpt

    def fill(post: Post, found: Shown | None) -> Post:
        full = completed(post, found, with_excerpt=with_excerpt)
        is_new = full.image and full.image is not post.image
        image = measured(full.image, reader.docs) if is_new and full.image else full.image
        return replace(full, image=image) if is_new else full

    def of_post(post: Post) -> Post:
        given = post, shown.get(post.source)
        name = "completed", section.context.folder, post.source
        return reader.memo.of(name, given, lambda: fill(*given))

    collection = section.collection.with_posts(of_post)
    entries = collection.by_source()
    lists = section.lists.with_entries(entries)
    feeds = tuple(feed.with_entries(entries) for feed in section.feeds)
    presenter = Presenter(section.context, lists, section.presenter.url_of)
    made = plan_pages(collection, lists, feeds, presenter, section.publisher)
    return replace(
        section,
        collection=collection,
        lists=lists,
        feeds=feeds,
        presenter=presenter,
        posts={source: entries[source].post for source in section.posts},
        pages=pages_of(made, collection, section.outcomes, presenter),
    )
