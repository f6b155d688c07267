"""What authors meant as front matter, and nobody reads as such."""

from __future__ import annotations

from datetime import UTC

import pytest

from mkdocs_odis_news.posts.frontmatter import parse
from mkdocs_odis_news.posts.header import mentions
from mkdocs_odis_news.posts.key_names import NAMES
from mkdocs_odis_news.posts.keys import KEYS, KeyAliases
from mkdocs_odis_news.posts.overlooked import (
    certainly_hidden,
    may_be_hidden,
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
        ("tags: post\0", True),
        ("Schlag-Worte: post", True),
        ("tags\uff1apost", True),
    ],
)
def test_mentions(block: str, is_mentioned: bool) -> None:
    keys = KeyAliases(names=NAMES, further={"tags": ("schlagworte",)})
    assert mentions(block, "post", keys) is is_mentioned


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
        ("draft\uff1a true", True, True),
        ("expires: 2025-01-01", False, True),
        ("publishDate: bald", False, True),
        ("password: geheim", False, True),
        ("date: 2099-01-01", False, False),
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
            "<!--\n.. title: A\n.. tags: post\n.. status: draft\n-->\n",
            '1: found "<!--" as the first line; expected a line --- of three hyphens. Write --- in'
            " its place, and below the last key.",
        ),
        (
            ".. title: A\n.. tags: post\n",
            '1: found ".. title: A" without a line --- above it; expected front matter between two'
            f" lines ---. {PAIR}",
        ),
        (
            "\nEin Satz.\n\n---\n\ntitle: A\ntags: [post]\n---\n",
            f'2: found "Ein Satz." above the front matter; {TOP}',
        ),
        (
            "# Titel\n\nVon Mira\n\nTags: post\nDraft: true\n\nText.",
            f'1: found "# Titel" above the front matter; {TOP}',
        ),
        (
            "---\ntitle: A\n---\n\nEin Satz.\n\ntags: post\nvisible: no\n",
            f'5: found "Ein Satz." above the front matter; {TOP}',
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
        "So beginnt ein Entwurf, ohne post:\n\ntags: x\ndraft: true\n",
        "```\na\n\ntags: post\ndraft: true\n```\n",
        "```yaml\n---\ntags: post\n---\n```\n",
        "~~~~\n---\ntags: post\n---\n~~~\n~~~~\n",
        "    ---\n    tags: post\n    ---\n",
        "<pre>\n---\ntags: post\n---\n</pre>\n",
        "Ein Satz.\n\n---\n\nDie tags: post\n",
        "Ein Satz.\n\n---\n- post\n---\n",
        "Ein Satz.\n\n<!--\ntags: post\n-->\n",
        "<!-- Ein Satz über post. -->\n\nText.\n",
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


APART = "expected all keys in one block. Write this line up there, below the last key."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntags: post\n---\ndraft: true\n---\nText.", '4: found "draft: true"'),
        ("---\ntags: post\n---\n\n---\ntitle: A\n\nvisible: no\n---\n", '8: found "visible: no"'),
        ("---\ntags: post\n...\n+++\ndraft = true\n+++\n", '5: found "draft = true"'),
        ("+++\ntags = 'post'\n+++\n---\ndrfat: 'on'\n---\n", "5: found \"drfat: 'on'\""),
        ('{"tags": "post"}\n---\nstatus: draft\n---\n', '3: found "status: draft"'),
    ],
)
def test_a_block_that_another_line_tears(text: str, line: str) -> None:
    found = read_post("2025-01-31-a.md", text, Rules(zone=UTC))
    assert found
    assert found.hidden
    assert [str(problem) for problem in found.problems] == [
        f"2025-01-31-a.md:{line} below the front matter; {APART}"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("tags: post\n# Status\ndraft: true\n\nText.", '3: found "draft: true"'),
        ("tags: post\nÄnderung: x\n*Draft*: true\n", '3: found "*Draft*: true"'),
        ("tags: post\nis draft: true\n", '2: found "is draft: true"'),
    ],
)
def test_a_header_that_another_line_tears(text: str, line: str) -> None:
    found = read_post("2025-01-31-a.md", text, Rules(zone=UTC))
    assert found
    assert found.hidden
    assert [str(problem) for problem in found.problems] == [
        f"2025-01-31-a.md:{line} below the front matter; expected all keys in one block."
        " Write a line --- above the first key and below the last."
    ]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("---\ntags: post\n---\n\nstatus: offen\n---\n", "post"),
        ("---\ntags: post\n---\n\n---\ndraft: true\n", "post"),
        ("tags: post\nEin Satz über draft: true\n", "post"),
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


LITERAL = "---\n{}description: |\n  eins\n---\nzwei\n{}\n---\nText.\n"
QUOTED = '---\n{}description: "eins\n---\nzwei"\n{}\n---\nText.\n'
TOML = '+++\n{}description = """eins\n+++\nzwei"""\n{}\n+++\nText.\n'
CUT = "; expected all keys above that line. Move them there, or indent the line "
INDENTED = " by two spaces where it is part of a text."


@pytest.mark.parametrize(
    ("text", "line", "fence", "hidden"),
    [
        (LITERAL.format("tags: post\n", "draft: true"), '7: found "draft: true"', "---", True),
        (LITERAL.format("", "tags: post\ndraft: true"), '7: found "draft: true"', "---", True),
        (LITERAL.format("", "tags: post"), '5: found "zwei"', "---", False),
        (QUOTED.format("tags: post\n", "drfat: ja"), '6: found "drfat: ja"', "---", True),
        (QUOTED.format("", "draft: true\ntags: [post]"), '5: found "draft: true"', "---", True),
        (QUOTED.format("", "tags:\n- post"), '4: found "zwei\\""', "---", False),
        (
            '---\nx: "a\n---\nb"\ntags: post\ndraft: true\n---\n',
            '6: found "draft: true"',
            "---",
            True,
        ),
        (TOML.format("tags = 'post'\n", "draft = true"), '6: found "draft = true"', "+++", True),
        (TOML.format("", "tags = ['post']"), '4: found "zwei\\"\\"\\""', "+++", False),
        (
            "---\ntags: post\na: |\n  b\n...\nc\nvisible: 0\n---\n",
            '7: found "visible: 0"',
            "...",
            True,
        ),
        # It may be a heading, too; what hides fails closed.
        (
            "---\ntags: post\n---\n\n---\n\nA.\ndraft: true\n---\n",
            '8: found "draft: true"',
            "---",
            True,
        ),
        (
            "---\ntags: post\na: |\n  b\n---\nc\n\n---\nd\ndraft: 1\n---\n",
            '10: found "draft: 1"',
            "---",
            True,
        ),
    ],
)
def test_a_block_that_a_text_of_several_lines_tears(
    text: str, line: str, fence: str, hidden: bool
) -> None:
    found = read_post("2025-01-31-a.md", text, Rules(zone=UTC))
    assert found
    assert found.post is None
    assert found.hidden is hidden
    assert [str(problem) for problem in found.problems] == [
        f"2025-01-31-a.md:{line} below the line {fence}{CUT}{fence}{INDENTED}".replace('\\"', '"')
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Text.\n\n---\n\nStatus: draft\n\n---\n",
        "tags: post\n---\n",
        "```\ndraft: true\n---\n```\n",
        "    draft: true\n---\n",
        "Der Stand ist draft: true\n---\n",
        "draft: false\n---\n",
        "| a |\n|---|\n| draft: true |\n",
    ],
)
def test_a_text_with_lines_like_fences(body: str) -> None:
    found = read_post("2025-01-31-a.md", f"---\ntags: post\n---\n{body}", Rules(zone=UTC))
    assert found
    assert found.post


@pytest.mark.parametrize("line", ["-----", "---\u00a0", "  ---"])
def test_a_line_that_does_not_close_the_block_for_mkdocs(line: str) -> None:
    text = f'---\ntitle: A\nsummary: "eins\n{line}\nzwei"\ntags: post\ndraft: true\n---\nText.\n'
    found = read_post("2025-01-31-a.md", text, Rules(zone=UTC))
    assert found
    assert found.post
    assert (found.hidden, found.problems) == (True, ())
    assert found.post.plain.split() == ["eins", *line.split(), "zwei"]


@pytest.mark.parametrize(
    "text", [LITERAL.format("", "draft: true"), "Text.\n\nHier:\ntags: post\n---\n"]
)
def test_a_page_that_is_no_post_may_be_torn_by_a_text(text: str) -> None:
    assert read_post("2025-01-31-a.md", text, Rules(zone=UTC)) is None
