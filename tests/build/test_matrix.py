"""The section in every theme, under both hosts, in both URL styles, with and without a nav.

All of it by the real command line; that both hosts make the same site, test_host says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from .checks import one
from .conftest import THEMES, Built, Site, post

TITLES = [f"Beitrag {number}" for number in range(20, 0, -1)]


def twenty() -> dict[str, str]:
    return {
        f"aktuelles/2025-01-{number:02}-beitrag.md": post(
            f"Beitrag {number}", metaDescription=f'"Kurz & gut: {number}"'
        )
        for number in range(1, 21)
    }


def check_page(built: Built, path: str, heading: str, description: str) -> None:
    page = built.page(path)
    assert one(page, "h1").text().startswith(heading), path
    assert one(page, "head meta[name=description]").attributes["content"] == description, path
    assert page.css_first("title").text().startswith(heading), path


NAVS = {
    "inferred": "",
    "explicit": "nav: [{Start: index.md}, {Aktuelles: aktuelles/index.md}]\n",
}


@dataclass(frozen=True)
class Home:
    """The files of a home page, and what stands on it from the top down."""

    order: tuple[str, ...]
    files: Mapping[str, str] = field(default_factory=dict)


HOMES = {
    "own": Home(
        order=("Vorwort.", "Beitrag 20", "Nachwort."),
        files={"aktuelles/index.md": "Vorwort.\n\n<!-- odis-news -->\n\nNachwort.\n"},
    ),
    "none": Home(order=("Beitrag 20",)),
}


@pytest.mark.parametrize(("host", "nav"), [("mkdocs", "inferred"), ("properdocs", "explicit")])
@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("directories", ["true", "false"])
@pytest.mark.parametrize("theme", THEMES)
def test_section(
    news: Callable[..., Site], theme: str, directories: str, home: str, host: str, nav: str
) -> None:
    more = f"use_directory_urls: {directories}\n{NAVS[nav]}"
    site = news(theme=theme, more=more, options="title: Aktuelles\ndescription: Neu im Amt")
    site.write(twenty()).write(HOMES[home].files)

    built = site.build(host=host, apart=True)

    assert built.dangling() == []
    pages = [f"aktuelles/{number}index.html" for number in ("", "2/", "3/")]
    assert [title for path in pages for title in built.teasers(path)] == TITLES
    check_page(built, pages[0], "Aktuelles", "Neu im Amt")
    check_page(built, pages[1], "Aktuelles – Seite 2", "Neu im Amt – Seite 2")
    post_path = "aktuelles/2025-01-07-beitrag" + (
        "/index.html" if directories == "true" else ".html"
    )
    check_page(built, post_path, "Beitrag 7", "Kurz & gut: 7")
    check_pager(built, directories == "true")
    text = built.page(pages[0]).body.text()
    assert sorted(HOMES[home].order, key=text.index) == list(HOMES[home].order)


def check_pager(built: Built, directories: bool) -> None:
    end = "" if directories else "index.html"
    expected = {
        "aktuelles/index.html": (None, f"2/{end}"),
        "aktuelles/2/index.html": (f"../{end}", f"../3/{end}"),
        "aktuelles/3/index.html": (f"../2/{end}", None),
    }
    for path, (newer, older) in expected.items():
        pager = one(built.page(path), "nav.odis-news-pager")
        links = {
            node.attributes.get("rel"): node.attributes["href"] for node in pager.css("a[rel]")
        }
        assert links.get("prev") == newer, path
        assert links.get("next") == older, path
        assert [node.text() for node in pager.css("li")] == ["1", "2", "3"]
        current = [node.text() for node in pager.css("[aria-current=page]")]
        assert current == [path.split("/")[1].replace("index.html", "1")]
