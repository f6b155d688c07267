"""Real sites of posts that are drawn: what is hidden is nowhere, what is shown breaks nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.post import Post
from mkdocs_odis_news.posts.rules import Rules
from tests.build.checks import entries
from tests.build.conftest import Built, Site, post

from . import strategies as s

# As many posts as a property has examples, fifty to a site.
BUILDS = max(1, settings().max_examples // 50)
CONFIGURATION = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {name: mkdocs, locale: de}
plugins:
  - search
  - odis-news:
      root: aktuelles
      per_page: 100
      broken_posts: skip
      news_sitemap: true
      related: 3
      feeds: {content: full, limit: 1000}
      views: {categories: true, authors: true, archive: true}
"""


def site_of(folder: Path, texts: list[str]) -> Site:
    (folder / "docs").mkdir()
    site = Site(folder).configure(CONFIGURATION)
    site.write({"index.md": "# Amt\n\n<!-- odis-news: latest 99 -->\n"})
    site.write({"aktuelles/2025-01-01-da.md": post("Da")})
    for number, text in enumerate(texts):
        path = folder / "docs" / name_of(number)
        path.write_bytes(text.encode())
    return site


def name_of(number: int) -> str:
    return f"aktuelles/2025-03-01-nr{number}xq.md"


@pytest.mark.parametrize("number", range(BUILDS))
def test_fifty_hidden_posts_leave_no_word(tmp_path: Path, number: int) -> None:
    drawn = s.gathered(s.hidden_posts(s.spelt(s.HIDING) | s.nearly_spelt(), "vogelbeere"), 50)
    texts = [w.text.replace("vogelbeere", f"vogelbeere{n}xq") for n, w in enumerate(drawn)]

    built = site_of(tmp_path, texts).try_build()

    assert built.code == 0, built.log
    assert built.teasers("aktuelles/index.html") == ["Da"]
    leaks = {
        drawn[int(found[1])].name: path
        for path, content in built.files().items()
        for found in re.finditer(rb"(?:nr|vogelbeere)(\d+)xq", path.encode() + content)
    }
    assert leaks == {}


@pytest.fixture(scope="module", params=range(BUILDS))
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, dict[str, Post]]:
    """A site of sixty posts with anything in their fields, and those of them that can be read."""
    texts = s.gathered(s.hostile_posts(), 60)
    built = site_of(tmp_path_factory.mktemp("hostile"), texts).try_build()
    assert built.code == 0, built.log
    rules = Rules(zone=ZoneInfo("UTC"))
    readings = [read_post(name_of(n), text, rules) for n, text in enumerate(texts)]
    read = [reading.post for reading in readings if reading and reading.post]
    posts = {found.source.replace(".md", "/index.html"): found for found in read}
    assert len(posts) > 10
    return built, posts


def test_every_readable_post_has_its_title(hostile: tuple[Built, dict[str, Post]]) -> None:
    built, posts = hostile
    titles = [found.title for found in posts.values()]
    assert sorted(built.teasers("aktuelles/index.html")) == sorted([*titles, "Da"])
    with_page = {path: found for path, found in posts.items() if not found.leads_away}
    og = {path: content(built.page(path), "meta[property='og:title']") for path in with_page}
    assert og == {path: found.title for path, found in with_page.items()}
    headlines = {path: json_ld(built.page(path))["headline"] for path in with_page}
    assert headlines == {path: found.title for path, found in with_page.items()}


def content(page: LexborHTMLParser, selector: str) -> str | None:
    return page.css_first(selector).attributes["content"]


def json_ld(page: LexborHTMLParser) -> dict[str, object]:
    return json.loads(page.css_first("script[type='application/ld+json']").text())


def test_every_page_has_one_heading(hostile: tuple[Built, dict[str, Post]]) -> None:
    built, posts = hostile
    paths = [path for path, found in posts.items() if not found.leads_away]
    counted = {path: len(built.page(path).css("h1")) for path in [*paths, "aktuelles/index.html"]}
    assert {path: count for path, count in counted.items() if count != 1} == {}


def test_every_attribute_is_one_that_we_wrote(hostile: tuple[Built, dict[str, Post]]) -> None:
    built, _ = hostile
    odd = {
        (path, node.tag, name)
        for path, node in nodes(built)
        for name in node.attributes
        if name.startswith("on") or not re.fullmatch(r"[a-z][a-z0-9:.-]*", name)
    }
    assert odd == set()


def test_every_element_is_one_that_we_wrote(hostile: tuple[Built, dict[str, Post]]) -> None:
    built, _ = hostile
    scripts = {
        (path, node.html)
        for path, node in nodes(built)
        if node.tag in ("script", "svg", "iframe", "object") and "alert(1)" in (node.text() or "")
        if node.attributes.get("type") != "application/ld+json"
    }
    assert scripts == set()


def test_every_link_leads_to_the_web_a_mailbox_or_a_path(
    hostile: tuple[Built, dict[str, Post]],
) -> None:
    built, _ = hostile
    odd = {
        (path, address)
        for path, node in nodes(built)
        for address in addresses(node)
        if scheme(address) not in ("", "http", "https", "mailto")
    }
    assert odd == set()


def nodes(built: Built) -> Iterator[tuple[str, LexborNode]]:
    """All elements of all pages below the section, and of the home page."""
    for path in built.files():
        if path == "index.html" or (path.startswith("aktuelles/") and path.endswith(".html")):
            for node in built.page(path).css("*"):
                yield path, node


def addresses(node: LexborNode) -> Iterator[str]:
    for name in ("href", "src", "action", "poster", "data", "cite"):
        if address := node.attributes.get(name):
            yield address
    for candidate in (node.attributes.get("srcset") or "").split(","):
        yield candidate.strip().split(" ")[0]
    refresh = node.attributes.get("content") or ""
    if node.tag == "meta" and (node.attributes.get("http-equiv") or "").lower() == "refresh":
        yield refresh.partition("=")[2]


def scheme(address: str) -> str:
    """The scheme that a browser sees: blanks and control characters do not count."""
    bare = re.sub(r"[\t\r\n]", "", address).strip("".join(map(chr, range(33))))
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", bare)
    return found[1].lower() if found else ""


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_every_feed_parses(hostile: tuple[Built, dict[str, Post]], name: str) -> None:
    built, posts = hostile
    found = entries(built, name)
    assert len(found) == len(posts) + 1
    schemes = {scheme(link.href) for entry in found for link in entry.links}
    assert schemes <= {"http", "https", "mailto"}


def test_the_json_feed_says_what_was_typed(hostile: tuple[Built, dict[str, Post]]) -> None:
    built, posts = hostile
    items = json.loads(built.text("aktuelles/feed.json"))["items"]
    titles = [found.title for found in posts.values()]
    assert sorted(item["title"] for item in items) == sorted([*titles, "Da"])
    urls = [item[key] for item in items for key in ("url", "external_url") if key in item]
    assert {scheme(url) for url in urls} <= {"http", "https", "mailto"}
