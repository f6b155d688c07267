"""Finds in the site what earlier builds of ours have written, and this one has not."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Set
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig

from ...feeds.feed import FORMATS
from . import i18n
from .state import CurrentBuild

# By the end of their names: what bears a mark of ours. No page of anybody else shows one.
_MARKS = {
    ".html": re.compile(rb"odis-news-(?:overview|post|redirect|subscribe)\b"),
    **{f"/{each.file}": re.compile(rb'rel="self"|"feed_url"') for each in FORMATS.values()},
    "/news-sitemap.xml": re.compile(rb"schemas/sitemap-news/"),
}
_LEADS = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]*)">')


def strays(
    build: CurrentBuild, config: MkDocsConfig, written: Set[str], below: Iterable[str]
) -> Iterator[str]:
    """Paths of posts, lists, feeds and redirects of which nobody knows any more whose they were.

    ``below`` the folders of sections alone, and of redirects those that lead there, or to a post:
    another site may have been built into the same place.
    """
    folders = tuple(f"{folder}/" for folder in below if folder)
    urls = {unquote(file.url).rstrip("/") for file in map(build.file, build.site.posts) if file}
    for path, place in _files(config.site_dir):
        if place in written:
            continue
        marks = (mark for end, mark in _MARKS.items() if place.endswith(end))
        if (mark := next(marks, None)) and mark.search(content := Path(path).read_bytes()):
            to = _target(content, place)
            if place.startswith(folders) or to in urls or f"{to}/".startswith(folders):
                yield path


def folders_of_all(build: CurrentBuild, config: MkDocsConfig) -> Iterator[str]:
    """Those of all sections, in all languages of the site."""
    for section in build.site.sections:
        root = section.context.root
        yield section.context.folder
        for language in i18n.languages_of(config):
            yield i18n.folder_of(config, root, language)


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """All paths below a folder, and the same as the site has them."""
    for root, _, names in os.walk(folder):
        for path in (os.path.join(root, name) for name in names):
            yield path, os.path.relpath(path, folder).replace(os.sep, "/")


def _target(content: bytes, place: str) -> str | None:
    """Where a redirect leads, below the site's root."""
    found = _LEADS.search(content) if b"odis-news-redirect" in content else None
    if not found:
        return None
    href = unquote(unescape(found[1].decode("utf-8", "replace"))).partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), href))
