"""Pages, pagers, and what stands on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_odis_news.lists.pagination import paginate, window
from mkdocs_odis_news.lists.section import SectionContext
from mkdocs_odis_news.lists.taxonomies import PostList, arrange_posts
from mkdocs_odis_news.lists.terms import Term
from mkdocs_odis_news.pages.collisions import Output, collisions
from mkdocs_odis_news.pages.context import ListPage, PostPage, Redirect
from mkdocs_odis_news.pages.fragments import (
    AuthorLink,
    FigureCaption,
    Link,
    PagerStep,
    Picture,
    Teaser,
)
from mkdocs_odis_news.pages.list_pages import plan_lists
from mkdocs_odis_news.pages.post_pages import PostPages
from mkdocs_odis_news.pages.presenter import Presenter
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.post import Author, Image

from .factories import MIRA, collected, entry, post_of, unwritten, url_of
from .factories import section as context


def plan(
    *texts: tuple[str, str, str], preview: bool = False, section: SectionContext | None = None
) -> tuple[tuple[ListPage, ...], list[PostPage | Redirect]]:
    posts = (post_of(*text, authors={"m": MIRA}) for text in texts)
    collection = collected(*posts, preview=preview)
    section = section or context()
    lists = arrange_posts(collection, section, unwritten)
    presenter = Presenter(section, lists, url_of)
    pages = [page for page in plan_lists(lists, presenter, ()) if isinstance(page, ListPage)]
    page_of = PostPages(collection, presenter).page
    return tuple(pages), [page_of(entry.post.source) for entry in collection.entries]


def days(count: int) -> list[tuple[str, str, str]]:
    return [(f"news/2025-01-{day + 1:02}-x.md", f"title: T{day}", "Text.") for day in range(count)]


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, [0]), (1, [1]), (8, [8]), (9, [8, 1]), (16, [8, 8]), (17, [8, 8, 1])]
)
def test_paginate(count: int, sizes: list[int]) -> None:
    pages = paginate(range(count), 8)
    assert [len(page) for page in pages] == sizes
    assert [item for page in pages for item in page] == list(range(count))


@pytest.mark.parametrize(
    ("number", "last", "numbers"),
    [
        (1, 1, (1,)),
        (1, 3, (1, 2, 3)),
        (1, 9, (1, 2, None, 9)),
        (3, 9, (1, 2, 3, 4, None, 9)),
        (4, 9, (1, 2, 3, 4, 5, None, 9)),
        (5, 9, (1, None, 4, 5, 6, None, 9)),
        (6, 9, (1, None, 5, 6, 7, 8, 9)),
        (9, 9, (1, None, 8, 9)),
    ],
)
def test_window(number: int, last: int, numbers: tuple[int | None, ...]) -> None:
    assert window(number, last) == numbers


def test_page_sources() -> None:
    places = (("a", "a/README.md"), ("", "index.md"), ("en/a", "a/index.en.md"))
    group = Term(name="", entries=())
    lists = [PostList(folder=f, home=h, title="", description="", term=group) for f, h in places]
    sources = [post_list.page_source(number) for post_list in lists for number in (1, 2)]
    assert sources == [
        *("a/README.md", "a/2/index.md", "index.md", "2/index.md"),
        *("a/index.en.md", "en/a/2/index.md"),
    ]


def test_overview_pages() -> None:
    (first, second, third), _ = plan(*days(5))
    assert [view.title for view in (first, second)] == ["Neues", "Neues – Seite 2"]
    assert [view.description for view in (first, second)] == ["Alles Neue", "Alles Neue – Seite 2"]
    assert [teaser.title for teaser in (*first.teasers, *second.teasers)] == [
        "T4",
        "T3",
        "T2",
        "T1",
    ]
    assert [(v.pager.newer, v.pager.older) for v in (first, second, third)] == [
        (None, "2/"),
        ("../", "../3/"),
        ("../2/", None),
    ]
    assert second.pager.steps == (
        PagerStep(number=1, href="../"),
        PagerStep(number=2, href="./", is_current=True),
        PagerStep(number=3, href="../3/"),
    )
    assert first.teasers[0].link == Link(href="2025-01-05-x/", text="Zum Beitrag")
    assert second.teasers[0].link == Link(href="../2025-01-03-x/", text="Zum Beitrag")


def test_a_gap_of_the_pager_has_no_link() -> None:
    views, _ = plan(*days(18))
    assert views[0].pager.steps[2] == PagerStep()


def teaser_of(block: str, body: str = "Text.", *, preview: bool = False) -> Teaser:
    (view,), _ = plan(("news/2025-01-31-x.md", block, body), preview=preview)
    return view.teasers[0]


def test_teaser() -> None:
    teaser = teaser_of(
        "title: A\nmetaDescription: <a href='/b/'>B</a> <a href='c.md'>C</a>\nauthor: [m, Otto]\n"
        "categories: [k]\nimage: ../i.md\nheroImageAltText: I\nheroImageFocus: 9% 8%\n"
        "lang: en\nurlText: Hin\n"
        "link: https://b.example/\nupdated: 2025-02-01\npinned: true"
    )
    assert teaser.text == '<a href="../b/">B</a> <a href="c/">C</a>'
    assert teaser.image == Picture(src="../i/", alt="I", focus="9% 8%")
    assert teaser.link == Link(href="https://b.example/", text="Hin")
    assert teaser.external
    assert (teaser.lang, teaser.link_lang) == ("en", "en")
    byline = teaser.byline
    assert byline.authors == (
        AuthorLink(href="../team/", text="Mira"),
        AuthorLink(href="", text="Otto"),
    )
    assert (byline.date, byline.date_text, byline.pinned) == ("2025-01-31", "31.01.2025", True)
    assert (byline.updated, byline.updated_text) == ("2025-02-01", "Zuletzt geändert am 01.02.2025")
    assert byline.categories == (Link(href="", text="k"),)


@pytest.mark.parametrize(
    ("block", "caption"),
    [
        (
            "heroImageCaption: Der Saal\nheroImageCredit: Mira\nheroImageLicense: CC0",
            FigureCaption(
                text="Der Saal",
                credit="Foto: Mira",
                license=Link(href="https://creativecommons.org/publicdomain/zero/1.0/", text="CC0"),
            ),
        ),
        (
            "heroImageLicense: https://amt.example/l",
            FigureCaption(
                text="", credit="", license=Link(href="https://amt.example/l", text="Lizenz")
            ),
        ),
        (
            "heroImageLicense: gemeinfrei",
            FigureCaption(text="", credit="", license=Link(href="", text="gemeinfrei")),
        ),
        ("heroImageCaption: A", FigureCaption(text="A", credit="", license=None)),
        ("lang: en", None),
    ],
)
def test_what_stands_below_a_picture(block: str, caption: FigureCaption | None) -> None:
    picture = teaser_of(f"image: /i.png\n{block}").image
    assert picture
    assert picture.caption == caption


@pytest.mark.parametrize(("name", "is_drawn"), [("/i.svg", True), ("/i.png", False)])
def test_a_drawing_has_no_pixels(name: str, is_drawn: bool) -> None:
    picture = teaser_of(f"image: {name}").image
    assert picture
    assert picture.is_drawn is is_drawn


@pytest.mark.parametrize(
    ("portraits", "expected"),
    [(True, Picture(src="../../m.jpg", alt="", width=32, height=32)), (False, None)],
)
def test_portraits_stand_on_the_page_of_a_post(portraits: bool, expected: Picture | None) -> None:
    presenter = Presenter(context(), arrange_posts(collected(), context(), unwritten), url_of)
    image = Image(target=LinkTarget(kind=LinkKind.ROOT, path="m.jpg"), alt="M", width=9, height=8)
    by = entry(authors=(Author(name="Mira", image=image), Author(name="Otto")))
    byline = presenter.byline(by, "news/x/", portraits=portraits)
    assert [author.portrait for author in byline.authors] == [expected, None]


def test_words_of_the_site_beside_a_post_in_another_language() -> None:
    teaser = teaser_of("lang: en")
    assert (teaser.lang, teaser.link_lang, teaser.link.text) == ("en", None, "Zum Beitrag")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (0, None),
        (1, "1 Min. Lesezeit"),
        (299, "1 Min. Lesezeit"),
        (301, "2 Min. Lesezeit"),
    ],
)
def test_reading_time(words: int, text: str | None) -> None:
    section = context(reading_time=True)
    (view,), _ = plan(("news/2025-01-31-x.md", "", "Wort " * words), section=section)
    assert view.teasers[0].byline.reading_time == text


def test_copies_of_a_picture() -> None:
    def image(path: str, width: int) -> Image:
        return Image(target=LinkTarget(kind=LinkKind.ROOT, path=path), width=width, height=9)

    presenter = Presenter(context(), arrange_posts(collected(), context(), unwritten), url_of)
    whole = replace(image("a.png", 900), copies=(image("c/1.webp", 400), image("c/2.webp", 800)))
    assert presenter.picture(whole, "news/x/", lazy=True) == Picture(
        src="../../a.png",
        alt="",
        width=900,
        height=9,
        srcset="../../c/1.webp 400w, ../../c/2.webp 800w",
        lazy=True,
    )


@pytest.mark.parametrize(
    ("path", "width", "is_small"),
    [
        ("a.png", 239, True),
        ("a.png", 240, False),
        ("a.png", None, False),
        ("a.svg", 24, False),
    ],
)
def test_small_pictures_are_not_enlarged(path: str, width: int | None, is_small: bool) -> None:
    image = Image(target=LinkTarget(kind=LinkKind.ROOT, path=path), width=width, height=9)
    presenter = Presenter(context(), arrange_posts(collected(), context(), unwritten), url_of)
    picture = presenter.picture(image, "news/x/")
    assert picture
    assert picture.is_small is is_small


def test_only_the_first_row_is_seen_at_once() -> None:
    posts = ((path, f"{block}\nimage: a.png", text) for path, block, text in days(5))
    (view,), _ = plan(*posts, section=context(per_page=5))
    images = [teaser.image for teaser in view.teasers if teaser.image]
    assert [image.lazy for image in images] == [False, False, False, True, True]


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("", None),
        ("visible: false", "Nur in der Vorschau: visible: false"),
        ("expires: 2025-02-01", "Nur in der Vorschau: abgelaufen am 01.02.2025"),
        (
            "title: x\ndate: 2025-06-16 00:00",
            "Nur in der Vorschau: erscheint am 16.06.2025",
        ),
    ],
)
def test_reason(block: str, reason: str | None) -> None:
    source = "news/x.md" if "date" in block else "news/2025-01-31-x.md"
    (view,), _ = plan((source, block, "Text."), preview=True)
    assert view.teasers[0].byline.reason == reason


@pytest.mark.parametrize(
    ("link", "external"),
    [
        ("/a/", False),
        ("b.md", False),
        ("https://amt.example/x", False),
        ("https://b.example/", True),
        ("mailto:a@b.example", False),
    ],
)
def test_external(link: str, external: bool) -> None:
    assert teaser_of(f"link: {link}").external is external


def test_pages_of_posts() -> None:
    _, pages = plan(
        ("news/2025-01-03-c.md", "title: C\nlink: https://b.example/\nurlText: Hin", "Text."),
        ("news/2025-01-02-b.md", "title: B\nlink: /p/", ""),
        ("news/2025-01-01-a.md", "title: A\nmetaDescription: D & E", "Text."),
    )
    newest, redirect, oldest = pages
    assert isinstance(newest, PostPage)
    assert isinstance(oldest, PostPage)
    assert newest.link == Link(href="https://b.example/", text="Hin", external=True)
    assert newest.external
    assert newest.older == Link(href="../2025-01-01-a/", text="A")
    assert newest.newer is None
    assert (oldest.newer, oldest.older) == (Link(href="../2025-01-03-c/", text="C"), None)
    assert (oldest.description, oldest.link, oldest.external) == ("D & E", None, False)
    assert redirect == Redirect(
        source="news/2025-01-02-b.md",
        title="B",
        target=LinkTarget(kind=LinkKind.ROOT, path="p/"),
        url="p/",
        href="../../p/",
        external=False,
    )


def test_collisions() -> None:
    outputs = [
        Output(path="a/index.html", source="a.md"),
        Output(path="a/index.html", source="other.md"),
        Output(path="b/index.html", source="b.md", ours=True),
        Output(path="b/index.html", source="b/index.html"),
        Output(path="c", source="c"),
        Output(path="c/index.html", source="page 2", ours=True, made=True),
        Output(path="d/index.html", source="d.md", ours=True),
    ]
    assert [str(found.problem) for found in collisions(outputs)] == [
        "b/index.html: found the output b/index.html, which b.md is written to as well; expected a"
        " place of its own for each file. Rename b/index.html or b.md.",
        "c: found the output c, which gets in the way of c/index.html from page 2; expected a place"
        " of its own for each file. Rename c.",
    ]


def test_many_sources_of_one_output_are_told_one_by_one() -> None:
    posts = [Output(path="a/x", source=f"{number}.md", ours=True) for number in (3, 1, 2)]
    theirs = Output(path="a/x", source="0.md")
    below = Output(path="a/x/y", source="4.md", ours=True)
    problems = (found.problem for found in collisions([*posts, theirs, below]))
    found = [(problem.source, problem.cure) for problem in problems]
    assert found == [
        ("3.md", "Rename 3.md or 1.md"),
        ("2.md", "Rename 2.md or 1.md"),
        ("0.md", "Rename 0.md or 1.md"),
        ("4.md", "Rename 4.md or 1.md"),
    ]
