"""What authors meant as front matter, and nobody else saw."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.overlooked import certainly_hidden, mentions, overlooked


@pytest.mark.parametrize(
    ("tags", "is_mentioned"),
    [
        ("tags: post", True),
        ("tags: a, post", True),
        ("tags: ['post']", True),
        ("tags:\n  - a\n  - post", True),
        ("tags:\n- post", True),
        ('"tags": post', True),
        ("tags:post", True),
        ("tags: posts", False),
        ("tags: blog-post", False),
        ("tags: a\ntitle: post", False),
        ("mytags: post", False),
    ],
)
def test_mentions(tags: str, is_mentioned: bool) -> None:
    assert mentions(f"---\n{tags}\na: b: c\n---\n", "post") is is_mentioned
    assert mentions(f"---\n{tags}\na: b: c\n", "post") is is_mentioned


@pytest.mark.parametrize(
    ("text", "is_mentioned"),
    [
        ("—\ntags: post\n—\n", True),
        ("+++\ntags = ['post']\n+++\n", True),
        ("<!-- x -->\n---\ntags: post\n---\n", True),
        ("```yaml\ntags: post\n```\n", False),
        ("So beginnt ein Beitrag:\n\ntags: post\n", False),
    ],
)
def test_mentions_without_a_fence(text: str, is_mentioned: bool) -> None:
    assert mentions(text, "post") is is_mentioned


@pytest.mark.parametrize(
    ("line", "is_hidden"),
    [
        ("visible: false", True),
        ("visible: 'no'", True),
        ("published: Nein", True),
        ("draft: true", True),
        ("draft = true", True),
        ('"draft": true', True),
        ("visible: unlisted", False),
        ("visible: falsely", False),
        ("draft: false", False),
        ("invisible: false", False),
    ],
)
def test_certainly_hidden(line: str, is_hidden: bool) -> None:
    assert certainly_hidden(f"---\ntitle: a: b\n{line}\n---\n") is is_hidden


PAIR = "Write a line --- above it, and one below the last key."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "\ntags: post\n",
            '2: found "tags: post" without a line --- above it; expected front matter between two'
            f" lines ---. {PAIR}",
        ),
        (
            "—\ntags: post\n—\n",
            '1: found "—" as the first line; expected a line --- of three hyphens. Write --- in its'
            " place, and below the last key.",
        ),
        (
            "<!-- Entwurf -->\n---\ntags: post\n---\n",
            '1: found "<!-- Entwurf -->" above the front matter; expected a line --- at the very'
            " top. Move this line below the front matter, or delete it.",
        ),
        (
            "---\ntags:post\n---\n",
            '2:5: tags: found "tags:post"; expected front matter that YAML can read. Write a blank'
            " behind the colon: tags: post.",
        ),
    ],
)
def test_overlooked(text: str, sentence: str) -> None:
    assert str(overlooked("a.md", text)) == f"a.md:{sentence}"
