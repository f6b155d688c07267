"""The tables of ``benchmarks/README.md``, from the figures that are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from .author import EDITS
from .cases import CASES
from .figures import Round, any_edit, beside_host, middle
from .loop import LOOPS


def instructions(found: dict[str, dict[str, float]]) -> Iterator[str]:
    """Of a further post, by theme and case."""
    yield from _head(("theme", *CASES))
    for theme, each in found.items():
        yield _row(
            (
                theme,
                *(_beside(each[c], each[c] / each["host"]) if c in each else "–" for c in CASES),
            )
        )


def builds(found: dict[str, list[Round]]) -> Iterator[str]:
    """Whole builds, by number of posts and case."""
    yield from _head(("posts", "", "rounds", "CPU in s", "wall in s", "peak of memory in MiB"))
    for number, rounds in found.items():
        for case in rounds[0]:
            shown = (
                _beside(middle(rounds, case, name), beside_host(rounds, case, name))
                for name in ("cpu", "wall", "memory")
            )
            yield _row((f"{int(number):,}", case, str(len(rounds)), *shown))


def growth(found: dict[str, list[Round]]) -> Iterator[str]:
    """What a further post costs between two numbers of posts: CPU time, and memory that stays."""
    yield from _head(("posts", "", "CPU in ms", "memory in KiB"))
    for (fewer, few), (more, many) in pairwise(found.items()):
        cases = [case for case in many[0] if case in few[0]]
        between = int(more) - int(fewer)
        grown = {
            case: {
                name: (middle(many, case, name) - middle(few, case, name)) / between
                for name in ("cpu", "memory")
            }
            for case in cases
        }
        for case, each in grown.items():
            beside = {name: value / grown["host"][name] for name, value in each.items()}
            yield _row(
                (
                    f"{int(fewer):,} to {int(more):,}",
                    case,
                    _beside(each["cpu"] * 1000, beside["cpu"]),
                    _beside(each["memory"] * 1024, beside["memory"]),
                )
            )


def loop(found: dict[str, dict[str, list[dict[str, Round]]]]) -> Iterator[str]:
    """From saving to seeing, by theme, number of posts and kind of edit."""
    yield from _head(("theme", "posts", "", *EDITS, "any, wall", "any, CPU"))
    for theme, by_number in found.items():
        for number, rounds in by_number.items():
            for name in [name for name in LOOPS if any(name in each for each in rounds)]:
                kinds = (_edit(rounds, name, kind) for kind in EDITS)
                medians = any_edit(rounds)
                beside = (
                    _beside(middle(medians, name, took), beside_host(medians, name, took), 2)
                    for took in ("wall", "cpu")
                )
                yield _row((theme, f"{int(number):,}", name, *kinds, *beside))


def memory(found: dict[str, dict[str, float]]) -> Iterator[str]:
    """What servers hold after so many edits, in MiB."""
    yield from _head(("edits", *next(iter(found.values()))))
    for case, each in found.items():
        yield _row((case, *(f"{value:.0f}" for value in each.values())))


def _edit(rounds: list[dict[str, Round]], name: str, kind: str) -> str:
    found = [each[name] for each in rounds if kind in each.get(name, {})]
    return f"{middle(found, kind, 'wall'):.2f}" if found else "–"


def _beside(value: float, ratio: float, digits: int = 1) -> str:
    return f"{value:,.{digits}f} ({ratio:.2f})"


def _head(names: Iterable[str]) -> Iterator[str]:
    columns = tuple(names)
    yield _row(columns)
    yield f"|{'|'.join(['---', *['--:'] * (len(columns) - 1)])}|"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


PARTS: dict[str, Any] = {
    "instructions": [instructions],
    "builds": [builds, growth],
    "loop": [loop],
    "memory": [memory],
}
