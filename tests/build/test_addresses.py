"""Posts that stand elsewhere than their files, and the small pages at their earlier addresses."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborNode

from .checks import check_heads, holding, one
from .conftest import Built, Site, post
from .server import serving
from .test_cards import LANGUAGES

DATED = 'post_url_format: "{date}/{slug}"'
BODY = (
    "[nach B](2025-01-02-b.md), [zur Seite](../seite.md), ![Bild](bild.svg)\n\n"
    '<img src="../bild.svg" srcset="../bild.svg 2x" alt="roh">\n\n'
    '<a href="../2025-01-02-b/">roh zu B</a> <a href="../">Übersicht</a>\n'
)
FILES = {
    "seite.md": (
        "# Seite\n\n[zu A](aktuelles/2025-01-01-a.md)\n\n"
        '<a href="../aktuelles/2025-01-01-a/">roh</a>\n'
    ),
    "aktuelles/bild.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "aktuelles/2025-01-01-a.md": post("Alpha & Ende", BODY, aliases="[/alt/a.html, frueher]"),
    "aktuelles/2025-01-02-b.md": post("Beta", "[zu A](2025-01-01-a.md)", slug="kurz"),
    "aktuelles/2025-01-03-c.md": post("Gamma", permalink="/dort/gamma/"),
    "aktuelles/2025-01-04-d.md": post("Delta", "", link="/seite/", aliases="/alt/d/"),
    "aktuelles/2025-01-05-v.md": post("Vogelbeere", visible="false", aliases="/alt/v/"),
}
PLACES = (
    "aktuelles/2025/01/01/alpha-ende",
    "aktuelles/2025/01/02/kurz",
    "dort/gamma",
    "aktuelles/2025/01/04/delta",
)

News = Callable[..., Site]


def leading(node: LexborNode) -> str | None:
    return node.attributes.get("href") or node.attributes.get("src")


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_posts_at_addresses_of_their_own(news: News, theme: str, host: str) -> None:
    built = news(theme=theme, options=DATED).write(FILES).build(host=host)

    assert [place for place in PLACES if not (built.folder / place / "index.html").is_file()] == []
    assert not list(built.folder.glob("aktuelles/2025-0*"))
    assert built.dangling() == []
    page = built.page(f"{PLACES[0]}/index.html")
    main = page.css("img[alt=Bild], img[alt=roh]")
    assert [leading(node) for node in main] == ["../../../../bild.svg"] * 2
    assert one(page, "img[srcset]").attributes["srcset"] == "../../../../bild.svg 2x"
    raw = [leading(node) for node in page.css("a") if node.text() in ("roh zu B", "Übersicht")]
    assert raw == ["../../02/kurz/", "../../../../"]
    raw = [leading(n) for n in built.page("seite/index.html").css("a") if n.text() == "roh"]
    assert raw == ["../aktuelles/2025/01/01/alpha-ende/"]
    urls = [item["url"] for item in json.loads(built.text("aktuelles/feed.json"))["items"]]
    assert urls == [f"https://amt.example/neu/{place}/" for place in PLACES[::-1]]
    check_heads(built, [f"{place}/index.html" for place in PLACES[:3]])
    mapped = built.text("sitemap.xml")
    assert [place for place in PLACES[:3] if f"/neu/{place}/</loc>" not in mapped] == []
    assert holding(built.files(), "Vogelbeere") == {}


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_redirects_from_earlier_addresses(news: News, theme: str) -> None:
    built = news(theme=theme, options=DATED).write(FILES).build()

    pages = {
        "alt/a.html": "aktuelles/2025/01/01/alpha-ende/",
        "aktuelles/frueher/index.html": "aktuelles/2025/01/01/alpha-ende/",
        "alt/d/index.html": "seite/",
    }
    found = {path: redirect(built, path) for path in pages}
    assert found == {path: f"https://amt.example/neu/{url}" for path, url in pages.items()}
    assert one(built.page("alt/a.html"), "title").text() == "Alpha & Ende"
    assert not (built.folder / "alt/v/index.html").exists()
    assert "/alt/" not in built.text("sitemap.xml")
    assert "alt/" not in built.text("search/search_index.json").replace("../alt", "")


def redirect(built: Built, path: str) -> str | None:
    page = built.page(path)
    assert one(page, "meta[name=robots]").attributes["content"] == "noindex"
    return one(page, "link[rel=canonical]").attributes["href"]


def test_without_folders(news: News) -> None:
    site = news(options=DATED, more="use_directory_urls: false").write(FILES)
    site.write({"seite.md": "# Seite\n\n[zu A](aktuelles/2025-01-01-a.md)\n"})
    site.write({"aktuelles/2025-01-01-a.md": post("Alpha & Ende", "![B](bild.svg)")})
    site.write({"aktuelles/2025-01-04-d.md": post("Delta", "", link="../seite.md")})
    built = site.build()
    assert (built.folder / "aktuelles/2025/01/01/alpha-ende.html").is_file()
    assert (built.folder / "dort/gamma/index.html").is_file()
    assert built.dangling() == []


@pytest.mark.parametrize(
    "plugins",
    [
        "[search, tags]",
        "[search, rss: {use_git: false}]",
        "[search, minify: {minify_html: true}]",
        "[search, section-index, macros]",
        "[search, llmstxt: {sections: {Neues: ['aktuelles/*.md']}}]",
        "[search, git-revision-date-localized: {fallback_to_build_date: true}]",
    ],
)
def test_beside_neighbours(news: News, plugins: str) -> None:
    pytest.importorskip("mkdocs_static_i18n", reason="the neighbours are not installed")
    site = news(theme="material", options=DATED, plugins=plugins).write(FILES)
    built = site.try_build()
    assert built.code == 0, built.log
    assert [place for place in PLACES if not (built.folder / place / "index.html").is_file()] == []
    assert built.dangling() == []


def test_two_posts_at_one_address(news: News) -> None:
    site = news(options='post_url_format: "{slug}"')
    site.write({f"aktuelles/2025-01-0{day}-{day}.md": post("Gleich") for day in (1, 2)})
    built = site.try_build()
    assert built.code == 1
    assert built.errors[:1] == [
        "odis-news: aktuelles/2025-01-02-2.md: found the output aktuelles/gleich/index.html, which"
        " aktuelles/2025-01-01-1.md is written to as well; expected a place of its own for each"
        " file. Write another slug, permalink or alias into aktuelles/2025-01-02-2.md."
    ]


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
@pytest.mark.parametrize(
    ("root", "path", "key"),
    [
        ("aktuelles", "aktuelles/2025-01-01-a.md", {"permalink": "/search.html"}),
        ("aktuelles", "search.md", {"date": "2025-01-01"}),
        ("search.html", "2025-01-01-a.md", {}),
    ],
)
def test_the_page_of_a_search_is_no_place(
    news: News, host: str, root: str, path: str, key: dict[str, str]
) -> None:
    site = news(theme="readthedocs", options=f"root: {root}", more="use_directory_urls: false")
    built = site.write({path: post("A", **key)}).try_build(host=host)
    assert built.code == 1
    assert "search.html" in built.errors[0]
    assert "a page of the theme" in built.errors[0]


def test_dirty_builds_take_the_old_page_away(news: News) -> None:
    site = news().write({"seite.md": "# Seite\n\n[zu A](aktuelles/2025-01-01-a.md)\n"})
    site.write({"aktuelles/2025-01-01-a.md": post("Alpha")})
    site.build()
    site.write({"aktuelles/2025-01-01-a.md": post("Alpha", slug="neu", aliases="/alt/a/")})
    built = site.try_build("--dirty")
    assert not (built.folder / "aktuelles/2025-01-01-a").joinpath("index.html").exists()
    assert built.dangling() == []
    site.write({"aktuelles/2025-01-01-a.md": post("Alpha", visible="false", aliases="/alt/a/")})
    built = site.try_build("--dirty")
    assert not (built.folder / "alt/a/index.html").exists()


SOURCE = "aktuelles/2025-01-01-a.md"
ALIASES = {"aliases": "[frueher, /weg/a/, /weg/a.html]"}
EARLIER = {
    SOURCE: post("A", categories="x", author="Mira", **ALIASES),
    "aktuelles/2025-01-02-b.md": post("B", categories="y", author="Jan"),
    "aktuelles/2025-01-03-c.md": post("C", "", link="https://c.example/", aliases="fort"),
}
VIEWS = "views: {categories: true, authors: true, archive: {months: true}}"


def replace_posts(site: Site, posts: dict[str, str]) -> None:
    for path in (site.folder / "docs/aktuelles").iterdir():
        path.unlink()
    site.write(posts)


@pytest.mark.parametrize(
    ("options", "later", "posts"),
    [
        (VIEWS, VIEWS, EARLIER | {SOURCE: post("A")}),
        (VIEWS, VIEWS, EARLIER | {SOURCE: post("A", permalink="/dort/")}),
        (VIEWS, VIEWS, EARLIER | {SOURCE: post("A", "", link="https://x.example/")}),
        (VIEWS, VIEWS, {SOURCE: post("A", **ALIASES)}),
        (VIEWS, VIEWS, {"aktuelles/2025-01-04-d.md": post("D")}),
        (VIEWS, f"feeds: false\n{VIEWS}", EARLIER),
        (f"news_sitemap: true\n{VIEWS}", "feeds: {formats: [rss]}", EARLIER),
        ("per_page: 1", 'per_page: 1\npagination_url_format: "page/{page}"', EARLIER),
    ],
)
def test_dirty_builds_leave_nothing_behind(
    news: News, options: str, later: str, posts: dict[str, str]
) -> None:
    site = news(options=options).write(EARLIER)
    site.build()
    replace_posts(news(options=later), posts)

    built = site.try_build("--dirty")

    assert built.code == 0, built.log
    assert sorted(built.files()) == sorted(site.build().files())


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("en/weg/a.html", ""),
        ("en/aktuelles/a.html", '<div class="odis-news-post">'),
        ("aktuelles/b.html", "<p>odis-news-poster"),
        ("aktuelles/c.xml", '<link rel="self">'),
        ("aktuelles/x/feed.xml", "<rss>"),
        ("feed.xml", '<link rel="self">'),
    ],
)
def test_dirty_builds_leave_what_others_wrote(news: News, path: str, text: str) -> None:
    """Another site in the same place, a page of another plugin, a feed that is not ours."""
    site = news().write(EARLIER)
    built = site.build()
    file = built.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text or built.text("weg/a.html"))
    assert path in site.try_build("--dirty").files()


def test_dirty_builds_leave_nothing_behind_in_any_language(site: Site) -> None:
    pytest.importorskip("mkdocs_static_i18n", reason="the neighbours are not installed")
    english = {"aktuelles/2025-01-01-a.en.md": post("An A", **ALIASES), "index.md": "# Amt\n"}
    site.configure(LANGUAGES).write(EARLIER | english).build()
    later = {"aktuelles/2025-01-04-d.md": post("D"), "aktuelles/2025-01-04-d.en.md": post("A D")}
    replace_posts(site, later)

    built = site.try_build("--dirty")

    assert built.code == 0, built.log
    assert "en/aktuelles/2025-01-04-d/index.html" in built.files()
    assert sorted(built.files()) == sorted(site.build().files())


def test_dirty_builds_forget_no_address_of_a_hidden_post(news: News) -> None:
    site = news(options=DATED).write({"aktuelles/2025-01-01-a.md": post("Vogelbeere")})
    site.build()
    site.write({"aktuelles/2025-01-01-a.md": post("Apfelquitte")})
    site.try_build("--dirty")
    site.write({"aktuelles/2025-01-01-a.md": post("Holunder", visible="false")})
    built = site.try_build("--dirty")
    assert holding(built.files(), "Vogelbeere", "Apfelquitte", "Holunder", "vogelbeere") == {}


@pytest.mark.parametrize(
    "later", ["aktuelles/_drafts/2025-01-02-b.md", "aktuelles/2025-01-02-b.mdx", "b.txt"]
)
def test_dirty_builds_name_no_post_that_was_moved_away(news: News, later: str) -> None:
    """Neither beside it, nor where it is related."""
    days = {f"aktuelles/2025-01-0{day}-x.md": post(f"X {day}", categories="x") for day in (1, 3)}
    moved = {"aktuelles/2025-01-02-b.md": post("Vogelbeere", categories="x")}
    site = news(options="related: 3").write({**days, **moved})
    assert len(holding(site.build().files(), "Vogelbeere")) > 3
    site.delete("aktuelles/2025-01-02-b.md")
    built = site.write({later: moved["aktuelles/2025-01-02-b.md"]}).try_build("--dirty")
    assert holding(built.files(), "Vogelbeere") == {}


def test_a_link_to_a_hidden_post_tells_no_title(news: News) -> None:
    seite = (
        "# Seite\n\n[a](aktuelles/2025-01-01-a.md)\n\n<a href='../aktuelles/2025-01-01-a/'>b</a>\n"
    )
    hidden = post("Vogelbeere", visible="false")
    built = news(options=DATED).write({"seite.md": seite, "aktuelles/2025-01-01-a.md": hidden})
    assert holding(built.build().files(), "Vogelbeere", "vogelbeere") == {}


@pytest.mark.parametrize(
    "key",
    [
        {"permalink": "/sitemap.xml"},
        {"permalink": "/aktuelles/bild.svg/a/"},
        {"aliases": "/aktuelles/bild.svg"},
    ],
)
def test_serve_goes_on_where_a_file_is_in_the_way(news: News, key: dict[str, str]) -> None:
    files = {"aktuelles/bild.svg": "<svg/>", "aktuelles/2025-01-01-a.md": post("Alpha", **key)}
    with serving(news().write(files)) as server:
        server.until(lambda: server.teasers() == ["Alpha"])


def test_translations(site: Site) -> None:
    pytest.importorskip("mkdocs_static_i18n", reason="the neighbours are not installed")
    site.configure(
        """\
        site_name: Amt
        site_url: https://amt.example/neu/
        theme: {name: material, font: false}
        plugins:
          - search
          - i18n:
              docs_structure: suffix
              fallback_to_default: true
              languages:
                - {locale: de, name: Deutsch, default: true, build: true}
                - {locale: en, name: English, build: true}
          - odis-news: {root: aktuelles, post_url_format: "{date}/{slug}"}
        """
    )
    site.write(
        {
            "index.md": "# Amt\n",
            "aktuelles/2025-01-01-a.md": post("Käse"),
            "aktuelles/2025-01-01-a.en.md": "---\ntags: post\n---\n# Cheese\n\nText.\n",
            "aktuelles/2025-01-02-b.md": post("Nur hier", permalink="/dort/"),
        }
    )
    built = site.build()
    check_languages(built, "aktuelles/2025/01/01/kaese", "en/aktuelles/2025/01/01/cheese")
    check_languages(built, "dort", "en/dort")
    assert built.dangling() == []


def check_languages(built: Built, german: str, english: str) -> None:
    for path in (german, english):
        nodes = built.page(f"{path}/index.html").css("link[hreflang]")
        found = {n.attributes["hreflang"]: n.attributes["href"] or "" for n in nodes}
        at = {language: urljoin(f"/{path}/", href) for language, href in found.items()}
        assert at == {"de": f"/{german}/", "en": f"/{english}/"}


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_the_lists_of_a_blog_keep_their_addresses(news: News, theme: str) -> None:
    options = """\
        per_page: 2
        unicode_slugs: true
        pagination_url_format: page/{page}
        views: {categories: true, category_path: category, archive: {months: true}}
        """
    files = {
        f"aktuelles/2025-0{month}-0{month}-n.md": post(f"Post {month}", categories="Öl & Gas")
        for month in range(1, 6)
    }
    built = news(theme=theme, options=options).write(files).build()
    assert built.teasers("aktuelles/page/3/index.html") == ["Post 1"]
    assert built.teasers("aktuelles/category/öl--gas/page/2/index.html") == ["Post 3", "Post 2"]
    assert built.teasers("aktuelles/archiv/2025/page/2/index.html") == ["Post 3", "Post 2"]
    assert built.teasers("aktuelles/archiv/2025/05/index.html") == ["Post 5"]
    assert (
        one(built.page("aktuelles/archiv/2025/05/index.html"), "h1")
        .text()
        .startswith("Beiträge aus Mai 2025")
    )
    foot = built.page("aktuelles/archiv/2025/index.html").css(".odis-news-foot a")
    months = [f"{month} 2025" for month in ("Mai", "April", "März", "Februar", "Januar")]
    assert [node.text() for node in foot] == ["Archiv", *months]
    assert built.dangling() == []


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (
            'post_url_format: "{year}/{slug}"',
            "'{year}/{slug}' is no path with {date}, {slug}, {file}, {categories}.",
        ),
        (
            'post_url_format: "{date:%Y}"',
            "'{date:%Y}' is no path with {date}, {slug}, {file}, {cat",
        ),
        ('post_url_format: "{slug"', "'{slug' is no path with {date}, {slug}, {file}, {categor"),
        ('post_url_format: "../{slug}"', "'../{slug}' is no path. Write names with / between them"),
        ('post_url_format: "a|{slug}"', "'a|{slug}' is no path. Write names with / between them"),
        ('post_url_format: "a\\u202e/{slug}"', "'a\\u202e/{slug}' is no path."),
        ("pagination_url_format: page", "'page' is no path with {page}."),
        ("post_url_date_format: HH", "'HH' is no format for dates."),
        (
            "views: {archive: {weeks: true}}",
            "{'weeks': True} is no archive. Write true or {months: true}.",
        ),
    ],
)
def test_what_is_no_address(news: News, option: str, message: str) -> None:
    built = news(options=option).try_build()
    assert built.code == 1
    assert message in built.log


TITLES = (
    *("Straßen & Plätze", "C++ und C#: ein Vergleich", "Ein `Code` im *Titel*"),
    *("हिन्दी समाचार", "İstanbul’da", "3.5 % mehr", "a_b–c", "Was?!", "日本語", "Ein/Aus"),
)
BLOG = {
    f"blog/posts/{n}.md": f"---\ndate: 2024-0{n % 9 + 1}-1{n % 9}\ncategories: [Öl & Gas {n % 2}]"
    f"\n---\n# {title}\n\nText.\n\n<!-- more -->\n"
    for n, title in enumerate(TITLES)
}
MATERIAL = """
    - blog: {archive_url_date_format: yyyy/MM, pagination_per_page: 3}
"""
OURS = """
    - odis-news:
        root: blog
        tag: false
        include: ["blog/posts/**"]
        per_page: 3
        post_url_format: "{date}/{slug}"
        unicode_slugs: true
        pagination_url_format: page/{page}
        views:
          categories: true
          category_path: category
          archive: {months: true}
          archive_path: archive
"""


def test_a_blog_of_material_keeps_its_addresses(site: Site) -> None:
    pytest.importorskip("material", reason="Material is not installed")
    before, after = (blog_with(site, plugin) for plugin in (MATERIAL, OURS))
    assert len([path for path in before if path.startswith("blog/2024/")]) == len(TITLES)
    assert before - after == set()


def blog_with(site: Site, plugin: str) -> set[str]:
    site.configure(
        "site_name: Amt\nsite_url: https://amt.example/\ntheme: {name: material, font: false}\n"
        f"plugins:\n    - search{plugin}"
    )
    built = site.write({"index.md": "# Amt\n", "blog/index.md": "# Blog\n", **BLOG}).try_build()
    assert built.code == 0, built.log
    return {path for path in built.files() if path.endswith(".html")}
