"""Reads the posts among the files of MkDocs, and everything that is wrong with them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...lists.section import Section
from ...posts.authors import REGISTERS, read_authors
from ...posts.parse import is_forgotten, read_parsed
from ...posts.post import Author
from ...posts.problem import Problem
from ...posts.references import missing
from ...posts.rules import Reading, Rules
from .config import NewsConfig, rules_of
from .docs import FolderDefaults, Sources
from .pictures import Images


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What was read for one build: the posts, pages that were meant as posts, lists of authors.

    ``problems`` are those of page 1 and of the lists of authors.
    """

    rules: Rules
    readings: tuple[Reading, ...]
    forgotten: tuple[str, ...]
    registers: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def broken(self) -> frozenset[str]:
        """The posts with errors."""
        return frozenset(reading.source for reading in self.readings if not reading.post)

    @property
    def hidden(self) -> frozenset[str]:
        """The posts that their authors hid, also those that cannot be read."""
        return frozenset(r.source for r in self.readings if r.hidden)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the lists of all sections stand: sources of first pages, and folders with a slash."""

    homes: frozenset[str]
    folders: tuple[str, ...]


def read_issue(
    files: Files,
    config: MkDocsConfig,
    section: Section,
    options: NewsConfig,
    places: Places,
    sources: Sources,
    defaults: FolderDefaults,
    images: Images,
) -> Issue:
    """Reads every post; a page that the site itself excludes, and those of lists, are none."""
    registers = tuple(_registers(files, section, sources))
    rules = _rules(options, config, registers, images)
    there = _Addresses(files, places)
    readings: list[Reading] = []
    forgotten: list[str] = []
    for file in files:
        if file.is_documentation_page() and may_be_post(file, section, options, places):
            reading = read_file(file, section, rules, sources, defaults)
            if reading:
                reading = _in_language(reading, file, section.language)
                readings.append(_compared(reading, there, images))
            elif is_below(file, section) and is_forgotten(
                sources.front_matter(file, rules.keys), rules
            ):
                forgotten.append(file.src_uri)
    home = (file for file in files if file.src_uri == section.home)
    found = (sources.front_matter(file, rules.keys).problem for file in home)
    return Issue(
        rules=rules,
        readings=tuple(readings),
        forgotten=tuple(forgotten),
        registers=tuple(source for source, _ in registers),
        problems=(
            *(problem for problem in found if problem),
            *(each for _, each in registers if isinstance(each, Problem)),
        ),
    )


def read_file(
    file: File, section: Section, rules: Rules, sources: Sources, defaults: FolderDefaults
) -> Reading | None:
    """One page; None where it is no post of the section. Most pages need not be parsed for that."""
    if problem := sources.unopened(file):
        return Reading(source=file.src_uri, post=None, problems=(problem,), hidden=False)
    if rules.tag is not None and not sources.may_hold(file, rules.tag):
        return None
    inherited = defaults.of(file.src_uri, rules.keys)
    return read_parsed(sources.front_matter(file, rules.keys), rules, inherited)


def is_below(file: File, section: Section) -> bool:
    """Whether a page stands below the section's folder."""
    return not section.folder or file.dest_uri.startswith(f"{section.folder}/")


def may_be_post(file: File, section: Section, options: NewsConfig, places: Places) -> bool:
    """Whether the options let a page be a post of the section."""
    path = file.src_uri
    if path in places.homes or file.inclusion.is_excluded():
        return False
    if options.tag is False and file.dest_uri.startswith(places.folders):
        return False  # an author's own page of a list
    if options.tag is False and not options.include:
        within = is_below(file, section)
    else:
        within = not options.include or options.include.match_file(path)
    return within and not (options.exclude and options.exclude.match_file(path))


def _rules(
    options: NewsConfig,
    config: MkDocsConfig,
    registers: tuple[tuple[str, Mapping[str, Author] | Problem], ...],
    images: Images,
) -> Rules:
    rules = rules_of(options)
    listed = [each for _, each in registers if not isinstance(each, Problem)]
    authors = {**{k: a for each in reversed(listed) for k, a in each.items()}, **rules.authors}
    encrypting = config.plugins.get("encryptcontent")
    return replace(
        rules,
        authors={
            key: replace(author, image=images.measured(author.image)) if author.image else author
            for key, author in authors.items()
        },
        has_register=bool(authors),
        encrypts=encrypting is not None,
        locks_all=bool(encrypting and encrypting.config.get("global_password")),
        has_macros="macros" in config.plugins,
    )


def _registers(
    files: Files, section: Section, sources: Sources
) -> Iterator[tuple[str, Mapping[str, Author] | Problem]]:
    for name in REGISTERS:
        path = posixpath.join(section.folder, name)
        if file := files.get_file_from_path(path):
            yield path, read_authors(path, sources.seen(file))


def _in_language(reading: Reading, file: File, language: str) -> Reading:
    """Where static-i18n shows a post that is not translated, it says in which language it is."""
    locale = getattr(file, "locale", None)
    if not reading.post or reading.post.lang or locale in (None, language):
        return reading
    return replace(reading, post=replace(reading.post, lang=locale))


def _compared(reading: Reading, there: _Addresses, images: Images) -> Reading:
    """A post beside the files that it names: what is missing, and how large its picture is."""
    post = reading.post
    if post and post.image:
        post = replace(post, image=images.measured(post.image))
    found = missing(reading.source, reading.references, there.has)
    return replace(reading, post=post, problems=(*reading.problems, *found))


class _Addresses:
    """Whether something stands at a path: a file, the page of one (``projekte/x/``), a list."""

    def __init__(self, files: Files, places: Places) -> None:
        self._files = files
        self._lists = places.folders
        there = (file for file in files if not file.inclusion.is_excluded())
        self._pages = {unquote(file.url).rstrip("/") for file in there}

    def has(self, path: str) -> bool:
        page, file = path.rstrip("/"), self._files.get_file_from_path(path)
        return (
            (file is not None and not file.inclusion.is_excluded())
            or page in ("", ".")
            or page in self._pages
            or path.startswith(self._lists)
        )
