"""Front matter, in all the shapes in which authors write it."""

from __future__ import annotations

import re

import pytest

from mkdocs_odis_news.posts.frontmatter import LONGEST, BlockFormat, FrontMatter, parse
from mkdocs_odis_news.posts.header import lines_of
from mkdocs_odis_news.posts.keys import KEYS

READABLE = "expected front matter that YAML can read."
QUOTES = 'Put the text in quotes: title: "…".'

HEADER = BlockFormat.HEADER


def problem(text: bytes | str) -> str:
    return str(parse("a.md", text, KEYS).problem)


def read(text: bytes | str) -> FrontMatter:
    found = parse("a.md", text, KEYS)
    assert found.problem is None
    return found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("---\ntitle: A: b\n---\n", f'2:9: title: found "title: A: b"; {READABLE} {QUOTES}'),
        ("---\ntitle: @b\n---\n", f'2:8: title: found "title: @b"; {READABLE} {QUOTES}'),
        ("---\ntitle: *b\n---\n", f'2:8: title: found "title: *b"; {READABLE} {QUOTES}'),
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
            '---\ntitle: "A \\ud83d\\ude00"\n---\n',
            f'2:13: title: found "title: "A \\ud83d\\ude00""; {READABLE} Write \U0001f600 in place'
            " of \\ud83d\\ude00.",
        ),
        (
            '---\ntitle: "A\n  \\uDC00 b"\n---\n',
            f'3:5: found "\\uDC00 b""; {READABLE} Delete \\uDC00, which is no character.',
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
            "---\ntags:post\ntitle: A\n---\n",
            f'2:5: tags: found "tags:post"; {READABLE} Write a blank behind the colon: tags: post.',
        ),
        (
            "---\ntags = ['post']\ntitle='A'\n---\n",
            f"2:6: tags: found \"tags = ['post']\"; {READABLE} Write a colon and a blank in place"
            " of =: tags: ['post'].",
        ),
        (
            "\n+++\ntitle = 'A\n+++\n",
            '3:1: found "title = \'A"; expected front matter that TOML can read. Correct this'
            " line, or what stands before it, by the rules of TOML.",
        ),
        (
            "+++\ntitle = 'A'\n" + "a." * 60 + "b = 1\n+++\n",
            f'3:1: found "{"a." * 30}…"; expected front matter that TOML can read. Correct this'
            " line, or what stands before it, by the rules of TOML.",
        ),
        (
            "+++\ntitle = 'A'\n",
            "1: found a line +++ that opens the front matter, and none that closes it; expected a"
            " second line +++ below the last key. Write a line +++ below the last key.",
        ),
        (
            '{\n"title": "A",,\n"draft": true\n}\n',
            '2:14: found ""title": "A",,"; expected front matter that JSON can read. Correct this'
            " line, or what stands before it, by the rules of JSON.",
        ),
        (
            "---\ntitle: &a [*a]\n---\n",
            "2: found aliases that stand for more than 10,000 values; expected front matter that"
            " holds what it shows. Write out what the aliases (*name) stand for.",
        ),
        (
            f"---\ntitle: {'x' * LONGEST}\n---\n",
            "2: found front matter of 100,008 characters; expected at most 100,000. Move what is no"
            " key into the text below.",
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


@pytest.mark.parametrize("opener", ["[", "- ", "{a: ", "? "])
@pytest.mark.parametrize("number", [11_000, 24_000])
def test_what_is_nested_too_deeply_is_a_problem(opener: str, number: int) -> None:
    """At which column, and before 6.0.4 whether the process survives it, PyYAML decides."""
    sentence = re.sub(r"^a\.md:3:\d+: ", "", problem(f"---\ntags: post\n{opener * number}\n---\n"))
    assert sentence == (
        f'found "{(opener * 60)[:60].rstrip()}…"; {READABLE} Join this line to the one above, or'
        " indent it by two spaces."
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            "---\ntags: post\ntitle: Äpfel\n---\n".encode("latin-1"),
            "a.md:3:8: found the byte 0xC4; expected text in UTF-8. Save the file as UTF-8.",
        ),
        (
            "---\ntags: post\n---\n".encode("utf-16"),
            "a.md:1:1: found the byte 0xFF; expected text in UTF-8. Save the file as UTF-8.",
        ),
        (
            "---\ntags: post\n---\n".encode("utf-32"),
            "a.md:1:1: found the byte 0xFF; expected text in UTF-8. Save the file as UTF-8.",
        ),
        (
            "---\ntags: post\n---\n".encode("utf-16-le"),
            "a.md:1:2: found the byte 0x00; expected text in UTF-8. Save the file as UTF-8.",
        ),
        (
            "---\ntags: post\ntitle: Ā\n---\n".encode("utf-16-be"),
            "a.md:1:1: found the byte 0x00; expected text in UTF-8. Save the file as UTF-8.",
        ),
    ],
)
def test_what_is_not_utf_8_is_read_nevertheless(content: bytes, sentence: str) -> None:
    found = parse("a.md", content, KEYS)
    assert str(found.problem) == sentence
    assert found.pairs[0].value == "post"


@pytest.mark.parametrize(
    ("text", "format", "values", "body"),
    [
        ("Text.\n", None, {}, "Text."),
        ("", None, {}, ""),
        ("---\ntitle: 1\n---", BlockFormat.YAML, {"title": "1"}, ""),
        ("\ufeff---\r\na: 1\r\n---\r\nText.\r\n", BlockFormat.YAML, {"a": "1"}, "Text."),
        ("---\ra: 1\r---\rText.\r", BlockFormat.YAML, {"a": "1"}, "Text."),
        ("---\u2028a: 1\u2028---\u2028Text.", BlockFormat.YAML, {"a": "1"}, "Text."),
        ("---\x85a: 1\x85---\x85Text.", BlockFormat.YAML, {"a": "1"}, "Text."),
        ("---\x0ba: 1\x0b---\x0bText.", BlockFormat.YAML, {"a": "1"}, "Text."),
        ("---\na: 1\n---\nText\u2028mehr", BlockFormat.YAML, {"a": "1"}, "Text\u2028mehr"),
        ("\n\n---\na: 1\n---\n\nText.\n\n---\n", BlockFormat.YAML, {"a": "1"}, "Text.\n\n---"),
        ("-----\na: 1\n-----\nText.", BlockFormat.YAML, {"a": "1"}, "Text."),
        ("---\na: 1\n...\nText.", BlockFormat.YAML, {"a": "1"}, "Text."),
        ("---\n# nichts\n---\nText.", BlockFormat.YAML, {}, "Text."),
        ("---\n- a\n---\nText.", None, {}, "---\n- a\n---\nText."),
        ("---\nText\n---\nMehr", None, {}, "---\nText\n---\nMehr"),
        ("---\nEs ist: so: heute\n---\nMehr", None, {}, "---\nEs ist: so: heute\n---\nMehr"),
        ("---\nText ohne Ende", None, {}, "---\nText ohne Ende"),
        ("--- a\nb: 1\n---\n", None, {}, "--- a\nb: 1\n---"),
        ("---\nzu:eng\n---\n", None, {}, "---\nzu:eng\n---"),
        (
            "+++\ntitle = 'A'\n\n  draft = true\n+++\nB",
            BlockFormat.TOML,
            {"title": "A", "draft": "true"},
            "B",
        ),
        ("+++\nfoo = 1\n+++\nB", None, {}, "+++\nfoo = 1\n+++\nB"),
        ("+++\nkein TOML\n+++\nB", None, {}, "+++\nkein TOML\n+++\nB"),
        ("++++\ntitle = 'A'\n++++\n", None, {}, "++++\ntitle = 'A'\n++++"),
        ('{\n"title": "A"\n}\nB', BlockFormat.JSON, {"title": "A"}, "B"),
        ('{"title": 1.10, "x": null}  \n\nB', BlockFormat.JSON, {"title": "1.10", "x": None}, "B"),
        ('{"title": "A"}', BlockFormat.JSON, {"title": "A"}, ""),
        ('{"title": "A"} B', None, {}, '{"title": "A"} B'),
        ('{"a": 1}\nB', None, {}, '{"a": 1}\nB'),
        ('{"a": 1\nB', None, {}, '{"a": 1\nB'),
        ("{{ title }}\nB", None, {}, "{{ title }}\nB"),
        ("{% title: x %}\nB", None, {}, "{% title: x %}\nB"),
        ("{: .title }\nB", None, {}, "{: .title }\nB"),
        ("title: A\n\ndraft: true\n---\nB", BlockFormat.YAML, {"title": "A", "draft": "true"}, "B"),
        ("title: A\n\nx: y: z\n---\nB", HEADER, {"title": "A"}, "x: y: z\n---\nB"),
        ("foo: A\ntitel: B\n---\nC", None, {}, "foo: A\ntitel: B\n---\nC"),
        (
            "Title: A: b\nTags: x,\n    y\n\nB",
            HEADER,
            {"title": "A: b", "tags": "x, y"},
            "B",
        ),
        (
            "Title: A\nmetaDescription: B\nLASTMOD: 1\nX: 2\n\nC",
            HEADER,
            {"title": "A", "metaDescription": "B", "lastmod": "1", "x": "2"},
            "C",
        ),
        ("Title: A\nKein Schlüssel", HEADER, {"title": "A"}, "Kein Schlüssel"),
        (
            "title: 'A'\ntags: [a, b]\n\nB",
            HEADER,
            {"title": "A", "tags": ["a", "b"]},
            "B",
        ),
        ("Title: '\nx: '\n\nB", HEADER, {"title": "'", "x": "'"}, "B"),
        ("Title: 'a' b\n\nB", HEADER, {"title": "'a' b"}, "B"),
        ('Title: #\nx: 0"\n\nB', HEADER, {"title": "#", "x": '0"'}, "B"),
        ("Title: [a](b)\nx: [\n\nB", HEADER, {"title": "[a](b)", "x": "["}, "B"),
        (
            "Title: []\nsummary: [x]\n\nB",
            HEADER,
            {"title": "[]", "summary": "[x]"},
            "B",
        ),
        ("Title: ''\n\nB", HEADER, {"title": ""}, "B"),
        ("foo: |\n  title: B\n---\nC", HEADER, {"foo": "|", "title": "B"}, "---\nC"),
        ("Note: A\n>title: B", None, {}, "Note: A\n>title: B"),
        ("Note: A\n\ntitle: B", None, {}, "Note: A\n\ntitle: B"),
        ("Note: A\nnoch ein Satz, title: B", None, {}, "Note: A\nnoch ein Satz, title: B"),
        ("https://x.example/\n", None, {}, "https://x.example/"),
    ],
)
def test_readable(
    text: str, format: BlockFormat | None, values: dict[str, object], body: str
) -> None:
    front_matter = read(text)
    assert front_matter.format is format
    assert {pair.key: pair.value for pair in front_matter.pairs} == values
    assert front_matter.body == body


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("\n---\na: 1\n'b': 2\nc : {d: 4}\n---\nf: 1\n", {"a": 3, "b": 4, "c": 5}),
        ("+++\ntitle = 'A'\n\n[b]\nc = 1\n+++\n", {"title": 2, "b": 4}),
        ('\n{\n"title": 1,\n"b": 2}\n', {"title": 3, "b": 4}),
        ("Title: A\n    noch\nb: 2\n", {"title": 1, "b": 3}),
        ("\ntitle: A\n\nb: 2\n---\n", {"title": 2, "b": 4}),
    ],
)
def test_lines_of_keys(text: str, lines: dict[str, int]) -> None:
    assert {pair.key: pair.line for pair in read(text).pairs} == lines


def test_the_last_line_of_a_problem_in_json() -> None:
    assert problem('{\n"title": "A"').startswith("a.md:2:13: ")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "---\ntags:post\n---\n",
            f'2:5: tags: found "tags:post"; {READABLE} Write a blank behind the colon: tags: post.',
        ),
        (
            '{\n"title": ' + "[" * 60_000,
            f'2:1: found ""title": {"[" * 51}…"; expected front matter that YAML can read. Join'
            " this line to the one above, or indent it by two spaces.",
        ),
    ],
)
def test_one_text_and_too_deep(text: str, sentence: str) -> None:
    assert problem(text) == f"a.md:{sentence}"


def test_a_lone_closing_line_far_below_closes_nothing() -> None:
    far = "x: y\n" * 30_000
    assert read(f"title: A\n\n{far}---\nB").format is HEADER


def test_what_looks_like_keys() -> None:
    block = "title: A\n \"draft\" = true,\n- x\n{'tags': [a]}\nEin Satz."
    assert list(lines_of(block)) == [("title", "A"), ("draft", "true"), ("tags", "[a]}")]
