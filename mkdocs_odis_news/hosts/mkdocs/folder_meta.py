"""Holds back from Material's meta plugin what it cannot merge into the defaults of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page


def hold_back(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """What a page says in another type than its folder, where the plugin stops with a traceback.

    It is taken from the page. As any key of a page, it overrides that of the folder.
    """
    held: dict[str, Any] = {}
    for defaults in _above(page, config):
        for key in defaults.keys() & page.meta.keys():
            if type(defaults[key]) is not type(page.meta[key]):
                held[key] = page.meta.pop(key)
    return held


def _above(page: Page, config: MkDocsConfig) -> Iterator[Mapping[str, Any]]:
    for name, plugin in config.plugins.items():
        found = getattr(plugin, "meta", None) if name.rpartition("/")[2] == "meta" else None
        for path, defaults in found.items() if isinstance(found, dict) else ():
            if isinstance(defaults, dict) and page.file.src_path.startswith(os.path.dirname(path)):
                yield defaults
