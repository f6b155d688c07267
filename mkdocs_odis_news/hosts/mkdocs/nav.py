"""Fits the posts into the navigation of MkDocs: hidden ones out, neighbours and parent in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from ...machine_readable import days_of_change
from ...pages.context import Redirect
from ...section import Section as NewsSection
from . import i18n
from .state import CurrentBuild

log = get_plugin_logger("odis-news")

Replace = Callable[[StructureItem], list[StructureItem]]


def fit_into_nav(
    nav: Navigation, config: MkDocsConfig, build: CurrentBuild, *, retitle: bool
) -> None:
    """All of the section's pages; see ``_relate`` for ``retitle``."""
    site = build.site
    overviews: dict[str, tuple[Page, str]] = {}
    for section in site.sections:
        home = build.file(section.context.home)
        assert home is not None
        overview = _page_of(home, config)
        overviews[home.src_uri] = overview, section.context.title
        if config.nav is None:
            _flatten_overview(nav, overview)
        elif overview not in nav.pages:
            line = f"- {section.context.title}: {section.context.home}"
            log.info(f"the overview is not in the nav of mkdocs.yml. To add it, write: {line}")
        _relate(config, build, section, overview, retitle=retitle)
    if config.nav is None and i18n.plugin_of(config):
        _lift_overviews(nav, overviews, i18n.folder_in_nav(config))
    away = (site.pages[source][1] for source in site.pages if not site.shows(source))
    links = {page.source: (page.title, page.url) for page in away if isinstance(page, Redirect)}
    hidden = site.left_out | (site.unlisted - build.in_nav)
    files = ((source, build.file(source)) for source in site.outcomes)
    urls = {source: file.url for source, file in files if file}
    _replace_posts(nav, hidden - links.keys(), links, urls)


def _page_of(file: File, config: MkDocsConfig) -> Page:
    """The page of a file; made where the navigation has not made it, as MkDocs does later."""
    return file.page or Page(None, file, config)


def _flatten_overview(nav: Navigation, overview: Page) -> None:
    """Makes a folder of posts one plain entry: a section with the overview alone becomes it."""

    def replace(item: StructureItem) -> list[StructureItem]:
        if isinstance(item, Section) and item.children == [overview]:
            overview.parent = item.parent
            return [overview]
        return [item]

    _rewrite(nav, replace)


def _lift_overviews(
    nav: Navigation, overviews: Mapping[str, tuple[Page, str]], language: str
) -> None:
    """No overview is missing, or stands in a section that is there for its language alone.

    Where each language has a folder, static-i18n takes away all that stands in none. Overviews
    come with their titles, by source.
    """
    items: list[StructureItem] = []
    shown: set[str] = set()
    for item in nav.items:
        sources = set(_sources(item))
        shown |= sources
        folders = {source.partition("/")[0] for source in sources}
        is_language = folders == {language} and sources <= overviews.keys()
        items += item.children if is_language and isinstance(item, Section) else [item]
    for page, title in (overviews[source] for source in overviews if source not in shown):
        later = (x for x in items if isinstance(x, Section) and x.title > title)
        items.insert(items.index(first) if (first := next(later, None)) else len(items), page)
    for item in items:
        item.parent = None
    nav.items = items


def _sources(item: StructureItem) -> Iterator[str]:
    if isinstance(item, Page):
        yield item.file.src_uri
    for child in item.children if isinstance(item, Section) else ():
        yield from _sources(child)


def named_in(nav: object) -> frozenset[str]:
    """Every path that the ``nav`` of ``mkdocs.yml`` names, before plugins add to it."""
    return frozenset(_paths(nav))


def _paths(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _paths(item)


def _replace_posts(
    nav: Navigation,
    hidden: Set[str],
    links: Mapping[str, tuple[str, str]],
    urls: Mapping[str, str],
) -> None:
    """Takes hidden posts out, by source; link posts, with title and URL, become links.

    So do posts, at these ``urls``, that awesome-nav and its like do not find, and name by the path
    of the file.
    """

    def replace(item: StructureItem) -> list[StructureItem]:
        if isinstance(item, Section) and not item.children:
            return []
        source = _source_of(item, urls)
        if source in hidden:
            return []
        if source is None or (isinstance(item, Page) and source not in links):
            return [item]
        title, url = links[source] if source in links else ("", urls[source])
        # No theme escapes them.
        link = Link(item.title or escape(title), escape(url))
        link.parent = item.parent
        return [link]

    _rewrite(nav, replace)
    removed = hidden | links.keys()
    if any(page.file.src_uri in removed for page in nav.pages):
        nav.pages = [page for page in nav.pages if page.file.src_uri not in removed]
        around = [None, *nav.pages, None]
        for at, page in enumerate(nav.pages):
            page.previous_page, page.next_page = around[at], around[at + 2]


def _source_of(item: StructureItem, known: Iterable[str]) -> str | None:
    """The file of a page, or the only one that a link to Markdown means in whatever folder."""
    if isinstance(item, Page):
        return item.file.src_uri
    if not isinstance(item, Link) or not item.url.endswith(".md"):
        return None
    meant = [source for source in known if f"/{source}".endswith(f"/{item.url}")]
    return meant[0] if len(meant) == 1 else None


def _relate(
    config: MkDocsConfig,
    build: CurrentBuild,
    section: NewsSection,
    overview: Page,
    *,
    retitle: bool,
) -> None:
    """Posts and further pages hang below page 1; the newer post is previous, the older next.

    The sitemap tells when each was last changed. ``retitle``: in a dirty build, MkDocs reads no
    title from a page that it does not build anew.
    """
    titles = {source: page.title for source, page in section.pages.made.items()}
    posts = (source for source in section.pages.posts if build.site.shows(source))
    titles |= {source: section.posts[source].title for source in posts}
    found = ((source, build.file(source)) for source in titles)
    made = {source: _page_of(file, config) for source, file in found if file}
    neighbours, days = section.collection.neighbours(), days_of_change(section)
    above = overview.ancestors  # section-index may have made a section of a post
    for source, page in made.items():
        if retitle and "title" not in vars(page):
            page.title = escape(titles[source])
        if day := days.get(source):
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
