"""The head of every page: each tag once, true, and escaped, whatever the theme writes itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import pytest

from .checks import CARD, PNG, check_heads, data_of, one, pages_of
from .conftest import THEMES, Built, Site, many, post
from .corpus import READABLE, needs_corpus, with_real_posts

FEEDS = ("feed", "atom")
HOSTILE = {
    "aktuelles/2025-01-01-a.md": post(
        "'</script><!-- \"A\" & <b>B</b>'",
        "Text.",
        metaDescription="'\"><script>alert(1)</script> & </head>'",
        author="'Q \"<i>'",
        categories="['</script>', '&amp;']",
    )
}


@pytest.mark.parametrize(
    ("root", "files"),
    [("aktuelles", {}), ('""', {"index.md": "# Amt\n\nWillkommen.\n"})],
    ids=["folder", "whole site"],
)
@pytest.mark.parametrize("theme", THEMES)
def test_every_page(
    news: Callable[..., Site], theme: str, root: str, files: dict[str, str]
) -> None:
    site = news(theme=theme)
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("root: aktuelles", f"root: {root}"))
    site.write({**many(20), **HOSTILE})
    site.write({"aktuelles/2025-02-01-l.md": post("Fort", "", link="https://x.example/")})
    site.write(files)

    built = site.build()

    paths = list(pages_of(built, root.strip('"')))
    assert len(paths) == 21 + 3 + 1
    check_heads(built, paths)
    check_distinct(built, paths)


@pytest.mark.parametrize("theme", THEMES)
def test_every_list_on_a_home_page(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme, options="views: {categories: true, authors: true, archive: true}")
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("root: aktuelles", 'root: ""'))
    site.write({**many(10), **HOSTILE, "index.md": "# Amt\n\nWillkommen.\n"})

    built = site.build()

    paths = list(pages_of(built, ""))
    # Posts, two pages of the overview, three indexes, categories, author, years, feeds.
    assert len(paths) == 11 + 2 + 3 + 2 + 1 + 2 + 1 + 1
    check_heads(built, paths)


def check_distinct(built: Built, paths: list[str]) -> None:
    """No two pages of a list share a title, a description or an address."""
    found = (path for path in paths if "CollectionPage" in data_of(built, path))
    lists = sorted(found, key=lambda path: (len(path), path))  # page 1 has the shortest path
    assert len(lists) == 3
    for selector in ("title", "meta[name=description]", "link[rel=canonical]"):
        found = [one(built.page(path), f"head {selector}") for path in lists]
        texts = {n.attributes.get("content") or n.attributes.get("href") or n.text() for n in found}
        assert len(texts) == 3, selector
    address = "https://amt.example/neu/" + lists[0].removesuffix("index.html")
    number = [f"{address}{part}" for part in ("", "2/", "3/")]
    ends = {"prev": [None, *number[:2]], "next": [*number[1:], None]}
    for rel, expected in ends.items():
        nodes = [built.page(path).css_first(f"head link[rel={rel}]") for path in lists]
        hrefs = [
            urljoin(page, node.attributes["href"]) if node else None
            for page, node in zip(number, nodes, strict=True)
        ]
        assert hrefs == expected, rel


@needs_corpus
@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("theme", THEMES)
def test_real_posts(news: Callable[..., Site], theme: str) -> None:
    built = with_real_posts(news(theme=theme)).build()

    paths = list(pages_of(built, "aktuelles"))
    assert len(paths) == READABLE - 41 + 11 + 1
    check_heads(built, paths)


@pytest.mark.parametrize("theme", THEMES)
def test_other_pages_get_feed_discovery_and_nothing_else(
    news: Callable[..., Site], theme: str
) -> None:
    text = news(theme=theme).write({**many(1), "x.md": "# X\n"}).build().text("x/index.html")
    feeds = news(theme=theme, options="feeds: false").build().text("x/index.html")

    added = set(text.split("\n")) - set(feeds.split("\n"))

    assert {line.strip() for line in added if "<!--" not in line} - {"</head>"} == {
        f'<link rel="alternate" type="{kind}" title="Aktuelles – Amt ({label})"'
        f' href="https://amt.example/neu/aktuelles/{name}">'
        for kind, label, name in (
            ("application/rss+xml", "RSS", "feed.xml"),
            ("application/atom+xml", "Atom", "atom.xml"),
            ("application/feed+json", "JSON Feed", "feed.json"),
        )
    }


def lay_fonts(site: Site, source: str) -> None:
    """Copies Roboto from a folder to where the social plugin would put what it fetches."""
    fonts = site.folder / ".cache" / "plugin" / "social" / "fonts" / "Roboto"
    fonts.mkdir(parents=True)
    for style in ("Regular", "Bold"):
        shutil.copy(Path(source, f"Roboto-{style}.ttf"), fonts / f"{style}.ttf")


def test_what_the_social_plugin_writes_stays(news: Callable[..., Site]) -> None:
    """It draws cards with the font in its cache, which it would fetch otherwise."""
    pytest.importorskip("cairosvg", exc_type=OSError, reason="social cards need Cairo")
    roboto = pytest.importorskip("font_roboto")
    site = news(theme="material", plugins="[search, social]").write({**HOSTILE, **many(9)})
    lay_fonts(site, roboto.font_directory)
    site.write(
        {
            f"aktuelles/2025-03-0{number}-b.md": post(
                "Bild", heroImagePath=picture, heroImageAltText="B" if picture else '""'
            )
            for number, picture in enumerate(("", "b.svg", "b.png"), start=1)
        }
    )
    site.write({"aktuelles/b.svg": "<svg/>", "aktuelles/b.png": PNG})

    built = site.build()

    pages = {path: built.page(path) for path in pages_of(built, "aktuelles")}
    check_heads(built, pages)
    images = {
        path: one(page, 'meta[property="og:image"]').attributes["content"] or ""
        for path, page in pages.items()
    }
    cards = "https://amt.example/neu/assets/images/social/"
    assert {path: image for path, image in images.items() if not image.startswith(cards)} == {}
    alt = 'meta[property="og:image:alt"]'
    assert [path for path, page in pages.items() if page.css(alt)] == []
    assert {
        (
            one(page, 'meta[property="og:image:width"]').attributes["content"],
            one(page, CARD).attributes["content"],
        )
        for page in pages.values()
    } == {("1200", "summary_large_image")}
    title = one(built.page("aktuelles/2025-01-01-a/index.html"), 'meta[property="og:title"]')
    assert title.attributes["content"] == '</script><!-- "A" & <b>B</b> - Amt'
    text = one(built.page("aktuelles/2025-01-01-a/index.html"), 'meta[property="og:description"]')
    assert text.attributes["content"] == '"> &'  # what is left of a hostile description


def test_pictures_are_measured(news: Callable[..., Site]) -> None:
    site = news(options="image: /bild.png")
    (site.folder / "docs" / "bild.png").write_bytes(PNG)
    pictured = post(heroImagePath="../bild.png", heroImageAltText="B")
    site.write({"aktuelles/2025-01-01-a.md": post(), "aktuelles/2025-01-02-b.md": pictured})

    built = site.build()

    page = built.page("aktuelles/2025-01-02-b/index.html")
    assert {
        name: one(page, f'meta[property="og:image{name}"]').attributes["content"]
        for name in ("", ":alt", ":width", ":height")
    } == {"": "https://amt.example/neu/bild.png", ":alt": "B", ":width": "1200", ":height": "630"}
    paths = ("aktuelles/2025-01-01-a/index.html", "aktuelles/index.html")
    images = [one(built.page(path), 'meta[property="og:image"]') for path in paths]
    assert {image.attributes["content"] for image in images} == {"https://amt.example/neu/bild.png"}


def test_who_stands_behind_the_news(news: Callable[..., Site]) -> None:
    options = """
        publisher:
          name: Amt für Bäume
          logo: /logo.png
          same_as: [https://www.köln.example/amt, https://social.example/@amt]
        """
    site = news(options=options).write({"logo.png": PNG, "aktuelles/2025-01-01-a.md": post()})

    built = site.build()

    logo = "https://amt.example/neu/logo.png"
    assert data_of(built, "aktuelles/2025-01-01-a/index.html")["NewsArticle"]["publisher"] == {
        "@type": "Organization",
        "name": "Amt für Bäume",
        "url": "https://amt.example/neu/",
        "logo": {"@type": "ImageObject", "url": logo, "width": 1200, "height": 630},
        "sameAs": ["https://www.xn--kln-sna.example/amt", "https://social.example/@amt"],
    }
    page = built.page("aktuelles/2025-01-01-a/index.html")
    assert one(page, 'meta[property="og:site_name"]').attributes["content"] == "Amt"
    feeds = [feedparser.parse(built.text(f"aktuelles/{name}.xml")).feed for name in FEEDS]
    assert [feed.image.href for feed in feeds[:1]] + [feed.logo for feed in feeds[1:]] == [logo] * 2
    assert (feeds[0].image.title, feeds[0].image.link) == (feeds[0].title, feeds[0].link)
    assert json.loads(built.text("aktuelles/feed.json"))["icon"] == logo


@pytest.mark.parametrize("theme", THEMES)
def test_redirects_have_their_four_tags_and_no_more(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme).write({"aktuelles/2025-01-01-a.md": post("A", "", link="/x/")})
    page = site.build().page("aktuelles/2025-01-01-a/index.html")
    assert [node.tag for node in page.head.iter()] == ["meta", "title", "meta", "meta", "link"]
    assert one(page, "link").attributes["href"] == "https://amt.example/neu/x/"


HINT = (
    "odis-news: without site_url there are no feeds. Set it in mkdocs.yml to the address of the"
    " site, such as https://example.org/, or write feeds: false."
)


@pytest.mark.parametrize(
    ("options", "warnings", "is_told"),
    [("", [], True), ("feeds: {limit: 5}", [HINT], False), ("feeds: false", [], False)],
    ids=["told", "warned", "silent"],
)
def test_without_site_url(
    news: Callable[..., Site], options: str, warnings: list[str], is_told: bool
) -> None:
    site = news(options=options).write(many(9))
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("site_url: https://amt.example/neu/\n", ""))
    built = site.try_build()
    assert built.code == 0, built.log
    assert built.warnings == warnings
    assert (f"INFO    -  {HINT}" in built.log) is is_told
    page = built.page("aktuelles/index.html")
    assert not page.css('link[rel=canonical], link[rel=alternate], [property="og:url"]')
    assert not page.css("script[type='application/ld+json']")
    assert one(page, "meta[name=description]")
    assert one(page, "head link[rel=next]").attributes["href"] == "2/"
    assert not page.css(".odis-news-foot")
    assert not (built.folder / "aktuelles/feed.xml").exists()
    assert not (built.folder / "aktuelles/abonnieren").exists()
