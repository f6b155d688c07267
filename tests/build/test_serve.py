"""A real server over HTTP: after every edit the pages are right."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from .checks import holding, one
from .conftest import Site, many, post
from .server import Server, serving


def touch_later(site: Site, name: str, text: str) -> None:
    """Writes a file with a time that a dirty build notices, however fast the test is."""
    site.write({name: text})
    later = time.time() + 2
    os.utime(site.folder / "docs" / name, (later, later))


# Arguments of the command line, and options.
WAYS = {
    "clean": ((), ""),
    "dirty": (("--dirty",), ""),
    "left-to-host": (("--dirty",), "quick_serve: false\n"),
}
HOMES = {"own": {"aktuelles/index.md": "# Aktuelles\n"}, "none": {}}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("theme", "naming", "home"),
    [
        ("material", "aktuelles/2020-01-03-n/", "own"),
        ("mkdocs", "aktuelles/", "none"),  # the theme does not name the newer post
    ],
    ids=["material", "mkdocs"],
)
def test_edits(news: Callable[..., Site], theme: str, naming: str, home: str, way: str) -> None:
    arguments, options = WAYS[way]
    site = news(theme=theme, options=f"{options}per_page: 2").write(many(4)).write(HOMES[home])
    with serving(site, *arguments) as server:
        assert server.teasers() == ["Post 4", "Post 3"]

        touch_later(site, "aktuelles/2020-01-04-n.md", post("Geändert"))
        server.until(lambda: server.teasers() == ["Geändert", "Post 3"])
        server.until(lambda: "Geändert" in server.text(naming))

        touch_later(site, "aktuelles/2020-01-05-n.md", post("Post 5"))
        server.until(lambda: server.teasers() == ["Post 5", "Geändert"])
        assert server.teasers("aktuelles/3/") == ["Post 1"]
        assert "Ein Text." in server.text("aktuelles/2020-01-05-n/")

        site.delete("aktuelles/2020-01-05-n.md")
        server.until(lambda: server.teasers() == ["Geändert", "Post 3"])
        assert server.text("aktuelles/3/") == "HTTP 404"

        touch_later(site, "aktuelles/2020-01-04-n.md", "---\ntags: post\ntitle: A: b\n---\nText.\n")
        server.until(lambda: server.teasers() == ["N", "Post 3", "Post 2"])
        broken = server.text("aktuelles/2020-01-04-n/")
        assert 'class="odis-news-problem"' in broken
        assert (
            "Gefunden wurde „title: A: b“; erwartet wird ein Dateikopf in gültigem YAML." in broken
        )
        assert "Text." in broken

        touch_later(site, "aktuelles/2020-01-04-n.md", post("Geheilt"))
        server.until(lambda: server.teasers() == ["Geheilt", "Post 3"])
        assert "odis-news-problem" not in server.text("aktuelles/2020-01-04-n/")

        touch_later(site, "aktuelles/2020-01-04-n.md", post("Geheilt", visible="false"))
        server.until(lambda: "Nur in der Vorschau: visible: false" in server.text("aktuelles/"))
        assert "Nur in der Vorschau" in server.text("aktuelles/2020-01-04-n/")
        assert "2020-01-04" not in server.text("sitemap.xml")


def test_a_broken_post_beside_the_tags_of_material(news: Callable[..., Site]) -> None:
    site = news(theme="material", plugins="[search, tags]").write(many(2))
    site.write({"aktuelles/2025-01-01-x.md": post("X", visible="vielleicht")})
    with serving(site) as server:
        text = server.text("aktuelles/2025-01-01-x/")
        assert "odis-news-problem" in text
        assert text.count("<h1") == 1
        assert server.teasers() == ["X", "Post 2", "Post 1"]


SAID = {
    "de": (
        "Hier stimmt etwas nicht (nur in der Vorschau zu sehen)",
        "Fehler aktuelles/2025-01-01-x.md:4 visible: Gefunden wurde „vielleicht“; erwartet wird"
        " true, false oder unlisted. Schreiben Sie visible: false, um den Beitrag zu verbergen.",
        "Warnung aktuelles/2025-01-02-y.mdx Gefunden wurde ein Beitrag in einer Datei mit der"
        " Endung .mdx; erwartet wird 2025-01-02-y.md. Benennen Sie die Datei um, oder löschen Sie"
        " sie; bis dahin bleibt sie von der Website ausgeschlossen.",
        "Dieser Beitrag kann nicht veröffentlicht werden",
    ),
    "en": (
        "What is wrong here (only the preview shows this)",
        'Error aktuelles/2025-01-01-x.md:4 visible: found "vielleicht"; expected true, false or'
        " unlisted. Write visible: false to hide the post.",
        "Warning aktuelles/2025-01-02-y.mdx found a post in a file with the extension .mdx;"
        " expected 2025-01-02-y.md. Rename the file, or delete it; until then it is left out of"
        " the site.",
        "This post cannot be published",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_what_is_wrong_stands_above_the_overview(news: Callable[..., Site], language: str) -> None:
    heading, error, warning, reason = SAID[language]
    site = news(options=f"language: {language}\nbroken_posts: skip\nper_page: 1").write(many(2))
    site.write({"aktuelles/2025-01-01-x.md": post("<b>X</b> & Y", visible="vielleicht")})
    site.write({"aktuelles/2025-01-02-y.mdx": post("Y")})
    with serving(site) as server:
        page = LexborHTMLParser(server.text("aktuelles/"))
        own = LexborHTMLParser(server.text("aktuelles/2025-01-01-x/"))
        assert "odis-news-broken" not in server.text("aktuelles/2/")
        assert "2025-01-01-x" not in server.text("aktuelles/feed.xml")
        assert "INFO    -  odis-news: 2 posts on 2 pages" in server.log()
    box = one(page, ".odis-news-problems[role=region]")
    assert box.attributes["aria-label"] == heading
    assert [said(node) for node in box.css("li")] == [error, warning]
    assert [node.attributes["href"] for node in box.css("a")] == ["2025-01-01-x/"]
    card = one(page, ".odis-news-teaser.odis-news-broken")
    assert said(one_of(card, "h2")) == "<b>X</b> & Y"
    assert said(one_of(card, "p.odis-news-reason")) == reason
    assert [said(node) for node in card.css("li")] == [error]
    assert one_of(card, "p a").attributes["href"] == "2025-01-01-x/"
    assert [said(node) for node in own.css(".odis-news-problem li")] == [error]
    assert said(one(own, ".odis-news-problem p")) == reason

    built = site.try_build()

    assert built.code == 0
    assert holding(built.files(), "odis-news-broken", "odis-news-problems", heading) == {
        "assets/odis-news/news.css": ["odis-news-broken", "odis-news-problems"]
    }


def said(node: LexborNode) -> str:
    """The text of an element on one line."""
    return " ".join(node.text().split())


def one_of(node: LexborNode, selector: str) -> LexborNode:
    """The only element within another one that matches."""
    (found,) = node.css(selector)
    return found


def test_why_a_post_is_shown_in_the_preview_only(news: Callable[..., Site]) -> None:
    site = news().write(
        {
            "aktuelles/2025-01-01-a.md": post("A", visible="false"),
            "aktuelles/2025-01-02-b.md": post("B", expires="2025-06-01"),
            "aktuelles/2031-01-03-c.md": post("C"),
        }
    )
    with serving(site) as server:
        page = LexborHTMLParser(server.text("aktuelles/"))
    assert [node.text() for node in page.css(".odis-news-reason")] == [
        "Nur in der Vorschau: erscheint am 03.01.2031",
        "Nur in der Vorschau: abgelaufen am 01.06.2025",
        "Nur in der Vorschau: visible: false",
    ]


def changed(site: Site, server: Server, before: Mapping[str, str], second: int) -> list[str]:
    """Which pages are others after one more build, since a file is said to be of that second."""
    builds = server.log().count("Reloading browsers")
    os.utime(site.folder / "docs" / "index.md", (second, second))
    server.until(lambda: server.log().count("Reloading browsers") > builds)
    return [path for path, text in before.items() if server.text(path) != text]


def test_rebuilds_give_the_same_bytes(news: Callable[..., Site]) -> None:
    site = news(theme="material", plugins="[search, tags]", options="feeds: {content: full}")
    site.write(many(9))
    site.write({"aktuelles/2020-02-01-l.md": post("Link", "", link="/a/")})
    paths = (*("", "aktuelles/", "aktuelles/2/", "aktuelles/2020-01-05-n/"), "sitemap.xml")
    paths = (*paths, "search/search_index.json", "aktuelles/2020-02-01-l/")
    paths = (*paths, *(f"aktuelles/{name}" for name in ("feed.xml", "atom.xml", "feed.json")))
    with serving(site) as server:
        before = {path: server.text(path) for path in paths}
        assert before["aktuelles/feed.json"].count('"content_html"') == 10
        assert [changed(site, server, before, number + 1) for number in range(3)] == [[]] * 3


def test_a_dirty_server_remembers_the_texts_of_a_feed(news: Callable[..., Site]) -> None:
    site = news(options="feeds: {content: full}\nquick_serve: false").write(many(2))
    site.write({"aktuelles/2020-01-02-n.md": post("Post 2", "Ein *alter* Text.")})
    with serving(site, "--dirty") as server:
        touch_later(site, "aktuelles/2020-01-01-n.md", post("Post 1", "Ein *neuer* Text."))
        server.until(lambda: "Ein <em>neuer</em> Text." in server.text("aktuelles/feed.json"))
        assert "Ein <em>alter</em> Text." in server.text("aktuelles/feed.json")
        site.delete("aktuelles/2020-01-02-n.md")
        server.until(lambda: "alter" not in server.text("aktuelles/feed.json"))


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize(
    ("theme", "naming"),
    [
        ("material", "aktuelles/2020-01-05-n/index.html"),  # the only one that names the older post
        ("mkdocs", "aktuelles/index.html"),
        ("readthedocs", "aktuelles/index.html"),
    ],
    ids=["material", "mkdocs", "readthedocs"],
)
def test_dirty_builds(news: Callable[..., Site], theme: str, naming: str, home: str) -> None:
    site = news(theme=theme, options="per_page: 2").write(many(5)).write(HOMES[home])
    site.build()

    def overview() -> list[list[str]]:
        built = site.try_build("--dirty")
        assert built.code == 0, built.log
        pages = [f"aktuelles/{part}index.html" for part in ("", "2/", "3/")]
        return [built.teasers(page) for page in pages if (built.folder / page).exists()]

    touch_later(site, "aktuelles/2020-01-04-n.md", post("Geändert"))
    assert overview() == [["Post 5", "Geändert"], ["Post 3", "Post 2"], ["Post 1"]]
    assert "Geändert" in (site.folder / "site" / naming).read_text(encoding="utf-8")
    touch_later(site, "aktuelles/2020-01-06-n.md", post("Post 6"))
    assert overview() == [["Post 6", "Post 5"], ["Geändert", "Post 3"], ["Post 2", "Post 1"]]
    site.delete("aktuelles/2020-01-06-n.md")
    site.delete("aktuelles/2020-01-05-n.md")
    assert overview() == [["Geändert", "Post 3"], ["Post 2", "Post 1"]]
    touch_later(site, "aktuelles/2020-01-04-n.md", post("Geheilt", visible="no"))
    assert overview() == [["Post 3", "Post 2"], ["Post 1"]]
    touch_later(site, "aktuelles/2020-01-04-n.md", "---\ntags: post\ntitle: A: b\n---\n")
    assert site.try_build("--dirty").code == 1
    touch_later(site, "aktuelles/2020-01-04-n.md", post("Zurück"))
    assert overview() == [["Zurück", "Post 3"], ["Post 2", "Post 1"]]
