"""What is listed, in what order, and what the report says."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from mkdocs_odis_news.lists.collection import Collection, Status
from mkdocs_odis_news.posts.hiding import Visibility
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget

from .factories import collected, day, post

ROOT = LinkTarget(kind=LinkKind.ROOT, path="a/")
HIDDEN, UNLISTED = Visibility.HIDDEN, Visibility.UNLISTED


def listed(collection: Collection) -> list[str]:
    return [entry.post.source for entry in collection.listed]


def test_order() -> None:
    decomposed = unicodedata.normalize("NFD", "2025-01-02-ä.md")
    sources = ["2025-01-02-z.md", decomposed, "2025-01-02-a.md", "2025-01-01-x.md"]
    pinned = post("2024-01-01-p.md", pinned=True)
    timed = post("a/b.md", published=day("2025-01-02 00:01"))
    assert listed(collected(*map(post, sources), pinned, timed)) == [
        *("2024-01-01-p.md", "a/b.md", decomposed, "2025-01-02-z.md"),
        *("2025-01-02-a.md", "2025-01-01-x.md"),
    ]


POSTS = [
    post("2025-06-15-heute.md"),
    post("2025-06-16-morgen.md"),
    post("2025-06-15-gleich.md", published=day("2025-06-15 12:01")),
    post("2025-01-05-abgelaufen.md", expires=day("2025-06-15")),
    post("2025-01-04-bald.md", expires=day("2025-06-16")),
    post("2025-01-03-verborgen.md", visibility=HIDDEN),
    post("2025-01-02-leise.md", visibility=UNLISTED),
    post("2025-07-01-leise.md", visibility=UNLISTED),
    post("2025-01-01-wartet.md", not_before=day("2025-06-16")),
    post("2025-06-17-wartet.md", not_before=day("2025-06-10")),
    post("2024-01-01-gewartet.md", not_before=day("2025-06-15")),
]


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("2025-06-15-heute.md", Status.LISTED),
        ("2025-06-16-morgen.md", Status.SCHEDULED),
        ("2025-06-15-gleich.md", Status.SCHEDULED),
        ("2025-01-05-abgelaufen.md", Status.EXPIRED),
        ("2025-01-04-bald.md", Status.LISTED),
        ("2025-01-03-verborgen.md", Status.HIDDEN),
        ("2025-01-02-leise.md", Status.UNLISTED),
        ("2025-07-01-leise.md", Status.SCHEDULED),
        # Both its date and the day that it waits for must have come.
        ("2025-01-01-wartet.md", Status.SCHEDULED),
        ("2025-06-17-wartet.md", Status.SCHEDULED),
        ("2024-01-01-gewartet.md", Status.LISTED),
    ],
)
def test_status(source: str, status: Status) -> None:
    assert collected(*POSTS).by_source()[source].status is status


def test_what_is_listed() -> None:
    assert listed(collected(*POSTS)) == [
        *("2025-06-15-heute.md", "2025-01-04-bald.md", "2024-01-01-gewartet.md")
    ]


def test_preview_lists_what_is_hidden_but_not_what_is_unlisted() -> None:
    collection = collected(*POSTS, preview=True)
    assert set(listed(collection)) == {p.source for p in POSTS} - {"2025-01-02-leise.md"}
    assert [entry.post.source for entry in collection.published] == listed(collected(*POSTS))


def test_future() -> None:
    assert listed(collected(*POSTS, future=True)) == [
        *("2025-06-17-wartet.md", "2025-06-16-morgen.md", "2025-06-15-gleich.md"),
        *("2025-06-15-heute.md", "2025-01-04-bald.md", "2025-01-01-wartet.md"),
        "2024-01-01-gewartet.md",
    ]


def test_other_words_change_no_order() -> None:
    collection = collected(*POSTS)
    renamed = collection.with_posts(lambda post: replace(post, title="X"))
    assert listed(renamed) == listed(collection)
    assert {entry.post.title for entry in (*renamed.entries, *renamed.listed)} == {"X"}


@pytest.mark.parametrize(
    ("posts", "pages", "left_out", "line"),
    [
        (
            POSTS,
            1,
            0,
            "3 posts on 1 page, 7 hidden (1 visible: false, 1 expired, 5 scheduled, next"
            " 2025-06-15), 1 unlisted",
        ),
        (POSTS[:1], 1, 0, "1 post on 1 page, 0 hidden"),
        ([], 2, 0, "0 posts on 2 pages, 0 hidden"),
        (POSTS[:1], 1, 74, "1 post on 1 page, 0 hidden, 74 left out"),
        (POSTS[8:9], 1, 0, "0 posts on 1 page, 1 hidden (1 scheduled, next 2025-06-16)"),
    ],
    ids=["all", "one", "none", "left out", "waits"],
)
def test_report(posts: list, pages: int, left_out: int, line: str) -> None:
    assert collected(*posts).report(pages, left_out) == line


def test_neighbours_pass_over_link_posts() -> None:
    oldest, middle, newest = (post(f"2025-01-0{number}-x.md") for number in (1, 2, 3))
    away = post("2025-01-02-y.md", link=ROOT, word_count=0)
    pageless = post("2025-01-02-z.md", link=ROOT, has_page=False)
    assert collected(oldest, middle, newest, away, pageless).neighbours() == {
        newest.source: (None, middle),
        middle.source: (newest, oldest),
        oldest.source: (middle, None),
    }
    assert collected().neighbours() == {}


def test_who_pins_a_post_changes_nobodys_neighbours() -> None:
    oldest, newest = (post(f"2025-01-0{number}-x.md") for number in (1, 3))
    pinned = post("2025-01-02-x.md", pinned=True)
    found = collected(oldest, pinned, newest)
    assert found.listed[0].post == pinned
    assert found.neighbours() == {
        newest.source: (None, pinned),
        pinned.source: (newest, oldest),
        oldest.source: (pinned, None),
    }
