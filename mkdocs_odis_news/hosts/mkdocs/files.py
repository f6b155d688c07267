"""Adds the section's files to those of MkDocs, and decides which stay out of the site."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ...pages.collisions import Output
from ...pages.context import View
from ...posts.post import Image
from ...posts.problem import Problem
from .build import Build
from .edition import Edition
from .setting import hugo_index

Made = list[tuple[File, str]]
"""Files that we made, each with what it was made from."""


def include(files: Files, build: Build) -> None:
    """Posts stay out of the navigation, which would grow with every one of them."""
    for edition in build.editions:
        for source in (*edition.posts, *edition.broken, *edition.hidden, *edition.skipped):
            if file := files.get_file_from_path(source):
                file.inclusion = _level(source, edition)
        for source in (*edition.issue.registers, hugo_index(edition.section.folder)):
            _leave_out(files, source, InclusionLevel.EXCLUDED)
        for source in edition.own - {edition.section.home}:
            file = files.get_file_from_path(source)
            if file and file.inclusion.is_in_nav():
                file.inclusion = InclusionLevel.NOT_IN_NAV

    for source in build.withheld.pages | build.beside:
        _leave_out(files, source, InclusionLevel.DRAFT)
    for source in build.withheld.files:
        _leave_out(files, source, InclusionLevel.EXCLUDED)


def _leave_out(files: Files, source: str, level: InclusionLevel) -> None:
    """Never lets in what the site itself leaves out."""
    file = files.get_file_from_path(source)
    if file and not file.inclusion.is_excluded():
        file.inclusion = level


def generate(files: Files, config: MkDocsConfig, build: Build) -> Made:
    """The pages that nobody wrote, redirects and feeds; not yet among the files."""
    made = [made for edition in build.editions for made in _generate(files, config, edition, build)]
    pictures = (image for edition in build.editions for image in _pictures(edition))
    return made + [(file, "a copy of a picture") for file in build.images.files_for(pictures)]


def _pictures(edition: Edition) -> Iterator[Image | None]:
    """Those of posts that are in the site, and of authors."""
    for source, post in edition.posts.items():
        if source not in edition.gone:
            yield from (post.image, *(author.image for author in post.authors))
    yield edition.site.image


def _generate(files: Files, config: MkDocsConfig, edition: Edition, build: Build) -> Made:
    made: Made = []
    index = files.get_file_from_path(hugo_index(edition.section.folder))
    text = build.sources.front_matter(index).body if index else ""
    for view in edition.views.values():
        if view.source not in edition.own:
            in_nav = view.source == edition.section.home and config.nav is None
            level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
            content = text if view.source == edition.section.home else ""
            file = File.generated(config, view.source, content=content, inclusion=level)
            made.append((file, _name(view)))
    for path in feed_paths(edition):
        made.append((File.generated(config, path, content=""), "a feed of the section"))
    for channel in edition.channels if config.theme.name == "material" else ():
        if channel.folder and not files.get_file_from_path(channel.sitemap):
            made.append((File.generated(config, channel.sitemap, content=""), "a sitemap"))
    for source in edition.redirects:
        if post := files.get_file_from_path(source):
            level = InclusionLevel.INCLUDED
            file = File.generated(config, post.dest_uri, content="", inclusion=level)
            made.append((file, source))
    return made


def feed_paths(edition: Edition) -> Iterator[str]:
    """Where feeds are written, below the site's root."""
    for channel in edition.channels:
        for format in channel.formats:
            yield channel.path(format)
    if edition.news_sitemap:
        yield edition.news_sitemap


def add(files: Files, made: Made, colliding: tuple[Problem, ...]) -> None:
    """Adds what was made. Under ``serve`` the file of an author wins over ours."""
    taken = {problem.source for problem in colliding}
    for file, source in made:
        if source in taken:
            continue
        if hidden := files.get_file_from_path(file.src_uri):
            files.remove(hidden)
        files.append(file)


def make_readable(files: Files, build: Build) -> None:
    """Under ``serve``, MkDocs must not stumble over a post that it cannot read or decode."""
    for source in build.all("broken"):
        if file := files.get_file_from_path(source):
            if build.sources.unopened(file):
                file.content_string = ""
            elif "\ufffd" in build.sources.seen(file):
                file.content_string = build.sources.front_matter(file).text


def outputs(files: Files, made: Made, build: Build, *, preview: bool) -> Iterator[Output]:
    """Every file that this build writes."""
    posts = build.all("posts")
    ours = {*posts, *build.views}
    for file in files:
        level = file.inclusion
        if level.is_in_serve() if preview else level.is_included():
            path = file.dest_uri
            yield Output(path=path, source=file.src_uri, ours=file.src_uri in ours)
    for file, source in made:
        yield Output(path=file.dest_uri, source=source, ours=True, made=source not in posts)


def _name(view: View) -> str:
    if view.template == "overview" and not view.above:
        return f"page {view.number} of the overview"
    return f"the page {view.title!r} of the section"


def _level(source: str, edition: Edition) -> InclusionLevel:
    if source in edition.redirects or source in edition.skipped:
        return InclusionLevel.EXCLUDED
    return InclusionLevel.DRAFT if source in edition.hidden else InclusionLevel.NOT_IN_NAV
