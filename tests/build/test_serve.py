"""A real server over HTTP: after every edit the pages are right."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from selectolax.lexbor import LexborHTMLParser

from .conftest import QUIET, TODAY, Site, many, post

PATIENCE = 20


class Server:
    """``mkdocs serve`` of one site."""

    def __init__(self, address: str, log: Callable[[], str]) -> None:
        self.address = address
        self.log = log

    def text(self, path: str) -> str:
        """The page as the server gives it, without the host's live-reload script."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=5) as answer:
                text = str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return f"HTTP {error.code}"
        return re.sub(r"<script[^>]*>[^<]*livereload.*?</script>", "", text, flags=re.DOTALL)

    def teasers(self, path: str = "aktuelles/") -> list[str]:
        page = LexborHTMLParser(self.text(path))
        return [node.text() for node in page.css(".odis-news-teaser-title")]

    def until(self, is_right: Callable[[], bool]) -> None:
        """Waits for a rebuild; fails with what the server says."""
        end = time.monotonic() + PATIENCE
        while not is_right():
            assert time.monotonic() < end, self.log()
            time.sleep(0.05)


@contextmanager
def serving(site: Site, *arguments: str) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = site.folder / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *arguments],
            cwd=site.folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(TODAY), **QUIET},
            stdout=output,
            stderr=output,
        )
        server = Server(f"http://127.0.0.1:{port}/neu/", lambda: log.read_text())
        try:
            server.until(lambda: "Serving on" in server.log())
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)
    assert "Traceback" not in server.log(), server.log()


def touch_later(site: Site, name: str, text: str) -> None:
    """Writes a file with a time that a dirty build notices, however fast the test is."""
    site.write({name: text})
    later = time.time() + 2
    os.utime(site.folder / "docs" / name, (later, later))


@pytest.mark.parametrize("home", ["own", "none"])
@pytest.mark.parametrize("arguments", [(), ("--dirty",)], ids=["clean", "dirty"])
@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_edits(
    news: Callable[..., Site], theme: str, arguments: tuple[str, ...], home: str
) -> None:
    site = news(theme=theme, options="per_page: 2").write(many(4))
    if home == "own":
        site.write({"aktuelles/index.md": "# Aktuelles\n"})
    with serving(site, *arguments) as server:
        assert server.teasers() == ["Post 4", "Post 3"]

        touch_later(site, "aktuelles/2020-01-04-n.md", post("Geändert"))
        server.until(lambda: server.teasers() == ["Geändert", "Post 3"])
        if theme == "material":  # the theme mkdocs does not name the newer post
            server.until(lambda: "Geändert" in server.text("aktuelles/2020-01-03-n/"))

        touch_later(site, "aktuelles/2020-01-05-n.md", post("Post 5"))
        server.until(lambda: server.teasers() == ["Post 5", "Geändert"])
        assert server.teasers("aktuelles/3/") == ["Post 1"]
        assert "Ein Text." in server.text("aktuelles/2020-01-05-n/")

        site.delete("aktuelles/2020-01-05-n.md")
        server.until(lambda: server.teasers() == ["Geändert", "Post 3"])
        assert server.text("aktuelles/3/") == "HTTP 404"

        touch_later(site, "aktuelles/2020-01-04-n.md", "---\ntags: post\ntitle: A: b\n---\nText.\n")
        server.until(lambda: server.teasers() == ["Post 3", "Post 2"])
        broken = server.text("aktuelles/2020-01-04-n/")
        assert 'class="odis-news-problem"' in broken
        assert "found &#34;title: A: b&#34;; expected front matter that YAML can read." in broken
        assert "Text." in broken

        touch_later(site, "aktuelles/2020-01-04-n.md", post("Geheilt"))
        server.until(lambda: server.teasers() == ["Geheilt", "Post 3"])
        assert "odis-news-problem" not in server.text("aktuelles/2020-01-04-n/")

        touch_later(site, "aktuelles/2020-01-04-n.md", post("Geheilt", visible="false"))
        server.until(lambda: "Nur in der Vorschau: visible: false" in server.text("aktuelles/"))
        assert "Nur in der Vorschau" in server.text("aktuelles/2020-01-04-n/")
        assert "2020-01-04" not in server.text("sitemap.xml")


def test_rebuilds_give_the_same_bytes(news: Callable[..., Site]) -> None:
    site = news(theme="material", plugins="[search, tags]", options="feeds: {content: full}")
    site.write(many(9))
    site.write({"aktuelles/2020-02-01-l.md": post("Link", "", link="/a/")})
    paths = (*("", "aktuelles/", "aktuelles/2/", "aktuelles/2020-01-05-n/"), "sitemap.xml")
    paths = (*paths, "search/search_index.json", "aktuelles/2020-02-01-l/")
    paths = (*paths, *(f"aktuelles/{name}" for name in ("feed.xml", "atom.xml", "feed.json")))
    with serving(site) as server:
        before = [server.text(path) for path in paths]
        assert before[-1].count('"content_html"') == 10
        for number in range(10):
            builds = server.log().count("Documentation built")
            os.utime(site.folder / "docs" / "index.md", (number + 1, number + 1))
            server.until(lambda builds=builds: server.log().count("Documentation built") > builds)
            assert [server.text(path) for path in paths] == before


def test_a_dirty_server_remembers_the_texts_of_a_feed(news: Callable[..., Site]) -> None:
    site = news(options="feeds: {content: full}").write(many(2))
    site.write({"aktuelles/2020-01-02-n.md": post("Post 2", "Ein *alter* Text.")})
    with serving(site, "--dirty") as server:
        touch_later(site, "aktuelles/2020-01-01-n.md", post("Post 1", "Ein *neuer* Text."))
        server.until(lambda: "Ein <em>neuer</em> Text." in server.text("aktuelles/feed.json"))
        assert "Ein <em>alter</em> Text." in server.text("aktuelles/feed.json")
        site.delete("aktuelles/2020-01-02-n.md")
        server.until(lambda: "alter" not in server.text("aktuelles/feed.json"))


@pytest.mark.parametrize("home", ["own", "none"])
@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_dirty_builds(news: Callable[..., Site], theme: str, home: str) -> None:
    site = news(theme=theme, options="per_page: 2").write(many(5))
    if home == "own":
        site.write({"aktuelles/index.md": "# Aktuelles\n"})
    site.build()

    def overview() -> list[list[str]]:
        built = site.try_build("--dirty")
        assert built.code == 0, built.log
        pages = [f"aktuelles/{part}index.html" for part in ("", "2/", "3/")]
        return [built.teasers(page) for page in pages if (built.folder / page).exists()]

    touch_later(site, "aktuelles/2020-01-04-n.md", post("Geändert"))
    assert overview() == [["Post 5", "Geändert"], ["Post 3", "Post 2"], ["Post 1"]]
    newer = (site.folder / "site/aktuelles/2020-01-05-n/index.html").read_text(encoding="utf-8")
    if theme == "material":  # the only one that names the older post
        assert "Geändert" in newer
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
