"""One heading of the first level, and what stands around it."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.pages.headings import around, with_heading

ADDED = "<h1>T &lt;b&gt;</h1>\n"


@pytest.mark.parametrize(
    ("content", "after"),
    [
        ("", ADDED),
        ("<p>x</p>", f"{ADDED}<p>x</p>"),
        # The text begins with it.
        ("<h1 id='a'>A</h1><h1>B</h1>", "<h1 id='a'>A</h1><h2>B</h2>"),
        ("<H1 id=a>A</H1 ><p>", "<h1 id=a>A</h1><p>"),
        ("<!-- <h1>x</h1> --> <h1>A</h1>", "<!-- <h1>x</h1> --> <h1>A</h1>"),
        ("<div>&nbsp;<h1>A</h1></div>", "<div>&nbsp;<h1>A</h1></div>"),
        ("<style>h1{}</style><h1>A</h1>", "<style>h1{}</style><h1>A</h1>"),
        ("<script>'<h1>x</h1>'</script><h1>A</h1>", "<script>'<h1>x</h1>'</script><h1>A</h1>"),
        # It does not.
        ("x<h1>A</h1>", f"{ADDED}x<h2>A</h2>"),
        ("<IMG src=x><h1>A</h1>", f"{ADDED}<IMG src=x><h2>A</h2>"),
        ("<img alt='<h1>A</h1>'>", f"{ADDED}<img alt='<h1>A</h1>'>"),
        ("<textarea><h1>A</h1></textarea>", f"{ADDED}<textarea><h1>A</h1></textarea>"),
        # It says the title further down.
        ("x<h1>T &lt;b></h1>", "x<h1>T &lt;b></h1>"),
        (
            'x<h1><i>T</i> &lt;b&gt;<a class="headerlink" href="#t" title="L">¶</a></h1>',
            'x<h1><i>T</i> &lt;b&gt;<a class="headerlink" href="#t" title="L">¶</a></h1>',
        ),
        ("<h1>A</h1>x<h1>T &lt;b></h1>", "<h1>A</h1>x<h2>T &lt;b></h2>"),
        ("x<h1>A</h1><h1>T &lt;b></h1>", f"{ADDED}x<h2>A</h2><h2>T &lt;b></h2>"),
        # One that is not whole is none.
        ("<h1>A", f"{ADDED}<h2>A"),
        ("</h1><h1>A</h1>", "</h2><h1>A</h1>"),
        ("<h1><h1>A</h1>", "<h2><h1>A</h1>"),
        ("<h1>A</h1><h1", "<h1>A</h1><h2"),
        # Where no browser shows one, or not each.
        (
            "<noscript><h1>A</h1></noscript><h1>B</h1>",
            f"{ADDED}<noscript><h2>A</h2></noscript><h2>B</h2>",
        ),
        (
            "<select></template><template><h1>A</h1></template></select><h1>T &lt;b></h1>",
            "<select></template><template><h2>A</h2></template></select><h1>T &lt;b></h1>",
        ),
        (
            "<h1>A<template><h1>B</h1></template></h1>",
            "<h1>A<template><h2>B</h2></template></h1>",
        ),
    ],
)
def test_with_heading(content: str, after: str) -> None:
    assert with_heading(content, "T <b>") == after


@pytest.mark.parametrize(
    ("content", "lang", "after"),
    [
        ("<!-- x --><h1>A</h1>\nx", None, "<!-- x --><h1>A</h1>\n|\n\nx\n^"),
        ("x", None, "<h1>T</h1>\n|\n\nx\n^"),
        ("x", "en", '<h1 lang="en">T</h1>\n|\n<div lang="en">\n\nx\n</div>\n^'),
        ("<h1 id=a>A</h1>", "en", '<h1 lang="en" id=a>A</h1>\n|\n<div lang="en">\n\n</div>\n^'),
        ("<h1 LANG=fr>A</h1>", "en", '<h1 LANG=fr>A</h1>\n|\n<div lang="en">\n\n</div>\n^'),
        (
            "<h1 data-lang=fr>A</h1>",
            "en",
            '<h1 lang="en" data-lang=fr>A</h1>\n|\n<div lang="en">\n\n</div>\n^',
        ),
    ],
)
def test_around(content: str, lang: str | None, after: str) -> None:
    assert around(content, "T", "|", "^", lang) == after
