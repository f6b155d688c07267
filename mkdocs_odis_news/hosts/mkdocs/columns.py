"""Gives posts a left column of their own where the navigation would hold one dead word."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from . import theme
from .state import CurrentBuild

_TEMPLATE = "odis-news/material-post.html"


def add_columns(build: CurrentBuild, config: MkDocsConfig) -> None:
    """Where the theme's column has the active entry of the tabs alone, and that has no others.

    MkDocs asks for the template before it tells us of a page: this is the last moment. What an
    author chose, a template or no column, stays.
    """
    if not theme.shows_active_entry_alone(config):
        return
    site = build.site
    posts = ((section, source) for section in site.sections for source in section.pages.posts)
    for section, source in posts:
        if not site.shows(source):
            continue
        overview, file = build.file(section.context.home), build.file(source)
        page = file.page if file else None
        if not page or not overview or not overview.page or not _stands_alone(overview.page):
            continue
        if not theme.hides(page, "navigation"):
            page.meta.setdefault("template", _TEMPLATE)


def _stands_alone(overview: Page) -> bool:
    """Whether its entry at the top of the navigation leads to nothing else."""
    *_, top = (overview, *overview.ancestors)
    return not isinstance(top, Section) or top.children == [overview]
