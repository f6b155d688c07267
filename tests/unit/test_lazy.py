"""What is made when somebody looks at it, as templates look at it."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.pages.lazy import LazyMapping, LazyTuple


def test_a_tuple_that_is_made_when_somebody_looks() -> None:
    made: list[int] = []

    def make() -> tuple[str, ...]:
        made.append(1)
        return ("a", "b", "c")

    lazy = LazyTuple(make, (1,))
    assert made == []
    assert (lazy[0], lazy[1:], len(lazy), list(lazy), repr(lazy)) == (
        "a",
        ("b", "c"),
        3,
        ["a", "b", "c"],
        "('a', 'b', 'c')",
    )
    assert made == [1]


def test_tuples_are_compared_by_what_they_are_made_of() -> None:
    one, same, other = (LazyTuple(lambda: ("a",), (number,)) for number in (1, 1, 2))
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert one != ("a",)


def test_a_mapping_that_makes_what_is_asked_for() -> None:
    made: list[str] = []
    lazy = LazyMapping({"a": 1, "b": 2}, lambda key: made.append(key) or key.upper())
    assert ("a" in lazy, "c" in lazy, list(lazy), len(lazy)) == (True, False, ["a", "b"], 2)
    assert made == []
    assert (lazy["a"], lazy["a"], lazy["b"]) == ("A", "A", "B")
    assert made == ["a", "b"]
    with pytest.raises(KeyError):
        lazy["c"]
