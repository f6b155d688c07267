"""What authors hid in ways that only a whole site can show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .checks import holding
from .conftest import Site, post

TAGGED = '"tags": ["B\\u00f6rse"], "title": "Quitte"'

LOCKED = "---\ntags: post\npassword: geheim\n---\n# Quitte\n\nQuitten.\n"


@pytest.mark.parametrize(
    ("options", "plugins", "files"),
    [
        (
            "keys: {draft: [entwurf]}",
            "[search, material/meta]",
            {
                "aktuelles/a/.meta.yml": "Entwurf: ja\n",
                "aktuelles/a/2025-01-01-quitte.md": post("Quitte"),
            },
        ),
        (
            "keys: {tags: [schlagworte]}",
            "[search]",
            {
                "kapitel/a.md": "---\nschlagworte: post\ntitle: a: quitte\ndraft: true\n---\n",
                "kapitel/b.md": "---\nschlagworte: post\n---\ndraft: true\n---\nQuitte.\n",
            },
        ),
        (
            "tag: Börse",
            "[search]",
            {"aktuelles/2025-01-01-quitte.md": f'{{{TAGGED}, "draft": true}}\n\nText.\n'},
        ),
        (
            "tag: Börse",
            "[search]",
            {
                "kapitel/quitte.md": '---\ntags: ["B\\xF6rse"]\ndate: 2099-01-01\n---\nText.\n',
            },
        ),
        (
            "per_page: 8",
            "[search]",
            {
                "aktuelles/2025-01-01-x/README.md": post("X", draft="true"),
                "aktuelles/2025-01-01-x/quitte.csv": "a,b\n",
                "aktuelles/2025-01-01-x/papiere/quitte.txt": "a\n",
            },
        ),
    ],
)
def test_hidden(
    news: Callable[..., Site], options: str, plugins: str, files: dict[str, str]
) -> None:
    theme = "material" if "meta" in plugins else "mkdocs"
    built = news(theme=theme, options=options, plugins=plugins).write(files).try_build()
    assert built.code == 0, built.log
    assert holding(built.files(), "quitte", "Quitte") == {}


def test_who_kept_a_page_away_learns_what_is_wrong_there(news: Callable[..., Site]) -> None:
    site = news(options="exclude: [aus/**]")
    built = site.write({"aus/a.md": post("Quitte", expires="bald")}).try_build()
    assert holding(built.files(), "Quitte") == {}
    assert built.warnings == [
        "odis-news: aus/a.md: date: found no date, neither as a key nor at the start of the file"
        " name; expected a date such as 2022-05-25. Write date: 2022-05-25, or begin the file name"
        " with 2022-05-25-.",
        'odis-news: aus/a.md:4: expires: found "bald"; expected a date that exists, as'
        " year-month-day. Write expires: 2022-05-25, or expires: 2022-05-25 10:30.",
    ]


def test_a_post_that_a_category_keeps_out_has_not_forgotten_its_marker(
    news: Callable[..., Site],
) -> None:
    site = news(options="categories: [verkehr]")
    site.write({"aktuelles/2025-01-01-a.md": post("A", categories="wasser")})
    assert "looks like a post" not in site.build().log


@pytest.mark.parametrize("words", ['"Neu\\a"', "x" * 20_001])
@pytest.mark.parametrize("page", ["index.md", "_index.md", "kategorie/amt/index.md"])
def test_words_of_a_list_that_no_page_may_hold(
    news: Callable[..., Site], page: str, words: str
) -> None:
    site = news(options="views: {categories: true}")
    site.write({"aktuelles/2025-01-01-a.md": post("A", categories="Amt")})
    site.write({f"aktuelles/{page}": f"---\ntitle: {words}\ndescription: {words}\n---\n"})
    built = site.try_build()
    assert built.code == 0, built.log
    assert built.teasers("aktuelles/index.html") == ["A"]
    pages = {name: text for name, text in built.files().items() if name.endswith("ml")}
    assert holding(pages, "\a", "x" * 1001) == {}


def test_the_head_says_nothing_of_a_text_behind_a_password(news: Callable[..., Site]) -> None:
    pytest.importorskip("encryptcontent")
    site = news(plugins="[search, encryptcontent]")
    site.write({"aktuelles/2025-01-01-gesperrt.md": LOCKED})
    head = site.try_build().page("aktuelles/2025-01-01-gesperrt/index.html").css_first("head")
    assert head.html
    assert "Quitte" not in head.html


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md~", "---\ntags: post\ndraft: true\n---\nQuitte.\n", "a.md"),
        ("a.md.bak", "---\ntags: post\n---\nQuitte.\n", "a.md"),
        ("a.Rmd", "---\ntags: [post]\n---\nQuitte.\n", "a.md"),
        ("a.html", '---json\n{"tags": "post", "draft": true}\n---\nQuitte.\n', "a.md"),
        ("a.njk", "--- # Entwurf\ntags: post\n---\nQuitte.\n", "a.md"),
    ],
)
def test_a_post_that_nobody_renders(
    news: Callable[..., Site], name: str, text: str, expected: str
) -> None:
    built = news().write({f"aktuelles/{name}": text}).try_build()
    suffix = name[name.rindex(".") :]
    assert holding(built.files(), "Quitte") == {}
    assert built.warnings == [
        f"odis-news: aktuelles/{name}: found a post in a file with the extension {suffix}; expected"
        f" {expected}. Rename the file, or delete it; until then it is left out of the site."
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "--- Werbung\n\ntags: post\n\nQuitte.\n"),
        ("a.json", '{"tags": "post", "text": "Quitte"}\n'),
        ("a.html", "<p>---</p>\n---json\n{tags: post}\n---\nQuitte\n"),
        ("a.bak", "Quitte\n"),
    ],
)
def test_a_file_that_is_no_post(news: Callable[..., Site], name: str, text: str) -> None:
    built = news().write({f"aktuelles/{name}": text}).build()
    assert f"aktuelles/{name}" in built.files()


LANGUAGES = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {name: material, language: de}
plugins:
  - search
  - meta
  - i18n:
      docs_structure: folder
      languages:
        - {locale: de, name: Deutsch, default: true, build: true}
        - {locale: en, name: English, build: true}
  - odis-news: {root: aktuelles}
"""


def test_no_post_leads_to_a_translation_that_its_folder_hides(site: Site) -> None:
    pytest.importorskip("mkdocs_static_i18n")
    built = site.configure(LANGUAGES).write(
        {
            "de/index.md": "# Amt\n",
            "en/index.md": "# Office\n",
            "de/aktuelles/2025-01-01-a.md": post("Da"),
            "en/aktuelles/2025-01-01-a.md": post("There"),
            "en/aktuelles/.meta.yml": "draft: true\n",
        }
    )
    assert holding(built.try_build().files(), "en/aktuelles/2025") == {}
