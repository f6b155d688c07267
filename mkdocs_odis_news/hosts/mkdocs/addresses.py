"""Puts posts where the core wants them, and leads links right that MkDocs does not resolve."""

from __future__ import annotations

import os
from collections.abc import Set
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from ...generated import files_of_host
from ...pages.raw_links import Ways, path_of
from .state import CurrentBuild


def move_posts(build: CurrentBuild, config: MkDocsConfig) -> None:
    """Before pages are made, so that MkDocs itself resolves links to them and from them.

    Posts without a page stay where their files are: a link to one would tell its title.
    """
    docs = build.site.reader.docs
    taken = _taken(build) if build.site.colliding else frozenset()
    for source in build.site.posts:
        file = build.file(source)
        destination = docs.destination(source)
        if not file or file.dest_uri == destination or is_below(destination, taken):
            continue
        if build.site.outcomes[source].is_left_out:
            build.moves.deserted.add(_path(destination, config))
        else:
            build.moves.urls[source] = file.url
            build.moves.deserted.add(file.abs_dest_path)
            move(file, destination, docs.url_of(source), config)


def _taken(build: CurrentBuild) -> frozenset[str]:
    """Where files are written. Under ``serve``, one in place of a folder would end the build."""
    moved = map(build.site.reader.docs.destination, build.site.posts)
    written = (file.dest_uri for file in build.files)
    return frozenset((*files_of_host(build.site.sections), *moved, *written))


def is_below(destination: str, files: Set[str]) -> bool:
    """Whether a file stands where another one needs a folder."""
    return any(str(folder) in files for folder in PurePosixPath(destination).parents)


def move(file: Any, destination: str, url: str, config: MkDocsConfig) -> None:
    """MkDocs computes each of the three from the name of the file, unless it is set."""
    file.dest_uri = destination
    file.url = url
    file.abs_dest_path = _path(destination, config)


def _path(destination: str, config: MkDocsConfig) -> str:
    return os.path.normpath(os.path.join(config.site_dir, destination))


def lead_right(html: str, page: Page, build: CurrentBuild) -> str:
    """The text of a page whose raw links lead to where pages stand now."""
    moves, url = build.moves, page.file.url
    if not moves.urls:
        return html
    if not moves.ways:
        there = {path_of(file.url): file.url for file in build.files}
        url_of = build.site.reader.docs.url_of
        earlier = {path_of(was): url_of(source) for source, was in moves.urls.items()}
        moves.ways = Ways(there=there, earlier=earlier)
    was = moves.urls.get(page.file.src_uri, url)
    return moves.ways.led_right(html, page.markdown or "", was, url)
