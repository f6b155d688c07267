"""Keeps lists, redirects, and unlisted and hidden posts out of the search."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from ...seo.search import without
from . import i18n
from .state import CurrentBuild, State

log = get_plugin_logger("odis-news")


def unindex_build(build: CurrentBuild, state: State, config: MkDocsConfig) -> None:
    """What this build makes, and what earlier ones of other languages made."""
    if not i18n.is_building_another(config):
        state.unsearched.clear()
    state.unsearched |= _unsearched(build)
    unindex(config, state.unsearched)


def _unsearched(build: CurrentBuild) -> set[str]:
    """The URLs of all pages that no search should find."""
    site = build.site
    lists = frozenset(source for section in site.sections for source in section.pages.made)
    away = frozenset(source for source in site.pages if not site.shows(source))
    sources = site.unlisted | site.unindexed | site.left_out | lists | away
    return {file.url for source in sources if (file := build.file(source))}


def unindex(config: MkDocsConfig, urls: set[str]) -> None:
    """Takes them out of the index of the built-in search; Material's has passed them over."""
    path = Path(config.site_dir, "search", "search_index.json")
    if not path.is_file():
        return
    index = path.read_text(encoding="utf-8", errors="replace")
    try:
        filtered = without(index, urls)
    except ValueError:
        log.warning(
            "search/search_index.json is no index as the search plugin of MkDocs writes it: lists"
            " and unlisted posts stay in the search. Take out the plugin that changes it."
        )
        return
    if filtered is None:
        log.info("prebuild_index is on: lists and unlisted posts stay in the search")
    elif filtered != index:
        path.write_text(filtered, encoding="utf-8")
