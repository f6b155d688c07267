"""Shows pages whose ``template`` the theme does not have by that of all others."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig

from . import theme
from .log import warn_of_templates
from .state import CurrentBuild


def mend_templates(build: CurrentBuild, config: MkDocsConfig) -> None:
    """Of posts and lists, once all that says something of them has been read."""
    warn_of_templates(build.site, dict(_mended(build, config)))


def _mended(build: CurrentBuild, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """The pages that somebody wrote, and what they name."""
    for source in (*build.site.pages, *build.site.broken):
        file = build.file(source)
        if not file or not file.page or "template" not in file.page.meta:
            continue
        name = theme.mend_template(file.page, config)
        if name and file.generated_by != "odis-news":
            yield source, name
