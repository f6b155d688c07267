"""The example site in three themes, served to a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from ..build.conftest import THEMES
from .sites import launched, published

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where ``published`` stands: below it, ``material/``, ``material-bare/`` and so on."""
    with published(tmp_path_factory.mktemp("sites")) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@dataclass
class Visit:
    """One visitor: a browser window, and what went wrong in it."""

    page: Page
    root: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._asked)

    def to(self, path: str) -> Page:
        """Goes to a page of the site, and waits until all of it is there."""
        self.page.goto(f"{self.root}/{path}", wait_until="load")
        return self.page

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((urljoin(self.root, "/"), "data:", "blob:")):
            self.strangers.append(request.url)


@pytest.fixture(scope="session")
def faults(chromium: Browser, address: str) -> set[str]:
    """The errors of the themes themselves, which are not ours to mend."""
    found: set[str] = set()
    for theme in THEMES:
        page = chromium.new_page()
        alone = Visit(page, f"{address}/{theme}-bare")
        alone.to("ueber-uns/")
        found.update(alone.errors)
        page.close()
    return found


@pytest.fixture
def visit(chromium: Browser, address: str, faults: set[str]) -> Iterator[Callable[..., Visit]]:
    """``visit("material", width=320)``; anything that goes wrong in the window fails the test."""
    visits: list[tuple[Visit, BrowserContext]] = []

    def make(site: str, *, width: int = 1280, height: int = 900, **options: Any) -> Visit:
        viewport = {"width": width, "height": height}
        context = chromium.new_context(viewport=viewport, locale="de-DE", **options)
        root = site if site.startswith("http") else f"{address}/{site}"
        made = Visit(context.new_page(), root)
        visits.append((made, context))
        return made

    yield make
    for made, context in visits:
        context.close()
        assert set(made.errors) <= faults
        assert made.strangers == []
