"""Names the posts of a list in the theme's table of contents."""

from __future__ import annotations

from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ...pages.context import ListPage


def add_contents(page: Page, shows: ListPage) -> None:
    """Below what the page has by itself; themes print titles as they are."""
    items = list(page.toc)
    first = items[0] if items and items[0].level == 1 else None
    links = [AnchorLink(escape(teaser.title), teaser.post.anchor, 2) for teaser in shows.teasers]
    if first:
        first.children += links
    else:
        items += links
    page.toc = TableOfContents(items)
