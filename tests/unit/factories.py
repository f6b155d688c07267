"""Posts for tests that name only what matters to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs_odis_news.lists.collection import Collection, Entry, Status, collect
from mkdocs_odis_news.posts.dates import PostDate, named, read_date
from mkdocs_odis_news.posts.links import Kind, LinkTarget
from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.post import Author, Post, Visibility
from mkdocs_odis_news.posts.rules import Rules

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2025, 6, 15, 12, tzinfo=BERLIN)
SOURCE = "news/2025-01-31-ein-text.md"
RULES = Rules(zone=BERLIN)
MIRA = Author(name="Mira", url=LinkTarget(kind=Kind.ROOT, path="team/"))


def day(text: str) -> PostDate:
    """A date, or a date and a time, in Berlin."""
    found = read_date(text, BERLIN)
    assert found is not None, text
    return found


def post(source: str = SOURCE, **changes: Any) -> Post:
    """A visible post with a text, of the day in its file name, and what ``changes`` say of it."""
    date, name = named(source)
    fields: dict[str, Any] = {
        "source": source,
        "title": name,
        "is_titled": True,
        "description": "Kurz.",
        "is_described": True,
        "plain": "Kurz.",
        "published": day(date or "2025-01-31"),
        "updated": None,
        "not_before": None,
        "visibility": Visibility.VISIBLE,
        "hidden_by": None,
        "expires": None,
        "link_text": None,
        "link": None,
        "categories": (),
        "authors": (),
        "image": None,
        "pinned": False,
        "id": None,
        "lang": None,
        "robots": None,
        "slug": None,
        "permalink": None,
        "aliases": (),
        "is_locked": False,
        "has_page": True,
        "tags": (),
        "word_count": 7,
    }
    return Post(**fields | changes)


def entry(source: str = SOURCE, status: Status = Status.LISTED, **changes: Any) -> Entry:
    """Such a post in a list."""
    return Entry(post=post(source, **changes), status=status)


def post_of(
    source: str,
    block: str = "",
    body: str = "Text.",
    *,
    authors: Mapping[str, Author] | None = None,
) -> Post:
    """The post that these lines of front matter and this text are read as."""
    marked = block if "tags:" in block else f"tags: post\n{block}"
    text = f"---\n{marked}\n---\n{body}\n"
    reading = read_post(source, text, Rules(zone=BERLIN, authors=authors or {}))
    assert reading is not None
    assert reading.post is not None, reading.problems
    return reading.post


def collected(*posts: Post, future: bool = False, preview: bool = False) -> Collection:
    """On 15 June 2025 at noon."""
    return collect(posts, now=NOW, future=future, preview=preview)
