"""Posts for tests that name only what matters to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs_odis_news.feeds.publisher import Publisher
from mkdocs_odis_news.lists.collection import Collection, Entry, Status, collect_posts
from mkdocs_odis_news.lists.index_pages import IndexPage
from mkdocs_odis_news.lists.section import SectionContext
from mkdocs_odis_news.options import SectionOptions, SiteOptions
from mkdocs_odis_news.posts.dates import PostDate, named, read_date
from mkdocs_odis_news.posts.hiding import Visibility
from mkdocs_odis_news.posts.keys import KEYS
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.post import Author, Post
from mkdocs_odis_news.posts.rules import Rules
from mkdocs_odis_news.translations import words_in

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2025, 6, 15, 12, tzinfo=BERLIN)
SOURCE = "news/2025-01-31-ein-text.md"
RULES = Rules(zone=BERLIN)
MIRA = Author(name="Mira", url=LinkTarget(kind=LinkKind.ROOT, path="team/"))
ADDRESS = "https://amt.example/"
GERMAN = words_in("de")
assert GERMAN


def url_of(path: str) -> str:
    """The URL of a page, as MkDocs gives it."""
    if path.endswith("index.md"):
        return path.removesuffix("index.md") or "./"
    return path[:-3] + "/" if path.endswith(".md") else path


def section(home: str = "news/index.md", **options: Any) -> SectionContext:
    """A section in German, two posts on a page."""
    given: dict[str, Any] = {"words": GERMAN, "language": "de", "per_page": 2, **options}
    return SectionContext(
        options=SectionOptions(**given),
        site=SiteOptions(name="Amt", url=ADDRESS, sections=()),
        keys=KEYS,
        home=home,
        title="Neues",
        description="Alles Neue",
        site_host="amt.example",
    )


def unwritten(folder: str) -> IndexPage:
    """The page of a list whose author has written none."""
    return IndexPage(source=f"{folder}/index.md")


def publisher(**changes: Any) -> Publisher:
    """The site of that section."""
    fields: dict[str, Any] = {"name": "Amt", "url": ADDRESS, "language": "de", "url_of": url_of}
    return Publisher(**fields | changes)


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
        "corrections": (),
        "not_before": None,
        "visibility": Visibility.VISIBLE,
        "hidden_by": None,
        "hidden_in": None,
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
        "links": (),
        "series": None,
        "readtime": None,
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
    return collect_posts(posts, now=NOW, future=future, preview=preview)
