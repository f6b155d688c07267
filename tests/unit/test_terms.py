"""Names that differ in case or punctuation only have one list."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.feeds.feed import RSS, Feed
from mkdocs_odis_news.lists.collection import Collection
from mkdocs_odis_news.lists.taxonomies import TaxonomyKind, arrange_posts
from mkdocs_odis_news.lists.terms import alike, by_category
from mkdocs_odis_news.options import ViewOptions

from .factories import entry, section, unwritten


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        ("Press Release", "press-release", True),
        ("A. Müller", "a müller", True),
        ("Ｄaten", "daten", True),
        ("C", "C++", False),
        ("C", "C#", False),
        ("Daten", "Datei", False),
        ("…", "..", False),
    ],
)
def test_alike(one: str, other: str, are_alike: bool) -> None:
    assert (alike(one) == alike(other)) is are_alike


ENTRIES = (
    entry("2025-01-01-a.md", categories=("Press Release",)),
    entry("2025-01-02-b.md", categories=("press-release", "PRESS RELEASE")),
    entry("2025-01-03-c.md", categories=("Press Release", "press-release")),
)


def test_the_first_spelling_by_date_names_the_list() -> None:
    (term,) = by_category(ENTRIES)
    assert term.name == "Press Release"
    assert [each.post.source for each in term.entries] == [
        *("2025-01-03-c.md", "2025-01-02-b.md", "2025-01-01-a.md")
    ]
    assert [str(problem) for problem in term.misspelt("categories")] == [
        f'2025-01-02-b.md: categories: found "{other}" beside "Press Release" in other posts;'
        " expected one spelling, since both have one list. Write Press Release."
        for other in ("press-release", "PRESS RELEASE")
    ]


def test_lists_take_over_the_words_that_pages_show() -> None:
    collection = Collection(entries=ENTRIES, listed=ENTRIES)
    told = collection.with_posts(lambda post: post)
    (term,) = by_category(ENTRIES)
    assert term.with_entries(told.by_source()).entries == term.entries
    feed = Feed(
        folder="news",
        home="n.md",
        title="N",
        description="",
        entries=ENTRIES,
        formats=(RSS,),
    )
    assert feed.with_entries(told.by_source()).entries == ENTRIES
    context = section(views=ViewOptions(categories=True, archive=True))
    lists = arrange_posts(collection, context, unwritten)
    assert lists.with_entries(told.by_source()) == lists
    assert len(lists.problems) == 2
    assert lists.homes[TaxonomyKind.CATEGORY, "press-release"].startswith("news/kategorie/press")
