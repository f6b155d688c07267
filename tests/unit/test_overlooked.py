"""What authors meant as front matter, and nobody reads as such."""

from __future__ import annotations

from datetime import UTC

import pytest

from mkdocs_odis_news.posts.frontmatter import parse
from mkdocs_odis_news.posts.keys import KEYS
from mkdocs_odis_news.posts.overlooked import (
    certainly_hidden,
    may_be_hidden,
    mentions,
    outside_of_code,
    stray_block,
)
from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.rules import Rules


@pytest.mark.parametrize(
    ("block", "is_mentioned"),
    [
        ("tags: post", True),
        ("tags: a, post", True),
        ("tags: ['post']", True),
        ("tags:\n  - a\n  - post", True),
        ("tags:\n- post", True),
        ('"tags": post', True),
        ('"tags": [\n"post",\n"a"]', True),
        ("tags = ['post']", True),
        ("tags:post", True),
        ("Tags: post", True),
        ("tags: posts", False),
        ("tags: blog-post", False),
        ("tags: a\ntitle: post", False),
        ("mytags: post", False),
    ],
)
def test_mentions(block: str, is_mentioned: bool) -> None:
    assert mentions(block, "post") is is_mentioned


@pytest.mark.parametrize(
    ("line", "is_hidden", "may_hide"),
    [
        ("visible: false", True, True),
        ("visible: 'no' # noch", True, True),
        ("published: Nein", True, True),
        ("draft: true", True, True),
        ("draft = true", True, True),
        ('"draft": true', True, True),
        ("drfat: true", True, True),
        ("build: {render: never}", True, True),
        ("visible: unlisted", False, True),
        ("visible: falsely", False, True),
        ("draft: false", False, True),
        ("invisible: false", False, False),
        ("- draft", False, False),
    ],
)
def test_lines_that_hide(line: str, is_hidden: bool, may_hide: bool) -> None:
    assert certainly_hidden(f"title: a: b\n{line}", KEYS) is is_hidden
    assert may_be_hidden(f"title: a: b\n{line}", KEYS) is may_hide


PAIR = "Write a line --- above it, and one below the last key."
TOP = "expected a line --- at the very top. Move this line below the front matter, or delete it."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "tags:\n  - post\n\nText.\n",
            '1: found "tags:" without a line --- above it; expected front matter between two lines'
            f" ---. {PAIR}",
        ),
        (
            "title: A\ntags:\n  - post\n",
            '1: found "title: A" without a line --- above it; expected front matter between two'
            f" lines ---. {PAIR}",
        ),
        (
            "—\ntags: post\n—\n",
            '1: found "—" as the first line; expected a line --- of three hyphens. Write --- in its'
            " place, and below the last key.",
        ),
        (
            "<!-- Entwurf -->\n---\ntags: post\n---\n",
            f'1: found "<!-- Entwurf -->" above the front matter; {TOP}',
        ),
        (
            "\nEin Satz.\n\n---\n\ntitle: A\ntags: [post]\n---\n",
            f'2: found "Ein Satz." above the front matter; {TOP}',
        ),
        (
            "---\ntitle: A\n---\n\nEin Satz.\n\n---\ntags: post\n---\n",
            f'5: found "Ein Satz." above the front matter; {TOP}',
        ),
    ],
)
def test_stray_blocks(text: str, sentence: str) -> None:
    found = stray_block(parse("a.md", text, KEYS), "post", KEYS)
    assert found
    assert str(found.problem) == f"a.md:{sentence}"


@pytest.mark.parametrize(
    "text",
    [
        "Ein Satz über post.",
        "So beginnt ein Beitrag:\n\ntags: post\n",
        "```yaml\n---\ntags: post\n---\n```\n",
        "~~~~\n---\ntags: post\n---\n~~~\n~~~~\n",
        "    ---\n    tags: post\n    ---\n",
        "<pre>\n---\ntags: post\n---\n</pre>\n",
        "Ein Satz.\n\n---\n\nDie tags: post\n",
        "Ein Satz.\n\n---\n- post\n---\n",
        "",
    ],
)
def test_no_stray_block(text: str) -> None:
    assert stray_block(parse("a.md", text, KEYS), "post", KEYS) is None


@pytest.mark.parametrize(
    ("text", "is_stray"),
    [
        ("<!-- x -->\n---\ndraft: true\n---\n", True),
        ("Ein Satz.\n\n---\n\nNoch einer.\n", False),
        ("Ein Satz.\n\n---\nfoo: bar\n", False),
    ],
)
def test_stray_blocks_where_every_page_is_a_post(text: str, is_stray: bool) -> None:
    assert (stray_block(parse("a.md", text, KEYS), None, KEYS) is not None) is is_stray


def test_code_is_no_text() -> None:
    text = "a\n```\nb\n~~~\n```\nc\n<pre>d</pre>\ne\n\tf"
    assert list(outside_of_code(text)) == ["a", "", "", "", "", "c", "", "e", ""]


TORN = (
    "expected all keys above the first empty line. Delete the empty line, or write a line --- above"
    " the first key and below the last."
)


@pytest.mark.parametrize(
    ("text", "line", "hidden"),
    [
        ("tags: post\n\ndraft: true\n\nText.", '3: found "draft: true"', True),
        ("tags: post\n\n \n visible: nein\ntitle: A\n", '4: found "visible: nein"', True),
        ("tags: post\n\ntitle: A\ndrfat: yes\n", '3: found "title: A"', True),
        ("title: A\n\ntags: post\n\nText.", '3: found "tags: post"', False),
        ("title: A\n\ntags: post\nstatus: draft\n", '3: found "tags: post"', True),
    ],
)
def test_a_header_that_an_empty_line_tears(text: str, line: str, hidden: bool) -> None:
    found = read_post("2025-01-31-a.md", text, Rules(zone=UTC))
    assert found
    assert found.post is None
    assert found.hidden is hidden
    assert [str(problem) for problem in found.problems] == [
        f"2025-01-31-a.md:{line} below an empty line; {TORN}"
    ]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("tags: post\n\nText: draft: true\n", "post"),
        ("tags: post\n\nStatus: offen\n", "post"),
        ("tags: post\n\nDraft: unser erster Entwurf\n", "post"),
        ("tags: post\n\nEin Satz.\ndraft: true\n", "post"),
        ("---\ntags: post\n---\ndraft: true\n", "post"),
        ("title: A\n\nstatus: offen\n", None),
    ],
)
def test_texts_that_begin_like_a_header(text: str, tag: str | None) -> None:
    found = read_post("2025-01-31-a.md", text, Rules(zone=UTC, tag=tag))
    assert found
    assert found.post


def test_a_page_that_is_no_post_may_be_torn() -> None:
    text = "title: A\n\ndraft: true\n"
    assert read_post("2025-01-31-a.md", text, Rules(zone=UTC)) is None
