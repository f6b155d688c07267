"""Finds what must stay out of the site though no section lists it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import datetime

from mkdocs.structure.files import File, Files

from ...lists.collection import collect
from ...lists.section import Section
from ...posts.frontmatter import Format, FrontMatter
from ...posts.hiding import is_draft
from ...posts.overlooked import mentions, stray_block
from ...posts.parse import is_forgotten, read_parsed
from ...posts.problem import Problem, Severity
from ...posts.rules import Rules
from .config import NewsConfig
from .docs import FolderDefaults, Sources
from .reader import Places, is_below, may_be_post

# What other systems render, and MkDocs copies as it is.
_UNRENDERED = frozenset(
    (
        *("", ".mdx", ".html", ".htm", ".rst", ".txt", ".adoc", ".org", ".njk", ".liquid", ".qmd"),
        *(".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".rmd", ".textile"),
        *(".md~", ".bak", ".old", ".orig"),  # what editors leave behind
    )
)
# A fence or a brace, or what stands before them.
_TOPS = (b"---", b"+++", b"{", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A section that has read its posts: ``taken`` are all pages that are such."""

    section: Section
    options: NewsConfig
    rules: Rules
    now: datetime
    taken: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """``pages`` are hidden, ``files`` are no pages; ``problems`` tell of those nobody renders."""

    pages: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def withheld(
    files: Files,
    sections: Iterable[Looked],
    places: Places,
    sources: Sources,
    defaults: FolderDefaults,
) -> Withheld:
    """Pages that no section takes and their authors hid, and posts that MkDocs does not render."""
    looked = tuple(sections)
    taken = frozenset[str]().union(*(each.taken for each in looked))
    pages: set[str] = set()
    problems: list[Problem] = []
    for file in files:
        source = file.src_uri
        if source in taken or source in places.homes or file.inclusion.is_excluded():
            continue
        if is_draft(source):
            pages.add(source)
        elif file.is_documentation_page():
            if any(_is_hidden(file, each, places, sources, defaults) for each in looked):
                pages.add(source)
        elif posixpath.splitext(source)[1].lower() in _UNRENDERED and any(
            _is_unrendered_post(file, each, sources) for each in looked
        ):
            problems.append(_unrendered(source))
    return Withheld(
        pages=frozenset(pages),
        files=frozenset(problem.source for problem in problems),
        problems=tuple(problems),
    )


def companions(files: Files, hidden: Set[str], places: Places) -> frozenset[str]:
    """The files beside a hidden index of a folder that is the only page in it and below.

    Never those of a section's own folder.
    """
    found: set[str] = set()
    roots = {posixpath.dirname(home) for home in places.homes}
    for source in hidden:
        folder, name = posixpath.split(source)
        if name not in ("index.md", "README.md") or not folder or folder in roots:
            continue
        below = [file for file in files if file.src_uri.startswith(f"{folder}/")]
        if all(file.src_uri == source or not file.is_documentation_page() for file in below):
            found.update(file.src_uri for file in below if file.src_uri != source)
    return frozenset(found)


def _is_hidden(
    file: File, looked: Looked, places: Places, sources: Sources, defaults: FolderDefaults
) -> bool:
    """Whether a page that the section might have taken is hidden by its own key, date or expiry."""
    rules = looked.rules
    is_near = is_below(file, looked.section)
    if rules.tag is not None and not is_near and not sources.may_hold(file, rules.tag):
        return False
    found = sources.front_matter(file, rules.keys)
    if rules.tag is None and not may_be_post(file, looked.section, looked.options, places):
        return False
    any_page = rules.tag is None or (is_near and is_forgotten(found, rules))
    rules = replace(rules, categories=())
    inherited = defaults.of(file.src_uri, rules.keys)
    reading = read_parsed(found, rules, inherited, any_page=any_page)
    if not reading:
        return False
    if not reading.post:
        return reading.hidden or reading.may_hide
    future = looked.options.future
    collection = collect([reading.post], now=looked.now, future=future, preview=False)
    return collection.entries[0].status.is_hidden


def _is_unrendered_post(file: File, looked: Looked, sources: Sources) -> bool:
    """Whether a fenced block at the very top of a file holds the marker.

    Where there is none: a date, a title, or a key that hides, in a file where posts stand.
    """
    content = sources.content(file)
    if not content.startswith(_TOPS):
        return False
    rules = looked.rules
    found = sources.front_matter(file, rules.keys)
    if found.format in (None, Format.HEADER):  # or a fence with a language: ---json
        tag = rules.tag if content.startswith((b"---", b"+++")) else None
        return bool(tag and stray_block(found, tag, rules.keys))
    if rules.tag is not None:
        return mentions(found.block, rules.tag) or _has_marker(found, rules)
    keys = (rules.keys.find(pair.key) for pair in found.pairs)
    says = any(key and key[0] in ("date", "title", "visible", "not_before") for key in keys)
    include = looked.options.include
    within = include.match_file(file.src_uri) if include else is_below(file, looked.section)
    return bool(within) and (says or found.problem is not None)


def _has_marker(found: FrontMatter, rules: Rules) -> bool:
    return read_parsed(found, replace(rules, categories=())) is not None


def _unrendered(source: str) -> Problem:
    name = posixpath.basename(source)
    stem, suffix = posixpath.splitext(name)
    found = f"with the extension {suffix}" if suffix else "without the extension .md"
    return Problem(
        source=source,
        found=f"a post in a file {found}",
        expected=f"{stem.removesuffix('.md')}.md",
        cure="Rename the file, or delete it; until then it is left out of the site",
        severity=Severity.WARNING,
    )
