"""What is listed, in what order, and what the report says."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from mkdocs_odis_news.posts.collection import Collection, Status, collect
from mkdocs_odis_news.posts.post import Post
from mkdocs_odis_news.posts.reading import Rules, read_post

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2025, 6, 15, 12, tzinfo=BERLIN)


def post(source: str, block: str = "", body: str = "Text.") -> Post:
    text = f"---\ntags: post\n{block}\n---\n{body}"
    reading = read_post(source, text, Rules(zone=BERLIN))
    assert reading is not None
    assert reading.post is not None, reading.problems
    return reading.post


def collected(posts: Sequence[Post], *, future: bool = False, preview: bool = False) -> Collection:
    return collect(posts, now=NOW, future=future, preview=preview)


def listed(collection: Collection) -> list[str]:
    return [entry.post.source for entry in collection.listed]


def test_order() -> None:
    decomposed = unicodedata.normalize("NFD", "2025-01-02-ä.md")
    sources = ["2025-01-02-z.md", decomposed, "2025-01-02-a.md", "2025-01-01-x.md"]
    posts = [post(source) for source in sources]
    posts += [post("2024-01-01-p.md", "pinned: true"), post("a/b.md", "date: 2025-01-02 00:01")]
    assert listed(collected(posts)) == [
        *("2024-01-01-p.md", "a/b.md", decomposed, "2025-01-02-z.md"),
        *("2025-01-02-a.md", "2025-01-01-x.md"),
    ]


POSTS = [
    post("2025-06-15-heute.md"),
    post("2025-06-16-morgen.md"),
    post("2025-06-15-gleich.md", "date: 2025-06-15 12:01"),
    post("2025-01-05-abgelaufen.md", "expires: 2025-06-15"),
    post("2025-01-04-bald.md", "expires: 2025-06-16"),
    post("2025-01-03-verborgen.md", "visible: false"),
    post("2025-01-02-leise.md", "visible: unlisted"),
    post("2025-07-01-leise.md", "visible: unlisted"),
]


def test_what_is_listed() -> None:
    assert listed(collected(POSTS)) == ["2025-06-15-heute.md", "2025-01-04-bald.md"]
    status = {entry.post.source: entry.status for entry in collected(POSTS).entries}
    assert status["2025-06-15-gleich.md"] is Status.SCHEDULED
    assert status["2025-07-01-leise.md"] is Status.SCHEDULED
    assert status["2025-01-05-abgelaufen.md"] is Status.EXPIRED
    assert status["2025-01-02-leise.md"] is Status.UNLISTED


def test_preview_lists_what_is_hidden_but_not_what_is_unlisted() -> None:
    sources = listed(collected(POSTS, preview=True))
    assert "2025-01-03-verborgen.md" in sources
    assert "2025-06-16-morgen.md" in sources
    assert "2025-01-02-leise.md" not in sources


def test_future() -> None:
    assert listed(collected(POSTS, future=True))[:2] == [
        *("2025-06-16-morgen.md", "2025-06-15-gleich.md")
    ]


def test_report() -> None:
    assert collected(POSTS).report(1) == (
        "2 posts on 1 page, 5 hidden (1 visible: false, 1 expired, 3 scheduled, next 2025-06-15),"
        " 1 unlisted"
    )
    assert collected(POSTS[:1]).report(1) == "1 post on 1 page, 0 hidden"
    assert collected([]).report(2) == "0 posts on 2 pages, 0 hidden"


def test_neighbours_pass_over_link_posts() -> None:
    posts = [post(f"2025-01-0{day}-x.md") for day in (1, 2, 3)]
    posts.append(post("2025-01-02-y.md", "link: /a/", body=""))
    neighbours = collected(posts).neighbours()
    newest, middle, oldest = posts[2], posts[1], posts[0]
    assert neighbours == {
        newest.source: (None, middle),
        middle.source: (newest, oldest),
        oldest.source: (middle, None),
    }
    assert collected([]).neighbours() == {}
