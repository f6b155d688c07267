"""The time grows as the input does, whatever somebody makes of it.

A table of hostile inputs: each row is made in two sizes, whose times are compared.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mkdocs_odis_news.feeds.full_text import full_text
from mkdocs_odis_news.feeds.items import make_items
from mkdocs_odis_news.feeds.publisher import Publisher
from mkdocs_odis_news.lists.collection import collect_posts
from mkdocs_odis_news.lists.slug import slug, slugs
from mkdocs_odis_news.pages.collisions import Output, collisions
from mkdocs_odis_news.pages.headings import around, with_heading
from mkdocs_odis_news.pages.placeholders import with_latest, with_list
from mkdocs_odis_news.posts.markup import attributes, resolved, text_of, tokens
from mkdocs_odis_news.posts.overlooked import INLINE_CODE
from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.problem import Problem
from mkdocs_odis_news.posts.report import report_lines
from mkdocs_odis_news.posts.rules import Rules
from mkdocs_odis_news.posts.srcset import srcset_anew
from mkdocs_odis_news.seo.head import complete_head, link, linked_data, meta, no_link
from mkdocs_odis_news.seo.search import without

from .timing import assert_linear

BASE = "https://amt.example/a/"
TAGS = (
    meta("description", "x", wins=True),
    link("next", BASE, wins=True),
    no_link("prev"),
    link("canonical", BASE),
    linked_data({"@type": "Article"}),
)
SITE = Publisher(name="Amt", url=BASE, language="de", url_of=lambda path: path)
ZONE = ZoneInfo("Europe/Berlin")
POST = next(
    reading.post
    for reading in [read_post("a/2025-01-01-a.md", "---\ntags: post\n---\nx", Rules(zone=ZONE))]
    if reading and reading.post
)
ENTRY = collect_posts(
    [POST], now=datetime(2025, 6, 1, tzinfo=ZONE), future=False, preview=False
).listed[0]


def head(fragment: str, before: str = "", behind: str = "") -> Callable[[int], str]:
    return lambda n: f"<head>{before}{fragment * n}{behind}</head><body>"


def text(fragment: str, before: str = "", behind: str = "") -> Callable[[int], str]:
    return lambda n: before + fragment * n + behind


def completed(html: str) -> None:
    complete_head(html, TAGS, BASE)


def numbered_metas(n: int) -> str:
    return f"<head>{''.join(f'<meta name=x{i} content=y>' for i in range(n))}</head>"


def wanted_metas(n: int) -> list[Any]:
    return [meta(f"x{i}", "y") for i in range(n)]


def graphs(n: int) -> str:
    things = ",".join(f'{{"@type": "Article{i}"}}' for i in range(n))
    script = f'<script type="application/ld+json">{{"@graph": [{things}]}}</script >'
    return f"<head>{script}{script}</head>"


def headed(content: str) -> None:
    with_heading(content, "T")
    around(content, "T", "", "", "de")


def marked(content: str) -> None:
    with_list(content, "x")
    with_latest(content, str.upper)


def posts_of_one_day(n: int) -> list[Any]:
    posts = (replace(POST, source=f"a/{number:06}.md") for number in range(n))
    return [replace(ENTRY, post=post) for post in posts]


def problems(n: int) -> list[Problem]:
    return [
        Problem(source=f"{number}.md", found="x", expected=f"y{number % 50}", cure="z")
        for number in range(n)
    ]


def outputs(path: Callable[[int], str]) -> Callable[[int], list[Output]]:
    return lambda n: [Output(path=path(i), source=f"{i}.md", ours=True) for i in range(n)]


def index(n: int) -> str:
    return json.dumps({"docs": [{}, {"location": "a/#b"}] * n})


COMPLETE, HEADED, FULL, MARKED = (
    completed,
    headed,
    lambda html: full_text.__wrapped__(html, BASE, "T"),  # it remembers
    marked,
)
ROWS: dict[str, tuple[Callable[[int], Any], Callable[[Any], object], int]] = {
    # The head of a page.
    "ends of a head in a script": (head("</head>", "<script>"), COMPLETE, 100_000),
    "ends of a head in a closed script": (
        head("</head>", "<script>", "</script>"),
        COMPLETE,
        100_000,
    ),
    "half ends of a head": (head("</head"), COMPLETE, 100_000),
    "comments that are never closed": (head("<!--"), COMPLETE, 250_000),
    "comments in a script": (head("<!--<script>", "<script>"), COMPLETE, 20_000),
    "scripts that are never closed": (head("<script>"), COMPLETE, 100_000),
    "styles and their near ends": (head("</styl", "<style>"), COMPLETE, 1_000_000),
    "templates": (head("<template>"), COMPLETE, 10_000),
    "metas": (head('<meta name="description" content="y">'), COMPLETE, 1_500),
    "metas of many names": (numbered_metas, COMPLETE, 2_000),
    "many wanted": (wanted_metas, lambda tags: complete_head("<head></head>", tags, BASE), 10_000),
    "links of two kinds": (head('<link rel="next prev" href="../3/">'), COMPLETE, 1_000),
    "two graphs": (graphs, COMPLETE, 5_000),
    "deep data": (head("[", '<script type="application/ld+json">', "</script>"), COMPLETE, 500_000),
    "attributes": (head(" name", "<meta", ">"), COMPLETE, 20_000),
    "quotes in attributes": (head(" a='", "<meta", ">"), COMPLETE, 20_000),
    "blanks in attributes": (head(" ", "<meta a", "= >"), COMPLETE, 3_000_000),
    "tags that are never closed": (head("<meta "), COMPLETE, 100_000),
    "a long body": (lambda n: f"<head></head><body>{'<b>' * 100 * n}", COMPLETE, 2_000),
    # The text of a page.
    "comments and headings": (text("<!--<h1>"), HEADED, 50_000),
    "headings that are never closed": (text("<h1>"), HEADED, 5_000),
    "headings": (text("<h1>x</h1>"), HEADED, 3_000),
    "half headings": (text("<h1"), HEADED, 100_000),
    "elements above a heading": (text("<div>", "", "<h1>x</h1>"), HEADED, 5_000),
    "elements in a heading": (text("<div>", "<h1>", "</h1>"), HEADED, 5_000),
    "attributes of a heading": (text(" a=b", "<h1", ">x</h1>"), HEADED, 10_000),
    "entities": (text("&amp;"), text_of, 20_000),
    "tokens": (text("<a b='c' d>"), lambda html: [*map(attributes, tokens(html))], 5_000),
    "permalinks that are never closed": (text('<a class="headerlink">'), FULL, 60_000),
    "permalinks without an end": (text('<a class="headerlink"'), FULL, 10_000),
    "deep text": (text("<div>"), FULL, 200_000),
    "deep text that is closed": (lambda n: "<ul><li>" * n + "</ul>" * n, FULL, 200_000),
    "emphasis that is never closed": (text("<i>x</p>"), FULL, 200_000),
    "paragraphs": (text("<p>x"), FULL, 5_000),
    "candidates of a picture": (text("a 1x, ", '<img srcset="', '">'), FULL, 2_000),
    "markers that are never closed": (text("<!-- odis-news:"), MARKED, 30_000),
    "markers of another kind": (text("<!-- odis-news "), MARKED, 30_000),
    "blanks in a marker": (text(" ", "<!-- odis-news:"), MARKED, 500_000),
    "paragraphs without a marker": (text("<p>"), MARKED, 100_000),
    # Lists and files.
    "headings of a text": (lambda n: "<h1>a b</h1><p>x</p>" * n, FULL, 4_000),
    "headings in headings": (lambda n: "<h1>" * n + "</h1>" * n, FULL, 400),
    "frames": (lambda n: '<iframe src="x"></iframe>' * n, FULL, 4_000),
    "candidates": (
        lambda n: "a.png 1x," * n,
        lambda v: srcset_anew(v, partial(resolved, BASE)),
        10_000,
    ),
    "parentheses of candidates": (
        lambda n: "a (" * n,
        lambda v: srcset_anew(v, partial(resolved, BASE)),
        50_000,
    ),
    "posts of one day": (posts_of_one_day, lambda found: make_items(found, {}, 20, SITE), 5_000),
    "names with one slug": (
        lambda n: [f"a{i:b}".translate({48: "!", 49: "?"}) for i in range(n)],
        lambda x: slugs(x, "de"),
        4_000,
    ),
    "names that are numbers": (
        lambda n: [f"a{mark}{i}" for i in range(n) for mark in (" ", "!")],
        lambda names: slugs(names, "de"),
        1_500,
    ),
    "ticks": (
        lambda n: f"{'`' * n}{'``a' * n}",
        lambda text: INLINE_CODE.sub("", text),
        20_000,
    ),
    "a long name": (text("ä+é"), lambda name: slug(name, "de"), 5_000),
    "sources of one output": (outputs(lambda i: "a/index.html"), collisions, 3_000),
    "files in the way": (outputs(lambda i: f"a/{i}" if i else "a"), collisions, 3_000),
    "folders": (outputs(lambda i: f"a/b/c/d/{i}/index.html"), collisions, 3_000),
    "problems": (problems, lambda found: [*report_lines(found)], 5_000),
    "entries of an index": (index, lambda text: without(text, {"a/"}), 10_000),
}


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("row", ROWS)
def test_the_time_grows_as_the_input(row: str) -> None:
    make, run, size = ROWS[row]
    assert_linear(run, make, 2 * size)
