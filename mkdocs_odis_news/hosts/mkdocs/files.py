"""Adds the section's files to those of MkDocs, and decides which stay out of the site."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ...generated import FileKind, Generated, is_written
from ...lists.index_pages import hugo_index
from ...lists.outcome import Outcome
from ...site import Site
from .addresses import is_below
from .pictures import Copies

# Posts stay out of the navigation, which would grow with every one of them.
_LEVELS = {
    Outcome.PUBLISHED: InclusionLevel.NOT_IN_NAV,
    Outcome.UNLISTED: InclusionLevel.NOT_IN_NAV,
    Outcome.BROKEN: InclusionLevel.NOT_IN_NAV,
    Outcome.PREVIEWED: InclusionLevel.DRAFT,
    Outcome.HIDDEN: InclusionLevel.DRAFT,
    Outcome.REDIRECTED: InclusionLevel.EXCLUDED,
    Outcome.LINK_ONLY: InclusionLevel.EXCLUDED,
    Outcome.SKIPPED: InclusionLevel.EXCLUDED,
    Outcome.READ: InclusionLevel.EXCLUDED,
}


def set_inclusion(files: Files, site: Site) -> None:
    """Gives each file that we have a say in its place, or none."""
    for source, outcome in site.outcomes.items():
        if file := files.get_file_from_path(source):
            file.inclusion = _LEVELS[outcome]
    homes = {section.context.home for section in site.sections}
    made = ((s, page) for each in site.sections for s, page in each.pages.made.items())
    for source, page in made:
        file = files.get_file_from_path(source)
        if source in homes or not file:
            continue
        if is_written(page, site.reader.docs, site.outcomes) and file.inclusion.is_in_nav():
            file.inclusion = InclusionLevel.NOT_IN_NAV


def add_generated(files: Files, config: MkDocsConfig, site: Site, copies: Copies) -> None:
    """Adds what nobody wrote. Under ``serve`` the file of an author wins over ours.

    No file may stop MkDocs there.
    """
    taken = {file.dest_uri for file in files} if site.colliding else set[str]()
    for each in site.made:
        if each.made_from in site.colliding or is_below(each.path, taken):
            continue
        if hidden := files.get_file_from_path(each.path):
            files.remove(hidden)
        files.append(_file(each, config, site, copies))
    _make_readable(files, site)


def _make_readable(files: Files, site: Site) -> None:
    """Under ``serve``, MkDocs must not stumble over a post that it cannot read or decode."""
    for source in site.broken:
        if file := files.get_file_from_path(source):
            if site.reader.unopened(source):
                file.content_string = ""
            elif "\ufffd" in site.reader.text(source):
                file.content_string = site.reader.front_matter(source).text


def in_sitemap(files: Iterable[File], site: Site) -> list[File]:
    """Without unlisted posts and those that search engines shall pass over.

    Hidden ones and redirects are no pages of it.
    """
    left_out = site.unlisted | site.unindexed
    return [file for file in files if file.src_uri not in left_out]


def _file(made: Generated, config: MkDocsConfig, site: Site, copies: Copies) -> File:
    included = InclusionLevel.INCLUDED
    if made.kind is FileKind.THUMBNAIL:
        path = str(copies.file(made.path))
        return File.generated(config, made.path, abs_src_path=path, inclusion=included)
    if made.kind is FileKind.PAGE:
        return _page(made, config, site)
    level = included if made.kind is FileKind.REDIRECT else InclusionLevel.UNDEFINED
    return File.generated(config, made.path, content="", inclusion=level)


def _page(made: Generated, config: MkDocsConfig, site: Site) -> File:
    """A first page may have a text from elsewhere: Hugo's ``_index.md``."""
    section = site.section_of(made.path)
    index = hugo_index(section.context.folder)
    is_home = made.path == section.context.home
    text = site.reader.front_matter(index).body if site.reader.docs.get(index) and is_home else ""
    in_nav = is_home and config.nav is None
    level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
    return File.generated(config, made.path, content=text, inclusion=level)
