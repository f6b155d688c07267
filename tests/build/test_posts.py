"""A post's own page, and what MkDocs makes of files that it reads differently from us."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version

import pytest
from selectolax.lexbor import LexborNode

from .checks import one
from .conftest import THEMES, Site, many, post

PATH = "aktuelles/2025-01-01-a/index.html"


def source(block: str, body: str = "Ein Text.") -> str:
    return f"---\ntags: post\n{block}\n---\n\n{body}\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntags: post\ntitle: Titel\n---", "Titel"),
        ("\n\n---\ntags: post\ntitle: Titel\n---\nEin Text.\n", "Titel"),
        ("----\ntags: post\ntitle: Titel\n----\nEin Text.\n", "Titel"),
        ("---\ntags: post\ntitle: Titel\n...\nEin Text.\n", "Titel"),
        ("\ufeff---\r\ntags: post\r\ntitle: Titel\r\n---\r\nEin Text.\r\n", "Titel"),
        ("---\ntags: post\ntitle: 2022\n---\nEin Text.\n", "2022"),
        (
            "---\ntags: post\ntitle: Titel\ncontent: x\nhandler: y\n2022: z\n---\nEin Text.\n",
            "Titel",
        ),
        ("---\ntags: post\n---\n# Titel im *Text*\n", "Titel im Text"),
        ("---\ntags: post\ntitle: Titel\n? [a, b]\n: c\n---\nEin Text.\n", "Titel"),
        ("---\ntags: post\n---\n\n![](x.svg)\n", "A"),
    ],
    ids=[
        *(
            "closing fence ends the file",
            "blank lines first",
            "four dashes",
            "dots",
            "BOM and CRLF",
        ),
        *("a number", "odd keys", "heading", "a list as a key", "file name"),
    ],
)
@pytest.mark.parametrize("theme", THEMES)
def test_front_matter_is_read_as_we_read_it(
    news: Callable[..., Site], theme: str, text: str, title: str
) -> None:
    site = news(theme=theme).write({"aktuelles/x.svg": "<svg/>"})
    path = site.folder / "docs" / "aktuelles" / "2025-01-01-a.md"
    path.write_text(text, encoding="utf-8", newline="")

    built = site.build()

    page = built.page(PATH)
    assert built.teasers("aktuelles/index.html") == [title]
    assert one(page, "h1").text().startswith(title)
    assert page.css_first("title").text().startswith(title)
    assert "tags: post" not in page.body.text()


@pytest.mark.parametrize("theme", THEMES)
def test_hostile_texts_break_nothing(news: Callable[..., Site], theme: str) -> None:
    title = 'Tom & Jerry <b>"fett"</b> </title>'
    description = 'CDO & co "quoted" <script>alert(1)</script><b>x <a href="/a?b=1&c=2">y'
    site = news(theme=theme).write(many(2))
    site.write(
        {
            "aktuelles/2025-01-01-a.md": source(
                f"title: '{title}'\nmetaDescription: '{description}'\n"
                "urlText: '<i>{{ 1+1 }}</i>'\ncategories: ['<u>&']\nauthor: '<s>'"
            )
        }
    )

    built = site.build()

    page, overview = built.page(PATH), built.page("aktuelles/index.html")
    assert one(page, "head meta[name=description]").attributes["content"] == 'CDO & co "quoted" x y'
    assert one(page, "h1").text() == title
    assert page.css_first("title").text().startswith("Tom & Jerry")
    assert built.teasers("aktuelles/index.html")[0] == title
    teaser = overview.css_first(".odis-news-teaser")
    assert one(teaser, ".odis-news-teaser-link").text() == "<i>{{ 1+1 }}</i>"
    assert one(teaser, ".odis-news-category").text() == "<u>&"
    assert one(teaser, ".odis-news-teaser-text a").attributes["href"] == "../a?b=1&c=2"
    assert teaser.css("script, b, i, u, s") == []
    neighbour = built.page("aktuelles/2020-01-02-n/index.html")
    assert neighbour.css("body b") == []
    assert "alert(1)" not in built.text("aktuelles/index.html")


@pytest.mark.parametrize("features", ["[]", "[navigation.footer]"])
def test_newer_and_older_stand_there_once(news: Callable[..., Site], features: str) -> None:
    site = news(theme="material").write(many(3))
    site.write({"aktuelles/2020-01-02-l.md": post("Nur ein Link", "", link="/x/")})
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("language: de}", f"language: de, features: {features}}}")
    (site.folder / "mkdocs.yml").write_text(text, encoding="utf-8")

    page = site.build().page("aktuelles/2020-01-02-n/index.html")

    links = [
        (" ".join(node.text().split()).rpartition(" Post ")[2], node.attributes["href"])
        for node in page.css("a")
        if node.attributes.get("href") in ("../2020-01-01-n/", "../2020-01-03-n/")
    ]
    assert sorted(number for number, _ in links) == ["1", "3"]
    assert "Nur ein Link" not in page.body.text()
    ours = page.css(".odis-news-neighbours a")
    assert [node.attributes["rel"] for node in ours] == (
        [] if "footer" in features else ["prev", "next"]
    )


@pytest.mark.parametrize("directories", ["true", "false"])
def test_link_posts(news: Callable[..., Site], directories: str) -> None:
    site = news(more=f"use_directory_urls: {directories}\n").write(
        {
            "projekte/x.md": "# X\n",
            "aktuelles/2025-01-01-a.md": post("A", "", link="https://b.example/ä b#:~:text=Ämter"),
            "aktuelles/2025-01-02-b.md": post("B", "", link="/projekte/x/"),
            "aktuelles/2025-01-03-c.md": post("C", "", link="../projekte/x.md#teil"),
            "aktuelles/2025-01-04-d.md": post(
                "D", "Mit Text.", link="../projekte/x.md", urlText="Hin"
            ),
            "aktuelles/2025-01-05-e.md": post("E", "", link="https://amt.example/neu/"),
        }
    )

    built = site.try_build()

    assert built.code == 0
    assert built.warnings == []
    end, up = ("/", "../") if directories == "true" else (".html", "")
    target = f"../projekte/x{end}"
    links = built.page("aktuelles/index.html").css(".odis-news-teaser-link")
    assert [link.attributes["href"] for link in links] == [
        *("https://amt.example/neu/", target, f"{target}#teil", "../projekte/x/"),
        "https://b.example/ä%20b#:~:text=Ämter",
    ]
    external = ["odis-news-external" in link.attributes["class"] for link in links]
    assert external == [False, False, False, False, True]
    assert links[4].attributes["aria-label"] == "Zum Beitrag: A (externe Seite)"
    redirect = built.page(f"aktuelles/2025-01-03-c{'/index' if up else ''}.html")
    assert one(redirect, "title").text() == "C"
    refresh = one(redirect, "meta[http-equiv=refresh]").attributes["content"]
    assert refresh == f"0; url={up}{target}#teil"
    assert one(redirect, "meta[name=robots]").attributes["content"] == "noindex"
    canonical = one(redirect, "link[rel=canonical]").attributes["href"]
    assert canonical == f"https://amt.example/neu/projekte/x{end}#teil"
    assert len(redirect.css("head > *")) == 5  # with the charset
    page = built.page(f"aktuelles/2025-01-04-d{'/index' if up else ''}.html")
    button = one(page, ".odis-news-button")
    assert (button.text(), button.attributes["href"]) == ("Hin", f"{up}../projekte/x{end}")
    assert "2025-01-03-c" not in built.text("sitemap.xml") + built.text("search/search_index.json")


@pytest.mark.parametrize("theme", THEMES)
def test_link_post_in_nav_is_a_link(news: Callable[..., Site], theme: str) -> None:
    more = "nav: [index.md, aktuelles/index.md, {Raus: aktuelles/2025-01-01-a.md}, x.md]\n"
    site = news(theme=theme, more=more).write({"x.md": "# X\n"})
    site.write({"aktuelles/2025-01-01-a.md": post("A", "", link="https://b.example/")})

    built = site.build()

    paths = ("x/index.html", "aktuelles/index.html")
    links = [[n for n in built.page(path).css("a") if "Raus" in n.text()] for path in paths]
    assert [{n.attributes["href"] for n in each} for each in links] == [{"https://b.example/"}] * 2
    lists = r'(?s)<ol class="odis-news".*?</ol>'
    rest = {path: re.sub(lists, "", built.text(path)) for path in paths}
    assert [path for path, text in rest.items() if "2025-01-01-a" in text] == []


# Material has a path since 9.7.
PATH_OF_MATERIAL = ["Willkommen", "Aktuelles"] if version("mkdocs-material") >= "9.7" else []


@pytest.mark.parametrize(
    ("theme", "active", "path"),
    [
        ("material", ".md-tabs__item--active", PATH_OF_MATERIAL),
        ("mkdocs", ".nav-link.active", []),
    ],
    ids=["material", "mkdocs"],
)
def test_overview_is_the_active_entry_of_a_post(
    news: Callable[..., Site], theme: str, active: str, path: list[str]
) -> None:
    site = news(theme=theme).write(many(1))
    text = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace(
        "language: de}", "language: de, features: [navigation.tabs, navigation.path]}"
    )
    (site.folder / "mkdocs.yml").write_text(text, encoding="utf-8")

    page = site.build().page("aktuelles/2020-01-01-n/index.html")

    assert one(page, active).text().strip().startswith("Aktuelles")
    assert [n.text().strip() for n in page.css(".md-path__link")] == path


def test_tags_reach_material_without_the_marker(news: Callable[..., Site]) -> None:
    site = news(theme="material", plugins="[search, meta, tags]").write(
        {
            "tags.md": "# Tags\n\n<!-- material/tags -->\n",
            "aktuelles/2025-01-01-a.md": post("A"),
            "aktuelles/2025-01-02-b.md": post("B").replace("tags: post", "tags: post, Klima"),
            "aktuelles/2025-01-03-c.md": post("C").replace(
                "tags: post", "tags: [Wasser, {label: Boden, permalink: /boden}, post]"
            ),
            "aktuelles/.meta.yml": "tags: [Amt]\n",
        }
    )

    built = site.build()

    assert [n.text() for n in built.page("tags/index.html").css("h2 .md-tag")] == [
        *("Amt", "Boden", "Klima", "Wasser")
    ]
    page = built.page("aktuelles/2025-01-02-b/index.html")
    assert sorted(n.text().strip() for n in page.css(".md-tags .md-tag")) == ["Amt", "Klima"]


def test_keep_tag(news: Callable[..., Site]) -> None:
    site = news(theme="material", plugins="[search, tags]", options="keep_tag: true").write(many(1))

    page = site.build().page("aktuelles/2020-01-01-n/index.html")

    assert [n.text().strip() for n in page.css(".md-tags .md-tag")] == ["post"]


def test_authors_and_update(news: Callable[..., Site]) -> None:
    site = news(options="authors: {mira: {name: Mira H., url: /team/}}").write(
        {
            "aktuelles/2025-01-01-a.md": source(
                "title: A\nauthor: [mira, Otto]\nupdated: 2025-02-03 10:30\npinned: true\nlang: en"
            )
        }
    )

    built = site.build()

    byline = one(built.page(PATH), ".odis-news-byline")
    assert " ".join(byline.text().split()) == "Angeheftet 01.01.2025 Von Mira H., Otto"
    assert one(byline, "a").attributes["href"] == "../../team/"
    assert one(built.page(PATH), ".odis-news-updated").text() == "Zuletzt geändert am 03.02.2025"
    time = one(built.page(PATH), ".odis-news-updated time")
    assert time.attributes["datetime"] == "2025-02-03T10:30+00:00"
    teaser = one(built.page("aktuelles/index.html"), ".odis-news-teaser")
    spoken = [node.attributes["class"] for node in teaser.css("[lang=en]")]
    assert spoken == ["odis-news-teaser-title", "odis-news-teaser-text"]
    assert one(built.page(PATH), "h1").attributes["lang"] == "en"
    assert one(built.page(PATH), "div[lang=en]").text().strip() == "Ein Text."


def test_pages_that_the_site_excludes_are_never_listed(news: Callable[..., Site]) -> None:
    more = "exclude_docs: |\n  2025-01-01-*\ndraft_docs: |\n  2025-01-02-*\n"
    site = news(more=more).write({f"aktuelles/2025-01-0{n}-a.md": post(f"P{n}") for n in (1, 2, 3)})

    assert site.build().teasers("aktuelles/index.html") == ["P3"]


BODIES = {
    "Text.": ["h1 Titel", "p date"],
    "# Anders\n\nText.": ["h1 Anders", "p date"],
    "<!-- x -->\n# Anders\n\n# Noch eins": ["h1 Anders", "p date", "h2 Noch eins"],
    "## Teil\n\nText.": ["h1 Titel", "p date", "h2 Teil"],
    "Text.\n\n# Abschnitt\n\n# Noch einer": [
        *("h1 Titel", "p date", "h2 Abschnitt", "h2 Noch einer")
    ],
    "![Bild](../index.md)\n\n# Abschnitt": ["h1 Titel", "p date", "h2 Abschnitt"],
    "Vorab.\n\n# Titel\n\nText.": ["h1 Titel", "p date"],
    "<!-- <h1>Alt</h1> -->\n\nText.": ["h1 Titel", "p date"],
    "<H1 lang=fr>Anders</H1>\n\nText.": ["h1 Anders", "p date"],
    "<iframe src='https://x.example/'></iframe>\n\n# A": ["h1 Titel", "p date", "h2 A"],
    "<!-- odis-news:" + " " * 9_000 + "x": ["h1 Titel", "p date"],
}


def heading_of(node: LexborNode) -> str:
    return "p date" if node.tag == "p" else f"{node.tag} {node.text().strip('¶ ')}"


@pytest.mark.parametrize("theme", THEMES)
def test_a_post_has_one_heading_and_its_date_below(news: Callable[..., Site], theme: str) -> None:
    more = "markdown_extensions: [{toc: {permalink: true}}]"
    bodies = {f"aktuelles/2025-01-{day:02}-a": body for day, body in enumerate(BODIES, start=1)}
    posts = {f"{path}.md": post("Titel", body) for path, body in bodies.items()}

    built = news(theme=theme, more=more).write(posts).build()

    found = {
        body: [
            heading_of(node)
            for node in built.page(f"{path}/index.html").css("h1, h2, .odis-news-byline")
            if "Amt" not in node.text()
        ]
        for path, body in bodies.items()
    }
    assert found == BODIES


def test_templates_of_posts_in_toml(news: Callable[..., Site]) -> None:
    """Zola's posts name those of its themes."""
    block = "+++\ntags = ['post']\ntitle = '{0}'\ntemplate = '{0}.html'\n+++\n\nText.\n"
    more = "theme: {name: mkdocs, custom_dir: vorlagen}"
    site = news().write({f"aktuelles/2025-01-01-{n}.md": block.format(n) for n in ("page", "lang")})
    own = "{% extends 'main.html' %}{% block footer %}Fu\u00df{% endblock %}"
    site.write({"../vorlagen/lang.html": own})
    config = site.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("theme: {name: mkdocs, locale: de}", more), encoding="utf-8")

    built = site.build()

    assert "Fu\u00df" in built.text("aktuelles/2025-01-01-lang/index.html")
    assert "Fu\u00df" not in built.text("aktuelles/2025-01-01-page/index.html")


def test_tags_of_every_page_with_a_marker_are_a_list(news: Callable[..., Site]) -> None:
    """Material's tags plugin would stop the build at a text."""
    options = "categories: [Daten]\nexclude: [intern/**]"
    site = news(theme="material", plugins="[search, tags]", options=options).write(
        {
            "aktuelles/index.md": "---\ntags: post, Start\n---\n# Aktuelles\n",
            "aktuelles/2025-01-01-a.md": post("A", categories="Daten"),
            "aktuelles/2025-01-02-b.md": post("B", categories="Team"),
            "aktuelles/2025-01-03-c.md": post("C", categories="Daten").replace(
                "tags: post", "tags: [post, {a: b}]"
            ),
            "intern/c.md": post("C"),
            "tags.md": "# Tags\n\n<!-- material/tags -->\n",
        }
    )
    broken = site.try_build()
    assert [error for error in broken.errors if "{'a': 'b'}" in error]
    site.delete("aktuelles/2025-01-03-c.md")

    built = site.build()

    assert built.teasers("aktuelles/index.html") == ["A"]
    assert "post" not in [node.text() for node in built.page("tags/index.html").css("h2")]


TO_THE_NEWEST = {
    "index.html": "aktuelles/2025-01-01-a/",
    "aktuelles/index.html": "2025-01-01-a/",
}


@pytest.mark.parametrize(
    ("theme", "block", "links"),
    [
        (
            "material",
            "announce",
            {"404.html": "https://amt.example/neu/aktuelles/2025-01-01-a/", **TO_THE_NEWEST},
        ),
        # Its 404.html extends base.html, and so past main.html.
        ("mkdocs", "site_name", TO_THE_NEWEST),
    ],
    ids=["material", "mkdocs"],
)
def test_news_in_a_template_that_is_no_page(
    news: Callable[..., Site], theme: str, block: str, links: dict[str, str]
) -> None:
    """404.html is shown at any address, so its links are full ones."""
    site = news(theme=theme).write({"aktuelles/2025-01-01-a.md": post("A")})
    override = site.folder / "overrides" / "main.html"
    override.parent.mkdir()
    override.write_text(
        '{% extends "base.html" %}{% block ' + block + " %}{% for t in news.latest(1) %}"
        '<b class="newest" data-to="{{ t.link.href | e }}">{{ t.title | e }}</b>'
        "{% endfor %}{% endblock %}"
    )
    config = (site.folder / "mkdocs.yml").read_text()
    site.configure(config.replace("name: " + theme, "custom_dir: overrides, name: " + theme))

    built = site.build()

    assert {
        path: built.page(path).css_first(".newest").attributes["data-to"] for path in links
    } == links


def test_an_own_redirect_page(news: Callable[..., Site]) -> None:
    """It sees the filter url, as all our fragments do."""
    site = news().write({"aktuelles/2025-01-01-a.md": post("A", "", link="https://x.example/")})
    override = site.folder / "overrides" / "odis-news" / "redirect.html"
    override.parent.mkdir(parents=True)
    override.write_text("<p>{{ config.site_name }} {{ 'own.css' | url }}</p>")
    config = (site.folder / "mkdocs.yml").read_text()
    site.configure(config.replace("name: mkdocs", "custom_dir: overrides, name: mkdocs"))
    assert site.build().text("aktuelles/2025-01-01-a/index.html") == "<p>Amt ../../own.css</p>"


@pytest.mark.parametrize("hide", ["true", "1", "{a: b}", "~", '"true"', "[toc, 1]"])
def test_what_hides_nothing_of_the_theme_stops_nothing(
    news: Callable[..., Site], hide: str
) -> None:
    site = news(theme="material").write({"aktuelles/2025-01-02-b.md": post("B", hide=hide)})
    assert one(site.build().page("aktuelles/2025-01-02-b/index.html"), "h1").text() == "B"


def test_page_1_and_what_it_hides(news: Callable[..., Site]) -> None:
    site = news(theme="material", options="per_page: 1\nviews: {archive: true}").write(many(2))
    site.write({"aktuelles/index.md": "---\nhide: [toc, footer]\n---\n# Aktuelles\n"})
    built = site.build()
    paths = ("index.html", "2/index.html", "archiv/index.html", "archiv/2020/index.html")
    toc = "[data-md-component=sidebar][data-md-type=toc][hidden]"
    hidden = {path: len(built.page(f"aktuelles/{path}").css(toc)) for path in paths}
    assert hidden == dict.fromkeys(paths, 1)
    assert not built.page("index.html").css("[data-md-type=toc][hidden]")


@pytest.mark.parametrize(
    "builds",
    [
        "build(load_config('mkdocs.yml'))",
        # Added while a server runs: each time a new plugin, which nobody has started.
        "[build(load_config('mkdocs.yml'), serve_url='http://127.0.0.1/') for _ in range(2)]",
    ],
    ids=["program", "server"],
)
def test_nothing_starts_up_there(news: Callable[..., Site], builds: str) -> None:
    """The tests of every plugin load a configuration and build it."""
    files = {
        "aktuelles/2025-01-01-a.md": post("A"),
        "aktuelles/2025-01-02-b.md": post("B", draft=True),
    }
    site = news(options="feeds: {content: full}").write(files)
    program = (
        "from mkdocs.commands.build import build; from mkdocs.config import load_config;" + builds
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=site.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Ein Text." in (site.folder / "site/aktuelles/feed.xml").read_text(encoding="utf-8")
    overview = (site.folder / "site/aktuelles/index.html").read_text(encoding="utf-8")
    assert overview.count('class="odis-news-teaser"') == 1


@pytest.mark.parametrize("theme", THEMES)
def test_corrections_stand_above_the_text(news: Callable[..., Site], theme: str) -> None:
    text = "Nicht 7 <i>&</i> <a href='/'>9</a>"
    lines = f'[{{date: 2025-03-01, text: "{text}"}}, {{date: 2026-01-16, text: Später}}]'
    site = news(theme=theme).write({"aktuelles/2025-01-01-a.md": post("A", corrections=lines)})

    built = site.build()

    page = built.page(PATH)
    note = one(page, ".odis-news-corrections")
    assert (note.css_first("p").html or "") == (
        '<p><strong><time datetime="2025-03-01">Korrektur vom 01.03.2025:</time></strong>'
        ' Nicht 7 &amp; <a href="../../">9</a></p>'
    )
    assert len(note.css("p")) == 1
    assert one(page, ".odis-news-updated").text() == "Zuletzt geändert am 01.03.2025"
    assert "2025-03-01" in built.text("sitemap.xml")
    assert "Später" not in "".join(built.text(name) for name in (PATH, "aktuelles/atom.xml"))


def test_what_authors_say_of_picture_and_mistakes_is_in_the_language_of_the_post(
    news: Callable[..., Site],
) -> None:
    keys = {"heroImagePath": "b.png", "heroImageAltText": "B", "heroImageCaption": "A tree"}
    fixed = "[{date: 2025-03-01, text: It was 9.}]"
    text = post("A", lang="en", corrections=fixed, heroImageCredit="Mira", **keys)
    site = news().write({"aktuelles/2025-01-01-a.md": text, "aktuelles/b.png": b""})

    built = site.build()
    page = built.page(PATH)

    assert one(page, "figure img[lang=en]").attributes["alt"] == "B"
    assert one(built.page("aktuelles/index.html"), "img[lang=en]").attributes["alt"] == "B"
    assert one(page, "figcaption [lang=en]").text() == "A tree"
    assert one(page, "figcaption").text() == "A treeFoto: Mira"
    assert one(page, ".odis-news-corrections [lang=en]").text() == "It was 9."


KEEP = """\
import gc, json
from pathlib import Path

from mkdocs_odis_news.posts.frontmatter import FrontMatter

pages = {}

def on_page_context(context, page, config, nav):
    pages[page.file.src_uri] = page

def on_post_build(config):
    gc.collect()
    read = [one.source for one in gc.get_objects() if type(one) is FrontMatter]
    texts = sorted(source for source in read if "behalten" in source)
    kept = {"texts": texts, **{name: page.content for name, page in pages.items()}}
    Path(config.site_dir, "kept.json").write_text(json.dumps(kept))
"""


def test_nothing_of_a_page_is_kept_that_was_not_there(news: Callable[..., Site]) -> None:
    site = news(more="hooks: [keep.py]").write(
        {
            "index.md": "# Start\n",
            "aktuelles/2025-01-01-behalten.md": post("A", "Ein *Text*."),
            "aktuelles/2025-01-02-behalten.md": source("link: https://b.example/", ""),
            "aktuelles/2025-01-03-behalten.md": source("visible: false"),
        }
    )
    (site.folder / "keep.py").write_text(KEEP)
    built = site.build()
    assert one(built.page("aktuelles/2025-01-01-behalten/index.html"), ".odis-news-byline")
    assert json.loads(built.text("kept.json")) == {
        "texts": [],
        "index.md": '<h1 id="start">Start</h1>',
        "aktuelles/index.md": "",
        "aktuelles/abonnieren/index.md": "",
        "aktuelles/2025-01-01-behalten.md": "<p>Ein <em>Text</em>.</p>",
    }


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
@pytest.mark.parametrize(
    ("search", "is_found"),
    [("false", False), ("{exclude: true}", False), ("true", True), ("3", True), ("[a]", True)],
)
def test_what_jekyll_says_of_its_search(
    news: Callable[..., Site], theme: str, search: str, is_found: bool
) -> None:
    files = {"aktuelles/2025-01-01-a.md": post("A", "Rhabarber.", search=search, hide="true")}
    built = news(theme=theme).write(files).build()
    found = "Rhabarber" in built.text("search/search_index.json")
    assert found is (is_found or theme == "mkdocs")  # whose search excludes no page


@pytest.mark.parametrize("plugins", ["[material/meta]", "[material/meta, search, material/tags]"])
@pytest.mark.parametrize(
    "defaults",
    [
        *("tags: Amt", "tags: [Amt]", "author: Mira", "author: [Mira]", "title: 3"),
        *("description: [a]", "draft: 'nein'", "search: false", "hide: toc"),
    ],
)
def test_defaults_of_a_folder_in_another_type_than_a_post_has(
    news: Callable[..., Site], plugins: str, defaults: str
) -> None:
    keys = {"author": "Tom", "metaDescription": "K", "hide": "[toc]"}
    built = (
        news(theme="material", plugins=plugins)
        .write(
            {
                "aktuelles/.meta.yml": f"{defaults}\n",
                "aktuelles/2025-01-01-a.md": post("A", tags="[post, X]", **keys),
                "aktuelles/2025-01-02-b.md": post("B", **keys, visible="unlisted"),
            }
        )
        .build()
    )
    assert built.teasers("aktuelles/index.html") == ["A"]
    page = built.page(PATH)
    assert one(page, "meta[name=author]").attributes["content"] == "Tom"
    assert one(page, "meta[name=description]").attributes["content"] == "K"
