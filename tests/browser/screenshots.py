"""Takes the pictures of the README; with ``--all FOLDER`` those of every kind of page."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from ..build.conftest import REPOSITORY, THEMES, Site
from ..build.example import KINDS, PREVIEWS, draft, empty
from ..build.hard import KINDS as HARD
from ..build.hard import hard
from ..build.server import serving
from .sites import launched, published, served

FOLDER = REPOSITORY / "example_site" / "screenshots"
SCHEMES = ("light", "dark")
SIZES = {"wide": (1280, 900), "phone": (360, 740)}
OVERVIEW = {"overview": "aktuelles/"}
SITES: dict[str, tuple[Callable[[Path, str, str], Site], dict[str, str]]] = {
    "eight": (hard, HARD),
    "three": (partial(hard, number=3), OVERVIEW),
    "one": (partial(hard, number=1), OVERVIEW),
    "lead": (partial(hard, lead=True, year_headings=True), OVERVIEW),
    "list": (partial(hard, layout="list", lead=True), OVERVIEW),
    "empty": (empty, OVERVIEW),
}
# By name: the page, the scheme and the size. What the README shows is the start of the page.
README = {
    "overview": ("overview", "light", "wide"),
    "overview-dark": ("overview", "dark", "wide"),
    "post": ("post", "light", "wide"),
    "phone": ("overview", "light", "phone"),
}


def take(browser: Browser, url: str, to: Path, scheme: str, size: str, *, whole: bool) -> None:
    """One picture, once the fonts are there and nothing moves."""
    width, height = SIZES[size]
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="de-DE",
    )
    page.goto(url, wait_until="load")
    # Pictures below the fold are loaded when somebody looks.
    page.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
    page.wait_for_function("[...document.images].every(i => i.complete)")
    page.evaluate("document.fonts.ready")
    page.screenshot(path=to, full_page=whole, animations="disabled")
    page.close()


def take_for_readme() -> None:
    """Into ``example_site/screenshots``; the same bytes with the same Chromium and fonts."""
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as root,
        published(Path(root)) as url,
        launched() as browser,
    ):
        for name, (kind, scheme, size) in README.items():
            page = f"{url}/material/{KINDS[kind]}"
            take(browser, page, FOLDER / f"{name}.png", scheme, size, whole=False)


def take_all(folder: Path) -> None:
    """Every kind of page in every theme, light and dark, wide and narrow; previews by ``serve``.

    The posts are hard to lay out; the overview is taken with one and three of them, too, with a
    lead story, as a list, and without any.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as root, launched() as browser:
        with served(Path(root)) as url:
            for theme in THEMES:
                pages: dict[str, str] = {}
                for name, (make, kinds) in SITES.items():
                    place = f"{theme}-{name}"
                    site = make(Path(root) / "sources" / place, theme, f"{url}/{place}/")
                    shutil.move(site.try_build().folder, Path(root) / place)
                    pages |= {f"{name} {kind}": f"{url}/{place}/{kinds[kind]}" for kind in kinds}
                _take_each(browser, pages, folder, theme)
        for theme in THEMES:
            site = draft(Path(root) / "drafts" / theme, theme, "http://127.0.0.1/")
            with serving(site, path="") as server:
                pages = {kind: server.address + path for kind, path in PREVIEWS.items()}
                _take_each(browser, pages, folder, theme)


def _take_each(browser: Browser, pages: dict[str, str], folder: Path, theme: str) -> None:
    for kind, url in pages.items():
        for scheme in SCHEMES:
            for size in SIZES:
                name = "-".join((theme, kind, scheme, size)).replace(" ", "-")
                take(browser, url, folder / f"{name}.png", scheme, size, whole=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--all"]:
        take_all(Path(sys.argv[2]))
    else:
        take_for_readme()
