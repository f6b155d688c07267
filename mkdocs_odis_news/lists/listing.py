"""The lists of a section: its overview, and those by category, author and year."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from ..posts.problem import Problem
from ..translations import Words
from .collection import Collection, Entry
from .grouping import Group, by_author, by_category, by_year
from .section import Section
from .slug import slugs


class Kind(Enum):
    """What the posts of a list have in common."""

    CATEGORY = "category"
    AUTHOR = "author"
    YEAR = "archive"


_KEYS = {Kind.CATEGORY: "categories", Kind.AUTHOR: "author"}
_GROUPED = {Kind.CATEGORY: by_category, Kind.AUTHOR: by_author, Kind.YEAR: by_year}


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The page that an author wrote for a list: its source, and its words where it has any."""

    source: str
    title: str | None = None
    description: str | None = None


OwnOf = Callable[[str], Own | None]
"""From a folder below ``docs_dir`` to the author's own page of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One list with pages of its own; ``home`` is the source of the first, ``folder`` its place."""

    folder: str
    home: str
    title: str
    description: str
    group: Group
    index: Index | None = None

    def with_entries(self, entries: Mapping[str, Entry]) -> Listing:
        """The same list with other words in its posts; ``entries`` are by source."""
        return replace(self, group=self.group.with_entries(entries))


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The page that leads to all lists of a kind."""

    kind: Kind
    folder: str
    home: str
    title: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """All lists of a section. ``homes`` are the first pages by kind and name."""

    overview: Listing
    indexes: tuple[Index, ...] = ()
    listings: tuple[Listing, ...] = ()

    @property
    def homes(self) -> dict[tuple[Kind, str], str]:
        """The sources of the first pages, by kind and name, however it is spelt."""
        return {
            (listing.index.kind, name): listing.home
            for listing in self.listings
            if listing.index
            for name in (listing.group.name, *(other for other, _ in listing.group.spellings))
        }

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Names that differ in case or punctuation only."""
        return tuple(
            problem
            for listing in self.listings
            if listing.index and listing.index.kind in _KEYS
            for problem in listing.group.misspelt(_KEYS[listing.index.kind])
        )

    def with_entries(self, collection: Collection) -> Arrangement:
        """The same lists with other words in their posts."""
        entries = collection.by_source()
        return replace(
            self,
            overview=self.overview.with_entries(entries),
            listings=tuple(listing.with_entries(entries) for listing in self.listings),
        )


def arrange(
    collection: Collection, section: Section, kinds: tuple[Kind, ...], own_of: OwnOf
) -> Arrangement:
    """Which lists there are, and where. ``kinds`` are those that are switched on."""
    overview = Listing(
        folder=section.folder,
        home=section.home,
        title=section.title,
        description=section.description,
        group=Group(name=section.title, entries=collection.listed),
    )
    indexes: list[Index] = []
    listings: list[Listing] = []
    for kind in kinds:
        index = _index(kind, section, own_of)
        groups = _GROUPED[kind](collection.listed)
        named = slugs((group.name for group in groups), section.language)
        indexes.append(index)
        listings += [_listing(g, named[g.name], index, section, own_of) for g in groups]
    return Arrangement(overview=overview, indexes=tuple(indexes), listings=tuple(listings))


def index_folder(kind: Kind, section: Section) -> str:
    """Where all lists of a kind stand."""
    path = section.paths.get(kind.value) or _words(section.words)[kind][0]
    return posixpath.join(section.folder, path)


def _index(kind: Kind, section: Section, own_of: OwnOf) -> Index:
    _, title, _ = _words(section.words)[kind]
    folder = index_folder(kind, section)
    own = own_of(folder) or Own(source=posixpath.join(folder, "index.md"))
    title = own.title or title
    return Index(
        kind=kind,
        folder=folder,
        home=own.source,
        title=title,
        description=own.description or f"{title} – {section.title}",
    )


def _listing(group: Group, name: str, index: Index, section: Section, own_of: OwnOf) -> Listing:
    folder = posixpath.join(index.folder, name)
    own = own_of(folder) or Own(source=posixpath.join(folder, "index.md"))
    title = own.title or _words(section.words)[index.kind][2].format(name=group.name)
    text = group.author.text if group.author else None
    return Listing(
        folder=folder,
        home=own.source,
        title=title,
        description=own.description or text or f"{title} – {section.title}",
        group=group,
        index=index,
    )


def _words(words: Words) -> dict[Kind, tuple[str, str, str]]:
    """By kind: a piece of the address, the title of the index, that of a list."""
    return {
        Kind.CATEGORY: (words.category_path, words.categories, words.category_title),
        Kind.AUTHOR: (words.author_path, words.authors, words.author_title),
        Kind.YEAR: (words.archive_path, words.archive, words.archive_title),
    }
