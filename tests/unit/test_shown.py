"""Titles and teasers that nobody wrote, taken from a page."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.post import Image, Post
from mkdocs_odis_news.posts.shown import Shown, completed, is_complete, read_shown

from .factories import post

PAGE = '<h1>T</h1><p>Ein <a href="../x/">Wort</a> &amp; mehr.</p><!-- more --><p>Rest.</p>'
UNTITLED = {"title": "Name", "is_titled": False, "description": "", "is_described": False}


def untitled(**changes: object) -> Post:
    return post(**{**UNTITLED, "plain": "Name", **changes})


def test_what_a_page_shows() -> None:
    assert read_shown(PAGE, "a/b/", with_excerpt=False) == Shown(
        title="T", teaser="Ein Wort & mehr."
    )


@pytest.mark.parametrize(
    ("url", "address", "rooted"),
    [
        ("a/b/", "../x/", "/a/x/"),
        ("a/b/", "../../../../x/", "/x/"),
        ("a/b/", "x.png", "/a/b/x.png"),
        ("a/b.html", "x.html#y", "/a/x.html#y"),
        ("a/b/", "..", "/a/"),
        ("a/b/", "../..", "/"),
        ("a/b/", "#y", "/a/b/#y"),
        ("./", "x/", "/x/"),
        ("./", "?q=1", "/index.html?q=1"),
        ("a/b/", "/z/", "/z/"),
        ("a/b/", "https://x.example/", "https://x.example/"),
        ("a/b/", "mailto:a@x.example", "mailto:a@x.example"),
        ("a/b/", "./Talk:Page", "/a/b/Talk:Page"),
    ],
)
def test_addresses_of_an_excerpt_begin_at_the_root(url: str, address: str, rooted: str) -> None:
    html = f'<p>Ein <a href="{address}">Wort</a></p>'
    assert f'href="{rooted}"' in read_shown(html, url, with_excerpt=True).excerpt


@pytest.mark.parametrize(
    ("html", "picture"),
    [
        ("<p>Text</p>", None),
        (
            '<p>Text</p><p><img src="x.png" alt="X"></p><!-- more -->',
            (LinkTarget(kind=LinkKind.ROOT, path="a/x.png"), "X"),
        ),
        ('<p>Text</p><p><img src="//x.example/x.png"></p><!-- more -->', None),
    ],
)
def test_the_picture_of_an_excerpt(html: str, picture: tuple[LinkTarget, str] | None) -> None:
    assert read_shown(html, "a/", with_excerpt=True).picture == picture


SHOWN = Shown(title="T", teaser="Satz & Ende.")


@pytest.mark.parametrize(
    ("before", "shown", "title", "description", "plain"),
    [
        (untitled(), SHOWN, "T", "Satz &amp; Ende.", "Satz & Ende."),
        (untitled(), Shown(title=None, teaser=""), "Name", "", "Name"),
        (untitled(), Shown(title="T", teaser=""), "T", "", "T"),
        (untitled(), None, "Name", "", "Name"),
        (untitled(is_locked=True), SHOWN, "Name", "", "Name"),
        (post(title="A"), SHOWN, "A", "Kurz.", "Kurz."),
    ],
)
def test_completed(
    before: Post, shown: Shown | None, title: str, description: str, plain: str
) -> None:
    full = completed(before, shown, with_excerpt=False)
    assert (full.title, full.description, full.plain) == (title, description, plain)


@pytest.mark.parametrize(
    ("before", "description", "src"),
    [
        (untitled(), "<p>Satz</p>", "x.png"),
        (
            untitled(image=Image(target=LinkTarget(kind=LinkKind.ROOT, path="y.png"))),
            '<p><img src="/x.png"></p><p>Satz</p>',
            "y.png",
        ),
    ],
)
def test_an_excerpt_whose_picture_is_that_of_the_post(
    before: Post, description: str, src: str
) -> None:
    shown = Shown(
        title="T",
        teaser="Satz",
        excerpt='<p><img src="/x.png"></p><p>Satz</p>',
        picture=(LinkTarget(kind=LinkKind.ROOT, path="x.png"), "X"),
    )
    full = completed(before, shown, with_excerpt=True)
    assert full.description == description
    assert full.image
    assert full.image.target.path == src


def test_an_excerpt_without_a_picture() -> None:
    shown = Shown(title="T", teaser="Satz", excerpt="<p>Satz</p>")
    full = completed(untitled(), shown, with_excerpt=True)
    assert (full.description, full.image) == ("<p>Satz</p>", None)


@pytest.mark.parametrize(
    ("before", "with_excerpt", "expected"),
    [
        (post(), False, True),
        (post(), True, False),
        (untitled(), False, False),
        (untitled(is_titled=True), False, False),
        (untitled(is_locked=True), True, True),
    ],
)
def test_is_complete(before: Post, with_excerpt: bool, expected: bool) -> None:
    assert is_complete(before, with_excerpt=with_excerpt) is expected


@pytest.mark.parametrize(
    ("robots", "is_indexed"),
    [(None, True), ("nofollow", True), ("NoIndex, nofollow", False), ("none", False)],
)
def test_is_indexed(robots: str | None, is_indexed: bool) -> None:
    assert post(robots=robots).is_indexed is is_indexed
