"""Fits the posts into the navigation of MkDocs: hidden ones out, neighbours and parent in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from .edition import Edition

Replace = Callable[[StructureItem], list[StructureItem]]


def page_of(file: File, config: MkDocsConfig) -> Page:
    """The page of a file; made where the navigation has not made it, as MkDocs does later."""
    return file.page or Page(None, file, config)


def flatten_overview(nav: Navigation, overview: Page) -> None:
    """Makes a folder of posts one plain entry: a section with the overview alone becomes it."""

    def replace(item: StructureItem) -> list[StructureItem]:
        if isinstance(item, Section) and item.children == [overview]:
            overview.parent = item.parent
            return [overview]
        return [item]

    _rewrite(nav, replace)


def named_in(nav: object) -> Iterator[str]:
    """Every path that the ``nav`` of ``mkdocs.yml`` names, before plugins add to it."""
    if isinstance(nav, str):
        yield nav
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from named_in(item)


def settle_posts(nav: Navigation, hidden: Set[str], links: Mapping[str, tuple[str, str]]) -> None:
    """Takes hidden posts out, by source; link posts, with title and URL, become links."""

    def replace(item: StructureItem) -> list[StructureItem]:
        if isinstance(item, Section) and not item.children:
            return []
        if not isinstance(item, Page) or item.file.src_uri not in hidden | links.keys():
            return [item]
        if item.file.src_uri in hidden:
            return []
        title, url = links[item.file.src_uri]
        # No theme escapes them.
        link = Link(item.title or escape(title), escape(url))
        link.parent = item.parent
        return [link]

    _rewrite(nav, replace)
    gone = hidden | links.keys()
    if any(page.file.src_uri in gone for page in nav.pages):
        nav.pages = [page for page in nav.pages if page.file.src_uri not in gone]
        around = [None, *nav.pages, None]
        for at, page in enumerate(nav.pages):
            page.previous_page, page.next_page = around[at], around[at + 2]


def relate(
    config: MkDocsConfig, files: Files, edition: Edition, overview: Page, *, retitle: bool
) -> None:
    """Posts and further pages hang below page 1; the newer post is previous, the older next.

    The sitemap tells when each was last changed. ``retitle``: in a dirty build, MkDocs reads no
    title from a page that it does not build anew.
    """
    titles = {source: page.title for source, page in edition.pages.items()}
    titles |= {source: view.title for source, view in edition.views.items()}
    found = ((source, files.get_file_from_path(source)) for source in titles)
    made = {source: page_of(file, config) for source, file in found if file}
    neighbours = edition.collection.neighbours()
    above = overview.ancestors  # section-index may have made a section of a post
    for source, page in made.items():
        if retitle:
            page.title = escape(titles[source])
        if day := edition.changed.get(source):
            page.update_date = day
        if page is overview or page in above:
            continue
        newer, older = neighbours.get(source, (None, None))
        page.parent = overview  # type: ignore[assignment]  # themes ask it for title and active
        page.previous_page = made.get(newer.source) if newer else None
        page.next_page = made.get(older.source) if older else None


def _rewrite(nav: Navigation, replace: Replace) -> None:
    def walk(items: list[StructureItem]) -> list[StructureItem]:
        for item in items:
            if isinstance(item, Section):
                item.children = walk(item.children)
        return [new for item in items for new in replace(item)]

    nav.items = walk(nav.items)
