"""What a memo remembers, and for how long."""

from __future__ import annotations

from mkdocs_odis_news.memo import Forgetful, Memo


def made(memo: Memo, name: str, *given: object) -> list[object]:
    """The value of a name, in a list that is made anew only where it must be."""
    return memo.of(name, given, lambda: list(given))


def test_the_same_of_the_same() -> None:
    memo = Memo()
    one = made(memo, "a", 1, (2,))
    assert made(memo, "a", 1, (2,)) is one
    assert made(memo, "b", 1, (2,)) is not one
    assert made(memo, "a", 1, (3,)) == [1, (3,)]


def test_a_value_lives_as_long_as_every_build_asks_for_it() -> None:
    memo = Memo()
    one, other = made(memo, "a", 1), made(memo, "b", 1)
    memo.turn()
    assert made(memo, "a", 1) is one
    memo.turn()
    assert made(memo, "a", 1) is one
    assert made(memo, "b", 1) is not other


def test_equal_values_become_one_object() -> None:
    memo = Memo()
    one = memo.same("a", ["x"])
    memo.turn()
    assert memo.same("a", ["x"]) is one
    assert memo.same("a", ["y"]) == ["y"]


def test_nothing_is_kept_for_a_build_that_does_not_come() -> None:
    memo = Forgetful()
    one = made(memo, "a", 1)
    assert made(memo, "a", 1) == one
    assert made(memo, "a", 1) is not one
