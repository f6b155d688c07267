"""Says on what the written page of a text depends, so that two builds can be compared."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ....pages.placeholders import may_show_latest
from ....section import Section
from ....seo.discovery import discovery
from ....site import Site

Look = tuple[object, ...]
"""All that a template may print of one page, or of every page; equal where the output is."""


def look_of_all(nav: Navigation, site: Site) -> Look:
    """What every page may show: the navigation, and what our head tags say of each section."""
    sections = (each.context for each in site.sections)
    feeds = (discovery(feed, each.publisher) for each in site.sections for feed in each.feeds)
    return (_entries(nav.items), tuple(sections), tuple(feeds))


def look_of(page: Page, site: Site, latest: object) -> Look:
    """What one page shows; ``latest`` stands for the posts that it may ask for, where it does."""
    source, content = page.file.src_uri, page.content or ""
    section = next((each for each in site.sections if source in each.pages), None)
    return (
        content,
        repr(page.meta),
        repr(page.title),
        page.url,
        page.file.inclusion,
        _neighbour(page.previous_page),
        _neighbour(page.next_page),
        tuple(repr(each.title) for each in page.ancestors),
        _shown(source, section, site) if section else None,
        site.posts.get(source),
        section.publisher.cards.get(source) if section else None,
        source in site.unlisted,
        tuple(site.wrong_with(source)) if source in site.broken else (),
        latest if may_show_latest(content) else None,
    )


def _shown(source: str, section: Section, site: Site) -> object:
    """What the section shows there, or all that this is made of: few pages have to be made."""
    pages = section.pages
    return site.pages[source][1] if source in pages.made else pages.made_of(source)


def _entries(items: Iterable[StructureItem]) -> Look:
    """Titles, addresses, and what front matter says: themes show icons and states beside both."""
    return tuple(
        (
            repr(item.title),
            getattr(item, "url", None),
            repr(getattr(item, "meta", None)),
            _entries(getattr(item, "children", None) or ()),
        )
        for item in items
    )


def _neighbour(page: Page | None) -> tuple[str, str] | None:
    return (repr(page.title), page.url) if page else None
