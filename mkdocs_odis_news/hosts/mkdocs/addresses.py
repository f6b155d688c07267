"""Puts posts where the core wants them, and leads links right that MkDocs does not resolve."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Set
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from ...generated import files_of_host
from ...lists.outcome import Outcome
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
    """The text of a page whose links lead to where pages stand now, or their posts lead."""
    ways = build.moves.ways = build.moves.ways or _ways(build)
    if not (ways.earlier or ways.away):
        return html
    url = page.file.url
    was = build.moves.urls.get(page.file.src_uri, url)
    return ways.led_right(html, page.markdown or "", was, url)


def _ways(build: CurrentBuild) -> Ways:
    away, url_of = dict(_leading_away(build)), build.site.reader.docs.url_of
    earlier = {path_of(was): url_of(source) for source, was in build.moves.urls.items()}
    files = build.files if earlier or away else ()
    return Ways(there={path_of(f.url): f.url for f in files}, earlier=earlier, away=away)


def _leading_away(build: CurrentBuild) -> Iterator[tuple[str, Callable[[str], str]]]:
    """Of link posts without a page, the host knows where one would stand."""
    for source, post in build.site.posts.items():
        is_link = build.site.outcomes[source] is Outcome.LINK_ONLY
        if is_link and post.link and (file := build.file(source)):
            presenter = build.site.section_of(source).presenter
            yield path_of(file.url), partial(presenter.href, post.link)
