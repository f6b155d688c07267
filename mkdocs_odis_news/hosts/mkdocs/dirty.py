"""Lets ``--dirty`` builds rebuild the pages that another post has changed, and remove old ones."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...pages.list_pages import page_source
from ...posts.shown import Shown
from .build import Build
from .edition import Edition
from .pictures import COPIES


def shown_by(build: Build) -> dict[str, int]:
    """By source, a digest of what the sections show on each page beside its own text."""
    everything = (*build.views.items(), *build.pages.items())
    shown = {source: hash(page) for source, (_, page) in everything}
    lists = hash(tuple(found[1] for found in build.views.values()))
    return {**dict.fromkeys(_marked(build), lists), **shown}


def remembered(build: Build, rendered: Mapping[str, Shown]) -> dict[str, Shown]:
    """What earlier builds saw on the pages of posts that have not changed since."""
    files = {source: build.files.get_file_from_path(source) for source in rendered}
    return {
        source: rendered[source]
        for source, file in files.items()
        if file and not file.is_modified()
    }


def refresh(build: Build, before: Mapping[str, int] | None) -> None:
    """Marks the pages that are out of date; ``before`` is ``shown_by`` of the last build.

    Without memory of it (``build --dirty``) the lists are, and the neighbours of changed posts. A
    post that was published and is hidden or unlisted now may stand on any page: then all are.
    """
    files, views = build.files, build.views.keys()
    withdrawn = _files(files, build.all("gone"))
    if before is None:
        unlisted = _files(files, build.all("unlisted"))
        withdrawn += [file for file in unlisted if file.is_modified()]
    if any(os.path.exists(file.abs_dest_path) for file in withdrawn):
        for file in files.documentation_pages():
            _answer(file, True)
        return
    shown = shown_by(build)
    if before is None:
        beside = [_beside_changed(files, edition) for edition in build.editions]
        changed = set(views).union(_marked(build), *beside)
    else:
        changed = {source for source in shown if before.get(source) != shown[source]}
    for file in _files(files, changed):
        _answer(file, True)
    for file in _files(files, views - changed):
        if file.generated_by and os.path.isfile(file.abs_dest_path):
            _answer(file, False)


def remove_withdrawn(build: Build) -> None:
    """Removes what earlier builds wrote of posts that are hidden now."""
    for file in _files(build.files, build.all("gone") - build.all("redirects")):
        _remove(file.abs_dest_path)


def remove_outdated(files: Files, config: MkDocsConfig, edition: Edition) -> None:
    """Removes what earlier builds wrote of lists that are no longer needed."""
    number = edition.views[edition.section.home].last + 1
    overview = edition.arrangement.overview
    while not files.get_file_from_path(source := page_source(overview, number)):
        left_over = File(source, None, config.site_dir, config.use_directory_urls)
        if not _remove(left_over.abs_dest_path):
            break
        number += 1
    written = {file.dest_uri for file in files}
    for folder in (COPIES, *(index.folder for index in edition.arrangement.indexes)):
        for path in Path(config.site_dir, folder).rglob("*.*"):
            if path.relative_to(config.site_dir).as_posix() not in written:
                _remove(str(path))


def _marked(build: Build) -> list[str]:
    """The pages that show the newest posts wherever their author wants them."""
    pages = (file for file in build.files if file.is_documentation_page())
    return [file.src_uri for file in pages if "odis-news:" in build.sources.seen(file)]


def _beside_changed(files: Files, edition: Edition) -> set[str]:
    """The changed posts, and those beside them in the order of the overview."""
    posts = [e.post.source for e in edition.collection.listed if not e.post.leads_away]
    changed = [file.is_modified() for file in _files(files, posts)]
    return {
        other
        for index, is_changed in enumerate(changed)
        if is_changed
        for other in posts[max(index - 1, 0) : index + 2]
    }


def _files(files: Files, sources: Iterable[str]) -> list[File]:
    found = (files.get_file_from_path(source) for source in sources)
    return [file for file in found if file]


def _answer(file: File, is_modified: bool) -> None:
    """The one method of MkDocs that we replace, on one object: it knows the file's time only."""
    file.is_modified = lambda: is_modified  # type: ignore[method-assign]


def _remove(path: str) -> bool:
    try:
        os.remove(path)
    except OSError:
        return False
    return True
