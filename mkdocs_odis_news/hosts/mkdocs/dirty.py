"""Lets ``--dirty`` builds rebuild the pages that another post has changed, and remove old ones."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ...lists.addresses import aliases_of, destination_of
from ...options import Mode
from ...pages.context import MadePage, Redirect
from ...pages.placeholders import may_show_latest
from ...posts.parse import read_parsed
from ...posts.shown import Shown
from ...section import Section
from . import i18n
from .pictures import COPIES
from .state import CurrentBuild, State
from .strays import folders_of_all, strays


def mark_outdated(build: CurrentBuild, state: State, config: MkDocsConfig) -> None:
    """Marks what a dirty build must make anew, and remembers what the pages of this one show."""
    if state.is_dirty:
        _remember_places(build, state)
        build.moves.deserted |= _places_of_withdrawn(build, config)
        build.shown = _remembered(build, state.shown)
        build.complete()
        _refresh(build, state.digests, config)
        state.digests = _digests(build) if state.mode is Mode.PREVIEW else None
    state.shown = build.shown


def _digests(build: CurrentBuild) -> dict[str, int]:
    """By source, a digest of what the sections show on each page beside its own text."""
    pages = {s: page for s, (_, page) in build.site.pages.items() if not isinstance(page, Redirect)}
    lists = hash(tuple(page for page in pages.values() if isinstance(page, MadePage)))
    own = {source: hash(page) for source, page in pages.items()}
    return {**dict.fromkeys(_with_placeholders(build), lists), **own}


def _remembered(build: CurrentBuild, rendered: Mapping[str, Shown]) -> dict[str, Shown]:
    """What earlier builds saw on the pages of posts that have not changed since."""
    files = {source: build.file(source) for source in rendered}
    return {
        source: rendered[source]
        for source, file in files.items()
        if file and not file.is_modified()
    }


def _refresh(build: CurrentBuild, before: Mapping[str, int] | None, config: MkDocsConfig) -> None:
    """Marks the pages that are out of date; ``before`` is ``_digests`` of the last build.

    Without memory of it (``build --dirty``) the lists are, and the neighbours of changed posts. A
    post that was published and is hidden, unlisted or gone now, or stands elsewhere, may be named
    on any page: then all are.
    """
    site = build.site
    lists = {s for s, (_, page) in site.pages.items() if isinstance(page, MadePage)}
    withdrawn = _files(build, site.left_out)
    if before is None:
        withdrawn += [file for file in _files(build, site.unlisted) if file.is_modified()]
    left_over = build.moves.deserted.union(file.abs_dest_path for file in withdrawn)
    if any(map(os.path.exists, left_over)) or (before is None and _is_gone(build, config)):
        for file in build.files.documentation_pages():
            _answer(file, True)
        return
    now = _digests(build)
    if before is None:
        beside = [_beside_changed(build, section) for section in site.sections]
        changed = set(lists).union(_with_placeholders(build), *beside)
    else:
        changed = {source for source in now if before.get(source) != now[source]}
    for file in _files(build, changed):
        _answer(file, True)
    for file in _files(build, lists - changed):
        if file.generated_by and os.path.isfile(file.abs_dest_path):
            _answer(file, False)


def _is_gone(build: CurrentBuild, config: MkDocsConfig) -> bool:
    """Whether an earlier build wrote a page here of which this one knows nothing."""
    folders = [section.context.folder for section in build.site.sections]
    return any(strays(build, config, {file.dest_uri for file in build.files}, folders))


def remove_leftovers(build: CurrentBuild, state: State, config: MkDocsConfig) -> None:
    """Removes what earlier builds wrote of posts that are hidden now, and of lists without need.

    All languages of a site have their pictures in one folder: what those before it have written
    in this run stays, and those behind it write theirs again.
    """
    if not i18n.is_building_another(config):
        state.written.clear()
    state.written.update(file.dest_uri for file in build.files)
    hidden = build.site.left_out
    left_over = {file.abs_dest_path for file in _files(build, hidden)} | build.moves.deserted
    for left in left_over - {f.abs_dest_path for f in build.files if f.src_uri not in hidden}:
        _remove(left)
    for section in build.site.sections:
        _remove_pages(build, section, config)
        for folder in (COPIES, *(taxonomy.folder for taxonomy in section.lists.taxonomies)):
            for path in Path(config.site_dir, folder).rglob("*.*"):
                if path.relative_to(config.site_dir).as_posix() not in state.written:
                    _remove(str(path))


def remove_strays(build: CurrentBuild, state: State, config: MkDocsConfig) -> None:
    """Removes what no file has written any more, once the pages of all languages are known."""
    if not i18n.is_building_another(config):
        for path in strays(build, config, state.written, folders_of_all(build, config)):
            _remove(path)


def _remove_pages(build: CurrentBuild, section: Section, config: MkDocsConfig) -> None:
    """Those behind the last page of the overview."""
    number = section.last_page + 1
    while not build.file(source := section.lists.overview.page_source(number)):
        left_over = File(source, None, config.site_dir, config.use_directory_urls)
        if not _remove(left_over.abs_dest_path):
            break
        number += 1


def _places_of_withdrawn(build: CurrentBuild, config: MkDocsConfig) -> set[str]:
    """Where the posts without a page would stand, and redirects to them, with their titles.

    Also those of which not all could be read, and those that no section takes.
    """
    site, places = build.site, set[str]()
    for source in site.left_out:
        doc, section = site.reader.docs.get(source), site.section_of(source)
        post = site.posts.get(source)
        if not post and doc and doc.is_page:
            found = site.reader.front_matter(source, section.context.keys)
            reading = read_parsed(found, section.readings.rules, any_page=True)
            post = reading.partial if reading else None
        if post and doc:
            places.add(destination_of(post, doc, section.context, site.reader))
            places.update(aliases_of(post, section.context, site.reader.docs))
    written = {file.dest_uri for file in build.files if file.src_uri not in site.left_out}
    return {os.path.normpath(os.path.join(config.site_dir, place)) for place in places - written}


def _remember_places(build: CurrentBuild, state: State) -> None:
    """A post whose address has changed since the last build leaves its page behind."""
    urls = build.moves.urls  # where it would stand by itself: each language has its own
    files = _files(build, build.site.posts)
    places = {urls.get(file.src_uri, file.url): file.abs_dest_path for file in files}
    before = state.places.items()
    build.moves.deserted |= {path for url, path in before if path != places.get(url, path)}
    state.places |= places


def _with_placeholders(build: CurrentBuild) -> list[str]:
    """The pages that show the newest posts wherever their author wants them."""
    reader = build.site.reader
    pages = (doc.src_uri for doc in reader.docs.docs() if doc.is_page)
    return [source for source in pages if may_show_latest(reader.text(source))]


def _beside_changed(build: CurrentBuild, section: Section) -> set[str]:
    """The changed posts, and those beside them in the order of the overview."""
    listed = section.collection.listed
    posts = [entry.post.source for entry in listed if not entry.post.leads_away]
    changed = [file.is_modified() for file in _files(build, posts)]
    return {
        other
        for index, is_changed in enumerate(changed)
        if is_changed
        for other in posts[max(index - 1, 0) : index + 2]
    }


def _files(build: CurrentBuild, sources: Iterable[str]) -> list[File]:
    found = (build.file(source) for source in sources)
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
