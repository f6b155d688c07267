"""One site with Material's blog, and with ours as ``odis-news import`` configures it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from mkdocs_odis_news.cli.main import main

from .conftest import Built, Site

pytest.importorskip("material", minversion="9.7", reason="Material's blog pins posts since 9.7")

HEAD = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {name: material, language: de}
plugins:
  - search
"""
THEIRS = HEAD + "  - blog:\n      archive: true\n"
DATES = (
    *("2024-02-29", "2024-03-01 08:00:00", "2024-03-01 09:00:00", "2024-12-31", "2025-01-01"),
    *("2025-05-05", "2025-05-06", "2025-11-30", "2025-12-01"),
)
TITLES = (
    *("Ämter & Daten", "Straßen, Plätze", "C++ für alle", "Was kostet 1.000 €?", "Über uns"),
    *("`code` im Titel", "Grüße aus *Köln*", "Ein – langer – Strich", "日本語 und Mehr"),
)
CATEGORIES = (
    *("[Öffentliche Daten, Karten]", "[Karten]", "[Straßen & Wege]", "[]", "[Karten, Recht]"),
    *("[Öffentliche Daten]", "[Recht, Karten]", "[Recht]", "[Straßen & Wege, Recht]"),
)
FORMATS = (
    *('"{date}/{slug}"', '"{slug}"', '"{date}/{file}"', '"{categories}/{slug}"'),
    *('"{date}/{categories}/{slug}"\n      post_url_date_format: yyyy', '"beitrag/{file}/"'),
)


def posts(folder: str = "blog") -> dict[str, str]:
    """Each with an excerpt, one of them with a slug, one pinned, one a draft."""
    own = {1: "slug: kurz\n", 3: "pin: true\n", 5: "draft: true\n"}
    rows = enumerate(zip(DATES, TITLES, CATEGORIES, strict=True))
    return {
        f"{folder}/posts/Beitrag {number}.md".lstrip("/"): (
            f"---\ndate: {date}\ncategories: {categories}\n{own.get(number, '')}---\n"
            f"# {title}\n\nAnfang {number}, und so weiter.\n\n<!-- more -->\n\nDer Rest.\n"
        )
        for number, (date, title, categories) in rows
    }


def both(site: Site, theirs: str, folder: str = "blog") -> tuple[Built, Built]:
    """The site as Material's blog builds it, and as ours does."""
    site.write(posts(folder) | {f"{folder}/index.md".lstrip("/"): "# Blog\n"})
    before = site.configure(theirs).try_build()
    assert before.code == 0, before.log
    (site.folder / "site").rename(site.folder / "theirs")
    before.folder = site.folder / "theirs"
    done = CliRunner().invoke(main, ["import", str(site.folder), "--from", "material"])
    assert (done.exit_code, done.stderr.count("\n")) == (0, 1), done.stderr
    site.configure(HEAD + textwrap.indent(done.stdout, "  "))
    return before, site.build()


def pages(built: Built) -> set[str]:
    return {path for path in built.files() if path.endswith(".html")}


def lists(built: Built) -> Iterator[str]:
    """The pages of Material's blog that show posts."""
    for path in sorted(pages(built)):
        if built.page(path).css("article.md-post--excerpt"):
            yield path


def shown(built: Built, path: str, teaser: str, title: str) -> list[tuple[str, str]]:
    """The titles of a list, and the first words of the texts."""
    found = built.page(path).css(teaser)
    return [(_text(node.css_first(title)), _anfang(node.text())) for node in found]


def _text(node: object) -> str:
    return " ".join(node.text().replace("¶", "").split())  # type: ignore[attr-defined]


def _anfang(text: str) -> str:
    return text[text.index("Anfang") :][:8]


def check_same(theirs: Built, ours: Built) -> None:
    assert pages(theirs) - pages(ours) == set()
    found = list(lists(theirs))
    assert len(found) >= 7
    assert {
        path: shown(ours, path, ".odis-news-teaser", ".odis-news-teaser-title") for path in found
    } == {path: shown(theirs, path, "article.md-post--excerpt", "h2") for path in found}


@pytest.mark.parametrize("form", FORMATS)
def test_every_address_and_every_list_stays(site: Site, form: str) -> None:
    check_same(*both(site, f"{THEIRS}      post_url_format: {form}\n"))


@pytest.mark.parametrize(
    "options",
    [
        "pagination_per_page: 2",
        "pagination_per_page: 2\n      pagination_url_format: seite/{page}",
        "archive_url_date_format: yyyy/MM\n      archive_date_format: MMMM yyyy",
        "categories_url_format: thema/{slug}\n      archive_url_format: archiv/{date}",
        "pagination: false",
    ],
)
def test_lists_with_options_of_their_own(site: Site, options: str) -> None:
    check_same(*both(site, f"{THEIRS}      {options}\n"))


def test_a_blog_on_the_home_page(site: Site) -> None:
    check_same(*both(site, f"{THEIRS}      blog_dir: .\n", ""))
