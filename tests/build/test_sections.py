"""Several sections in one site, and one section in several languages."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable
from importlib.util import find_spec

import pytest
from selectolax.lexbor import LexborHTMLParser

from .checks import holding, one
from .conftest import THEMES, Built, Site, post
from .server import serving

TWO = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {{name: {theme}, {language}}}
plugins:
  - search
  - odis-news:
      root: aktuelles
  - odis-news:
      root: projekte
      tag: projekt
      per_page: 2
      views: {{categories: true}}
      feeds: {{formats: [rss]}}
"""


def configuration(theme: str, text: str = TWO) -> str:
    return text.format(
        theme=theme, language="language: de" if theme == "material" else "locale: de"
    )


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
@pytest.mark.parametrize("theme", THEMES)
def test_two_sections(site: Site, theme: str, host: str) -> None:
    site.configure(configuration(theme)).write(
        {
            "index.md": "# Amt\n\n<!-- odis-news: latest 1 -->\n\n"
            "<!-- odis-news: latest 1 section=projekte -->\n",
            "aktuelles/2025-01-01-a.md": post("A"),
            "aktuelles/2025-01-02-b.md": post("B", tags="[post, projekt, X]"),
            "projekte/2025-01-03-c.md": post("C", tags="projekt", categories="K"),
            "projekte/2025-01-04-d.md": post("D", tags="projekt", visible="unlisted"),
            "projekte/2025-01-05-e.md": post("E", tags="projekt", visible="false"),
            "projekte/2025-01-06-f.md": post("F", "<!-- odis-news: latest 1 -->", tags="projekt"),
        }
    )

    built = site.build(host=host)

    assert built.dangling() == []
    assert built.teasers("aktuelles/index.html") == ["B", "A"]
    assert built.teasers("projekte/index.html") == ["F", "C"]
    assert built.teasers("projekte/2/index.html") == ["B"]
    home = [
        list_.css_first("h3").text() for list_ in built.page("index.html").css(".odis-news-latest")
    ]
    assert home == ["B", "F"]
    f = built.page("projekte/2025-01-06-f/index.html")
    assert one(f, ".odis-news-latest h3").text() == "F"
    b = "aktuelles/2025-01-02-b/index.html"
    older = one(built.page(b), "head link[rel=next]").attributes["href"]
    assert (older or "").endswith("2025-01-01-a/")
    assert one(built.page(b), "link[rel=canonical]").attributes["href"] == (
        "https://amt.example/neu/aktuelles/2025-01-02-b/"
    )
    feed = built.text("projekte/feed.xml")
    assert "<link>https://amt.example/neu/aktuelles/2025-01-02-b/</link>" in feed
    titles = [item["title"] for item in json.loads(built.text("aktuelles/feed.json"))["items"]]
    assert titles == ["B", "A"]
    assert len(built.page("index.html").css("link[rel=alternate][type]")) == 4
    assert "odis-news: aktuelles: 2 posts on 1 page, 0 hidden\n" in built.log
    assert "odis-news: projekte: 3 posts on 2 pages, 1 hidden (1 visible: false), 1 unlisted" in (
        built.log
    )
    assert built.log.count("odis-news: ") == 2


def test_the_markers_of_all_sections_are_no_tags(site: Site) -> None:
    text = configuration("material").replace("- search", "- search\n  - tags")
    site.configure(text).write({"index.md": "# Amt\n"})
    site.write({"aktuelles/2025-01-02-b.md": post("B", tags="[post, projekt, X]")})
    page = site.build().page("aktuelles/2025-01-02-b/index.html")
    assert [node.text().strip() for node in page.css(".md-tag")] == ["X"]


def test_problems_of_all_sections_are_one_report(site: Site) -> None:
    site.configure(configuration("mkdocs")).write({"index.md": "# Amt\n"})
    site.write(
        {
            "b.md": post("B", tags="[post, projekt]", link="javascript:x", date="2025-01-01"),
            "a.md": post("A", tags="projekt", visible="vielleicht", date="2025-01-01"),
        }
    )
    built = site.try_build()
    assert built.code == 1
    assert [error.partition(":")[2].split(":")[0].strip() for error in built.errors] == [
        "a.md",
        "b.md",
        "2 errors, nothing was built. To leave broken posts out, set broken_posts",
    ]


def test_sections_that_collide(site: Site) -> None:
    site.configure(configuration("mkdocs").replace("root: projekte", "root: aktuelles"))
    built = site.write({"index.md": "# Amt\n"}).try_build()
    assert built.code == 1
    assert built.errors == [
        "odis-news: two sections have the root 'aktuelles'. Give each a root of its own."
    ]
    site.configure(configuration("mkdocs").replace("root: projekte", "root: aktuelles/abonnieren"))
    built = site.try_build()
    assert built.code == 1
    assert len(built.errors) == 2
    assert "aktuelles/abonnieren/index.html" in built.errors[0]


def test_two_sections_found_by_their_folders(site: Site) -> None:
    text = """
    site_name: Amt
    theme: mkdocs
    plugins:
      - odis-news: {root: a, tag: false, feeds: false}
      - odis-news: {root: b, tag: false, feeds: false}
    """
    site.configure(text).write({"index.md": "# Amt\n"})
    site.write({"a/2025-01-01-x.md": "# X\n", "b/2025-01-01-y.md": "# Y\n", "b/index.md": "# B\n"})
    built = site.build()
    assert (built.teasers("a/index.html"), built.teasers("b/index.html")) == (["X"], ["Y"])


LANGUAGES = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {{name: {theme}, {language}: de}}
use_directory_urls: {urls}
plugins:
  - search
  - i18n:
      docs_structure: {structure}
      fallback_to_default: {fallback}
      languages:
        - {{locale: de, name: Deutsch, default: true, build: true}}
        - {{locale: en, name: English, build: true}}
  - odis-news:
      root: aktuelles
      per_page: 2
      views: {{categories: true}}
  - odis-news:
      root: projekte
      tag: projekt
      feeds: false
"""
BY_SLUG = "per_page: 2", "post_url_format: '{slug}'"
TEXTS = {
    "de/index.md": "# Amt\n\n<!-- odis-news: latest 1 -->\n",
    "en/index.md": "# Office\n\n<!-- odis-news: latest 1 -->\n",
    "de/aktuelles/index.md": "# Aktuelles\n",
    "en/aktuelles/index.md": "# News\n",
    "de/aktuelles/2025-01-01-a.md": post("A de", categories="Öl"),
    "en/aktuelles/2025-01-01-a.md": post("A en", categories="Oil"),
    "de/aktuelles/2025-01-02-b.md": post("B de"),
    "en/aktuelles/2025-01-03-c.md": post("C en"),
    "de/aktuelles/2025-01-04-d.md": post("D de"),
    "de/aktuelles/2025-01-05-e.md": post("Apfelquitte", visible="unlisted"),
    "en/aktuelles/2025-01-05-e.md": post("Apfelquitte", visible="unlisted"),
    "de/aktuelles/2025-01-06-f.md": post("Vogelbeere", visible="false"),
    "de/aktuelles/2025-01-07-g.md": post("Fort", "", link="https://x.example/"),
    "de/projekte/2025-01-08-h.md": post("H de", tags="projekt"),
    "en/projekte/2025-01-08-h.md": post("H en", tags="projekt"),
}


def in_two_languages(
    structure: str, *, theme: str = "material", fallback: bool = False, urls: bool = True
) -> str:
    """Without ``fallback``, posts are shown in no other language than their own."""
    return LANGUAGES.format(
        theme=theme,
        language="language" if theme == "material" else "locale",
        structure=structure,
        fallback=str(fallback).lower(),
        urls=str(urls).lower(),
    )


def named(name: str, structure: str) -> str:
    language, _, path = name.partition("/")
    if structure == "folder":
        return name
    return path if language == "de" else path.removesuffix(".md") + ".en.md"


needs_i18n = pytest.mark.skipif(
    find_spec("mkdocs_static_i18n") is None, reason="static-i18n is not installed"
)


def check_language(built: Built, folder: str, titles: list[str], words: tuple[str, ...]) -> None:
    """The overview of a language: its posts, its words and addresses, and its feed."""
    paths = [f"{folder}/{part}index.html" for part in ("", "2/", "3/")]
    found = [built.teasers(path) for path in paths if (built.folder / path).exists()]
    assert [title for page in found for title in page] == titles
    if len(titles) > 2:
        assert words[0] in built.text(paths[0])
    assert (built.folder / folder / words[1] / "index.html").is_file()
    assert (built.folder / folder / words[2] / "index.html").is_file()
    feed = json.loads(built.text(f"{folder}/feed.json"))
    assert [item["title"] for item in feed["items"]] == titles
    assert feed["language"] == ("en" if "en/" in folder else "de")
    assert feed["home_page_url"].startswith(f"https://amt.example/neu/{folder}/")


@needs_i18n
@pytest.mark.parametrize(
    ("fallback", "english", "lang"),
    [
        (True, ["Fort", "D de", "C en", "B de", "A en"], "de"),
        (False, ["C en", "A en"], None),
    ],
    ids=["fallback", "own"],
)
@pytest.mark.parametrize("structure", ["suffix", "folder"])
@pytest.mark.parametrize(
    ("theme", "urls"),
    [
        ("material", True),
        ("mkdocs", True),
        ("material", False),
    ],
)
def test_languages(
    site: Site,
    theme: str,
    urls: bool,
    structure: str,
    fallback: bool,
    english: list[str],
    lang: str | None,
) -> None:
    text = in_two_languages(structure, theme=theme, fallback=fallback, urls=urls)
    site.configure(text)
    site.write({named(name, structure): text for name, text in TEXTS.items()})

    built = site.build()

    german = ["Fort", "D de", "B de", "A de"]
    check_language(built, "aktuelles", german, ("Ältere Beiträge", "kategorie/oel", "abonnieren"))
    check_language(built, "en/aktuelles", english, ("Older posts", "category/oil", "subscribe"))
    first = built.page("en/aktuelles/index.html").css(".odis-news-teaser-title")[0]
    assert first.attributes.get("lang") == lang
    homes = [built.page(path) for path in ("index.html", "en/index.html")]
    newest = [one(page, ".odis-news-latest h3").text() for page in homes]
    assert newest == [german[0], english[0]]
    assert built.teasers("projekte/index.html") == ["H de"]
    assert built.teasers("en/projekte/index.html") == ["H en"]
    assert holding(built.files(), "Vogelbeere") == {}
    index = built.text("search/search_index.json")
    assert "Apfelquitte" not in index
    assert '"location":"aktuelles/kategorie' not in index.replace(" ", "")


@needs_i18n
def test_exactly_these_pages(site: Site) -> None:
    """Two sections, two languages, the newest posts on both home pages: no page more, none less."""
    text = in_two_languages("suffix")
    site.configure(text)
    site.write({named(name, "suffix"): text for name, text in TEXTS.items()})

    built = site.build()

    found = {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*.html")}
    expected = {
        "": ["", "en/"],
        "aktuelles/": ["", "2/", "kategorie/", "kategorie/oel/", "abonnieren/"],
        "aktuelles/2025-01-0": ["1-a/", "2-b/", "4-d/", "5-e/", "7-g/"],
        "projekte/": ["", "2025-01-08-h/"],
        "en/aktuelles/": ["", "category/", "category/oil/", "subscribe/"],
        "en/aktuelles/2025-01-0": ["1-a/", "3-c/", "5-e/"],
        "en/projekte/": ["", "2025-01-08-h/"],
    }
    pages = {f"{begin}{end}index.html" for begin, ends in expected.items() for end in ends}
    assert found == pages | {"404.html"}


@needs_i18n
@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_a_preview_tells_each_language_of_its_own_posts(site: Site, structure: str) -> None:
    text = in_two_languages(structure)
    site.configure(text)
    broken = {
        "de/aktuelles/2025-01-09-i.md": post("I de", visible="vielleicht"),
        "en/aktuelles/2025-01-09-i.md": post("I en", visible="perhaps"),
        "de/projekte/2025-01-09-k.md": post("K de", tags="projekt", date="nie"),
    }
    site.write({named(name, structure): text for name, text in {**TEXTS, **broken}.items()})
    with serving(site) as server:
        titles = [server.teasers(path) for path in ("aktuelles/", "en/aktuelles/", "projekte/")]
        kinds = [
            [node.text() for node in LexborHTMLParser(server.text(path)).css("li > strong")]
            for path in ("aktuelles/", "en/aktuelles/", "projekte/", "en/projekte/")
        ]
        newest = [LexborHTMLParser(server.text(path)).css("h3")[0].text() for path in ("", "en/")]
        page = LexborHTMLParser(server.text("en/aktuelles/2025-01-09-i/"))
    assert titles == [["I de", "Fort", "Vogelbeere"], ["I en", "C en", "A en"], ["K de", "H de"]]
    assert kinds == [["Fehler"] * 2, ["Error"] * 2, ["Fehler"] * 2, []]
    assert newest == ["Fort", "C en"]
    assert one(page, ".odis-news-problem strong.odis-news-reason").text() == "Error"


def test_hidden_posts_of_a_second_section(news: Callable[..., Site]) -> None:
    site = news(more="").write({"aktuelles/2025-01-01-a.md": post("A")})
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(f"{config}  - odis-news: {{root: projekte, tag: projekt, news_sitemap: true}}\n")
    site.write({"projekte/2025-01-02-b.md": post("Apfelquitte", tags="projekt", visible="false")})
    built = site.build()
    assert holding(built.files(), "Apfelquitte") == {}
    assert not (built.folder / "projekte/2025-01-02-b").exists()


def alternates(built: Built, path: str) -> dict[str, str]:
    """Where the pages in other languages are, as search engines are told."""
    links = built.page(path).css("link[rel=alternate][hreflang]")
    return {
        node.attributes["hreflang"] or "": posixpath.normpath(
            posixpath.join(posixpath.dirname(path), node.attributes["href"] or "")
        )
        for node in links
    }


@needs_i18n
@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_other_languages_of_a_page(site: Site, structure: str) -> None:
    text = in_two_languages(structure)
    texts = {
        "de/index.md": "# Amt\n",
        "en/index.md": "# Office\n",
        **{f"{lang}/aktuelles/2025-01-01-a.md": post(f"A {lang}") for lang in ("de", "en")},
        "de/aktuelles/2025-01-02-b.md": post("B de"),
        "en/aktuelles/2025-01-02-b.md": post("B en", visible="false"),
        "de/aktuelles/2025-01-03-c.md": post("C de"),
        "en/aktuelles/2025-01-03-c.md": post("C en", visible="unlisted"),
        "de/aktuelles/2025-01-04-d/index.md": post("D de"),
        "de/aktuelles/2025-01-05-e.md": post("E de"),
        "de/aktuelles/2024-12-31-f.md": post("F de"),
        "en/aktuelles/2024-12-31-f.md": post(
            "F en", "", link="https://odis.example/", permalink="false"
        ),
        "en/aktuelles/2024-12-30-g.md": post("G en", robots="noindex"),
        "de/projekte/2025-01-06-h.md": post("H de", tags="projekt"),
        "en/projekte/2025-01-06-h.md": post("H en", tags="projekt"),
    }
    site.configure(text).write({named(name, structure): text for name, text in texts.items()})

    built = site.build()

    both = {"de": "aktuelles", "en": "en/aktuelles"}
    assert alternates(built, "aktuelles/index.html") == both
    assert alternates(built, "en/aktuelles/index.html") == both
    this_post = {"de": "aktuelles/2025-01-01-a", "en": "en/aktuelles/2025-01-01-a"}
    assert alternates(built, "aktuelles/2025-01-01-a/index.html") == this_post
    alone = ("2025-01-02-b", "2025-01-03-c", "2024-12-31-f", "kategorie", "abonnieren")
    english = {path: alternates(built, f"aktuelles/{path}/index.html")["en"] for path in alone}
    assert english == dict.fromkeys(alone, "/neu/en")  # its home page
    assert built.teasers("aktuelles/index.html")[1] == "D de"
    assert not (built.folder / "en/aktuelles/2025-01-02-b").exists()
    sitemap = built.text("sitemap.xml")
    assert "2025-01-02-b/" in sitemap
    silent = [f"en/aktuelles/{name}/" for name in (*alone[:3], "2024-12-30-g")]
    assert [path for path in silent if path in sitemap] == []
    lists = ("aktuelles/", "aktuelles/abonnieren/", "en/aktuelles/", "en/aktuelles/subscribe/")
    locations = {path: f"<loc>https://amt.example/neu/{path}</loc>" for path in lists}
    assert [path for path, location in locations.items() if location not in sitemap] == []
    assert built.dangling() == []


@needs_i18n
@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_an_address_that_an_untranslated_title_makes(site: Site, structure: str) -> None:
    """It is spelt in the language of the title, on the page and in links from the original."""
    text = in_two_languages(structure, fallback=True).replace(
        "per_page: 2", "post_url_format: '{slug}'"
    )
    texts = {
        "de/index.md": "# Amt\n",
        "en/index.md": "# Office\n",
        "de/aktuelles/2025-01-01-a.md": post("Öl"),
    }
    site.configure(text).write({named(name, structure): text for name, text in texts.items()})

    built = site.build()

    both = {"de": "aktuelles/oel", "en": "en/aktuelles/oel"}
    assert alternates(built, "aktuelles/oel/index.html") == both
    assert alternates(built, "en/aktuelles/oel/index.html") == both
    assert built.dangling() == []


@needs_i18n
@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_front_matter_leads_where_the_text_does(site: Site, structure: str) -> None:
    """Names of files mean their translations, and posts that have addresses of their own."""
    text = in_two_languages(structure, theme="mkdocs", fallback=True).replace(
        "per_page: 2", "post_url_format: '{slug}'"
    )
    there = {
        "link": "../seiten/a.md",
        "metaDescription": "'<a href=\"2025-01-02-b.md\">B</a>'",
        "links": "[seiten/a.md, aktuelles/2025-01-03-c.md]",
    }
    texts = {
        "de/index.md": "# Amt\n",
        "en/index.md": "# Office\n",
        "de/seiten/a.md": "# Seite\n",
        "en/seiten/a.md": "# Page\n",
        "de/aktuelles/2025-01-01-a.md": post("A de", "[a](../seiten/a.md)", **there),
        "de/aktuelles/2025-01-02-b.md": post("B de"),
        "en/aktuelles/2025-01-02-b.md": post("B en"),
        "de/aktuelles/2025-01-03-c.md": post("C de"),
        "en/aktuelles/2025-01-03-c.md": post("C en", visible="false"),
    }
    site.configure(text).write({named(name, structure): text for name, text in texts.items()})

    built = site.try_build()

    (warning,) = built.warnings
    assert '-c.md", which is hidden; expected a page that is published.' in warning
    page = built.page("en/aktuelles/a-de/index.html")
    links = [(a.text(), a.attributes["href"]) for a in page.css("[role=main] a")]
    assert links[:3] == [
        ("a", "../../seiten/a/"),
        ("Read more", "../../seiten/a/"),
        ("Page", "../../seiten/a/"),
    ]
    teaser = built.page("en/aktuelles/index.html").css_first(".odis-news-teaser-text a")
    assert teaser.attributes["href"] == "b-en/"
    assert built.dangling() == []


@needs_i18n
@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_translations_under_other_names(site: Site, structure: str) -> None:
    text = in_two_languages(structure, fallback=True)
    texts = {
        "de/index.md": "# Amt\n",
        "en/index.md": "# Office\n",
        "de/aktuelles/2025-01-01-baeume.md": post("Bäume", id="n1", categories="Öl"),
        "en/aktuelles/2025-01-01-trees.md": post("Trees", id="n1"),
        "de/aktuelles/2025-01-02-link.md": post("Fort", "", link="https://x.example/"),
        "en/aktuelles/2025-01-02-away.md": post("Away", "", link="https://x.example/"),
        "de/aktuelles/2025-01-03-nur.md": post("Nur deutsch"),
    }
    site.configure(text).write({named(name, structure): text for name, text in texts.items()})

    built = site.build()

    german = [*built.teasers("aktuelles/index.html"), *built.teasers("aktuelles/2/index.html")]
    assert german == ["Nur deutsch", "Fort", "Bäume"]
    assert [
        *built.teasers("en/aktuelles/index.html"),
        *built.teasers("en/aktuelles/2/index.html"),
    ] == ["Nur deutsch", "Away", "Trees"]
    items = json.loads(built.text("en/aktuelles/feed.json"))["items"]
    assert [item["id"] for item in items if item["title"] == "Trees"] == ["n1"]
    assert "en/aktuelles/2025-01-01-baeume/" not in built.text("sitemap.xml")
    page = built.page("en/aktuelles/2025-01-01-baeume/index.html")
    assert one(page, "meta[name=robots]").attributes["content"] == "noindex"
    assert built.dangling() == []


@needs_i18n
@pytest.mark.parametrize(
    ("german", "english", "kept"),
    [
        ("false", "true", {"beide teile.pdf", "own.pdf"}),
        ("unlisted", "true", {"beide teile.pdf", "own.pdf", "entwurf.pdf", "auch.pdf"}),
        ("false", "false", set()),
    ],
)
def test_files_beside_a_hidden_original(
    site: Site, german: str, english: str, kept: set[str]
) -> None:
    """What its translation does not name stays with it."""
    text = in_two_languages("folder", fallback=True)
    folder = "aktuelles/2025-01-01-a"
    texts = {
        "de/index.md": "# Amt\n",
        "en/index.md": "# Office\n",
        f"de/{folder}/index.md": post("A de", visible=german),
        f"de/{folder}/entwurf.pdf": "",
        f"de/{folder}/tief/auch.pdf": "",
        f"de/{folder}/beide teile.pdf": "",
        f"en/{folder}/index.md": post("A en", "[Both](beide%20teile.pdf).", visible=english),
        f"en/{folder}/own.pdf": "",
    }

    built = site.configure(text).write(texts).build()

    assert {path.name for path in built.folder.rglob("*.pdf")} == kept
    assert built.dangling() == []


@pytest.mark.parametrize("future", [("true", "false"), ("false", "true")])
def test_a_post_of_the_future_in_two_sections(site: Site, future: tuple[str, str]) -> None:
    """Its home decides whether it has a page."""
    site.configure(
        "site_name: Amt\nsite_url: https://amt.example/neu/\ntheme: {name: mkdocs, locale: de}\n"
        f"plugins:\n  - odis-news: {{root: aktuelles, future: {future[0]}}}\n"
        f"  - odis-news: {{root: alles, future: {future[1]}}}\n"
    )
    site.write({"index.md": "# Amt\n", "aktuelles/2031-01-01-a.md": post("A")})

    built = site.build()

    assert built.dangling() == []
    assert built.teasers("aktuelles/index.html") == (["A"] if future[0] == "true" else [])
    assert built.teasers("alles/index.html") == []
    assert (built.folder / "aktuelles/2031-01-01-a").exists() is (future[0] == "true")


@needs_i18n
@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_overviews_in_the_navigation_of_each_language(site: Site, structure: str) -> None:
    text = in_two_languages(structure, theme="mkdocs", fallback=True)
    site.configure(text).write(
        {
            named(name, structure): text
            for name, text in {
                "de/index.md": "# Amt\n",
                "en/index.md": "# Office\n",
                "de/team/wir.md": "# Wir\n",
                "en/team/wir.md": "# We\n",
                "de/aktuelles/2025-01-01-a.md": post("A de"),
                "en/aktuelles/2025-01-01-a.md": post("A en"),
            }.items()
        }
    )
    built = site.build()
    shown = [built.page(path).css_first(".navbar-nav") for path in ("index.html", "en/index.html")]
    assert [nav.text().split() for nav in shown] == [
        ["Amt", "Aktuelles", "Projekte", "Team", "Wir"],
        ["Office", "Aktuelles", "Projekte", "Team", "We"],
    ]
