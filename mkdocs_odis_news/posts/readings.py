"""Reads the posts of a section among all documents, and everything that is wrong with them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from ..docs import Doc
from ..options import AuthorOptions, SectionOptions, SiteOptions
from ..translations import language_tag
from .authors import REGISTERS, Register, read_register
from .fediverse import read_account
from .key_names import NAMES
from .keys import KEYS, KeyAliases
from .links import read_address
from .parse import is_forgotten, read_parsed
from .pictures import measured
from .post import Author, Image
from .problem import Problem
from .reader import Reader, is_below
from .references import missing
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
    rules = _rules(reader, options, site, keys, registers)
    addresses = _Addresses(reader, reserved)
    readings: list[Reading] = []
    forgotten: list[str] = []
    languages: dict[str, str] = {}
    for doc in reader.docs.docs():
        if doc.locale:
            languages[doc.src_uri] = language_tag(doc.locale)
        if not doc.is_page or not may_be_post(doc, options, reserved):
            continue
        if reading := _read(doc, rules, reader):
            readings.append(
                _compared(_in_language(reading, doc, options.language), addresses, reader)
            )
        elif is_below(doc, options.folder) and is_forgotten(
            reader.front_matter(doc.src_uri, keys), rules
        ):
            forgotten.append(doc.src_uri)
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


def _read(doc: Doc, rules: Rules, reader: Reader) -> Reading | None:
    """None where it is no post of the section. Most pages need not be parsed for that."""
    path = doc.src_uri
    if problem := reader.unopened(path):
        return Reading(source=path, post=None, problems=(problem,), hidden=False)
    if rules.tag is not None and not reader.may_hold(path, rules.tag):
        return None
    inherited = reader.inherited(path, rules.keys)
    return read_parsed(reader.front_matter(path, rules.keys), rules, inherited)


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
    authors |= {key: _author(author) for key, author in options.authors.items()}
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
        has_register=bool(authors),
        encrypts=site.encrypts,
        locks_all=site.locks_all,
        has_macros=site.has_macros,
        categories_allowed=options.categories_allowed,
        needs_excerpt=options.needs_excerpt,
    )


def _author(options: AuthorOptions) -> Author:
    image = read_address(options.image)
    return Author(
        name=options.name,
        url=read_address(options.url),
        image=Image(target=image) if image else None,
        text=options.text,
        fediverse=read_account(options.fediverse) if options.fediverse else None,
    )


def _registers(reader: Reader, folder: str) -> Iterator[Register]:
    for name in REGISTERS:
        path = posixpath.join(folder, name)
        if reader.docs.get(path):
            yield read_register(path, reader.text(path))


def _in_language(reading: Reading, doc: Doc, language: str) -> Reading:
    """A post that is shown untranslated in another language says in which one it is."""
    locale = language_tag(doc.locale) if doc.locale else None
    if not reading.post or reading.post.lang or locale in (None, language):
        return reading
    return replace(reading, post=replace(reading.post, lang=locale))


def _compared(reading: Reading, addresses: _Addresses, reader: Reader) -> Reading:
    """A post beside the files that it names: what is missing, and how large its picture is."""
    post = reading.post
    if post and post.image:
        post = replace(post, image=measured(post.image, reader.docs))
    found = missing(reading.source, reading.references, addresses.has)
    return replace(reading, post=post, problems=(*reading.problems, *found))


class _Addresses:
    """Whether something stands at a path: a file, the page of one (``projekte/x/``), a list."""

    def __init__(self, reader: Reader, reserved: ReservedPaths) -> None:
        self._docs = reader.docs
        self._lists = reserved.folders
        there = (doc for doc in self._docs.docs() if doc.is_included)
        self._pages = {unquote(doc.url).rstrip("/") for doc in there}

    def has(self, path: str) -> bool:
        page, doc = path.rstrip("/"), self._docs.get(path)
        return (
            (doc is not None and doc.is_included)
            or page in ("", ".")
            or page in self._pages
            or path.startswith(self._lists)
        )
