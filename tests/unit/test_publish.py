"""What machines read: the head of a page, and the search index."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from mkdocs_odis_news.publish.head import Tag, alternate, complete, link, linked_data, meta, no_link
from mkdocs_odis_news.publish.search import is_prebuilt, without

BASE = "https://amt.example/news/2/"
WANTED = (meta("description", 'A & "B" <c>', wins=True),)
TAG = '<meta name="description" content="A &amp; &quot;B&quot; &lt;c&gt;">'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<head></head>", f"<head>  {TAG}\n</head>"),
        (f"<head>{TAG}</head>", f"<head>{TAG}</head>"),
        (f"<head>{TAG}{TAG}</head>", f"<head>{TAG}</head>"),
        (
            '<head>\n<META content="None" NAME=Description />\n</head>',
            f"<head>\n\n  {TAG}\n</head>",
        ),
        ("<head><title>x</title></head>", f"<head><title>x</title>  {TAG}\n</head>"),
        ("<head><meta name=description></head>", f"<head>  {TAG}\n</head>"),
        (
            f'<head><meta name="x" content="y"></head><body>{TAG}</body>',
            f'<head><meta name="x" content="y">  {TAG}\n</head><body>{TAG}</body>',
        ),
        ("<p>no head</p>", "<p>no head</p>"),
        (
            "<head><script>'</head>'</script></head>",
            f"<head><script>'</head>'</script>  {TAG}\n</head>",
        ),
        ("<head><!-- </head", "<head><!-- </head"),
    ],
)
def test_complete(before: str, after: str) -> None:
    assert complete(before, WANTED, BASE) == after


SAME = "as it was"
OLDER = '<link rel="next" href="../3/">'
IMAGE = '<meta property="og:image" content="theirs.png">'
SHOUTED = '<META Name="OG:Image" content=x />'
CANONICAL = '<link rel="canonical" href="/x/">'
FEEDS = '<link rel="alternate" href="a.xml"><link rel="alternate" href="../b.xml">'
TAGS = '<meta name="tag" content="c"><meta name="tag" content="d">'
DATA = '<script type="application/ld+json">'
ARTICLE = f'{DATA}{{"@type": "Article"}}</script>'
GRAPH = f'{DATA}{{"@graph": [{{"@type": "Article"}}, 1]}}</script>'
BROKEN = f'{DATA}[{{"@type": ["x"]}}] x</script>'


@pytest.mark.parametrize(
    ("before", "wanted", "after"),
    [
        # What the theme or a neighbour has written stays, and is not written again.
        (IMAGE, [meta("og:image", "ours.png", attribute="property")], SAME),
        (IMAGE + IMAGE, [meta("og:image", "ours.png", attribute="property")], IMAGE),
        (SHOUTED, [meta("og:image", "y")], SAME),
        # Several of one kind go together.
        ("", [meta("tag", "c"), meta("tag", "d")], TAGS),
        (TAGS, [meta("tag", "a"), meta("tag", "b")], SAME),
        # Neighbours: the same address, however it is written; a wrong one; one too many.
        (OLDER, [link("next", "https://amt.example/news/3/", wins=True)], SAME),
        (
            OLDER,
            [link("next", "https://amt.example/news/4/", wins=True)],
            '<link rel="next" href="https://amt.example/news/4/">',
        ),
        (OLDER, [no_link("next")], ""),
        ("", [no_link("next")], ""),
        # A canonical is the theme's business.
        (CANONICAL, [link("canonical", BASE)], SAME),
        # Feeds: another one is no reason to leave ours out.
        (
            FEEDS,
            [
                alternate("x/y", "B", "https://amt.example/news/b.xml"),
                alternate("x/y", "C", "https://amt.example/c.xml"),
            ],
            FEEDS + '<link rel="alternate" type="x/y" title="C" href="https://amt.example/c.xml">',
        ),
        # JSON-LD: one description of a kind; what is in it cannot end the script.
        (ARTICLE, [linked_data({"@type": "Article"})], SAME),
        (GRAPH, [linked_data({"@type": "Article"})], SAME),
        (BROKEN, [linked_data({"@type": "Article"})], f"{BROKEN}{ARTICLE}"),
        (
            "<script>1</script>",
            [linked_data({"@type": "</script><!--"})],
            f'<script>1</script>{DATA}{{"@type": "\\u003c/script>\\u003c!--"}}</script>',
        ),
    ],
)
def test_head(before: str, wanted: list[Tag], after: str) -> None:
    html = re.sub(r"\n *", "", complete(f"<head>{before}</head>", wanted, BASE))
    assert re.sub(r">\s+<", "><", html) == f"<head>{before if after is SAME else after}</head>"


def test_parts_of_an_image_go_with_it() -> None:
    parts = [
        meta("og:image", "ours.png"),
        replace(meta("og:image:alt", "Ours"), of="meta og:image"),
    ]
    theirs = '<head><meta name="og:image" content="theirs.png"></head>'
    assert complete(theirs, parts, BASE) == theirs
    assert complete("<head></head>", parts, BASE).count("<meta") == 2


def test_search_index() -> None:
    docs = [{"location": place, "text": place} for place in ("", "a/", "a/#x", "a/b/", "c.html#y")]
    index = json.dumps({"config": {}, "docs": docs})

    def left(*urls: str) -> list[str]:
        return [entry["location"] for entry in json.loads(without(index, set(urls)))["docs"]]

    assert left("a/", "c.html") == ["", "a/b/"]
    assert left("./") == ["a/", "a/#x", "a/b/", "c.html#y"]
    assert without(index, {"z/"}) == index
    assert [is_prebuilt(text) for text in (index, '{"index": {}, "docs": []}')] == [False, True]


@pytest.mark.parametrize("text", ["[]", "{}", "x"])
def test_no_search_index(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a search index|Expecting value"):
        without(text, set())
