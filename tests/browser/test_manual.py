"""The manual in a browser: WCAG 2.2 AA by axe-core, Lighthouse, narrow windows, and its search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from ..build.conftest import REPOSITORY, Site
from ..manual.finding import Search
from .conftest import Visit
from .sites import served
from .test_accessibility import violations
from .test_lighthouse import scores

# The start, a page of tables, one of headings, one of definitions, and a list of news.
PAGES = ("", "writing-posts/", "options/", "troubleshooting/", "template-data/", "looks/", "news/")
# What Material's search box and its buttons beside code break on every page.
THEME = ("aria-dialog-name", "landmark-unique")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("manual")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the manual stands, built for this address."""
    with served(folder / "site") as url:
        site = Site(folder, {"SOURCE_DATE_EPOCH": "1800000000"})
        site.configure(
            f"INHERIT: {REPOSITORY}/mkdocs.yml\ndocs_dir: {REPOSITORY}/docs\nsite_url: {url}/\n"
        )
        site.build()
        yield url


@pytest.fixture
def reader(chromium: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """``reader(width=360)``; whatever goes wrong in the window fails the test."""
    visits: list[tuple[Visit, BrowserContext]] = []

    def make(*, width: int = 1280, **options: Any) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        made = Visit(context.new_page(), address)
        visits.append((made, context))
        return made

    yield make
    for made, context in visits:
        context.close()
        assert (made.errors, made.strangers) == ([], [])


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(reader: Callable[..., Visit], scheme: str, page: str) -> None:
    found = violations(reader(color_scheme=scheme), page)
    told = {each["id"]: [node["target"][0] for node in each["nodes"]][:5] for each in found}
    assert {name: where for name, where in told.items() if name not in THEME} == {}


@pytest.mark.parametrize("page", ["", "options/"])
def test_lighthouse(address: str, page: str) -> None:
    found = scores(f"{address}/{page}")
    # The box of Material's search has no name, which costs four points.
    assert found == {"accessibility": 96, "best-practices": 100, "seo": 100}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_is_wider_than_the_window(
    reader: Callable[..., Visit], page: str, width: int
) -> None:
    shown = reader(width=width).to(page)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


WORDS = ("own brand colours", "custom teaser html", "post missing overview", "hide until monday")


@pytest.mark.parametrize("words", WORDS)
def test_the_search_is_the_one_that_other_tests_ask(
    reader: Callable[..., Visit], folder: Path, address: str, words: str
) -> None:
    page = reader().to("")
    page.locator("input.md-search__input").click()
    page.keyboard.type(words)
    items = page.locator(".md-search-result__item")
    expect(items.nth(2)).to_be_attached()
    links = [item.locator("a.md-search-result__link").first for item in items.all()[:3]]
    shown = [str(link.get_attribute("href")) for link in links]
    pages = [each.partition("?")[0].removeprefix(f"{address}/") for each in shown]
    assert pages == Search(folder / "site").pages(words)[:3]
