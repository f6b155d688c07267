"""The left column of a post in Material, where the navigation would hold one dead word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .checks import one
from .conftest import Site, post

PATH = "aktuelles/2026-01-02-a/index.html"
ALONE = "[index.md, aktuelles/index.md]"


def in_tabs(news: Callable[..., Site], features: str, nav: str, **keys: object) -> Site:
    more = (
        f"nav: {nav}\n"
        f"theme: {{name: material, language: de, features: [{features}], custom_dir: overrides}}\n"
    )
    site = news(options="views: {categories: true}", more=more)
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(text.replace("theme: {name: mkdocs, locale: de}\n", ""))
    (site.folder / "overrides").mkdir()
    keys = {"author": "Mira <b>", "categories": "Daten", "updated": "2026-01-03", **keys}
    return site.write({f"{PATH.removesuffix('/index.html')}.md": post("A", **keys)})


@pytest.mark.parametrize(
    ("features", "nav", "keys", "is_there"),
    [
        ("navigation.tabs", ALONE, {}, True),
        ("navigation.tabs, navigation.instant", "[index.md, N: [aktuelles/index.md]]", {}, True),
        ("navigation.tabs", "[index.md]", {}, True),
        ("navigation.tabs", "[index.md, N: [aktuelles/index.md, x.md]]", {}, False),
        ("navigation.footer", ALONE, {}, False),
        ("navigation.tabs, toc.integrate", ALONE, {}, False),
        ("navigation.tabs", ALONE, {"hide": "[navigation]"}, False),
        ("navigation.tabs", ALONE, {"hide": "navigation"}, False),
        ("navigation.tabs", ALONE, {"template": "main.html"}, False),
    ],
)
def test_where_it_is(
    news: Callable[..., Site], features: str, nav: str, keys: dict[str, str], is_there: bool
) -> None:
    built = in_tabs(news, features, nav, **keys).write({"x.md": "# X"}).build()
    assert bool(built.page(PATH).css(".odis-news-column")) is is_there
    assert built.page("aktuelles/index.html").css(".odis-news-column") == []
    assert built.page(PATH).css(".md-sidebar--primary") != []
    assert built.dangling() == []


def test_what_it_holds_stands_in_the_templates_of_the_site(news: Callable[..., Site]) -> None:
    site = in_tabs(news, "navigation.tabs", ALONE)
    main = '{% extends "base.html" %}{% block announce %}Heute zu{% endblock %}'
    (site.folder / "overrides" / "main.html").write_text(main, encoding="utf-8")

    page = site.build().page(PATH)

    assert "Heute zu" in page.body.text()
    column = one(page, ".odis-news-column")
    assert column.text(separator=" ").split() == [
        *("Zur", "Übersicht", "02.01.2026", "Von", "Mira", "<b>", "Daten"),
        *("Zuletzt", "geändert", "am", "03.01.2026"),
    ]
    assert [link.attributes["href"] for link in column.css("a")] == ["../", "../kategorie/daten/"]


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes_have_none(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme).write({f"{PATH.removesuffix('/index.html')}.md": post("A")})
    assert site.build().page(PATH).css(".odis-news-column") == []
