"""A title is escaped once, wherever a theme or a neighbour prints it."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest

from .checks import holding, one
from .conftest import THEMES, Built, Site, post
from .test_serve import touch_later

TITLE = "Daten & <b>Fakten</b>"
ONCE = "Daten &amp; &lt;b&gt;Fakten&lt;/b&gt;"
TEXT = 'Kurz & "gut"'
PAGE = "aktuelles/2025-01-02-b/index.html"


def with_posts(site: Site) -> Site:
    blocks = {1: "Davor", 2: TITLE, 3: "Danach"}
    files = {
        f"aktuelles/2025-01-0{day}-{'abc'[day - 1]}.md": post(
            json.dumps(title),
            metaDescription=json.dumps(TEXT),
            tags="[post, Zahlen]",
            author="A & B",
        )
        for day, title in blocks.items()
    }
    return site.write({**files, "tags.md": "# Tags\n\n<!-- material/tags -->\n"})


def entries(built: Built) -> list[str]:
    """The titles in the index of the search."""
    docs = json.loads(built.text("search/search_index.json"))["docs"]
    return [
        entry["title"] for entry in docs if entry["location"].startswith("aktuelles/2025-01-02")
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_pages(news: Callable[..., Site], theme: str) -> None:
    features = "theme: {name: material, language: de, features: [navigation.footer]}"
    site = with_posts(news(theme=theme))
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    line = "theme: {name: material, language: de}"
    built = site.configure(text.replace(line, features)).build()

    pages = ["aktuelles/2025-01-01-a/", "aktuelles/2025-01-02-b/", "aktuelles/2025-01-03-c/"]
    written = [built.text(f"{page}index.html") for page in (*pages, "aktuelles/")]
    assert [("<b>Fakten" in html, "&amp;amp;" in html) for html in written] == [(False, False)] * 4
    assert ONCE in built.page(PAGE).css_first("title").html
    described = one(built.page(PAGE), "meta[name=description]").attributes["content"]
    assert described == TEXT


@pytest.mark.parametrize(
    ("theme", "title"), [("material", ONCE), ("mkdocs", TITLE), ("readthedocs", TITLE)]
)
def test_search(news: Callable[..., Site], theme: str, title: str) -> None:
    """The built-in search takes titles for text, Material's prints them as they are."""
    assert entries(with_posts(news(theme=theme)).build()) == [title]


def test_the_rss_plugin(news: Callable[..., Site]) -> None:
    pytest.importorskip("mkdocs_rss_plugin")
    site = with_posts(news(plugins="[search]"))
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    rss = "  - rss: {match_path: 'aktuelles/.*', use_git: false}\n  - search\n"
    built = site.configure(text.replace("  - search\n", rss)).build()
    channel = ET.fromstring(built.text("feed_rss_created.xml").encode())
    items = {item.findtext("title"): item for item in channel.iter("item")}
    assert items[TITLE].findtext("description") == TEXT
    assert items[TITLE].findtext("author") == "A & B"


def test_titles_in_the_nav_are_html_already(news: Callable[..., Site]) -> None:
    nav = (
        "nav:\n  - index.md\n  - Neu &amp; <b>gut</b>: aktuelles/index.md\n"
        "  - Zwei &amp; drei: aktuelles/2025-01-02-b.md\n"
    )
    built = with_posts(news(theme="material", more=nav)).try_build()
    home = built.text("index.html")
    assert built.code == 0
    assert "Neu &amp; <b>gut</b>" in home
    assert "Zwei &amp; drei" in home
    assert "&amp;amp;" not in home


def test_a_dirty_build_keeps_the_titles_of_the_nav(news: Callable[..., Site]) -> None:
    nav = "nav:\n  - index.md\n  - Unsere Liste: aktuelles/index.md\n"
    site = with_posts(news(more=nav))
    assert site.try_build().code == 0
    touch_later(site, "index.md", "# Neu\n")
    assert "Unsere Liste" in site.try_build("--dirty").text("index.html")


def test_tags_of_material(news: Callable[..., Site]) -> None:
    built = with_posts(news(theme="material", plugins="[search, tags]")).build()
    listed = built.text("tags/index.html")
    assert ONCE in listed
    assert "<b>Fakten" not in listed
    assert "&amp;amp;" not in listed


FEEDBACK = """
extra:
  analytics:
    provider: google
    property: G-0
    feedback:
      title: Hilfreich?
      ratings:
        - icon: material/thumb-up-outline
          name: Ja
          data: 1
          note: <a href="https://x.example/?title={title}">Mehr dazu</a>
"""


def test_the_feedback_form_of_material(news: Callable[..., Site]) -> None:
    """It writes the title into an address."""
    site = with_posts(news(theme="material", more=FEEDBACK))
    built = site.build()
    links = {
        path: parse_qs(urlsplit(one(built.page(path), ".md-feedback a").attributes["href"]).query)
        for path in (PAGE, "aktuelles/index.html")
    }
    assert {path: query["title"] for path, query in links.items()} == {
        PAGE: [TITLE],
        "aktuelles/index.html": ["Aktuelles"],
    }


def test_a_page_made_smaller(news: Callable[..., Site]) -> None:
    pytest.importorskip("mkdocs_minify_plugin")
    site = with_posts(news(theme="material", plugins="[search]"))
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    minify = "  - search\n  - minify: {minify_html: true}\n"
    built = site.configure(text.replace("  - search\n", minify)).build()
    page = built.page(PAGE)
    assert one(page, "head title").text() == f"{TITLE} - Amt"
    assert one(page, "meta[name=description]").attributes["content"] == TEXT
    assert one(page, "meta[property='og:title']").attributes["content"] == TITLE
    assert "&amp;amp;" not in built.text(PAGE)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("T & <b>Geheimtitel</b>", "Der Text."),
        (None, "# T & *Geheimtitel*\n\nDer Text."),
    ],
)
def test_an_unlisted_title_leaves_llms_txt(
    news: Callable[..., Site], title: str | None, text: str
) -> None:
    pytest.importorskip("mkdocs_llmstxt_md")
    block = f"title: {json.dumps(title)}\n" if title else ""
    hidden = f"---\ntags: post\nvisible: unlisted\n{block}---\n{text}\n"
    plugins = "llmstxt-md: {sections: {Neues: ['aktuelles/*.md']}}"
    site = news(plugins="[search]").write({"aktuelles/2025-01-01-a.md": hidden})
    site.write({"aktuelles/2025-01-02-b.md": post("Offen")})
    configuration = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    lines = f"  - search\n  - {plugins}\n"
    built = site.configure(configuration.replace("  - search\n", lines)).try_build()

    assert built.code == 0, built.log
    assert holding(built.files(), "Geheimtitel").keys() == {"aktuelles/2025-01-01-a/index.html"}
    assert "Offen" in built.text("llms-full.txt")
