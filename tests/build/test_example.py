"""The example site shows every kind of post, and builds without a warning."""

from __future__ import annotations

import re
import runpy
import shutil
from pathlib import Path

import pytest

from .checks import check_heads, holding, one, pages_of
from .conftest import REPOSITORY, THEMES, Built, Site
from .example import TODAY, example

HIDDEN = ("Wärmeplan", "Woher unsere Zahlen", "Schneepflug", "Zeitkapsel")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("example")
    ignored = shutil.ignore_patterns("site", ".cache")
    shutil.copytree(REPOSITORY / "example_site", folder, dirs_exist_ok=True, ignore=ignored)
    return Site(folder, {"SOURCE_DATE_EPOCH": TODAY}).build()


def test_posts(built: Built) -> None:
    pages = [f"aktuelles/{part}index.html" for part in ("", "2/", "3/", "4/")]
    assert [len(built.teasers(page)) for page in pages] == [8, 8, 8, 8]
    assert "32 posts on 4 pages, 4 hidden (2 visible: false, 1 expired, 1 scheduled," in built.log
    assert built.dangling() == []
    assert built.teasers(pages[0])[0] == "Welche Daten fehlen Ihnen?"
    assert holding(built.files(), *HIDDEN) == {}


def test_every_page_has_one_heading_and_one_description(built: Built) -> None:
    pages = {path: built.page(path) for path in pages_of(built, "aktuelles/")}
    assert all(one(page, "h1") for page in pages.values())
    described = {path: one(page, "meta[name=description]") for path, page in pages.items()}
    assert [path for path, node in described.items() if not node.attributes["content"]] == []
    active = {path: one(page, ".md-tabs__item--active").text() for path, page in pages.items()}
    assert {path: text for path, text in active.items() if "Aktuelles" not in text} == {}


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("theme", THEMES)
def test_the_head_of_every_page(tmp_path: Path, theme: str) -> None:
    address = "https://daten.lindental.example/"
    site = example(tmp_path, theme, address).build()
    paths = list(pages_of(site, "aktuelles"))
    assert len(paths) > 50
    check_heads(site, paths)
    assert all(one(site.page(path), "h1") for path in paths)


def test_its_looks_are_overridden_at_three_depths(built: Built) -> None:
    post = built.page("aktuelles/2026-11-20-baumkataster-neu/index.html")
    sheets = [str(node.attributes["href"]) for node in post.css("link[rel=stylesheet]")]
    ours, theirs = ("../../assets/odis-news/news.css", "../../stylesheets/news.css")
    assert sheets.index(ours) < sheets.index(theirs)
    properties = re.findall(
        r"^  (--odis-news-\w+):", built.text("stylesheets/news.css"), re.MULTILINE
    )
    assert properties == ["--odis-news-radius", "--odis-news-gap"]
    sheet = built.text("assets/odis-news/news.css")
    assert [name for name in properties if f"var({name}, " not in sheet] == []
    (block, back) = post.css(".md-content p.odis-news-post")
    assert block.text() == "Fragen zu diesem Beitrag? Schreiben Sie uns."
    assert one(block, "a").attributes["href"] == "../../kontakt/"
    assert back.text() == "Zur Übersicht"
    views = [built.page(f"aktuelles/{path}/index.html") for path in ("kategorie", "archiv")]
    assert min(len(one(view, ".lindental-index").css("li")) for view in views) >= 3
    assert [view.css(".odis-news-index") for view in views] == [[], []]
    authors = built.page("aktuelles/autor/index.html").css(".odis-news-index .odis-news-person")
    assert [one(author, "p").text()[:5] for author in authors] == [
        *("Aylin", "Jonas", "Mira ", "Tadeu")
    ]


@pytest.mark.usefixtures("untraced")
def test_pictures_are_those_that_the_script_draws(tmp_path: Path) -> None:
    script = REPOSITORY / "example_site" / "make_images.py"
    drawn = runpy.run_path(str(script))
    before = drawn["FOLDER"]
    drawn["main"].__globals__["FOLDER"] = tmp_path
    drawn["main"]()
    names = [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()]
    assert len(names) == 19
    same = [(tmp_path / name).read_bytes() == (before / name).read_bytes() for name in names]
    assert [name for name, is_same in zip(names, same, strict=True) if not is_same] == []
