"""The lists of a section: its overview, and those by category, author, series and year."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..posts.problem import Problem
from .collection import Collection, Entry
from .index_pages import IndexOf
from .kinds import TaxonomyKind, kinds_of, taxonomy_folder, words_of
from .section import SectionContext
from .slug import slugs
from .terms import Term, by_author, by_category, by_month, by_series, by_year

_KEYS = {
    TaxonomyKind.CATEGORY: "categories",
    TaxonomyKind.AUTHOR: "author",
    TaxonomyKind.SERIES: "series",
}
_TERMS = {
    TaxonomyKind.CATEGORY: by_category,
    TaxonomyKind.AUTHOR: by_author,
    TaxonomyKind.SERIES: by_series,
    TaxonomyKind.YEAR: by_year,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PostList:
    """One list with pages of its own; ``home`` is the source of the first, ``folder`` its place.

    The overview belongs to no ``taxonomy``. ``parent`` is the list of the year of a month.
    """

    folder: str
    home: str
    title: str
    description: str
    term: Term
    taxonomy: Taxonomy | None = None
    page_format: str = "{page}"
    parent: PostList | None = None

    def page_source(self, number: int) -> str:
        """The source of page ``number``: ``aktuelles/2/index.md`` below ``aktuelles``."""
        if number == 1:
            return self.home
        return posixpath.join(self.folder, self.page_format.format(page=number), "index.md")

    def with_entries(self, entries: Mapping[str, Entry]) -> PostList:
        """The same list with other words in its posts; ``entries`` are by source."""
        return replace(self, term=self.term.with_entries(entries))


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """The lists of one kind; ``home`` is the source of the page that leads to all of them."""

    kind: TaxonomyKind
    folder: str
    home: str
    title: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLists:
    """All lists of a section; ``term_lists`` are those of the taxonomies."""

    overview: PostList
    taxonomies: tuple[Taxonomy, ...] = ()
    term_lists: tuple[PostList, ...] = ()

    @property
    def homes(self) -> dict[tuple[TaxonomyKind, str], str]:
        """The sources of the first pages, by kind and name, however it is spelt."""
        return {
            (each.taxonomy.kind, name): each.home
            for each in self.term_lists
            if each.taxonomy
            for name in (each.term.name, *(other for other, _ in each.term.spellings))
        }

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Names that differ in case or punctuation only."""
        return tuple(
            problem
            for each in self.term_lists
            if each.taxonomy and each.taxonomy.kind in _KEYS
            for problem in each.term.misspelt(_KEYS[each.taxonomy.kind])
        )

    def with_entries(self, entries: Mapping[str, Entry]) -> PostLists:
        """The same lists with other words in their posts; ``entries`` are by source."""
        return replace(
            self,
            overview=self.overview.with_entries(entries),
            term_lists=tuple(each.with_entries(entries) for each in self.term_lists),
        )


def arrange_posts(collection: Collection, section: SectionContext, index_of: IndexOf) -> PostLists:
    """Which lists there are, and where."""
    overview = PostList(
        folder=section.folder,
        home=section.home,
        title=section.title,
        description=section.description,
        term=Term(name=section.title, entries=collection.listed),
        page_format=section.options.addresses.pagination_url_format,
    )
    taxonomies: list[Taxonomy] = []
    term_lists: list[PostList] = []
    for kind in kinds_of(section.options.views):
        taxonomy = _taxonomy(kind, section, index_of)
        terms = _TERMS[kind](collection.listed)
        # An address stays with the name that had it first.
        oldest = sorted(terms, key=lambda term: term.since)
        named = slugs(
            (term.name for term in oldest),
            section.language,
            is_unicode=section.options.addresses.unicode_slugs,
        )
        taxonomies.append(taxonomy)
        for term in terms:
            title = words_of(section.words)[kind][2].format(name=term.name)
            folder = posixpath.join(taxonomy.folder, named[term.name])
            found = _term_list(term, folder, title, section, index_of)
            found = replace(found, taxonomy=taxonomy)
            months = tuple(_months_of(found, section, index_of))
            if months and "/" not in found.page_format:
                # Else the tenth page would stand where October does.
                found = replace(found, page_format=f"page/{found.page_format}")
            term_lists += [found, *months]
    return PostLists(overview=overview, taxonomies=tuple(taxonomies), term_lists=tuple(term_lists))


def _taxonomy(kind: TaxonomyKind, section: SectionContext, index_of: IndexOf) -> Taxonomy:
    folder = taxonomy_folder(kind, section)
    page = index_of(folder)
    title = page.title or words_of(section.words)[kind][1]
    return Taxonomy(
        kind=kind,
        folder=folder,
        home=page.source,
        title=title,
        description=page.description or f"{title} – {section.title}",
    )


def _term_list(
    term: Term, folder: str, title: str, section: SectionContext, index_of: IndexOf
) -> PostList:
    """``title`` is that of a list whose author has written none."""
    page = index_of(folder)
    title = page.title or title
    text = term.author.text if term.author else None
    return PostList(
        folder=folder,
        home=page.source,
        title=title,
        description=page.description or text or f"{title} – {section.title}",
        term=term,
        page_format=section.options.addresses.pagination_url_format,
    )


def _months_of(year: PostList, section: SectionContext, index_of: IndexOf) -> Iterator[PostList]:
    """The lists below that of a year, where the section wants them."""
    views, taxonomy = section.options.views, year.taxonomy
    is_wanted = views.months and taxonomy and taxonomy.kind is TaxonomyKind.YEAR
    for month in by_month(year.term.entries, section.language) if is_wanted else ():
        folder = f"{month.entries[0].post.published.at.month:02}"
        place = posixpath.join(year.folder, folder)
        title = section.words.month_title.format(name=month.name)
        found = _term_list(month, place, title, section, index_of)
        yield replace(found, taxonomy=year.taxonomy, parent=year)
