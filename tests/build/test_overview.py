"""The overview at its edges: how many posts, which root, which options."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .checks import PNG, one
from .conftest import THEMES, Built, Site, many, post


@pytest.mark.parametrize(("count", "pages"), [(1, [1]), (8, [8]), (9, [8, 1])])
def test_few_posts(news: Callable[..., Site], count: int, pages: list[int]) -> None:
    built = news().write(many(count)).build()

    found = [built.folder / "aktuelles" / part / "index.html" for part in ("", "2", "3")]
    assert [path.exists() for path in found] == [n < len(pages) for n in range(3)]
    counts = [
        len(built.teasers(f"aktuelles/{part}index.html")) for part in ("", "2/")[: len(pages)]
    ]
    assert counts == pages
    pagers = built.page("aktuelles/index.html").css(".odis-news-pager")
    assert len(pagers) == (len(pages) > 1)


@pytest.mark.parametrize("theme", THEMES)
def test_no_posts(news: Callable[..., Site], theme: str) -> None:
    built = news(theme=theme).build()

    page = built.page("aktuelles/index.html")
    assert one(page, ".odis-news-empty").text() == "Noch keine Beiträge."
    assert one(page, "h1").text().startswith("Aktuelles")
    assert (
        "INFO    -  odis-news: no posts yet; a post is a Markdown file with tags: post" in built.log
    )
    assert "odis-news: 0 posts on 1 page, 0 hidden\n" in built.log


@pytest.mark.usefixtures("untraced")
def test_500_posts(news: Callable[..., Site]) -> None:
    built = news().write(many(500)).build()

    def pager(number: int) -> list[str]:
        page = built.page(f"aktuelles/{number}/index.html")
        return [node.text() for node in page.css(".odis-news-pager li")]

    titles = [
        title
        for number in range(1, 64)
        for title in built.teasers(f"aktuelles/{'' if number == 1 else f'{number}/'}index.html")
    ]
    assert titles == [f"Post {number}" for number in range(500, 0, -1)]
    assert pager(31) == ["1", "…", "30", "31", "32", "…", "63"]
    assert pager(4) == ["1", "2", "3", "4", "5", "…", "63"]
    assert pager(63) == ["1", "…", "62", "63"]


@pytest.mark.parametrize("theme", THEMES)
def test_news_of_the_whole_site_on_its_home_page(site: Site, theme: str) -> None:
    site.configure(
        f"""
        site_name: Amt
        site_description: Alles vom Amt
        site_url: https://amt.example/
        theme: {theme}
        plugins: [search, {{odis-news: {{root: "", language: de, per_page: 2}}}}]
        """
    )
    site.write({"index.md": "# Willkommen\n\n<!-- odis-news -->\n", "a/2025-01-01-x.md": post("X")})
    site.write({"2025-01-02-y.md": post("Y"), "a/b/2025-01-03-z.md": post("Z")})

    built = site.build()

    assert built.teasers("index.html") == ["Z", "Y"]
    assert built.teasers("2/index.html") == ["X"]
    assert built.dangling() == []
    assert one(built.page("index.html"), "h1").text().startswith("Willkommen")
    description = one(built.page("index.html"), "meta[name=description]")
    assert description.attributes["content"] == "Alles vom Amt"
    assert one(built.page("2/index.html"), "h1").text().startswith("Willkommen – Seite 2")


@pytest.mark.parametrize("theme", THEMES)
def test_a_home_page_called_like_its_site_is_named_once(site: Site, theme: str) -> None:
    site.configure(
        f"""
        site_name: Amt & Co
        theme: {theme}
        plugins: [{{odis-news: {{root: "", per_page: 1}}}}]
        """
    )
    built = site.write(many(2)).try_build()
    assert one(built.page("index.html"), "head title").text() == "Amt & Co"
    assert one(built.page("index.html"), "h1").text().startswith("Amt & Co")
    second = one(built.page("2/index.html"), "head title").text()
    assert second == "Amt & Co – page 2 - Amt & Co"


def one_by_one(built: Built, path: str) -> list[str]:
    """Headings of a page, each with its level."""
    return [f"{node.tag} {node.text()}" for node in built.page(path).css("h1, h2, h3")]


@pytest.mark.parametrize("layout", ["cards", "list"])
@pytest.mark.parametrize("theme", THEMES)
def test_a_lead_story_and_years(news: Callable[..., Site], theme: str, layout: str) -> None:
    options = f"lead: true\nyear_headings: true\nper_page: 3\nlayout: {layout}"
    site = news(theme=theme, options=options).write(
        {
            "aktuelles/2024-03-01-a.md": post("A"),
            "aktuelles/2024-03-02-b.md": post("B"),
            "aktuelles/2025-01-01-c.md": post("C"),
            "aktuelles/2025-01-02-d.md": post("D"),
        }
    )

    built = site.build()

    headings = one_by_one(built, "aktuelles/index.html")
    assert [text for text in headings if text[-1] != "¶"][-5:] == [
        *("h2 2025", "h3 D", "h3 C", "h2 2024", "h3 B")
    ]
    second = built.page("aktuelles/2/index.html")
    assert [node.text() for node in second.css(".odis-news-year")] == ["2024"]
    lead = one(built.page("aktuelles/index.html"), ".odis-news-lead")
    assert one(lead, ".odis-news-teaser-title").text() == "D"
    assert second.css(".odis-news-lead") == []


def test_the_largest_categories_stand_above_the_overview(news: Callable[..., Site]) -> None:
    files = {
        f"aktuelles/2025-01-{number:02}-n.md": post(categories=f"[K{number % 12:02}]")
        for number in range(1, 29)
    }
    built = news(options="views: {categories: true}").write(files).build()
    row = one(built.page("aktuelles/index.html"), ".odis-news-shortcuts")
    assert row.attributes["aria-label"] == "Themen und Feeds"
    links = {node.text(): node.attributes["href"] for node in row.css("a")}
    assert list(links) == [
        *(f"K{number:02}" for number in range(10)),
        *("Kategorien", "Neuigkeiten abonnieren"),
    ]
    assert links["K01"] == "kategorie/k01/"
    assert [node.text() for node in row.css(".odis-news-count")][:2] == ["(2)", "(3)"]
    assert built.dangling() == []


def test_readme_as_home(news: Callable[..., Site]) -> None:
    site = news(options="per_page: 1").write(many(2))
    site.write(
        {"aktuelles/README.md": "---\ndescription: Neu & gut\n---\n# Meldungen\n\nVorwort.\n"}
    )

    built = site.build()

    assert built.teasers("aktuelles/index.html") == ["Post 2"]
    second = built.page("aktuelles/2/index.html")
    assert one(second, "h1").text() == "Meldungen – Seite 2"
    assert one(second, "meta[name=description]").attributes["content"] == "Neu & gut – Seite 2"


@pytest.mark.parametrize("include", ['["aktuelles/**"]', '"aktuelles/**"'])
def test_only_some_categories_and_folders(news: Callable[..., Site], include: str) -> None:
    options = f'categories: [Presse, Amt]\ninclude: {include}\nexclude: ["aktuelles/alt/**"]'
    site = news(options=options).write(
        {
            "aktuelles/2025-01-01-a.md": post("A", categories="Presse"),
            "aktuelles/2025-01-02-b.md": post("B", categories="[Amt, Sport]"),
            "aktuelles/2025-01-03-c.md": post("C", categories="Sport"),
            "aktuelles/alt/2025-01-04-d.md": post("D", categories="Amt"),
            "2025-01-05-e.md": post("E", categories="Amt"),
        }
    )

    assert site.build().teasers("aktuelles/index.html") == ["B", "A"]


def test_every_page_below_root_is_a_post_without_a_tag(news: Callable[..., Site]) -> None:
    site = news(options="tag: false").write(
        {
            "aktuelles/index.md": "# Aktuelles\n",
            "aktuelles/2025-01-01-a.md": "# Ein Titel\n\nText.\n",
            "aktuelles/2025-01-02-b/index.md": "Nur Text.\n",
            "andere.md": "# Andere\n",
        }
    )

    built = site.build()

    assert built.teasers("aktuelles/index.html") == ["B", "Ein Titel"]
    assert one(built.page("aktuelles/2025-01-02-b/index.html"), "h1").text().strip() == "B"


def test_words_and_dates(news: Callable[..., Site]) -> None:
    options = """
        link_text: Weiter
        date_format: d. MMMM y
        labels: {older: Früher, empty: Nichts}
        per_page: 1
    """
    site = news(options=options).write(many(2))
    site.write({"aktuelles/2020-01-02-n.md": post("Post 2", urlText="Zum Text")})

    built = site.build()

    first, second = (built.page(f"aktuelles/{part}index.html") for part in ("", "2/"))
    assert one(first, ".odis-news-teaser-link").text() == "Zum Text"
    assert one(second, ".odis-news-teaser-link").text() == "Weiter"
    assert one(second, ".odis-news-teaser time").text() == "1. Januar 2020"
    assert one(first, ".odis-news-pager-older").text() == "Früher"


def test_english_is_the_language_of_a_theme_that_names_none(site: Site) -> None:
    site.configure("site_name: Office\nplugins: [odis-news]\n")
    site.write({"index.md": "# Home\n", "news/2025-01-31-x.md": post("X")})

    page = site.build().page("news/index.html")

    assert one(page, "h1").text() == "News"
    assert one(page, ".odis-news-teaser time").text() == "Jan 31, 2025"
    assert one(page, ".odis-news-teaser-link").text() == "Read more"


def test_overview_missing_from_an_explicit_nav(news: Callable[..., Site]) -> None:
    built = news(more="nav: [index.md]\n").write(many(1)).build()

    assert (
        "INFO    -  odis-news: the overview is not in the nav of mkdocs.yml. To add it, write:"
        " - Aktuelles: aktuelles/index.md\n" in built.log
    )


@pytest.mark.parametrize("theme", THEMES)
def test_inferred_nav_has_one_plain_entry(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme).write(many(3)).write({"about.md": "# Über uns\n"})

    page = site.build().page("about/index.html")

    entries = [
        node
        for node in page.css(".navbar a:not([rel]), .md-nav a, .wy-menu a")
        if "aktuelles" in (node.attributes.get("href") or "")
    ]
    assert {node.attributes["href"] for node in entries} == {"../aktuelles/"}
    assert {" ".join(node.text().split()) for node in entries} == {"Aktuelles"}


def test_theme_files_and_blocks_can_be_replaced(news: Callable[..., Site]) -> None:
    site = news(more="").write(many(1))
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("{name: mkdocs, ", "{name: mkdocs, custom_dir: overrides, ")
    (site.folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    partial = site.folder / "overrides" / "odis-news" / "teaser.html"
    partial.parent.mkdir(parents=True)
    partial.write_text(
        '{% extends "odis-news/base/teaser.html" %}{% block title %}<h3>{{ teaser.title }}</h3>'
        "{% endblock %}",
        encoding="utf-8",
    )

    page = site.build().page("aktuelles/index.html")

    assert one(page, ".odis-news-teaser h3").text() == "Post 1"
    assert page.css(".odis-news-teaser h2") == []
    assert one(page, ".odis-news-teaser-link").text() == "Zum Beitrag"


OWN_PARTS = {
    "teaser": '{% extends "odis-news/base/teaser.html" %}'
    "{% block link %}<b>{{ page.url }}</b>{% endblock %}",
    "byline": "<b>{{ page.url }}</b>",
    "picture": "<b>{{ page.url }}</b>",
}


@pytest.mark.parametrize("part", OWN_PARTS)
def test_an_own_part_of_a_teaser_knows_its_page(news: Callable[..., Site], part: str) -> None:
    """Ours is drawn once for all lists that show it."""
    site = news(options="views: {categories: true}", more="").write(
        {
            "aktuelles/2025-01-01-a.md": post(
                "A", categories="[x, y]", heroImagePath="a.png", heroImageAltText='""'
            ),
            "aktuelles/a.png": PNG,
            f"../overrides/odis-news/{part}.html": OWN_PARTS[part],
        }
    )
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("{name: mkdocs, ", "{name: mkdocs, custom_dir: overrides, ")
    (site.folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    built = site.build()
    urls = [f"aktuelles/kategorie/{name}/" for name in "xy"]
    shown = [one(built.page(f"{url}index.html"), ".odis-news-teaser b").text() for url in urls]
    assert shown == urls


def test_options_that_change_what_is_read_and_shown(news: Callable[..., Site]) -> None:
    options = """
        future: true
        layout: list
        reading_time: true
        keys: {description: [abstract], title: [Überschrift]}
    """
    text = post("A", "Wort " * 401, abstract="Ein Auszug").replace("title:", "Überschrift:")
    built = news(options=options).write({"aktuelles/2031-01-01-a.md": text}).build()

    teaser = one(built.page("aktuelles/index.html"), ".odis-news-list .odis-news-teaser")
    assert one(teaser, ".odis-news-teaser-title").text() == "A"
    assert one(teaser, ".odis-news-teaser-text").text() == "Ein Auszug"
    assert one(teaser, ".odis-news-reading-time").text() == "2 Min. Lesezeit"
    assert "1 post on 1 page, 0 hidden" in built.log


def test_a_search_index_that_is_built_before(news: Callable[..., Site]) -> None:
    site = news().write(many(1))
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("- search", "- search: {lang: en, prebuild_index: python}"))
    built = site.try_build()
    assert "prebuild_index is on: lists and unlisted posts stay in the search" in built.log


def test_a_search_index_that_another_plugin_has_changed(news: Callable[..., Site]) -> None:
    site = news(more="hooks: [change.py]").write(many(1))
    (site.folder / "change.py").write_text(
        "from pathlib import Path\n\ndef on_post_build(config):\n"
        "    Path(config.site_dir, 'search', 'search_index.json').write_text('no index')\n"
    )
    built = site.try_build()
    assert built.warnings == [
        "odis-news: search/search_index.json is no index as the search plugin of MkDocs writes it:"
        " lists and unlisted posts stay in the search. Take out the plugin that changes it."
    ]
    assert built.text("search/search_index.json") == "no index"


def test_a_feed_in_the_navigation(news: Callable[..., Site]) -> None:
    more = """
        nav:
          - index.md
          - Aktuelles: aktuelles/index.md
          - RSS: aktuelles/feed.xml
    """
    site = news(theme="material", more=more).write(many(1))
    site.write({"aktuelles/index.md": "# Aktuelles\n\n[RSS](feed.xml)\n"})

    built = site.build()

    assert built.dangling() == []
    hrefs = [node.attributes["href"] for node in built.page("index.html").css("nav a")]
    assert "aktuelles/feed.xml" in hrefs


@pytest.mark.parametrize(
    "path", ["kategorie/daten/index.md", "abonnieren/index.md", "archiv/index.md"]
)
def test_an_own_list_where_every_page_is_a_post(news: Callable[..., Site], path: str) -> None:
    site = news(options="tag: false\nviews: {categories: true, archive: true}")
    site.write({"aktuelles/2025-01-01-a.md": post("A", categories="Daten")})
    site.write({f"aktuelles/{path}": "# Eigene Seite\n"})

    built = site.build()

    assert built.teasers("aktuelles/index.html") == ["A"]
    assert one(built.page(f"aktuelles/{path[:-3]}.html"), "h1").text() == "Eigene Seite"
    nav = built.page("index.html").css("nav a, .navbar a")
    assert "Eigene Seite" not in " ".join(node.text() for node in nav)


def test_a_section_within_a_section(site: Site) -> None:
    site.configure(
        "site_name: Amt\nsite_url: https://amt.example/neu/\ntheme: {name: mkdocs, locale: de}\n"
        "plugins:\n  - odis-news: {root: aktuelles, tag: false}\n"
        "  - odis-news: {root: aktuelles/presse, tag: presse, include: ['aktuelles/presse/**']}\n"
    )
    site.write(
        {
            "index.md": "# Amt\n",
            "aktuelles/2025-01-01-a.md": post("A"),
            "aktuelles/presse/index.md": "# Presse\n",
            "aktuelles/presse/2025-01-02-b.md": post("B", tags="presse"),
        }
    )

    built = site.build()

    assert built.teasers("aktuelles/index.html") == ["B", "A"]
    assert built.teasers("aktuelles/presse/index.html") == ["B"]


def test_a_theme_that_nobody_knows(site: Site) -> None:
    """Whatever has main.html with the text of the page in it."""
    site.configure(
        "site_name: Amt\nsite_url: https://amt.example/neu/\n"
        "theme: {name: null, custom_dir: theme}\n"
        "plugins: [odis-news: {root: aktuelles, language: de}]\n"
    )
    theme = site.folder / "theme"
    theme.mkdir()
    (theme / "main.html").write_text(
        "<!doctype html><html><head><title>{{ page.title }}</title>"
        "{% for path in config.extra_css %}"
        "<link rel='stylesheet' href='{{ path | url }}'>{% endfor %}"
        "</head><body>{% block content %}{{ page.content }}{% endblock %}</body></html>"
    )
    site.write({"index.md": "# Amt\n", **many(9)})

    built = site.build()

    assert built.dangling() == []
    assert [len(built.teasers(f"aktuelles/{part}index.html")) for part in ("", "2/")] == [8, 1]
    page = built.page("aktuelles/2020-01-05-n/index.html")
    assert one(page, "h1").text() == "Post 5"
    assert one(page, "head meta[name=description]").attributes["content"] == "Ein Text."
    one(page, "head link[rel=canonical]")
    links = [node.text().split() for node in page.css(".odis-news-neighbours a")]
    assert links == [["Neuerer", "Beitrag", "Post", "6"], ["Älterer", "Beitrag", "Post", "4"]]
