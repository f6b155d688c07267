"""The example site shows every kind of post, and builds without a warning."""

from __future__ import annotations

import os
import runpy
import shutil
from pathlib import Path

import pytest

from .conftest import REPOSITORY, Built, Site, one

HIDDEN = ("Wärmeplan", "Woher unsere Zahlen", "Schneepflug", "Zeitkapsel")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("example")
    shutil.copytree(
        REPOSITORY / "example_site", folder, dirs_exist_ok=True, ignore=lambda *_: {"site"}
    )
    site = Site(folder, {"SOURCE_DATE_EPOCH": "1795500000"})  # 2026-11-24
    return site.build()


def test_posts(example: Built) -> None:
    pages = [f"aktuelles/{part}index.html" for part in ("", "2/", "3/", "4/")]
    assert [len(example.teasers(page)) for page in pages] == [8, 8, 8, 8]
    assert "32 posts on 4 pages, 4 hidden (2 visible: false, 1 expired, 1 scheduled," in example.log
    assert example.dangling() == []
    assert example.teasers(pages[0])[0] == "Welche Daten fehlen Ihnen?"
    text = b"".join(example.files().values()).decode(errors="replace")
    assert [word for word in HIDDEN if word in text] == []


def test_every_page_has_one_heading_and_one_description(example: Built) -> None:
    for path in sorted((example.folder / "aktuelles").rglob("index.html")):
        page = example.page(path.relative_to(example.folder).as_posix())
        if page.css("meta[http-equiv=refresh]"):
            continue
        assert one(page, "h1"), path
        assert one(page, "meta[name=description]").attributes["content"], path
        assert "Aktuelles" in one(page, ".md-tabs__item--active").text()


def test_pictures_are_those_that_the_script_draws(tmp_path: Path) -> None:
    script = REPOSITORY / "example_site" / "make_images.py"
    drawn = runpy.run_path(str(script))
    before = drawn["FOLDER"]
    drawn["main"].__globals__["FOLDER"] = tmp_path
    drawn["main"]()
    names = [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()]
    assert len(names) == 19
    for name in names:
        assert (tmp_path / name).read_bytes() == (before / name).read_bytes(), os.fspath(name)
