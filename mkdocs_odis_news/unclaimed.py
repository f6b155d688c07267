"""Finds what must stay out of the site though no section takes it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from .docs import Doc, Docs, is_index_name
from .lists.collection import Status, collect_posts
from .lists.index_pages import hugo_index
from .lists.outcome import Outcome
from .lists.section import SectionContext
from .options import Mode, Run
from .posts.frontmatter import BlockFormat
from .posts.header import mentions
from .posts.hiding import is_draft
from .posts.overlooked import stray_block
from .posts.parse import is_forgotten, read_parsed
from .posts.problem import Problem, judged, warning
from .posts.reader import Reader, is_below
from .posts.readings import Readings, ReservedPaths, may_be_post
from .translations.message import say

# What other systems render, and MkDocs copies as it is.
_UNRENDERED = frozenset(
    (
        *("", ".html", ".htm", ".xhtml", ".shtml", ".rst", ".rest", ".txt", ".text", ".tex"),
        *(".adoc", ".asciidoc", ".org", ".wiki", ".mediawiki", ".creole", ".textile", ".xml"),
        *(".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn", ".mkdown", ".mdoc", ".qmd", ".rmd"),
        *(".njk", ".liquid", ".ejs", ".hbs", ".haml", ".pug", ".erb", ".slim", ".mustache", ".php"),
        *(".astro", ".svelte", ".svx", ".vue", ".tmpl", ".template", ".draft"),
        *(".bak", ".old", ".orig", ".save", ".tmp", ".swp"),  # what editors leave behind
    )
)
_KIN = re.compile(r"\.md(?:x|$|[^a-z0-9])")
# A fence or a brace, or what stands before them.
_TOPS = (b"---", b"+++", b"{", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"-\0", b"\0-")

Read = tuple[SectionContext, Readings]
"""A section whose posts have been read."""


class Unclaimed(NamedTuple):
    """A file that no section takes, what happens to it, and what its author is told of it."""

    source: str
    outcome: Outcome
    problems: tuple[Problem, ...] = ()


def find_unclaimed(
    reader: Reader, sections: Sequence[Read], reserved: ReservedPaths, run: Run
) -> Iterator[Unclaimed]:
    """Pages that their authors hid, or unlisted, and posts that nobody renders (``SKIPPED``)."""
    taken = frozenset(each.source for _, readings in sections for each in readings.readings)
    hidden = Outcome.PREVIEWED if run.is_preview else Outcome.HIDDEN
    for doc in reader.docs.docs():
        source = doc.src_uri
        if source in taken or source in reserved.homes or not doc.is_included:
            continue
        if is_draft(source):
            yield Unclaimed(source, hidden)
        elif doc.is_page:
            told = (_kept_back(doc, section, reader, reserved, run) for section in sections)
            given = [each for each in told if each]
            for status, problems in sorted(given, key=lambda each: not each[0].is_hidden)[:1]:
                yield Unclaimed(source, hidden if status.is_hidden else Outcome.UNLISTED, problems)
        elif _may_be_text(source) and any(
            _is_unrendered_post(doc, section, reader) for section in sections
        ):
            yield Unclaimed(source, Outcome.SKIPPED, (_unrendered(source),))


def read_only(sections: Iterable[Read], docs: Docs) -> Iterator[tuple[str, Outcome]]:
    """Lists of authors, and Hugo's first pages."""
    for context, readings in sections:
        for source in (*readings.registers, hugo_index(context.folder)):
            if docs.get(source):
                yield source, Outcome.READ


def hidden_posts(sections: Sequence[Read], run: Run) -> frozenset[str]:
    """The posts that their own keys, dates or errors keep from readers, in whichever section."""
    found: set[str] = set()
    for context, readings in sections:
        posts = [reading.post for reading in readings.readings if reading.post]
        options = context.options
        collection = collect_posts(posts, now=run.now, future=options.future, preview=False)
        found |= {e.post.source for e in collection.entries if e.status.is_hidden}
        skips = options.skips_broken and run.mode is Mode.BUILD
        found |= {r.source for r in readings.readings if r.hidden or (skips and not r.post)}
    return frozenset(found)


def companions(
    docs: Docs, outcomes: Mapping[str, Outcome], reserved: ReservedPaths
) -> dict[str, Outcome]:
    """The files beside an index that is hidden, or left out, in a folder where no page is shown.

    Never those of a section's own folder.
    """
    found: dict[str, Outcome] = {}
    roots = {"", *map(posixpath.dirname, reserved.homes)}
    folders = _by_folder(docs)
    unseen = {s for s, each in outcomes.items() if each.is_hidden or each is Outcome.SKIPPED}
    for source, outcome in outcomes.items():
        folder, name = posixpath.split(source)
        if source not in unseen or not is_index_name(name) or folder in roots:
            continue
        included = [doc for doc in folders[folder] if doc.is_included]
        if all(doc.src_uri in unseen or not doc.is_page for doc in included):
            lot = outcome if outcome.is_hidden else Outcome.HIDDEN
            others = (doc.src_uri for doc in included)
            found |= {other: lot for other in others if other not in outcomes}
    return found


def _by_folder(docs: Docs) -> dict[str, list[Doc]]:
    """All documents in a folder and below it."""
    found: dict[str, list[Doc]] = {}
    for doc in docs.docs():
        folder = posixpath.dirname(doc.src_uri)
        while folder:
            found.setdefault(folder, []).append(doc)
            folder = posixpath.dirname(folder)
    return found


def _unrendered(source: str) -> Problem:
    """What the author of a post in such a file reads."""
    name = posixpath.basename(source)
    stem, suffix = posixpath.splitext(name)
    right = f"{stem.removesuffix('.md')}.md"
    return warning(
        source=source,
        found=say("a post in a file with the extension {suffix}", suffix=suffix)
        if suffix
        else say("a post in a file without the extension .md"),
        expected=right,
        cure=say("Rename the file, or delete it; until then it is left out of the site"),
    )


def _may_be_text(source: str) -> bool:
    """By its name; ``a.md.off``, ``a.mdx`` and ``a.md~`` are copies or kin of Markdown."""
    name = posixpath.basename(source).lower()
    return bool(_KIN.search(name)) or posixpath.splitext(name)[1] in _UNRENDERED


def _kept_back(
    doc: Doc, section: Read, reader: Reader, reserved: ReservedPaths, run: Run
) -> tuple[Status, tuple[Problem, ...]] | None:
    """Why a page that the section might have taken is not shown as any other, and what is wrong."""
    rules, options, path = section[1].rules, section[0].options, doc.src_uri
    is_near = is_below(doc, options.folder)
    if rules.tag is not None and not is_near and not reader.may_hold(path, rules.tag):
        return None
    # An author's own page of a list is a page as any other here.
    if rules.tag is None and not may_be_post(doc, options, replace(reserved, folders=())):
        return None
    found = reader.front_matter(path, rules.keys)
    any_page = rules.tag is None or (is_near and is_forgotten(found, rules))
    defaults = reader.defaults_of(path, rules.keys)
    reading = read_parsed(found, replace(rules, categories=()), defaults, any_page=any_page)
    if not reading:
        return None
    posts = [reading.partial] if reading.partial else []
    alone = collect_posts(posts, now=run.now, future=options.future, preview=False)
    statuses = {entry.status for entry in alone.entries}
    is_hidden = reading.hidden or any(status.is_hidden for status in statuses)
    if is_hidden or reading.may_hide:
        # Who asks for a password wants readers, and has none.
        told, asking = judged(reading.problems, hidden=True), rules.keys.of_field("password")
        return Status.HIDDEN, tuple(p for p in told if not is_hidden or p.key in asking)
    return (Status.UNLISTED, ()) if Status.UNLISTED in statuses else None


def _is_unrendered_post(doc: Doc, section: Read, reader: Reader) -> bool:
    """Whether a fenced block at the very top of a file holds the marker.

    Where there is none: a date, a title, or a key that hides, in a file where posts stand.
    """
    if not reader.begins(doc.src_uri, _TOPS):
        return False
    context, rules = section[0], section[1].rules
    found = reader.front_matter(doc.src_uri, rules.keys)
    if found.format in (None, BlockFormat.HEADER):  # or a fence with a language: ---json
        tag = rules.tag if reader.begins(doc.src_uri, (b"---", b"+++")) else None
        return bool(tag and stray_block(found, tag, rules.keys))
    if rules.tag is not None:
        has_marker = read_parsed(found, replace(rules, categories=())) is not None
        return mentions(found.block, rules.tag, rules.keys) or has_marker
    fields = {rules.keys.field_of(pair.key) for pair in found.pairs}
    says = not fields.isdisjoint(("date", "title", "visible", "not_before"))
    include = context.options.include
    within = include.match_file(doc.src_uri) if include else is_below(doc, context.folder)
    return bool(within) and (says or found.problem is not None)
