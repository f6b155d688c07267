"""Lists by category, author and year; slugs; related and latest posts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mkdocs_odis_news.feeds.feed import RSS, Feed
from mkdocs_odis_news.lists.collection import Collection
from mkdocs_odis_news.lists.index_pages import IndexPage
from mkdocs_odis_news.lists.latest import Latest, read_latest
from mkdocs_odis_news.lists.related import Related
from mkdocs_odis_news.lists.slug import slug, slugs
from mkdocs_odis_news.lists.taxonomies import arrange_posts
from mkdocs_odis_news.lists.terms import by_author, by_category, by_year
from mkdocs_odis_news.options import AddressOptions, ViewOptions
from mkdocs_odis_news.pages.context import ListPage, TaxonomyIndex
from mkdocs_odis_news.pages.fragments import (
    AuthorLink,
    Link,
    Picture,
    Profile,
    Shortcuts,
    TermLink,
)
from mkdocs_odis_news.pages.list_pages import plan_lists
from mkdocs_odis_news.pages.presenter import Presenter
from mkdocs_odis_news.pages.taxonomy_pages import plan_taxonomies
from mkdocs_odis_news.posts.fediverse import Account
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.post import Author, Image

from .factories import collected, post_of, section, unwritten, url_of

PAGE = LinkTarget(kind=LinkKind.ROOT, path="team/")
PHOTO = Image(
    target=LinkTarget(kind=LinkKind.FILE, path="m.png"), alt="Mira", width=300, height=400
)
AUTHORS = {
    "m": Author(name="Mira", url=PAGE, image=PHOTO, text="Leitet."),
    "j": Author(name="Jan", url=PAGE, fediverse=Account(user="jan", host="social.example")),
}
ALL = ViewOptions(categories=True, authors=True, archive=True)
POSTS = {
    "2024-03-01-a": "title: A\ncategories: [Öl & Gas, C++]\nauthor: m",
    "2024-05-01-b": "title: B\ncategories: Zebra\nauthor: [j, Noor]\ntags: [post, T]",
    "2025-01-01-c": "title: C\ncategories: Zebra\ntags: [post, T]\nauthor: m",
    "2025-01-02-d": "title: D\nvisible: false\ncategories: Geheim",
    "2023-01-02-e": "title: E\npinned: true\ncategories: Zebra\nlink: https://x.example/",
}


def collection(posts: dict[str, str] = POSTS, *, preview: bool = False) -> Collection:
    found = (post_of(f"news/{n}.md", block, authors=AUTHORS) for n, block in posts.items())
    return collected(*found, preview=preview)


def pages(
    own: dict[str, IndexPage] | None = None,
    feeds: tuple[Feed, ...] = (),
    posts: dict[str, str] = POSTS,
    **options: Any,
) -> dict[str, ListPage | TaxonomyIndex]:
    """All that are planned for the posts, by source."""
    context = section(**{"views": ALL, **options})
    lists = arrange_posts(
        collection(posts), context, lambda folder: (own or {}).get(folder) or unwritten(folder)
    )
    presenter = Presenter(context, lists, url_of)
    planned = (*plan_lists(lists, presenter, feeds), *plan_taxonomies(lists, presenter))
    return {page.source: page for page in planned}


def page(source: str, **options: Any) -> ListPage:
    """One page of a list."""
    found = pages(**options)[source]
    assert isinstance(found, ListPage)
    return found


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Straßen & Plätze", "de", "strassen-plaetze"),
        ("Straßen & Plätze", "en", "strassen-platze"),
        ("Größe", "de-AT", "groesse"),
        ("C++", "de", "c-plus-plus"),
        ("C#", "de", "c-sharp"),
        ("C#-Kurs", "de", "c-sharp-kurs"),
        ("#OpenData", "de", "opendata"),
        ("Teil #2", "de", "teil-2"),
        ("a/b", "de", "a-b"),
        ("../..", "de", "2e-2e-2f-2e-2e"),
        ("🎉", "de", "1f389"),
        ("Événements ça", "fr", "evenements-ca"),
        ("Київ й", "uk", "київ-й"),
        ("日本", "ja", "日本"),
        ("O\u0308l", "de", "oel"),
        ("a_b", "de", "a-b"),
        ("İstanbul", "tr", "istanbul"),
        ("हिन्दी समाचार", "hi", "हिन्दी-समाचार"),
        ("क्\u200dष", "hi", "क्ष"),
        ("é\u0301a", "fr", "ea"),
        ("ﬁnanz-oﬃce Ĳssel", "nl", "finanz-office-ijssel"),
        ("ǆep", "hr", "dzep"),
        ("Łódź", "pl", "łodz"),
        ("wort " * 99, "de", "-".join(["wort"] * 12)),
        ("ж" * 99, "uk", "ж" * 60),
    ],
)
def test_slug(name: str, language: str, expected: str) -> None:
    assert slug(name, language) == expected


def test_equal_slugs_get_numbers() -> None:
    names = ["b", "a!", "a", "A", "a 2"]
    assert slugs(names, "de") == {"b": "b", "a!": "a", "a": "a-2", "A": "a-3", "a 2": "a-2-2"}


@pytest.mark.parametrize(
    ("newer", "older", "slug_of_older"),
    [("c plus plus", "C++", "c-plus-plus"), ("C++", "c plus plus", "c-plus-plus")],
)
def test_an_address_stays_with_the_name_that_had_it_first(
    newer: str, older: str, slug_of_older: str
) -> None:
    blocks = {"2025-01-02-a": f"categories: {newer}", "2025-01-01-b": f"categories: {older}"}
    context = section(views=ViewOptions(categories=True))
    lists = arrange_posts(collection(blocks), context, unwritten)
    found = {each.term.name: each.folder for each in lists.term_lists}
    assert found == {
        older: f"news/kategorie/{slug_of_older}",
        newer: f"news/kategorie/{slug_of_older}-2",
    }


def test_groups() -> None:
    listed = collection().listed
    assert [(g.name, len(g.entries)) for g in by_category(listed)] == [
        ("C++", 1),
        ("Öl & Gas", 1),
        ("Zebra", 3),
    ]
    assert [(g.name, g.author and g.author.text) for g in by_author(listed)] == [
        ("Jan", None),
        ("Mira", "Leitet."),
        ("Noor", None),
    ]
    assert [(g.name, len(g.entries)) for g in by_year(listed)] == [
        ("2025", 1),
        ("2024", 2),
        ("2023", 1),
    ]
    shown = {group.name: group for group in by_category(collection(preview=True).listed)}
    assert (len(shown["Geheim"].entries), shown["Geheim"].published) == (1, ())


def test_every_list_has_its_pages() -> None:
    assert sorted(pages()) == sorted(
        [
            *("news/index.md", "news/2/index.md"),
            *("news/kategorie/c-plus-plus/index.md", "news/kategorie/oel-gas/index.md"),
            *("news/kategorie/zebra/index.md", "news/kategorie/zebra/2/index.md"),
            *("news/autor/jan/index.md", "news/autor/mira/index.md", "news/autor/noor/index.md"),
            *(
                "news/archiv/2025/index.md",
                "news/archiv/2024/index.md",
                "news/archiv/2023/index.md",
            ),
            *("news/kategorie/index.md", "news/autor/index.md", "news/archiv/index.md"),
        ]
    )


def test_a_list_is_ordered_by_date_whatever_is_pinned() -> None:
    titles = [teaser.title for teaser in page("news/kategorie/zebra/index.md").teasers]
    assert titles == ["C", "B"]
    second = page("news/kategorie/zebra/2/index.md")
    assert [teaser.title for teaser in second.teasers] == ["E"]
    assert (second.title, second.pager.newer, second.pager.older) == (
        "Kategorie: Zebra – Seite 2",
        "../",
        None,
    )
    assert second.description == "Kategorie: Zebra – Neues – Seite 2"
    assert second.above == (("Kategorien", "news/kategorie/index.md"),)


def test_only_the_overview_says_what_is_pinned() -> None:
    pinned = [teaser.title for teaser in page("news/index.md").teasers if teaser.byline.pinned]
    assert pinned == ["E"]
    found = [
        teaser for each in pages().values() if isinstance(each, ListPage) for teaser in each.teasers
    ]
    assert [teaser.title for teaser in found if teaser.byline.pinned] == ["E"]
    assert [teaser.title for teaser in found].count("E") > 1


def test_titles_and_paths() -> None:
    found = pages(views=replace(ALL, category_path="themen", archive_path="jahre"))
    assert found["news/jahre/2024/index.md"].title == "Beiträge aus 2024"
    assert found["news/autor/jan/index.md"].title == "Beiträge von Jan"
    assert found["news/themen/oel-gas/index.md"].title == "Kategorie: Öl & Gas"
    assert found["news/themen/index.md"] == TaxonomyIndex(
        source="news/themen/index.md",
        title="Kategorien",
        description="Kategorien – Neues",
        terms=(
            TermLink(href="c-plus-plus/", text="C++", number=1),
            TermLink(href="oel-gas/", text="Öl & Gas", number=1),
            TermLink(href="zebra/", text="Zebra", number=3),
        ),
    )


def test_links_between_lists() -> None:
    assert page("news/2/index.md").links == (
        Link(href="../kategorie/", text="Kategorien"),
        Link(href="../autor/", text="Autorinnen und Autoren"),
        Link(href="../archiv/", text="Archiv"),
    )
    assert page("news/autor/jan/index.md").links == (
        Link(href="../", text="Autorinnen und Autoren"),
    )
    byline = page("news/archiv/2024/index.md").teasers[1].byline
    assert byline.categories == (
        Link(href="../../kategorie/oel-gas/", text="Öl & Gas"),
        Link(href="../../kategorie/c-plus-plus/", text="C++"),
    )
    assert byline.authors == (AuthorLink(href="../../autor/mira/", text="Mira"),)


def feed_of(folder: str) -> Feed:
    return Feed(
        folder=folder,
        home=f"{folder}/index.md",
        title="",
        description="",
        entries=(),
        formats=(RSS,),
    )


def test_a_list_with_a_feed_leads_to_it() -> None:
    feed = feed_of("news/kategorie/zebra")
    assert page("news/kategorie/zebra/2/index.md", feeds=(feed,)).links == (
        Link(href="../../", text="Kategorien"),
        Link(href="../feed.xml", text="Diese Liste als Feed"),
    )
    assert page("news/index.md", feeds=(feed_of("news"),)).links[-1] == Link(
        href="abonnieren/", text="Neuigkeiten abonnieren"
    )


def test_the_largest_categories_and_the_feeds_stand_above_the_overview() -> None:
    overview = feed_of("news")
    subscribe = Link(href="abonnieren/", text="Neuigkeiten abonnieren")
    assert page("news/index.md", feeds=(overview,)).shortcuts == Shortcuts(
        terms=(
            TermLink(href="kategorie/c-plus-plus/", text="C++", number=1),
            TermLink(href="kategorie/oel-gas/", text="Öl & Gas", number=1),
            TermLink(href="kategorie/zebra/", text="Zebra", number=3),
        ),
        all=None,
        subscribe=subscribe,
    )
    others = ("news/2/index.md", "news/kategorie/zebra/index.md")
    assert [page(source, feeds=(overview,)).shortcuts for source in others] == [None, None]
    alone = page("news/index.md", feeds=(overview,), views=ViewOptions()).shortcuts
    assert alone == Shortcuts(terms=(), all=None, subscribe=subscribe)
    assert page("news/index.md", views=ViewOptions()).shortcuts is None


def test_of_many_categories_those_with_most_posts_stand_in_a_row() -> None:
    many = {f"2024-03-{n:02}-a": f"categories: [K{n:02}]" for n in range(1, 13)}
    again = {f"2024-04-{n:02}-a": f"categories: [K{n:02}]" for n in (11, 12)}
    found = page("news/index.md", posts=many | again).shortcuts
    assert found
    assert [(term.text, term.number) for term in found.terms] == [
        *((f"K{n:02}", 1) for n in range(1, 9)),
        *(("K11", 2), ("K12", 2)),
    ]
    assert found.all == Link(href="kategorie/", text="Kategorien")


def test_the_page_of_all_authors_tells_who_they_are() -> None:
    index = pages()["news/autor/index.md"]
    assert isinstance(index, TaxonomyIndex)
    account = Link(href="https://social.example/@jan", text="@jan@social.example")
    team = Link(href="../../team/", text="Jan")
    assert [(term.text, term.profile) for term in index.terms] == [
        ("Jan", Profile(text="", link=team, image=None, account=account)),
        (
            "Mira",
            Profile(
                text="Leitet.",
                link=Link(href="../../team/", text="Mira"),
                image=Picture(src="../../m.png", alt="Mira", width=300, height=400),
            ),
        ),
        ("Noor", None),
    ]


def groups(source: str, **options: Any) -> list[tuple[str | None, list[str]]]:
    """Headings and titles of one page of a list."""
    found = page(source, **options).groups
    return [(group.heading, [teaser.title for teaser in group.teasers]) for group in found]


@pytest.mark.parametrize(
    ("source", "is_on", "expected"),
    [
        ("news/index.md", True, [(None, ["E"]), ("2025", ["C"]), ("2024", ["B", "A"])]),
        ("news/index.md", False, [(None, ["E", "C", "B", "A"])]),
        (
            "news/kategorie/zebra/index.md",
            True,
            [("2025", ["C"]), ("2024", ["B"]), ("2023", ["E"])],
        ),
        ("news/archiv/2024/index.md", True, [(None, ["B", "A"])]),
    ],
)
def test_years_stand_between_teasers(
    source: str, is_on: bool, expected: list[tuple[str | None, list[str]]]
) -> None:
    assert groups(source, year_headings=is_on, per_page=9) == expected


def test_a_list_without_posts_has_no_groups() -> None:
    assert groups("news/index.md", posts={}, lead=True) == []


@pytest.mark.parametrize(
    ("source", "is_on", "title"),
    [
        ("news/index.md", True, "E"),
        ("news/index.md", False, None),
        ("news/2/index.md", True, None),
        ("news/kategorie/zebra/index.md", True, None),
    ],
)
def test_the_first_post_of_the_overview_may_lead(
    source: str, is_on: bool, title: str | None
) -> None:
    lead = page(source, lead=is_on).lead
    assert (lead and lead.title) == title


def test_the_page_of_an_author() -> None:
    mira = page("news/autor/mira/index.md")
    assert mira.description == "Leitet."
    assert mira.profile == Profile(
        text="Leitet.",
        link=Link(href="../../../team/", text="Mira"),
        image=Picture(src="../../../m.png", alt="Mira", width=300, height=400),
    )
    assert page("news/autor/noor/index.md").profile is None
    assert page("news/autor/jan/index.md").profile == Profile(
        text="",
        link=Link(href="../../../team/", text="Jan"),
        image=None,
        account=Link(href="https://social.example/@jan", text="@jan@social.example"),
    )


def test_a_page_that_an_author_wrote_has_its_own_words() -> None:
    zebra = IndexPage(
        source="news/kategorie/zebra/README.md", title="Z!", description="Über Zebras"
    )
    index = IndexPage(source="news/archiv/index.md", title="Früher")
    own = {"news/kategorie/zebra": zebra, "news/archiv": index}
    first, second = (page(f"news/kategorie/zebra/{n}.md", own=own) for n in ("README", "2/index"))
    assert (first.title, first.description) == ("Z!", "Über Zebras")
    assert second.title == "Z! – Seite 2"
    assert pages(own=own)["news/archiv/index.md"].title == "Früher"
    assert page("news/index.md", own=own).links[2].text == "Früher"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("latest 3", Latest(number=3)),
        ("latest 1 category='A B'", Latest(number=1, category="A B")),
        ('latest 2 section=news category="C"', Latest(number=2, category="C", section="news")),
    ],
)
def test_read_latest(text: str, expected: Latest) -> None:
    assert read_latest(text) == expected


@pytest.mark.parametrize(
    "text", ["", "latest", "latest x", "latest 0", "newest 3", "latest 3 x", "latest 3 a=b", "'"]
)
def test_no_latest(text: str) -> None:
    assert read_latest(text) is None


def test_latest() -> None:
    listed = collection().listed
    titles = [
        [entry.post.title for entry in latest.of(listed)]
        for latest in (Latest(number=2), Latest(number=9, category="Zebra"), Latest(number=9))
    ]
    assert titles == [["C", "B"], ["C", "B", "E"], ["C", "B", "A", "E"]]


DATES = ("01-01", "01-02", "01-03", "01-10", "01-12", "01-14", "01-15", "01-25", "01-26")
NEAREST = {
    "before and after": ("01-14", 2, ["01-15", "01-12"]),
    "as many as are wanted": ("01-14", 3, ["01-15", "01-12", "01-10"]),
    "the newer of two that are as near": ("01-02", 1, ["01-03"]),
    "of the first": ("01-01", 2, ["01-03", "01-02"]),
    "of the last": ("01-26", 2, ["01-25", "01-15"]),
}


@pytest.mark.parametrize(("own", "most", "expected"), NEAREST.values(), ids=NEAREST)
def test_the_nearest_in_time_are_related(own: str, most: int, expected: list[str]) -> None:
    found = collection({f"2025-{d}-x": f"title: {d}\ncategories: X" for d in DATES})
    posts = {entry.post.title: entry.post for entry in found.entries}
    nearest = Related(found.published).to(posts[own], most)
    assert [post.title for post in nearest] == expected


def test_related() -> None:
    found = collection()
    posts = {entry.post.title: entry.post for entry in found.entries}
    related = Related(found.published)
    assert [post.title for post in related.to(posts["B"], 3)] == ["C", "E"]
    assert [post.title for post in related.to(posts["C"], 1)] == ["B"]
    assert related.to(posts["A"], 3) == ()
    assert related.to(posts["D"], 3) == ()


MONTHS = ViewOptions(archive=True, months=True)
IN_MONTHS = {
    "2025-05-01-a": "title: A",
    "2025-05-02-b": "title: B",
    "2025-05-03-c": "title: C",
    "2025-03-01-d": "title: D",
}


@pytest.mark.parametrize(
    ("source", "title", "titles", "links"),
    [
        (
            "news/archiv/2025/index.md",
            "Beiträge aus 2025",
            ["C", "B"],
            ["Archiv", "Mai 2025", "März 2025"],
        ),
        ("news/archiv/2025/page/2/index.md", "Beiträge aus 2025 – Seite 2", ["A", "D"], None),
        ("news/archiv/2025/05/index.md", "Beiträge aus Mai 2025", ["C", "B"], None),
        ("news/archiv/2025/05/2/index.md", "Beiträge aus Mai 2025 – Seite 2", ["A"], None),
        (
            "news/archiv/2025/03/index.md",
            "Beiträge aus März 2025",
            ["D"],
            ["Beiträge aus 2025", "Archiv"],
        ),
    ],
)
def test_months(source: str, title: str, titles: list[str], links: list[str] | None) -> None:
    found = page(source, views=MONTHS, posts=IN_MONTHS)
    assert found.title == title
    assert [teaser.title for teaser in found.teasers] == titles
    assert links in (None, [link.text for link in found.links])


def test_the_archive_leads_to_years_and_not_to_months() -> None:
    index = pages(views=MONTHS, posts=IN_MONTHS)["news/archiv/index.md"]
    assert isinstance(index, TaxonomyIndex)
    assert [term.text for term in index.terms] == ["2025"]


def test_a_month_hangs_below_its_year() -> None:
    found = page("news/archiv/2025/03/index.md", views=MONTHS, posts=IN_MONTHS)
    assert found.above == (
        ("Archiv", "news/archiv/index.md"),
        ("Beiträge aus 2025", "news/archiv/2025/index.md"),
    )


def test_an_author_names_a_month() -> None:
    own = {"news/archiv/2025/03": IndexPage(source="news/archiv/2025/03/index.md", title="Lenz")}
    found = page("news/archiv/2025/03/index.md", own=own, views=MONTHS, posts=IN_MONTHS)
    assert found.title == "Lenz"


def test_further_pages_of_a_year_with_months_by_their_format() -> None:
    found = pages(
        views=MONTHS,
        posts=IN_MONTHS,
        addresses=AddressOptions(pagination_url_format="seite/{page}"),
    )
    assert "news/archiv/2025/seite/2/index.md" in found


def test_terms_keep_their_accents() -> None:
    found = pages(addresses=AddressOptions(unicode_slugs=True))
    assert "news/kategorie/öl--gas/index.md" in found
