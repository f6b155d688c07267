"""YAML as the text that was typed."""

from __future__ import annotations

import pytest
import yaml

from mkdocs_odis_news.posts.yaml_text import MOST, Pair, TooLargeError, Value, read_yaml


def value(text: str) -> Value:
    (pair,) = read_yaml(f"a: {text}") or ()
    return pair.value


@pytest.mark.parametrize(
    "text",
    [
        *("007", "1_000", ".5", "0.50", "1.10", "1e3", "0x1F", "0o17", "+1", "12:30:45", "20:15"),
        *("Yes", "No", "off", "TRUE", "y", "2022-05-25", "2022-13-45", "2022-05-25 10:30", ".inf"),
        *("Vec<u8>", "a & b", "a#b", "C#", "=", "<<", "null und nichtig", "~a", "9" * 5000),
        *("0x" + "f" * 5000, "Straße", "👩‍💻", "nul", "!Wichtig Neu", "!Wichtig", "2022"),
    ],
)
def test_plain_text_is_what_was_typed(text: str) -> None:
    assert value(text) == text


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "# nichts"])
def test_nothing(text: str) -> None:
    assert value(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('""', ""),
        ("'~'", "~"),
        ('"null"', "null"),
        ("'It''s'", "It's"),
        ('"a\\u00e4\\n"', "aä\n"),
        ("A  # Kommentar", "A"),
        ("A\n  B\n\n  C", "A B\nC"),
        (">\n  A\n  B\n", "A B\n"),
        ("|\n  A\n  B\n", "A\nB\n"),
        ("|\n  ~", "~"),
        ("!!str 007", "007"),
        ("!!bool Yes", "Yes"),
        ("[007, ~, [No], {b: .5}]", ["007", None, ["No"], {"b": ".5"}]),
        ("\n- x\n-\n- y: 1_0\n  z:", ["x", None, {"y": "1_0", "z": None}]),
        ("{b: {c: 2022-05-25}}", {"b": {"c": "2022-05-25"}}),
        ("{[b]: c, d: e}", {"d": "e"}),
        ("&x A", "A"),
        ("[&x {b: 1}, *x]", [{"b": "1"}, {"b": "1"}]),
    ],
)
def test_value(text: str, expected: Value) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("block", "pairs"),
    [
        ("", ()),
        ("# nichts\n", ()),
        (
            "a: 1\n\n'b': 2\nc : 3\n2022: 4",
            (("a", "1", 1), ("b", "2", 3), ("c", "3", 4), ("2022", "4", 5)),
        ),
        # Each time that a key is repeated.
        ("a: 1\na: 2", (("a", "1", 1), ("a", "2", 2))),
        # Mappings that are merged; what stands there counts, of several the first that has the key.
        (
            "x: &x {b: 1, c: 2}\n<<: *x\nc: 3",
            (("b", "1", 1), ("x", {"b": "1", "c": "2"}, 1), ("c", "3", 3)),
        ),
        ("<<: [{b: 1}, {b: 2, c: 3}]", (("b", "1", 1), ("c", "3", 1))),
        ("<<: {b: 1}\n<<: {b: 2, c: 3}", (("b", "1", 1), ("c", "3", 2))),
        ("<<: {<<: {b: 1}, c: 2}", (("b", "1", 1), ("c", "2", 1))),
        ("<<: [x, {b: 1}]", (("b", "1", 1),)),
        # No merging: text, and a key in quotes.
        ("<<: x", (("<<", "x", 1),)),
        ("'<<': {b: 1}", (("<<", {"b": "1"}, 1),)),
        # A key that is none.
        ("? [a]\n: 1\nb: 2", (("b", "2", 3),)),
        ("!!x a: 1", (("a", "1", 1),)),
    ],
)
def test_pairs(block: str, pairs: tuple[Pair, ...]) -> None:
    assert read_yaml(block) == pairs


@pytest.mark.parametrize("block", ["a", "- a: 1", "[a]", "007"])
def test_no_mapping(block: str) -> None:
    assert read_yaml(block) is None


def test_lines_count_from_that_of_the_block() -> None:
    assert read_yaml("\na: 1\nb:\n  c: 2", first=7) == (
        Pair("a", "1", 8),
        Pair("b", {"c": "2"}, 9),
    )


LAUGHS = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))


@pytest.mark.parametrize(
    "block",
    [
        f"a0: &a0 x\n{LAUGHS}",
        "a: &a [*a]",
        "a: &a {b: *a}",
        "a: &a\n  <<: *a",
        "a: &a [{b: &b [*a]}, *b]",
        "a: &a {b: 1}\nc: [" + "*a, " * (MOST // 3) + "*a]",
    ],
    ids=["laughs", "of itself", "mapping of itself", "merge of itself", "of its parent", "many"],
)
def test_what_aliases_blow_up(block: str) -> None:
    with pytest.raises(TooLargeError):
        read_yaml(block)


def test_aliases_within_measure() -> None:
    pairs = read_yaml("a: &a {b: 1}\nc: [" + "*a, " * 100 + "*a]")
    assert pairs is not None
    assert pairs[1].value == [{"b": "1"}] * 101


@pytest.mark.parametrize("block", ["a: b: c", "a: *b", "a: [b", "[" * 20_000, "a: \x07"])
def test_unreadable(block: str) -> None:
    with pytest.raises((yaml.YAMLError, RecursionError)):
        read_yaml(block)
