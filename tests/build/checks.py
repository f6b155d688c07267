"""What several tests look at: the files of a site, its feeds, and the head of its pages."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag, urlsplit

import feedparser
from selectolax.lexbor import LexborHTMLParser, LexborNode

if TYPE_CHECKING:
    from .conftest import Built


def one(page: LexborHTMLParser, selector: str) -> LexborNode:
    """The only element that matches."""
    found = page.css(selector)
    assert len(found) == 1, (selector, [node.html for node in found])
    return found[0]


def dangling(site: Path) -> list[str]:
    """Every link and source of every page that leads to no file of the site."""
    return [
        f"{path.relative_to(site)} -> {address}"
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
        for address in _addresses(path)
        if not _resolves(site, path, address)
    ]


def _addresses(path: Path) -> Iterator[str]:
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    for node in page.css("[href], [src]"):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc and urldefrag(address).url:
            yield address


def _resolves(site: Path, page: Path, address: str) -> bool:
    path = unquote(urlsplit(address).path)
    target = site / path.removeprefix("/neu/") if path.startswith("/") else page.parent / path
    return (target / "index.html").is_file() or target.is_file()


def holding(files: Mapping[str, bytes], *words: str) -> dict[str, list[str]]:
    """The files that have any of the words in their path or text, and which."""
    texts = {path: path.encode() + unpacked(path, content) for path, content in files.items()}
    found = {path: [w for w in words if w.encode() in text] for path, text in texts.items()}
    return {path: words_of_it for path, words_of_it in found.items() if words_of_it}


def unpacked(path: str, content: bytes) -> bytes:
    return gzip.decompress(content) if path.endswith(".gz") else content


def entries(built: Built, name: str) -> list[Any]:
    """What a feed reader reads of a well-formed feed."""
    found = feedparser.parse(built.text(f"aktuelles/{name}"))
    assert not found.bozo, found.bozo_exception
    return list(found.entries)


MANY = ("article:tag", "article:author")
CARD = "head meta[name='twitter:card'], head meta[property='twitter:card']"
COMMON = ("og:title", "og:description", "og:site_name", "og:locale", "og:url", "og:type")


def pages_of(built: Built, root: str) -> Iterator[str]:
    """Posts, overviews and the page about the feeds; not redirects."""
    for path in sorted(built.folder.rglob("index.html")):
        name = path.relative_to(built.folder).as_posix()
        if name.startswith(root) and not built.page(name).css("meta[http-equiv=refresh]"):
            yield name


def data_of(built: Built, path: str) -> dict[str, Any]:
    scripts = built.page(path).css('head script[type="application/ld+json"]')
    blocks = [json.loads(script.text()) for script in scripts]
    assert len({block["@type"] for block in blocks}) == len(blocks), path
    return {block["@type"]: block for block in blocks}


def check_head(built: Built, path: str, feeds: int | None = None) -> None:
    page = built.page(path)
    one(page, "head meta[name=description]")
    canonical = one(page, "head link[rel=canonical]").attributes["href"]
    properties = [node.attributes["property"] for node in page.css("head meta[property]")]
    counts = Counter(name for name in properties if name not in MANY)
    assert [name for name, count in counts.items() if count > 1] == [], path
    assert [name for name in COMMON if not counts[name]] == [], path
    assert one(page, 'meta[property="og:url"]').attributes["content"] == canonical, path
    one(page, CARD)
    for rel in ("prev", "next"):
        assert len(page.css(f"head link[rel={rel}]")) <= 1, path
    check_data(built, path, canonical or "")
    found = [node.attributes["href"] for node in page.css("head link[rel=alternate][type]")]
    assert len(found) == len(set(found)), path
    assert len(found) in ((feeds,) if feeds else (3, 6)), path


def check_heads(built: Built, paths: Iterable[str], feeds: int | None = None) -> None:
    """Each of the pages by ``check_head``."""
    for path in paths:
        check_head(built, path, feeds)


def check_data(built: Built, path: str, canonical: str) -> None:
    """JSON-LD names nothing that the page does not show."""
    described, page = data_of(built, path), built.page(path)
    shown = f"{page.css_first('title').text()} {page.body.text()}"
    crumbs = described["BreadcrumbList"]["itemListElement"]
    assert crumbs[-1]["item"] == canonical, path
    if article := described.get("NewsArticle"):
        assert article["mainEntityOfPage"] == canonical, path
        named = [article["headline"], *(author["name"] for author in article.get("author", ()))]
        for text in (*named, *article.get("articleSection", ())):
            assert text in shown, (path, text)
        days = [node.attributes["datetime"] for node in page.css("time[datetime]")]
        assert article["datePublished"][:10] in {str(day)[:10] for day in days}, path
    if listing := described.get("CollectionPage"):
        items = listing["mainEntity"]["itemListElement"]
        assert [item["name"] for item in items] == built.teasers(path)
    if not built.page(path).css(".odis-news-subscribe, .odis-news-index, .lindental-index"):
        assert ("NewsArticle" in described) != ("CollectionPage" in described), path


# No more of a picture than what tells its size.
SIDES = b"".join(side.to_bytes(4, "big") for side in (1200, 630))
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + SIDES + bytes(20)
