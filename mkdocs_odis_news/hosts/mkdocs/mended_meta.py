"""Mends front matter of posts and lists at which the host or its theme would stop."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from ...posts.hiding import NO
from ...posts.keys import normalised
from . import theme
from .log import warn_of_templates
from .state import CurrentBuild


def mend_meta(build: CurrentBuild, config: MkDocsConfig) -> None:
    """Once all that says something of a page has been read, and before anything is shown."""
    warn_of_templates(build.site, dict(_without_template(build, config)))


def _without_template(build: CurrentBuild, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """The pages that somebody wrote, and what they name; all of them are mended."""
    for source in (*build.site.pages, *build.site.broken):
        file = build.file(source)
        if not file or not file.page:
            continue
        _mend_hide(file.page)
        _mend_search(file.page)
        name = theme.mend_template(file.page, config) if "template" in file.page.meta else None
        if name and file.generated_by != "odis-news":
            yield source, name


def _mend_hide(page: Page) -> None:
    """Material looks for names in it, and stops where an author has written ``hide: true``."""
    if not isinstance(page.meta.get("hide", ""), list | str):
        del page.meta["hide"]


def _mend_search(page: Page) -> None:
    """Material wants a mapping; a post of Jekyll says ``search: false``."""
    if not isinstance(search := page.meta.get("search", {}), dict):
        page.meta["search"] = {"exclude": normalised(str(search)[:100]) in NO}
