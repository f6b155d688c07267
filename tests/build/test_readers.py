"""What a site writes, read as its readers read it: feed readers, browsers, search engines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
from PIL import Image

from .checks import PNG, data_of, entries, one
from .conftest import THEMES, Built, Site, post
from .test_images import photo

PATH = "aktuelles/2025-01-01-a"
URL = f"https://amt.example/neu/{PATH}/"
XML = ("feed.xml", "atom.xml")
BODY = """\
# Daten & *Fakten*

Ein Satz mit [Anker](#x).

<iframe src="https://video.example/?a=1&amp;b=2" title="Ein Film"></iframe>

- [x] Getan
- [ ] Zu tun

<img src="b.png" srcset="b.png 1x,/c.png 2x" alt="">
"""


def parsed(html: str) -> Element:
    """As a browser reads it (HTML, "parsing")."""
    root: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return root


def candidates(srcset: str) -> Iterator[tuple[str, str]]:
    """Address and descriptor, as HTML, "parse a srcset attribute", has them."""
    for found in re.finditer(r"[\s,]*(\S*[^\s,])(?:\s+([^,\s]+)\s*|\s*)(?:,|$)", srcset):
        yield found[1], found[2] or "1x"


@pytest.mark.parametrize(
    ("srcset", "expected"),
    [
        ("a.png 1x,b.png 2x", [("a.png", "1x"), ("b.png", "2x")]),
        ("a,b.png 400w, c.png", [("a,b.png", "400w"), ("c.png", "1x")]),
    ],
)
def test_candidates(srcset: str, expected: list[tuple[str, str]]) -> None:
    assert list(candidates(srcset)) == expected


@pytest.fixture
def full(news: Callable[..., Site]) -> Built:
    """A post whose text has all that no feed reader shows."""
    more = "markdown_extensions: [pymdownx.tasklist]\n"
    site = news(theme="material", options="feeds: {content: full}", more=more)
    block = post("Daten & Fakten", BODY, heroImagePath="b.png", heroImageAltText="Ein Bild")
    return site.write({f"{PATH}.md": block, "aktuelles/b.png": PNG, "c.png": PNG}).build()


@pytest.mark.parametrize("name", XML)
def test_a_full_text_in_a_feed_reader(full: Built, name: str) -> None:
    (entry,) = entries(full, name)
    text = parsed(entry.content[0].value)
    body = text.find("body")
    assert body is not None
    picture = body[0].find("img")
    assert picture is not None
    assert picture.get("src") == "https://amt.example/neu/aktuelles/b.png"
    assert picture.get("alt") == "Ein Bild"
    assert unescape(entry.title) == "Daten & Fakten"  # of Atom, it hands out HTML
    assert body.findall(".//h1") == []
    assert "".join(body.itertext()).count("Fakten") == 0
    links = {a.get("href"): "".join(a.itertext()) for a in body.findall(".//a")}
    assert links == {f"{URL}#x": "Anker", "https://video.example/?a=1&b=2": "Ein Film"}
    marks = [" ".join("".join(li.itertext()).split()) for li in body.findall(".//li")]
    assert marks == ["☑ Getan", "☐ Zu tun"]


def test_pictures_of_several_sizes_in_a_full_text(full: Built) -> None:
    text = json.loads(full.text("aktuelles/feed.json"))["items"][0]["content_html"]
    sets = [img.get("srcset") or "" for img in parsed(text).iter("img")]
    assert [list(candidates(each)) for each in sets] == [
        [],
        [(f"{URL}b.png", "1x"), ("https://amt.example/c.png", "2x")],
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_the_copies_in_a_browser(news: Callable[..., Site], theme: str) -> None:
    """Each candidate is there, and as wide as its descriptor says."""
    site = news(theme=theme)
    pictured = post("A", heroImagePath="a b, c.png", heroImageAltText="B")
    site.write({f"{PATH}.md": pictured, "aktuelles/a b, c.png": photo(1300, 700)})
    built = site.build()
    found = [
        (urljoin(page, address), descriptor)
        for page in (f"{PATH}/", "aktuelles/")
        for img in parsed(built.text(f"{page}index.html")).iter("img")
        for address, descriptor in candidates(img.get("srcset") or "")
    ]
    assert sorted(found) == sorted((path, f"{width_of(built.folder / path)}w") for path, _ in found)
    assert [descriptor for _, descriptor in found] == ["400w", "800w", "1200w"] * 2


def width_of(path: Path) -> int:
    with Image.open(path) as image:
        return image.width


def test_one_host_for_all_machines(news: Callable[..., Site]) -> None:
    site = news(theme="material").write({f"{PATH}.md": post("A")})
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("https://amt.example/neu/", "https://www.Köln.example/ä/"))
    built = site.build()
    page = built.page(f"{PATH}/index.html")
    url = f"https://www.xn--kln-sna.example/%C3%A4/{PATH}/"
    named = {
        "guid": entries(built, "feed.xml")[0].id,
        "rss": entries(built, "feed.xml")[0].link,
        "atom": entries(built, "atom.xml")[0].id,
        "json": json.loads(built.text("aktuelles/feed.json"))["items"][0]["id"],
        "og:url": one(page, "meta[property='og:url']").attributes["content"],
        "data": data_of(built, f"{PATH}/index.html")["NewsArticle"]["mainEntityOfPage"],
    }
    assert named == dict.fromkeys(named, url)
    canonical = one(page, "link[rel=canonical]").attributes["href"] or ""
    host = (urlsplit(canonical).hostname or "").encode("idna").decode()
    assert (host, quote(urlsplit(canonical).path, safe="/%")) == (
        "www.xn--kln-sna.example",
        f"/%C3%A4/{PATH}/",
    )
    feeds = [node.attributes["href"] or "" for node in page.css("link[rel=alternate][type]")]
    assert {urlsplit(feed).hostname for feed in feeds} == {"www.xn--kln-sna.example"}


@pytest.mark.parametrize(
    ("picture", "enclosed"),
    [
        ("https://img.example/f.jpg?w=1200", ["image/jpeg"]),
        ("https://img.example/F.PNG#x", ["image/png"]),
        ("https://img.example/f", []),  # an enclosure without a type would be none
    ],
)
def test_pictures_of_other_hosts(
    news: Callable[..., Site], picture: str, enclosed: list[str]
) -> None:
    block = post("A", heroImagePath=f"'{picture}'", heroImageAltText="B")
    built = news().write({f"{PATH}.md": block}).build()
    shared = one(built.page(f"{PATH}/index.html"), "meta[property='og:image']")
    assert shared.attributes["content"] == picture
    for_readers = [entries(built, name)[0].enclosures for name in XML]
    assert [[each.type for each in found] for found in for_readers] == [enclosed] * 2
    addresses = {each.href for found in for_readers for each in found}
    assert addresses == {picture for _ in enclosed}


@pytest.mark.parametrize(("option", "tag"), [("de_CH", "de-CH"), ("pt_BR", "pt-BR")])
def test_languages_in_a_feed_reader(news: Callable[..., Site], option: str, tag: str) -> None:
    labels = "language: " + option
    built = news(options=labels).write({f"{PATH}.md": post("A", lang="en_GB")}).try_build()
    assert built.code == 0
    assert f'xml:lang="{tag}"' in built.text("aktuelles/atom.xml")
    (entry,) = entries(built, "atom.xml")
    assert entry.title_detail.language == "en-GB"
    assert data_of(built, "aktuelles/index.html")["CollectionPage"]["inLanguage"] == tag
