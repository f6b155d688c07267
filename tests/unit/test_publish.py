"""What machines read: the head of a page, and the search index."""

from __future__ import annotations

import json
import re

import pytest

from mkdocs_odis_news.posts.markup import tokens
from mkdocs_odis_news.seo import elements
from mkdocs_odis_news.seo.head import (
    Tag,
    alternate,
    complete_head,
    link,
    linked_data,
    meta,
    no_link,
)
from mkdocs_odis_news.seo.search import without

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
        # Where a head ends is for browsers to say.
        ("<head></HEAD\n>", f"<head>  {TAG}\n</HEAD\n>"),
        ("<head></head", "<head></head"),
        ("<head><body></head>", "<head><body></head>"),
        ("<head></heading></head>", f"<head></heading>  {TAG}\n</head>"),
        ("<head></ head></head>", f"<head></ head>  {TAG}\n</head>"),
        ("<head><!-- </head> --></head>", f"<head><!-- </head> -->  {TAG}\n</head>"),
        ("<head><![CDATA[</head>]]>", "<head><![CDATA[</head>]]>"),
        (
            '<head><meta content="</head>"></head>',
            f'<head><meta content="</head>">  {TAG}\n</head>',
        ),
        ("<head><title></head></title></head>", f"<head><title></head></title>  {TAG}\n</head>"),
        (
            "<head><noscript></head></noscript></head>",
            f"<head><noscript></head></noscript>  {TAG}\n</head>",
        ),
        (
            "<head><template><template></template></head></template></head>",
            f"<head><template><template></template></head></template>  {TAG}\n</head>",
        ),
        ("<head></template></script></head>", f"<head></template></script>  {TAG}\n</head>"),
        ("<head><script></head>", "<head><script></head>"),
        (
            "<head><script><!-- <script> </script></head> --></SCRIPT\n></head>",
            f"<head><script><!-- <script> </script></head> --></SCRIPT\n>  {TAG}\n</head>",
        ),
        # What is no element of the head is not ours to change.
        (
            f"<head><!--{TAG}--><template>{TAG}</template><noscript>{TAG}</noscript></head>",
            f"<head><!--{TAG}--><template>{TAG}</template><noscript>{TAG}</noscript>"
            f"  {TAG}\n</head>",
        ),
        (
            f"<head><script>'{TAG}'</script></head>",
            f"<head><script>'{TAG}'</script>  {TAG}\n</head>",
        ),
        # What is left is no tag that was not there.
        ("<head><<meta name=description>a</head>", f"<head>< a  {TAG}\n</head>"),
        # An element with two names answers to both.
        (
            '<head><meta name="description" property="og:description" content="None"></head>',
            f"<head>  {TAG}\n</head>",
        ),
        # Of one attribute twice the first counts; without quotes it ends at a blank.
        (
            "<head><meta name=description name=x content=a/b/></head>",
            f"<head>  {TAG}\n</head>",
        ),
        (
            "<head><meta name=x name=description></head>",
            f"<head><meta name=x name=description>  {TAG}\n</head>",
        ),
    ],
)
def test_complete(before: str, after: str) -> None:
    assert complete_head(before, WANTED, BASE) == after


SAME = "as it was"
OLDER = '<link rel="next" href="../3/">'
OLDER_FULL = '<link rel="next" href="https://amt.example/news/3/">'
IMAGE = '<meta property="og:image" content="theirs.png">'
SHOUTED = '<META Name="OG:Image" content=x />'
CANONICAL = '<link rel="canonical" href="/x/">'
FEEDS = '<link rel="alternate" href="a.xml"><link rel="alternate" href="../b.xml">'
TAGS = '<meta name="tag" content="c"><meta name="tag" content="d">'
DATA = '<script type="application/ld+json">'
ARTICLE = f'{DATA}{{"@type": "Article"}}</script>'
GRAPH = f'{DATA}{{"@graph": [{{"@type": "Article"}}, 1]}}</script>'
BLOCK = f'{DATA}{{"@graph": [{{"@type": "Article"}}, {{"@type": "Organization"}}]}}</script >'
FURTHER = f'{DATA}{{"@graph": [{{"@type": "Article"}}, {{"@type": "WebSite"}}]}}</SCRIPT >'
TWICE = f'{DATA}[{{"@type": "Article"}}, {{"@type": ["Article", "X"]}}]</script><b>'
BOTH = '<link rel="next prev" href="../3/">'
NEXT = '<link rel="next" href="https://amt.example/news/4/">'
PREV = '<link rel="prev" href="https://amt.example/news/">'
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
        (BOTH, [link("next", "https://amt.example/news/3/", wins=True)], SAME),
        (
            f"{BOTH}<i>",
            [link("next", NEXT[23:-2], wins=True), link("prev", PREV[23:-2], wins=True)],
            f"<i>{NEXT}{PREV}",
        ),
        (
            BOTH,
            [link("next", "https://amt.example/news/3/", wins=True), no_link("prev")],
            OLDER_FULL,
        ),
        ('<link rel="next" href="http://[">', [no_link("next")], ""),
        ('<link rel="canonical" href="http://[">', [link("canonical", BASE)], SAME),
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
        (f"{DATA}{'[' * 100_000}</script>", [], SAME),
        (TWICE, [linked_data({"@type": "Article"})], SAME),
        (TWICE, [linked_data({"@type": "X"})], SAME),
        (f"<svg>{DATA}<b></script>", [], SAME),
        (
            f"<svg>{ARTICLE}</svg><svg>{DATA}<!-- {TAG} --></script>",
            [linked_data({"@type": "Article"})],
            SAME,
        ),
        # What only one of two blocks says stays.
        (BLOCK + FURTHER, [linked_data({"@type": "Article"})], SAME),
        (BLOCK + ARTICLE + FURTHER, [linked_data({"@type": "Article"})], BLOCK + FURTHER),
        (BLOCK + FURTHER + BLOCK, [linked_data({"@type": "Article"})], BLOCK + FURTHER),
        (
            BLOCK + BLOCK,
            [linked_data({"@type": "Y"})],
            BLOCK + BLOCK + ARTICLE.replace("Article", "Y"),
        ),
        (
            DATA.replace('"a', "' A").replace('n"', "n; charset=x '") + ARTICLE[len(DATA) :],
            [linked_data({"@type": "Article"})],
            SAME,
        ),
        (
            f'<meta name="description" content="&#{"1" * 5_000};">',
            [meta("description", "x", wins=True)],
            '<meta name="description" content="x">',
        ),
        (
            "<script>1</script>",
            [linked_data({"@type": "</script><!--"})],
            f'<script>1</script>{DATA}{{"@type": "\\u003c/script>\\u003c!--"}}</script>',
        ),
    ],
)
def test_head(before: str, wanted: list[Tag], after: str) -> None:
    html = re.sub(r"\n *", "", complete_head(f"<head>{before}</head>", wanted, BASE))
    assert re.sub(r">\s+<", "><", html) == f"<head>{before if after is SAME else after}</head>"


def test_what_heads_share_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    spy = lambda html, raw: read.append(html) or tokens(html, raw)  # noqa: E731
    monkeypatch.setattr(elements, "tokens", spy)
    elements.of_line.cache_clear()
    heads = (f"<head>\n  <title>{n}</title>\n  <meta name=once>\n\n</head>" for n in "xyz")
    assert [complete_head(head, WANTED, BASE).count(TAG) for head in heads] == [1, 1, 1]
    assert read == [
        *("<head>\n", "<title>x</title>\n", "<meta name=once>\n", "</head>"),
        *("<title>y</title>\n", "<title>z</title>\n"),
    ]


def test_parts_of_an_image_go_with_it() -> None:
    parts = [
        meta("og:image", "ours.png"),
        meta("og:image:alt", "Ours", of="meta og:image"),
    ]
    theirs = '<head><meta name="og:image" content="theirs.png"></head>'
    assert complete_head(theirs, parts, BASE) == theirs
    assert complete_head("<head></head>", parts, BASE).count("<meta") == 2


def test_search_index() -> None:
    docs = [{"location": place, "text": place} for place in ("", "a/", "a/#x", "a/b/", "c.html#y")]
    index = json.dumps({"config": {}, "docs": docs})

    def left(*urls: str) -> list[str]:
        return [entry["location"] for entry in json.loads(without(index, set(urls)) or "")["docs"]]

    assert left("a/", "c.html") == ["", "a/b/"]
    assert left("./") == ["a/", "a/#x", "a/b/", "c.html#y"]
    assert without(index, {"z/"}) == index
    assert without('{"index": {}, "docs": []}', {"a/"}) is None


def test_strange_entries_of_a_search_index_stay() -> None:
    docs: list[object] = ["a/", {"location": 1}, {}, {"location": "a/"}]
    assert without(json.dumps({"docs": docs}), {"a/"}) == '{"docs": ["a/",{"location": 1},{}]}'


@pytest.mark.parametrize("text", ["[]", "{}", "x", '{"docs": {}}', "1", "", "[" * 200_000])
def test_no_search_index(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a search index|Expecting value"):
        without(text, set())
