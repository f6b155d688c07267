"""One line for the site where many posts have the same to be told."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from .checks import one
from .conftest import Built, Site, post


def hints(built: Built) -> list[str]:
    lines: list[str] = re.findall(r"^INFO +-  odis-news: (.*)$", built.log, re.MULTILINE)
    return lines[:-1]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {"aktuelles/2025-01-02-b.md": "# B\n", "aktuelles/c.md": "---\ntags: Post\n---\n# C\n"},
            "2 files look like posts, and are none: aktuelles/2025-01-02-b.md, aktuelles/c.md."
            " Write tags: post into the front matter, or set tag: false for the whole folder.",
        ),
        (
            {"aktuelles/c.md": "---\ntag: post\n---\n# C\n"},
            "aktuelles/c.md looks like a post, and is none. Write tags: post into the front matter,"
            " or set tag: false for the whole folder.",
        ),
        (
            {"aktuelles/2025-01-02-b.md": post("B", status="draft")},
            "aktuelles/2025-01-02-b.md (status) is hidden or unlisted by a key other than visible,"
            " draft or published. Delete the key where readers should see the post.",
        ),
        (
            {f"aktuelles/2025-01-0{day}-b.md": post("B", "{% x %}") for day in range(2, 7)},
            "5 files hold template code of another system, which readers see:"
            " aktuelles/2025-01-02-b.md, aktuelles/2025-01-03-b.md, aktuelles/2025-01-04-b.md and"
            " 2 more. Delete it, or write in Markdown what it stands for.",
        ),
    ],
)
def test_hints(news: Callable[..., Site], files: dict[str, str], sentence: str) -> None:
    site = news().write({"aktuelles/2025-01-01-a.md": post("A"), **files})
    assert hints(site.build()) == [sentence]


def test_images_without_alternative_text(news: Callable[..., Site]) -> None:
    site = news().write(
        {
            "aktuelles/2025-01-01-a.md": post("A", heroImagePath="/a.png"),
            "aktuelles/2025-01-02-b.md": post("B", image="/a.png"),
            "aktuelles/2025-01-03-c.md": post("C", image="/a.png", heroImageAltText='""'),
            "aktuelles/2025-01-04-d.md": post("D", headerImage='{src: /a.png, alt: ""}'),
        }
    )
    assert site.try_build().warnings == [
        "odis-news: 2 files have an image without alternative text: aktuelles/2025-01-01-a.md,"
        " aktuelles/2025-01-02-b.md. Write heroImageAltText: and what it shows, or"
        ' heroImageAltText: "" for decoration.'
    ]


MATERIAL = """\
authors:
  mira:
    name: Mira Holtkamp
    description: Schreibt
    avatar: /mira.png
    url: https://mira.example/
"""


def test_lists_of_authors_beside_the_posts(news: Callable[..., Site]) -> None:
    site = news(options="authors: {tom: {name: Tom aus den Optionen}}").write(
        {
            "aktuelles/.authors.yml": MATERIAL,
            "aktuelles/authors.yml": "mira: {name: X}\ntom: {name: Y}\nuwe: {name: Uwe}\n",
            "aktuelles/2025-01-01-a.md": post("A", authors="[mira, tom, uwe, Eva Los, eva]"),
        }
    )

    built = site.try_build()

    byline = one(built.page("aktuelles/index.html"), ".odis-news-byline").text()
    assert "Mira Holtkamp, Tom aus den Optionen, Uwe, Eva Los, eva" in " ".join(byline.split())
    assert built.warnings == [
        'odis-news: aktuelles/2025-01-01-a.md:4: authors: found "eva", which is in no list of'
        " authors; expected a name, or a key of the option authors or of .authors.yml. Correct the"
        " key, add it there, or write the name as readers should see it."
    ]
    assert not [path for path in built.files() if "authors" in path]


def test_robots(news: Callable[..., Site]) -> None:
    site = news(options="news_sitemap: true").write(
        {
            "aktuelles/2026-01-15-a.md": post("Alpha", robots="noindex, nofollow"),
            "aktuelles/2026-01-14-b.md": post("Beta", robots="nofollow"),
        }
    )

    built = site.build()

    assert built.teasers("aktuelles/index.html") == ["Alpha", "Beta"]
    heads = [
        one(built.page(f"aktuelles/{name}/index.html"), "meta[name=robots]").attributes["content"]
        for name in ("2026-01-15-a", "2026-01-14-b")
    ]
    assert heads == ["noindex, nofollow", "nofollow"]
    lists = ("sitemap.xml", "aktuelles/news-sitemap.xml", "search/search_index.json")
    named = [set(re.findall("2026-01-1[45]-[ab]", built.text(path))) for path in lists]
    assert named == [{"2026-01-14-b"}] * 3


def test_the_report_counts_what_is_left_out(news: Callable[..., Site]) -> None:
    site = news(options="broken_posts: skip").write(
        {
            "aktuelles/2025-01-01-a.md": post("A"),
            "aktuelles/kaputt.md": post("Kaputt"),
            "aktuelles/2025-01-02-b.mdx": post("B"),
        }
    )
    assert "odis-news: 1 post on 1 page, 0 hidden, 2 left out" in site.try_build().log
