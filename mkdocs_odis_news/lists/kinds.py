"""The kinds of lists beside the overview, where they stand, and what they are called."""

from __future__ import annotations

import posixpath
from enum import Enum

from ..options import ViewOptions
from ..translations import Words
from .section import SectionContext


class TaxonomyKind(Enum):
    """What the posts of a list have in common."""

    CATEGORY = "category"
    AUTHOR = "author"
    SERIES = "series"
    YEAR = "archive"


def kinds_of(views: ViewOptions) -> tuple[TaxonomyKind, ...]:
    """The lists that are switched on."""
    wanted = {
        TaxonomyKind.CATEGORY: views.categories,
        TaxonomyKind.AUTHOR: views.authors,
        TaxonomyKind.SERIES: views.series,
        TaxonomyKind.YEAR: views.archive,
    }
    return tuple(kind for kind, is_on in wanted.items() if is_on)


def taxonomy_folder(kind: TaxonomyKind, section: SectionContext) -> str:
    """Where all lists of a kind stand."""
    views = section.options.views
    named = {
        TaxonomyKind.CATEGORY: views.category_path,
        TaxonomyKind.AUTHOR: views.author_path,
        TaxonomyKind.SERIES: views.series_path,
        TaxonomyKind.YEAR: views.archive_path,
    }
    return posixpath.join(section.folder, named[kind] or words_of(section.words)[kind][0])


def words_of(words: Words) -> dict[TaxonomyKind, tuple[str, str, str]]:
    """By kind: a piece of the address, the title of the taxonomy, that of a list."""
    return {
        TaxonomyKind.CATEGORY: (words.category_path, words.categories, words.category_title),
        TaxonomyKind.AUTHOR: (words.author_path, words.authors, words.author_title),
        TaxonomyKind.SERIES: (words.series_path, words.series, words.series_title),
        TaxonomyKind.YEAR: (words.archive_path, words.archive, words.archive_title),
    }
