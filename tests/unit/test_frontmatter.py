"""Front matter, in all the shapes in which authors write it."""

from __future__ import annotations

import re

import pytest

from mkdocs_odis_news.posts.frontmatter import (
    FrontMatter,
    block,
    parse,
    without_block,
)
from mkdocs_odis_news.posts.problem import Problem

READABLE = "expected front matter that YAML can read."
QUOTES = 'Put the text in quotes: title: "…".'


def problem(text: str) -> str:
    found = parse("a.md", text)
    assert isinstance(found, Problem)
    return str(found)


def read(text: str) -> FrontMatter:
    found = parse("a.md", text)
    assert isinstance(found, FrontMatter)
    return found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("---\ntitle: A: b\n---\n", f'2:9: title: found "title: A: b"; {READABLE} {QUOTES}'),
        ("---\ntitle: @b\n---\n", f'2:8: title: found "title: @b"; {READABLE} {QUOTES}'),
        ("---\ntitle: *b\n---\n", f'2:8: title: found "title: *b"; {READABLE} {QUOTES}'),
        ("---\ntitle: !b c\n---\n", f'2:8: title: found "title: !b c"; {READABLE} {QUOTES}'),
        ("---\ntitle: `b`\n---\n", f'2:8: title: found "title: `b`"; {READABLE} {QUOTES}'),
        ("---\ntitle: %b\n---\n", f'2:8: title: found "title: %b"; {READABLE} {QUOTES}'),
        (
            '---\ntitle: "A" und B\n---\n',
            f'2:12: title: found "title: "A" und B"; {READABLE} Put the whole text in single'
            " quotes: title: '…'.",
        ),
        (
            '---\ntitle: "A\nb: c\n---\n',
            f'2:8: title: found "title: "A"; {READABLE} Put the whole text in single quotes:'
            " title: '…'.",
        ),
        (
            "---\ntitle: A\n\tb: c\n---\n",
            f'3:1: found "b: c"; {READABLE} Indent with spaces, not with a tab.',
        ),
        (
            "---\ntitle: A\nund noch mehr\nb: c\n---\n",
            f'3:1: found "und noch mehr"; {READABLE} Join this line to the one above, or indent it'
            " by two spaces.",
        ),
        (
            "---\ntitle: A\x07\n---\n",
            f"2:9: title: found the control character U+0007; {READABLE} Delete this character.",
        ),
        (
            "\n---\nb: 2022-01-02\ndate: 2022-13-45\n---\n",
            f'4:7: date: found "date: 2022-13-45"; {READABLE} Write a date that exists, such as'
            " 2022-05-25.",
        ),
        (
            "---\ntags:post\ntitle: A\n---\n",
            f'2:5: tags: found "tags:post"; {READABLE} Write a blank behind the colon: tags: post.',
        ),
        (
            "\n+++\ntitle = 'A'\n+++\n",
            "2: found a line +++, which opens front matter in TOML; expected front matter in YAML"
            " between two lines ---. Write --- for +++, and each key as key: text.",
        ),
        ("---\ntitle: {b\n---\n", f'2:1: title: found "title: {{b"; {READABLE} {QUOTES}'),
        (
            "\n---\ntitle: A\n",
            "2: found a line --- that opens the front matter, and none that closes it; expected a"
            " second line --- below the last key. Write a line --- below the last key.",
        ),
    ],
)
def test_unreadable(text: str, sentence: str) -> None:
    assert problem(text) == f"a.md:{sentence}"


def test_what_is_nested_too_deeply_is_a_problem() -> None:
    """How deep YAML goes before it gives up, and so the column, differs between its releases."""
    sentence = re.sub(r"^a\.md:2:\d+: ", "", problem("---\n" + "[" * 20_000 + "\n---\n"))
    assert sentence == (
        f'found "{"[" * 60}…"; {READABLE} Join this line to the one above, or indent it by two'
        " spaces."
    )


def test_a_number_too_long_for_python_is_a_problem() -> None:
    assert problem("---\na: 1\nb: " + "9" * 5000 + "\n---\n").startswith("a.md:1:1: found ")


@pytest.mark.parametrize(
    ("text", "values", "body"),
    [
        ("Text.\n", {}, "Text."),
        ("", {}, ""),
        ("---\na: 1\n---", {"a": 1}, ""),
        ("\ufeff---\na: 1\n---\nText.\n", {"a": 1}, "Text."),
        ("\n\n---\na: 1\n---\n\nText.\n\n---\n\nMehr.\n", {"a": 1}, "Text.\n\n---\n\nMehr."),
        ("-----\na: 1\n-----\nText.", {"a": 1}, "Text."),
        ("---\na: 1\n...\nText.", {"a": 1}, "Text."),
        ("---\n- a\n---\nText.", {}, "Text."),
        ("---\ncontent: x\nself: y\n2022: z\n---\n", {"content": "x", "self": "y"}, ""),
        ("--- a\nb: 1\n---\n", {}, "--- a\nb: 1\n---"),
        ('{\n"a": 1\n}\n', {}, '{\n"a": 1\n}'),
    ],
)
def test_readable(text: str, values: dict[str, object], body: str) -> None:
    front_matter = read(text)
    assert dict(front_matter.values) == values
    assert front_matter.body == body


def test_aliases_and_long_lines_are_read() -> None:
    bomb = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))
    front_matter = read(f"---\na0: &a0 x\n{bomb}\nz: {'y' * 1_000_000}\n---\n")
    assert len(str(front_matter.values["z"])) == 1_000_000


def test_lines_of_keys() -> None:
    front_matter = read("\n---\na: 1\n'b': 2\nc : {d: 4}\n---\nf: 1\n")
    assert [front_matter.line(key) for key in "abcdf"] == [3, 4, 5, None, None]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\na: b: c\n---\n\nText.\n", "Text."),
        ("---\na: b\nText.", "a: b\nText."),
        ("tags: post\n", "tags: post\n"),
    ],
)
def test_without_block(text: str, body: str) -> None:
    assert without_block(text) == body


def test_block_without_a_fence_ends_at_the_first_empty_line() -> None:
    assert block("tags: a\ntitle: b\n\ntags: post") == "tags: a\ntitle: b"
