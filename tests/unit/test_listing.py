"""Lists by category, author and year; slugs; related and latest posts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_odis_news.lists.channel import RSS, Channel
from mkdocs_odis_news.lists.collection import Collection
from mkdocs_odis_news.lists.grouping import by_author, by_category, by_year
from mkdocs_odis_news.lists.latest import Latest, read_latest
from mkdocs_odis_news.lists.listing import Arrangement, Kind, Own, arrange
from mkdocs_odis_news.lists.related import Related
from mkdocs_odis_news.lists.section import Section
from mkdocs_odis_news.lists.slug import slug, slugs
from mkdocs_odis_news.pages.context import Count, Link, Picture, Profile, View
from mkdocs_odis_news.pages.list_pages import plan_views
from mkdocs_odis_news.pages.presenter import Scribe
from mkdocs_odis_news.posts.links import Kind as TargetKind
from mkdocs_odis_news.posts.links import LinkTarget
from mkdocs_odis_news.posts.post import Author, Image
from mkdocs_odis_news.translations import words_in

from .factories import collected, post_of

PAGE = LinkTarget(kind=TargetKind.ROOT, path="team/")
PHOTO = Image(target=LinkTarget(kind=TargetKind.FILE, path="m.png"), alt="Mira", width=3, height=4)
AUTHORS = {
    "m": Author(name="Mira", url=PAGE, image=PHOTO, text="Leitet."),
    "j": Author(name="Jan", url=PAGE),
}
SECTION = Section(
    root="news",
    folder="news",
    home="news/index.md",
    title="Neues",
    description="Alles Neue",
    per_page=2,
    words=words_in("de"),
    language="de",
    date_format="medium",
    site_host="amt.example",
)
ALL = (Kind.CATEGORY, Kind.AUTHOR, Kind.YEAR)
POSTS = {
    "2024-03-01-a": "title: A\ncategories: [Öl & Gas, C++]\nauthor: m",
    "2024-05-01-b": "title: B\ncategories: Zebra\nauthor: [j, Noor]\ntags: [post, T]",
    "2025-01-01-c": "title: C\ncategories: Zebra\ntags: [post, T]\nauthor: m",
    "2025-01-02-d": "title: D\nvisible: false\ncategories: Geheim",
    "2023-01-02-e": "title: E\npinned: true\ncategories: Zebra\nlink: https://x.example/",
}


def url_of(path: str) -> str:
    if path.endswith("index.md"):
        return path.removesuffix("index.md") or "./"
    return path[:-3] + "/" if path.endswith(".md") else path


def collection(posts: dict[str, str] = POSTS, *, preview: bool = False) -> Collection:
    found = (post_of(f"news/{n}.md", block, authors=AUTHORS) for n, block in posts.items())
    return collected(*found, preview=preview)


def views(
    section: Section = SECTION, channels: tuple[Channel, ...] = (), **keywords: object
) -> dict[str, View]:
    arrangement = arranged(section, **keywords)
    scribe = Scribe(section, arrangement, url_of)
    return {view.source: view for view in plan_views(arrangement, scribe, channels)}


def arranged(section: Section = SECTION, own: dict[str, Own] | None = None) -> Arrangement:
    return arrange(collection(), section, ALL, lambda folder: (own or {}).get(folder))


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Straßen & Plätze", "de", "strassen-plaetze"),
        ("Straßen & Plätze", "en", "strassen-platze"),
        ("Größe", "de-AT", "groesse"),
        ("C++", "de", "c-plus-plus"),
        ("C#", "de", "c-sharp"),
        ("a/b", "de", "a-b"),
        ("../..", "de", "2e-2e-2f-2e-2e"),
        ("🎉", "de", "1f389"),
        ("Événements ça", "fr", "evenements-ca"),
        ("Київ й", "uk", "київ-й"),
        ("日本", "ja", "日本"),
        ("O\u0308l", "de", "oel"),
        ("a_b", "de", "a-b"),
        ("Łódź", "pl", "łodz"),
        ("wort " * 99, "de", "-".join(["wort"] * 12)),
        ("ж" * 99, "uk", "ж" * 60),
    ],
)
def test_slug(name: str, language: str, expected: str) -> None:
    assert slug(name, language) == expected


def test_equal_slugs_get_numbers() -> None:
    names = ["b", "a!", "a", "A", "a 2"]
    assert slugs(names, "de") == {"A": "a", "a": "a-2", "a 2": "a-2-2", "a!": "a-3", "b": "b"}


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
    assert list(views()) == [
        *("news/index.md", "news/2/index.md"),
        *("news/kategorie/c-plus-plus/index.md", "news/kategorie/oel-gas/index.md"),
        *("news/kategorie/zebra/index.md", "news/kategorie/zebra/2/index.md"),
        *("news/autor/jan/index.md", "news/autor/mira/index.md", "news/autor/noor/index.md"),
        *("news/archiv/2025/index.md", "news/archiv/2024/index.md", "news/archiv/2023/index.md"),
        *("news/kategorie/index.md", "news/autor/index.md", "news/archiv/index.md"),
    ]


def test_a_list_is_ordered_by_date_whatever_is_pinned() -> None:
    found = views()
    titles = [teaser.title for teaser in found["news/kategorie/zebra/index.md"].teasers]
    assert titles == ["C", "B"]
    second = found["news/kategorie/zebra/2/index.md"]
    assert [teaser.title for teaser in second.teasers] == ["E"]
    assert (second.title, second.newer, second.older) == (
        "Kategorie: Zebra – Seite 2",
        "../",
        None,
    )
    assert second.description == "Kategorie: Zebra – Neues – Seite 2"
    assert second.above == (("Kategorien", "news/kategorie/index.md"),)


def test_titles_and_paths() -> None:
    paths = {"category": "themen", "author": "", "archive": "jahre"}
    found = views(replace(SECTION, paths=paths))
    assert found["news/jahre/2024/index.md"].title == "Beiträge aus 2024"
    assert found["news/autor/jan/index.md"].title == "Beiträge von Jan"
    assert found["news/themen/oel-gas/index.md"].title == "Kategorie: Öl & Gas"
    assert found["news/themen/index.md"].counts == (
        Count(href="c-plus-plus/", text="C++", number=1),
        Count(href="oel-gas/", text="Öl & Gas", number=1),
        Count(href="zebra/", text="Zebra", number=3),
    )
    assert found["news/themen/index.md"].template == "index"


def test_links_between_lists() -> None:
    found = views()
    assert found["news/2/index.md"].links == (
        Link(href="../kategorie/", text="Kategorien"),
        Link(href="../autor/", text="Autorinnen und Autoren"),
        Link(href="../archiv/", text="Archiv"),
    )
    assert found["news/autor/jan/index.md"].links == (
        Link(href="../", text="Autorinnen und Autoren"),
    )
    byline = found["news/archiv/2024/index.md"].teasers[1].byline
    assert byline.categories == (
        Link(href="../../kategorie/oel-gas/", text="Öl & Gas"),
        Link(href="../../kategorie/c-plus-plus/", text="C++"),
    )
    assert byline.authors == (Link(href="../../autor/mira/", text="Mira"),)


def test_a_list_with_a_feed_leads_to_it() -> None:
    home = "news/kategorie/zebra/index.md"
    channel = Channel(
        folder="news/kategorie/zebra",
        home=home,
        title="",
        description="",
        entries=(),
        formats=(RSS,),
    )
    assert views(channels=(channel,))["news/kategorie/zebra/2/index.md"].links == (
        Link(href="../../", text="Kategorien"),
        Link(href="../feed.xml", text="Diese Liste als Feed"),
    )
    overview = replace(channel, folder="news", home="news/index.md")
    assert views(channels=(overview,))["news/index.md"].links[-1] == Link(
        href="abonnieren/", text="Neuigkeiten abonnieren"
    )


def test_the_page_of_an_author() -> None:
    found = views()
    mira = found["news/autor/mira/index.md"]
    assert mira.description == "Leitet."
    assert mira.profile == Profile(
        text="Leitet.",
        link=Link(href="../../../team/", text="Mira"),
        image=Picture(src="../../../m.png", alt="Mira", width=3, height=4),
    )
    assert found["news/autor/noor/index.md"].profile is None
    assert found["news/autor/jan/index.md"].profile == Profile(
        text="", link=Link(href="../../../team/", text="Jan"), image=None
    )


def test_a_page_that_an_author_wrote_has_its_own_words() -> None:
    zebra = Own(source="news/kategorie/zebra/README.md", title="Z!", description="Über Zebras")
    index = Own(source="news/archiv/index.md", title="Früher")
    found = views(own={"news/kategorie/zebra": zebra, "news/archiv": index})
    first, second = (found[f"news/kategorie/zebra/{n}.md"] for n in ("README", "2/index"))
    assert (first.title, first.description) == ("Z!", "Über Zebras")
    assert second.title == "Z! – Seite 2"
    assert found["news/archiv/index.md"].title == "Früher"
    assert found["news/index.md"].links[2].text == "Früher"


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
    with pytest.raises(ValueError, match="latest, a number, and perhaps category"):
        read_latest(text)


def test_latest() -> None:
    listed = collection().listed
    titles = [
        [entry.post.title for entry in latest.of(listed)]
        for latest in (Latest(number=2), Latest(number=9, category="Zebra"), Latest(number=9))
    ]
    assert titles == [["C", "B"], ["C", "B", "E"], ["C", "B", "A", "E"]]


def test_related() -> None:
    found = collection()
    posts = {entry.post.title: entry.post for entry in found.entries}
    related = Related(found.published)
    assert [post.title for post in related.to(posts["B"], 3)] == ["C", "E"]
    assert [post.title for post in related.to(posts["C"], 1)] == ["B"]
    assert related.to(posts["A"], 3) == ()
    assert related.to(posts["D"], 3) == ()
