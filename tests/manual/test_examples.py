"""The files that a page of the manual shows make a site that does what the page says."""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from typing import Any

import pytest
import yaml

from ..build.checks import one
from ..build.conftest import Built, Site
from .blocks import blocks

_AUTUMN = str(1_790_000_000)  # 2026: the posts of the manual are out
_SITE = {"site_name": "Office", "site_url": "https://data.example.org/", "plugins": ["odis-news"]}
_POST = "---\ntags: post\ntitle: A & B\ncategories: Council\n---\nText.\n"


def shown_by(page: str, folder: Path) -> Built:
    """The site of all files of a page; of ``mkdocs.yml`` the parts are put together."""
    found = [block for block in blocks() if block.place.startswith(f"{page}:") and block.title]
    parts: list[dict[str, Any]] = [
        yaml.safe_load(block.text) for block in found if block.title == "mkdocs.yml"
    ]
    others = {block.title: block.text for block in found if block.title != "mkdocs.yml"}
    files = {"docs/index.md": "# Office\n", "docs/news/2026-05-01-a.md": _POST} | others
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    site = Site(folder, {"SOURCE_DATE_EPOCH": _AUTUMN})
    site.configure(yaml.safe_dump(reduce(lambda whole, part: whole | part, parts, _SITE)))
    return site.build()


@pytest.mark.parametrize("page", ["README.md", "docs/index.md", "docs/getting-started.md"])
def test_the_first_post_is_shown(tmp_path: Path, page: str) -> None:
    built = shown_by(page, tmp_path)
    assert built.teasers("news/index.html") == ["The council opens its data", "A & B"]
    assert len(built.page("index.html").css(".odis-news-teaser")) in (0, 2)


def test_looks(tmp_path: Path) -> None:
    built = shown_by("docs/looks.md", tmp_path)
    page = built.page("news/index.html")
    assert one(page, ".odis-news-teaser h2.headline").text() == "A & B"
    sheets = [Path(str(n.attributes["href"])).name for n in page.css("link[rel=stylesheet]")]
    assert sheets.index("news.css") < len(sheets) - 1 - sheets[::-1].index("news.css")
