"""Titles and teasers that nobody wrote: what the page shows, in every place that tells of it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from .checks import entries, one
from .conftest import THEMES, Site, post

TEXT = """\
---
tags: post
---

# `Vec<u8>` & Co. erklärt

[TOC]

| a | b |
|---|---|
| 1 | 2 |

Der **erste** Satz &amp; ein [Wort].

<!-- more -->

Der Rest.

[Wort]: https://example.org/
"""
TITLE = "Vec<u8> & Co. erklärt"
TEASER = "Der erste Satz & ein Wort."


@pytest.mark.parametrize("theme", THEMES)
def test_all_tell_what_the_page_shows(news: Callable[..., Site], theme: str) -> None:
    more = "markdown_extensions: [tables, toc]\n"
    site = news(theme=theme, more=more).write({"aktuelles/2025-01-01-a.md": TEXT})

    built = site.build()

    overview = built.page("aktuelles/index.html")
    assert one(overview, ".odis-news-teaser-title").text() == TITLE
    assert one(overview, ".odis-news-teaser-text").text() == TEASER
    page = built.page("aktuelles/2025-01-01-a/index.html")
    assert one(page, "h1").text().strip().removesuffix("¶") == TITLE
    assert one(page, "meta[name=description]").attributes["content"] == TEASER
    assert one(page, "meta[property='og:description']").attributes["content"] == TEASER
    article = json.loads(page.css("script[type='application/ld+json']")[0].text())
    assert (article["headline"], article["description"]) == (TITLE, TEASER)
    item = json.loads(built.text("aktuelles/feed.json"))["items"][0]
    assert (item["title"], item["summary"]) == (TITLE, TEASER)
    entry = entries(built, "atom.xml")[0]
    assert entry.title == "Vec&lt;u8&gt; &amp; Co. erklärt"


EXCERPT = """\
---
tags: post
title: A
---

# Anders

Ein [Bericht](../projekte/x.md) mit *Betonung*.[^1]

![Ein Plan](plan.png){ id=bild }

## Zwischen

- eins
- zwei

<!-- more -->

Der Rest.

[^1]: Eine Fußnote.
"""


def test_an_excerpt_as_the_teaser(news: Callable[..., Site]) -> None:
    more = "markdown_extensions: [footnotes, attr_list]\n"
    site = news(options="teaser: excerpt\nviews: {categories: true}", more=more).write(
        {
            "projekte/x.md": "# X\n",
            "aktuelles/2025-01-01-a.md": EXCERPT.replace("title: A", "title: A\ncategories: K"),
            "aktuelles/2025-01-02-b.md": post("B", "Der *erste* Absatz.\n\nDer zweite."),
            "aktuelles/2025-01-03-c.md": post("C", "Ein Text.", metaDescription="Für den Kopf."),
        }
    )
    (site.folder / "docs" / "aktuelles" / "plan.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    built = site.build()

    assert built.dangling() == []
    c, b, a = built.page("aktuelles/index.html").css(".odis-news-teaser")
    assert one(a, ".odis-news-teaser-text a").attributes["href"] == "../projekte/x/"
    assert [node.text() for node in a.css(".odis-news-teaser-text h3, .odis-news-teaser-text h4")]
    assert [node.text() for node in a.css(".odis-news-teaser-text li")] == ["eins", "zwei"]
    assert a.css("[id]") == a.css("sup") == a.css("h1") == []
    assert one(a, "img").attributes == one(a, ".odis-news-teaser-image").attributes
    assert one(a, "img").attributes["src"] == "plan.png"
    assert "Der Rest" not in a.text()
    assert one(b, ".odis-news-teaser-text em").text() == "erste"
    assert "zweite" not in b.text()
    assert one(c, ".odis-news-teaser-text").text(strip=True) == "Ein Text."
    head = built.page("aktuelles/2025-01-03-c/index.html")
    assert one(head, "meta[name=description]").attributes["content"] == "Für den Kopf."
    deep = one(built.page("aktuelles/kategorie/k/index.html"), ".odis-news-teaser-text a")
    assert deep.attributes["href"] == "../../../projekte/x/"


def test_a_dirty_build_converts_what_it_does_not_render(news: Callable[..., Site]) -> None:
    site = news().write(
        {
            "aktuelles/2025-01-01-a.md": "---\ntags: post\n---\n# Der Titel\n\nDer Absatz.\n",
            "aktuelles/2025-01-02-b.md": post("B"),
        }
    )
    site.build()
    site.write({"aktuelles/2025-01-02-b.md": post("B neu")})

    built = site.try_build("--dirty")

    assert built.teasers("aktuelles/index.html") == ["B neu", "Der Titel"]
    assert "Der Absatz." in built.page("aktuelles/index.html").body.text()


def test_an_extension_that_raises_outside_of_a_page(news: Callable[..., Site]) -> None:
    more = "markdown_extensions:\n  - pymdownx.snippets: {base_path: [!relative ]}\n"
    own = {"aktuelles/index.md": "# Unsere Neuigkeiten\n"}
    untitled = {f"aktuelles/2025-01-0{day}-b.md": "---\ntags: post\n---\n# *B*\n" for day in (2, 3)}
    site = news(more=more).write({**own, "aktuelles/2025-01-01-a.md": post(), **untitled})

    built = site.try_build()

    assert built.code == 0
    assert built.teasers("aktuelles/index.html") == ["B", "B", "Neues"]
    assert (
        built.page("aktuelles/index.html").css_first("title").text() == "Unsere Neuigkeiten - Amt"
    )
    assert [line[:90] for line in built.warnings] == [
        "odis-news: titles and teasers are made with the core extensions of Markdown alone, since o"
    ]


def test_the_index_of_hugo_serves_page_1(news: Callable[..., Site]) -> None:
    site = news().write(
        {
            "aktuelles/_index.md": "---\ntitle: Meldungen\n---\n\nWas das Amt tut.\n",
            "aktuelles/2025-01-01-a.md": post("A"),
        }
    )

    built = site.build()

    page = built.page("aktuelles/index.html")
    assert one(page, "h1").text() == "Meldungen"
    assert "Was das Amt tut." in page.body.text()
    assert built.teasers("aktuelles/index.html") == ["A"]
    assert not (built.folder / "aktuelles" / "_index").exists()
