"""The time to read a post grows as the post does, whatever is in it.

Beyond its bound a block is one problem, which takes no time at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.rules import Rules

from .timing import assert_linear

RULES = Rules(zone=ZoneInfo("Europe/Berlin"))
SOURCE = "news/2025-01-31-a.md"


def yaml(lines: str, repeated: str = "", body: str = "") -> Callable[[int], str]:
    """A post with ``repeated`` so many times; ``§`` in it is the number."""
    return lambda n: (
        f"---\ntags: post\n{lines}"
        + "".join(repeated.replace("§", str(i)) for i in range(n))
        + f"\n---\n{body}"
    )


def text(before: str, repeated: str, behind: str = "") -> Callable[[int], str]:
    return lambda n: f"{before}{repeated * n}{behind}"


def aliases(n: int) -> str:
    chain = "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, n))
    return f"---\ntags: post\na0: &a0 x\n{chain}description: *a{n - 1}\n---\n"


def merges(n: int) -> str:
    chain = "".join(f"a{i}: &a{i} {{<<: *a{i - 1}, k{i}: x}}\n" for i in range(1, n))
    return f"---\ntags: post\na0: &a0 {{k0: x}}\n{chain}---\n"


# A name, what makes the text, and a size that takes some milliseconds.
ROWS: dict[str, tuple[Callable[[int], str], int]] = {
    "aliases": (aliases, 1_000),
    "merges": (merges, 800),
    "aliases under two names": (
        yaml("x: &x [a, b]\ndescription: *x\nsummary: [", "*x, ", "]"),
        800,
    ),
    "near misses": (yaml("", "visibl§: no\n"), 3_000),
    "unknown keys": (yaml("", "k§: x\n"), 3_000),
    "one key again and again": (yaml("", "title: §\n"), 3_000),
    "one spelling again and again": (yaml("", "Ti-tle: §\n"), 2_000),
    "hiding keys": (yaml("", "draft: vielleicht\n"), 2_000),
    "lists of lists": (yaml("categories: [", "[§], "), 3_000),
    "names": (yaml("categories: [", "n§, "), 5_000),
    "links in a description": (yaml("description: ", "<a href='x:§'>y</a>"), 400),
    "nested lists": (yaml("x: ", "["), 20_000),
    "dashes": (yaml("x:\n  ", "- "), 20_000),
    "a number": (yaml("id: 0x", "F"), 40_000),
    "a block full of tags": (yaml("", "<div>\n"), 8_000),
    "blanks": (yaml("title: a", " "), 40_000),
    "an unreadable block": (yaml("title: a: b\n", "draft: x\n"), 3_000),
    "a header": (text("Tags: post\n", "Key: value\n"), 4_000),
    "a header that goes on": (text("Tags: post\n", "    x\n"), 5_000),
    "a header and rules": (text("Tags: post\n\n", "x: y\n\n---\n"), 4_000),
    "rules in a text": (text("post\n", "---\n\ntags:\n"), 8_000),
    "stray lists": (text("post\n\n---\ntags:\n", "- x\n"), 20_000),
    "fences of code": (text("post\n", "```\n~~~\n"), 20_000),
    "imports": (text("---\ntags: post\n---\n", "import x\n"), 20_000),
    "template code": (text("---\ntags: post\n---\n", "{ % {{ "), 40_000),
    "pre": (text("post\n", "<pre>\n"), 20_000),
    "comments": (text("---\ntags: post\n---\n", "<!-- "), 100_000),
    "JSON": (
        lambda n: '{"tags": "post", ' + ", ".join(f'"k{i}": {i}' for i in range(n)) + "}",
        3_000,
    ),
    "braces": (text('{\n"tags": "post", "x": ', '{"a": '), 8_000),
    "TOML": (
        lambda n: "+++\ntags = 'post'\n" + "".join(f"k{i} = 1\n" for i in range(n)) + "+++\n",
        3_000,
    ),
    "TOML of parts": (text("+++\ntags = 'post'\n", "a.b.c.d", " = 1\n+++\n"), 10_000),
    "TOML of tables": (
        lambda n: "+++\ntags = 'post'\n" + "".join(f"[a{i}.b]\n" for i in range(n)) + "+++\n",
        2_000,
    ),
    "one long line": (text("---\ntags: post\n---\n", "x"), 2_000_000),
    "a long key": (yaml("", "x"), 40_000),
}


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("tag", ["post", None])
def test_reading_takes_time_as_the_post_is_long(row: str, tag: str | None) -> None:
    make, size = ROWS[row]
    rules = replace(RULES, tag=tag)
    assert_linear(lambda content: read_post(SOURCE, content, rules), make, 2 * size)
