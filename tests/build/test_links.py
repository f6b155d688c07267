"""No path of a site becomes an address of another kind, and machines read addresses in ASCII."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from .checks import one
from .conftest import THEMES, Built, Site, post

LOOKS = ("javascript:alert(1)", "data:text/html,x", "Talk:Page", "https://evil.example/", "%5Cevil")
OPTIONS = """
authors:
  m: {name: Mira, url: "/javascript:alert(2)", image: "/javascript:alert(3)"}
views: {authors: true}
feeds: {content: full}
image: /vbscript:x.png
"""
HOME = "https://www.xn--kln-sna.example/neu/"


def hostile(news: Callable[..., Site], theme: str) -> Site:
    site = news(
        theme=theme,
        options=OPTIONS,
        more="nav: [{Start: index.md}, {Neues: aktuelles/index.md}, aktuelles/2026-01-01-n.md]\n",
    )
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("amt.example", "www.Köln.example"))
    posts = {
        f"aktuelles/2026-01-0{day + 1}-n.md": post(f"N {day}", "", link=f'"/{looks}"')
        for day, looks in enumerate(LOOKS)
    }
    description = "".join(f"<a href='/{looks}'>x</a>" for looks in LOOKS)
    return site.write(
        posts
        | {
            "index.md": "# A\n\n<!-- odis-news: latest 9 -->\n",
            "aktuelles/javascript:x.md": post(
                "Mit Text",
                date="2026-01-08",
                author="m",
                link="https://straße.example/ä",
                heroImagePath="javascript:x.png",
                heroImageAltText="B",
                metaDescription=f'"{description}"',
            ).replace("javascript:x.png", "./javascript:x.png"),
            "aktuelles/javascript:x.png": "",
        }
    )


def addresses(built: Built) -> Iterator[tuple[str, str]]:
    """Every link, source and refresh of every page, as a browser resolves it."""
    for path in sorted(built.folder.rglob("*.html")):
        place = path.relative_to(built.folder).as_posix().removesuffix("index.html")
        page = built.page(path.relative_to(built.folder).as_posix())
        for node in page.css("[href], [src], [srcset], meta[http-equiv=refresh]"):
            a = node.attributes
            refresh = (a.get("content") or "").removeprefix("0; url=")
            for written in (a.get("href"), a.get("src"), refresh if "http-equiv" in a else None):
                yield place, urljoin(HOME + place, written or "")


@pytest.mark.parametrize("theme", THEMES)
def test_paths_stay_paths(news: Callable[..., Site], theme: str) -> None:
    built = hostile(news, theme).build()

    found = set(addresses(built))
    assert {urlsplit(address).scheme for _, address in found} <= {"http", "https", "mailto"}
    assert ("", f"{HOME}javascript:alert(1)") in found
    assert ("aktuelles/", f"{HOME}Talk:Page") in found
    assert ("aktuelles/2026-01-01-n/", f"{HOME}javascript:alert(1)") in found
    assert {address for _, address in found if "alert(2)" in address} == {
        f"{HOME}javascript:alert(2)"
    }
    # The navigation of the home page, where a host tells by looks.
    assert ("", f"{HOME}javascript%3Aalert(1)") in found


def test_machines_read_ascii(news: Callable[..., Site]) -> None:
    built = hostile(news, "mkdocs").build()

    items = json.loads(built.text("aktuelles/feed.json"))["items"]
    feeds = [built.text(f"aktuelles/{name}") for name in ("feed.xml", "atom.xml", "feed.json")]
    page = built.page("aktuelles/javascript:x/index.html")
    url = f"{HOME}aktuelles/javascript%3Ax/"
    assert (items[0]["id"], items[0]["url"]) == (url, url)
    assert items[0]["external_url"] == "https://xn--strae-oqa.example/%C3%A4"
    assert [item["external_url"] for item in items[1:]] == [
        *(f"{HOME}%5Cevil", f"{HOME}https:/evil.example/", f"{HOME}Talk:Page"),
        *(f"{HOME}data:text/html,x", f"{HOME}javascript:alert(1)"),
    ]
    assert ET.fromstring(feeds[0]).findtext("channel/item/guid") == url
    assert not re.findall(r"(?<![/\w])(?:javascript|data|vbscript|köln)\b", "".join(feeds))
    assert one(page, "meta[property='og:url']").attributes["content"] == url
    redirect = built.page("aktuelles/2026-01-01-n/index.html")
    canonical = one(redirect, "link[rel=canonical]").attributes["href"]
    assert canonical == f"{HOME}javascript:alert(1)"
    described = [node.text() for node in page.css("script[type='application/ld+json']")]
    assert '"url": "https://www.xn--kln-sna.example/neu/javascript:alert(2)"' in described[0]
    assert '"mainEntityOfPage": "https://www.xn--kln-sna.example/' in described[0]
    overview = built.page("aktuelles/index.html").css("script[type='application/ld+json']")
    assert '"url": "https://xn--strae-oqa.example/%C3%A4"' in overview[0].text()


@pytest.mark.parametrize(
    ("options", "cure"),
    [
        ("image: javascript:x", "Link to a web page or a file of the site"),
        ("authors: {m: {name: M, url: 'mailto://['}}", "Write the whole address, such as "),
        ("authors: {m: {name: M, url: //a.example}}", "Write https://a.example"),
        ("authors: {m: {name: M, image: 'http://['}}", "Write the whole address, host and all"),
    ],
)
def test_options_that_lead_nowhere(news: Callable[..., Site], options: str, cure: str) -> None:
    built = news(options=options).try_build()
    assert built.code == 1
    assert f"leads nowhere. {cure}" in built.log


@pytest.mark.parametrize(
    ("site_url", "external"),
    [
        ("https://Straße.example/", False),
        ("https://XN--STRAE-OQA.example:8000/a/", False),
        ("https://strasse.example/", True),
    ],
)
def test_what_is_another_host(news: Callable[..., Site], site_url: str, external: bool) -> None:
    site = news()
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("https://amt.example/neu/", site_url))
    site.write({"aktuelles/2026-01-01-n.md": post("N", link="https://STRAßE.example/x")})
    page = site.build().page("aktuelles/index.html")
    assert len(page.css(".odis-news-external")) == external


@pytest.mark.parametrize("use_directory_urls", ["true", "false"])
def test_a_link_post_without_a_page_is_named_in_a_text(
    news: Callable[..., Site], use_directory_urls: str
) -> None:
    built = (
        news(
            options="feeds: {content: full}\npost_url_format: '{date}/{slug}'\n",
            more=f"use_directory_urls: {use_directory_urls}\n",
        )
        .write(
            {
                "aktuelles/2025-01-01-aus.md": post(
                    "L", "", link="https://example.org/", permalink="false"
                ),
                "aktuelles/2025-01-02-weg.md": post("M", "", link="/#x", permalink="false"),
                "aktuelles/2025-01-03-a.md": post(
                    "A", "[a](2025-01-01-aus.md) [b](2025-01-02-weg.md#y)"
                ),
                "b.md": "# B\n\n[c](aktuelles/2025-01-01-aus.md)\n",
            }
        )
        .build()
    )
    assert built.dangling() == []
    (entry,) = (
        e for e in json.loads(built.text("aktuelles/feed.json"))["items"] if e["title"] == "A"
    )
    assert re.findall(r'href="([^"]*)', entry["content_html"]) == [
        "https://example.org/",
        "https://amt.example/neu/#x",
    ]
    page = "b/index.html" if use_directory_urls == "true" else "b.html"
    assert 'href="https://example.org/">c<' in built.text(page)
