"""TOML and JSON as the text that was typed."""

from __future__ import annotations

import json
import tomllib

import pytest

from mkdocs_odis_news.posts.toml_json import read_json, read_toml
from mkdocs_odis_news.posts.yaml_text import Value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'Yes'", "Yes"),
        ('"007"', "007"),
        ("true", "true"),
        ("false", "false"),
        ("1.10", "1.10"),
        ("1e3", "1e3"),
        ("nan", "nan"),
        ("0x1F", "31"),
        ("1_000", "1000"),
        ("2025-01-31", "2025-01-31"),
        ("2025-01-31T10:30:00Z", "2025-01-31 10:30:00+00:00"),
        ("07:30:00", "07:30:00"),
        ("['a', 2, [0.5]]", ["a", "2", ["0.5"]]),
        ("{b = 'never', c = false}", {"b": "never", "c": "false"}),
        ('"""\na\nb"""', "a\nb"),
        ("0x" + "f" * 5000, "0x" + "f" * 5000),
    ],
)
def test_value_of_toml(text: str, expected: Value) -> None:
    (pair,) = read_toml(f"a = {text}")
    assert pair.value == expected


def test_lines_of_toml() -> None:
    block = "a = 1\n\n  'b' = 2\n\"c\"=3\n[d]\ne = 4\n[[f]]\nd.g = 5\n[h.i]\n"
    assert [(pair.key, pair.line) for pair in read_toml(block, first=2)] == [
        *(("a", 2), ("b", 4), ("c", 5), ("d", 6), ("f", 8), ("h", 10))
    ]


@pytest.mark.parametrize(
    "block",
    [
        *("a = b", "a", "a = 1\na = 2", "a = [", "a = 2025-13-45"),
        *(".".join("a" * 60) + " = 1", f"[{'.'.join('a' * 60)}]", "a = " + "[" * 20_000),
        "a = " + "9" * 5000,
    ],
    ids=["bare", "alone", "twice", "open", "day", "dots", "dots of a table", "deep", "digits"],
)
def test_unreadable_toml(block: str) -> None:
    with pytest.raises((ValueError, RecursionError)):
        read_toml(block)


@pytest.mark.parametrize("end", [" = 1", "", "."])
def test_the_place_of_a_key_of_too_many_parts(end: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError, match=r"a key of too many parts \(at line 3\)"):
        read_toml("a = 1\n\n" + ".".join("a" * 60) + end, first=7)


def test_many_numbers_are_no_key() -> None:
    (pair,) = read_toml(f"a = [\n{'1.5, ' * 60}\n]\n")
    assert pair.value == ["1.5"] * 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes"', "Yes"),
        ("true", "true"),
        ("false", "false"),
        ("null", None),
        ("1.10", "1.10"),
        ("1e400", "1e400"),
        ("-0", "-0"),
        ("NaN", "NaN"),
        ("9" * 5000, "9" * 5000),
        ('["a", 2, [0.50], null]', ["a", "2", ["0.50"], None]),
        ('{"b": {"c": false}}', {"b": {"c": "false"}}),
        ('"\\u00e4\\n"', "ä\n"),
    ],
)
def test_value_of_json(text: str, expected: Value) -> None:
    read = read_json(f'{{"a": {text}}}', 0, 1)
    assert read is not None
    (pair,), _ = read
    assert pair.value == expected


def test_pairs_of_json_with_their_lines_and_the_end() -> None:
    text = 'x\n{\n"a": 1, "b": 2,\n"a": 3,\n"d\\u0072aft": 4\n} y'
    read = read_json(text, 2, 2)
    assert read == ((("a", "1", 3), ("b", "2", 3), ("a", "3", 4), ("draft", "4", 5)), len(text) - 2)


@pytest.mark.parametrize("text", ["[1]", '"a"', "1", "null"])
def test_json_that_is_no_mapping(text: str) -> None:
    assert read_json(text, 0, 1) is None


@pytest.mark.parametrize("text", ['{"a": 1,}', "{a: 1}", "{'a': 1}", '{"a": "\n"}', '{"a"'])
def test_unreadable_json(text: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        read_json(text, 0, 1)


def test_json_that_is_nested_too_deeply() -> None:
    with pytest.raises(RecursionError):
        read_json('{"a": ' + "[" * 100_000, 0, 1)
