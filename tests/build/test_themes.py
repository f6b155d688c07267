"""Themes are told by what they can do, whatever their names are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import material
import pytest

from .conftest import Site, post

TEMPLATES = Path(material.__file__).parent / "templates"
PAGE = "aktuelles/2025-01-01-a/index.html"


@pytest.mark.parametrize(
    ("folder", "features", "shows_neighbours", "has_sitemap"),
    [
        (TEMPLATES, "[navigation.footer]", False, True),
        (TEMPLATES, "[]", True, True),
        ("own", "[navigation.footer]", True, False),
    ],
    ids=["family of Material", "without its footer", "any other"],
)
def test_a_theme_without_a_name(
    news: Callable[..., Site],
    folder: Path | str,
    features: str,
    shows_neighbours: bool,
    has_sitemap: bool,
) -> None:
    site = news().write({f"aktuelles/2025-01-0{n}-a.md": post(f"P{n}") for n in (1, 2)})
    main = "<html><head></head><body>{% block content %}{{ page.content }}{% endblock %}</body>"
    (site.folder / "own").mkdir()
    (site.folder / "own" / "main.html").write_text(main, encoding="utf-8")
    configuration = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    own = (
        f"{{name: null, custom_dir: {folder}, features: {features}, language: de, icon: {{}},"
        " font: {text: A, code: B}}"
    )
    site.configure(configuration.replace("{name: mkdocs, locale: de}", own))

    built = site.build()

    assert bool(built.page(PAGE).css(".odis-news-neighbours")) is shows_neighbours
    assert (built.folder / "aktuelles/sitemap.xml").is_file() is has_sitemap
