"""How a problem reads."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.problem import Problem, shown


@pytest.mark.parametrize(
    ("place", "begin"),
    [
        ({}, "a.md: found"),
        ({"line": 3}, "a.md:3: found"),
        ({"line": 3, "column": 7, "key": "title"}, "a.md:3:7: title: found"),
        ({"key": "title"}, "a.md: title: found"),
    ],
)
def test_sentence(place: dict[str, object], begin: str) -> None:
    problem = Problem(source="a.md", found="x", expected="y", cure="Write y", **place)
    assert str(problem) == f"{begin} x; expected y. Write y."


def test_order_is_by_file_then_line() -> None:
    def at(source: str, line: int | None) -> Problem:
        return Problem(source=source, line=line, found="", expected="", cure="")

    problems = [at("b.md", 1), at("a.md", 9), at("a.md", None), at("a.md", 2)]
    ordered = [(p.source, p.line) for p in sorted(problems, key=lambda p: p.order)]
    assert ordered == [("a.md", None), ("a.md", 2), ("a.md", 9), ("b.md", 1)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "nothing"),
        (True, "true"),
        (2022, "2022"),
        ("zwei\n Zeilen", '"zwei Zeilen"'),
        ("x" * 80, '"' + "x" * 60 + '…"'),
        ([1, 2], "a list [1, 2]"),
        (list(range(9)), "a list [0, 1, 2, ...]"),
        ({"a": 1}, "a mapping {'a': 1}"),
    ],
)
def test_shown(value: object, text: str) -> None:
    assert shown(value) == text


def blown_up(times: int) -> list[object]:
    """What a few aliases make of one text: nine times the same list, so many lists deep."""
    value: list[object] = ["x"]
    for _ in range(times):
        value = [value] * 9
    return value


def test_what_aliases_blow_up_stays_short() -> None:
    assert len(shown(blown_up(40))) < 200
