"""The manual as people meet it: whole, linked, and found by a stranger's words."""

from __future__ import annotations

import re
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from ..build.conftest import Built
from .finding import Search


@pytest.fixture(scope="session")
def search(manual: Built) -> Search:
    pytest.importorskip("material", minversion="9.7", reason="the index says how it is searched")
    return Search(manual.folder)


def test_it_builds_strictly(manual: Built) -> None:
    assert manual.code == 0, manual.log
    assert (manual.warnings, manual.errors) == ([], [])


def test_every_link_leads_somewhere(manual: Built) -> None:
    assert manual.dangling() == []


def anchors_of(built: Built) -> dict[str, set[str]]:
    """By the path of a page: what can be named behind ``#``."""
    pages = {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*.html")}
    return {
        page: {str(node.attributes["id"]) for node in built.page(page).css("[id]")}
        for page in pages
    }


def lost_anchors(built: Built, known: dict[str, set[str]]) -> list[str]:
    """Links of pages to places that another page, or the page itself, does not have."""
    links = (
        (page, node)
        for page in known
        if page != "404.html"
        for node in built.page(page).css("a[href*='#']")
    )
    found = []
    for page, node in links:
        path, anchor = urldefrag(urljoin(page, str(node.attributes["href"])))
        path = f"{path}index.html" if path.endswith("/") or not path else path
        if anchor and path in known and unquote(anchor) not in known[path]:
            found.append(f"{page}: {path}#{anchor}")
    return found


def test_every_anchor_is_there(manual: Built) -> None:
    known = anchors_of(manual)
    assert lost_anchors(manual, known) == []
    assert len(known) > 20


def test_every_page_is_in_the_navigation(manual: Built) -> None:
    """But posts, lists, and pages that lead on."""
    start = manual.page("index.html")
    named = {str(node.attributes["href"]) for node in start.css(".md-nav--primary a[href]")}
    there = {
        path.parent.relative_to(manual.folder).as_posix() + "/"
        for path in manual.folder.rglob("index.html")
    } - {"./"}
    assert {path for path in there if not re.match("news/.", path)} <= named


# What a stranger types for each task, and the page that tells it.
TASKS = {
    "looks/": (
        *("own brand colours", "change accent color", "custom css colours"),
        *("own teaser template", "override teaser template", "custom teaser html"),
    ),
    "sections-and-languages/": (
        *("second news section", "two sections", "multiple sections plugin", "several sections"),
    ),
    "options/": ("german button labels", "translate labels german", "deutsche labels"),
    "writing-posts/": ("hide until monday", "hide post until", "schedule post later"),
    "moving-in/material/": (
        *("migrate material blog", "move from material", "switch material blog plugin"),
    ),
    "feeds/": ("full text feed", "rss full content", "feed whole posts"),
    "pictures/": ("picture in post", "add image post", "image beside text", "hero image teaser"),
    "publishing/": ("publish on time", "automatic scheduled publishing", "publish in future"),
    "troubleshooting/": ("post not showing", "post missing overview", "my post missing"),
    "de/fehler-beheben/": ("beitrag erscheint nicht", "fehler meldung beheben"),
    "de/beitraege-schreiben/": ("beitrag verbergen", "bild im beitrag"),
}


@pytest.mark.parametrize(
    ("page", "words"), [(page, words) for page, each in TASKS.items() for words in each]
)
def test_a_stranger_finds_the_page(search: Search, page: str, words: str) -> None:
    assert page in search.pages(words)[:3]
