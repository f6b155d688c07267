"""What names a link post without a page leads to where that post leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.options import Mode
from mkdocs_odis_news.pages.context import ListPage, PostPage
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget, read_target

from .folders import plan, write

WITHOUT_PAGE = "permalink: false"
OUT = "https://example.org/"


def link_post(link: str, more: str = WITHOUT_PAGE) -> str:
    return f"---\ntags: post\ntitle: L\nmetaDescription: K\nlink: {link}\n{more}\n---\n"


FILES = {
    "news/2025-01-01-aus.md": link_post(OUT),
    "news/2025-01-02-weg.md": link_post("/ziel/#x"),
    "news/2025-01-03-datei.md": link_post("../ein ziel.md#x"),
    "news/2025-01-04-kette.md": link_post("2025-01-01-aus.md"),
    "news/2025-01-05-kreis.md": link_post("2025-01-06-kreis.md"),
    "news/2025-01-06-kreis.md": link_post("2025-01-05-kreis.md"),
    "news/2025-01-07-entwurf.md": link_post(OUT, f"{WITHOUT_PAGE}\ndraft: true"),
    "ein ziel.md": "# Ziel\n",
}


@pytest.mark.parametrize(
    ("named", "href"),
    [
        ("2025-01-01-aus.md", OUT),
        ("2025-01-01-aus.md#x", OUT),
        ("2025-01-02-weg.md", "../../ziel/#x"),
        ("2025-01-03-datei.md", "../../ein%20ziel/#x"),
        ("2025-01-04-kette.md", OUT),
        ("2025-01-05-kreis.md", "../2025-01-05-kreis/"),
        ("2025-01-07-entwurf.md", "../2025-01-07-entwurf/"),
        ("../ein%20ziel.md", "../../ein%20ziel/"),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_links_of_a_post(tmp_path: Path, named: str, href: str) -> None:
    block = f"""\
        ---
        tags: post
        title: A
        link: {named}
        metaDescription: "<a href='{named}'>a</a>"
        corrections: [{{date: 2025-02-02, text: "<a href='{named}'>a</a>"}}]
        links: [{{B: ./{named}}}]
        ---
        Text.
        """.replace("./https", "https")
    site = plan(write(tmp_path, {**FILES, "news/2025-02-01-a.md": block}), mode=Mode.PREVIEW)
    page, overview = site.pages["news/2025-02-01-a.md"][1], site.pages["news/index.md"][1]
    assert isinstance(page, PostPage)
    assert isinstance(overview, ListPage)
    links = [link.href for group in page.further for link in group.links]
    texts = [note.text for note in page.byline.corrections]
    assert links == [href]
    assert texts == [f'<a href="{href}">a</a>']
    assert page.link
    assert page.link.href == href
    teaser = next(t for group in overview.groups for t in group.teasers if t.title == "A")
    assert teaser.link.href == href.replace("../", "", 1)


@pytest.mark.parametrize(
    ("target", "text"),
    [
        (LinkTarget(kind=LinkKind.ROOT, path="a/", tail="?b"), "/a/?b"),
        (LinkTarget(kind=LinkKind.FILE, path="a b/ä:%.md", tail="#c"), "/a%20b/%C3%A4%3A%25.md#c"),
        (LinkTarget(kind=LinkKind.MAIL, path="mailto:a@b", tail="?c"), "mailto:a@b?c"),
        (LinkTarget(kind=LinkKind.EXTERNAL, path="http://a/", tail="#b", host="a"), "http://a/#b"),
    ],
)
def test_a_target_reads_back_as_it_was(target: LinkTarget, text: str) -> None:
    assert target.as_typed == text
    assert read_target(text, "news/x.md") == target
