"""Reads the posts of a section among all documents, and everything that is wrong with them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from ..docs import Doc
from ..options import SectionOptions, SiteOptions
from ..translations import language_tag
from .author_files import with_files
from .authors import REGISTERS, Register, author_of, read_register
from .compared import Addresses, compared, measured
from .key_names import NAMES
from .keys import KEYS, KeyAliases
from .parse import is_forgotten, read_parsed
from .post import Author
from .problem import Problem, judged
from .reader import Reader, is_below
from .rules import Reading, Rules
from .translated import without_originals


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservedPaths:
    """Where the lists of all sections stand: sources of first pages, and folders with a slash."""

    homes: frozenset[str]
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What was read for one section: its posts, and pages that were meant as posts (sources).

    ``registers`` are the lists of authors; ``problems`` are those that are no post's.
    """

    rules: Rules
    readings: tuple[Reading, ...]
    forgotten: tuple[str, ...]
    registers: tuple[str, ...]
    problems: tuple[Problem, ...]


def keys_of(options: SectionOptions) -> KeyAliases:
    """The keys that authors may write, those of the option ``keys`` among them."""
    return KeyAliases(names=NAMES, further=options.keys) if options.keys else KEYS


def read_posts(
    reader: Reader,
    options: SectionOptions,
    site: SiteOptions,
    keys: KeyAliases,
    reserved: ReservedPaths,
) -> Readings:
    """Reads every post; a page that the site itself excludes, and those of lists, are none."""
    registers = tuple(_registers(reader, options.folder))
    name = options.folder
    rules = reader.memo.same(("rules", name), _rules(reader, options, site, keys, registers))
    addresses = Addresses(reader.docs, reserved.folders)
    readings: list[Reading] = []
    forgotten: list[str] = []
    docs = reader.docs.docs()
    languages = {doc.src_uri: language_tag(doc.locale) for doc in docs if doc.locale}
    for doc in (d for d in docs if d.is_page and may_be_post(d, options, reserved)):
        if reading := _read(doc, rules, reader, name):
            found = reading, doc, tuple(addresses.lacking(reading.references))
            compare = partial(compared, *found, options.language, reader.docs)
            readings.append(reader.memo.of(("compared", name, doc.src_uri), found, compare))
        elif is_below(doc, options.folder):
            text = reader.front_matter(doc.src_uri, keys)
            if is_forgotten(text, rules):
                # The host would stop, with a traceback, at what is no text.
                problem = None if text.format else reader.undecodable(doc.src_uri)
                readings += [_unread(problem)] if problem else []
                forgotten += [] if problem else [doc.src_uri]
    return Readings(
        rules=rules,
        readings=tuple(without_originals(readings, languages, options.language)),
        forgotten=tuple(forgotten),
        registers=tuple(register.source for register in registers),
        problems=tuple(problem for register in registers for problem in register.problems),
    )


def may_be_post(doc: Doc, options: SectionOptions, reserved: ReservedPaths) -> bool:
    """Whether the options let a page be a post of the section."""
    path = doc.src_uri
    if path in reserved.homes or not doc.is_included:
        return False
    if options.tag is None and doc.dest_uri.startswith(reserved.folders):
        return False  # an author's own page of a list
    if options.tag is None and not options.include:
        within = is_below(doc, options.folder)
    else:
        within = not options.include or options.include.match_file(path)
    return within and not (options.exclude and options.exclude.match_file(path))


def _read(doc: Doc, rules: Rules, reader: Reader, section: str) -> Reading | None:
    """None where it is no post of the section. Most pages need not be parsed for that."""
    path = doc.src_uri
    if problem := reader.unopened(path):
        return _unread(problem)
    if rules.tag is not None and not reader.may_hold(path, rules.tag):
        return None
    given = reader.front_matter(path, rules.keys), rules, reader.defaults_of(path, rules.keys)
    return reader.memo.of(("reading", section, path), given, lambda: read_parsed(*given))


def _unread(problem: Problem) -> Reading:
    return Reading(source=problem.source, post=None, problems=(problem,), hidden=False)


def _rules(
    reader: Reader,
    options: SectionOptions,
    site: SiteOptions,
    keys: KeyAliases,
    registers: tuple[Register, ...],
) -> Rules:
    authors: dict[str, Author] = {}
    for register in reversed(registers):
        authors |= register.authors
    authors |= {key: author_of(author) for key, author in options.authors.items()}
    return Rules(
        zone=options.zone,
        tag=options.tag,
        keep_tag=options.keep_tag,
        categories=options.categories,
        keys=keys,
        authors={
            key: replace(a, image=measured(a.image, reader.docs)) if a.image else a
            for key, a in authors.items()
        },
        encrypts=site.encrypts,
        locks_all=site.locks_all,
        has_macros=site.has_macros,
        categories_allowed=options.categories_allowed,
        needs_excerpt=options.needs_excerpt,
        counts_words=options.reading_time,
    )


def _registers(reader: Reader, folder: str) -> Iterator[Register]:
    for name in REGISTERS:
        path = posixpath.join(folder, name)
        if reader.docs.get(path):
            found = with_files(read_register(path, reader.text(path)), reader.docs)
            wrong = reader.undecodable(path)
            others = judged([wrong] if wrong else [], hidden=True)  # a warning: posts can be read
            yield replace(found, problems=(*found.problems, *others))
