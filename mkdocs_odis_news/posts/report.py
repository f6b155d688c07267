"""Puts all problems of a build in the order of a report, and folds those that repeat themselves."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator

from ..translations.message import Message, say, told
from .problem import Problem, Severity

_FILES = 10
_Kind = tuple[Severity, str | None, str]


def report_lines(
    problems: Iterable[Problem], language: str = "en"
) -> Iterator[tuple[Severity, str]]:
    """Each line and how bad it is, by file and place."""
    for problem, more in folded(problems):
        yield problem.severity, problem.told(language)
        if more:
            yield problem.severity, told(more_of_a_kind(more), language)


def more_of_a_kind(number: int) -> Message:
    """The line that counts what is told no more."""
    return say("and {number} more of this kind", number=number)


def folded(problems: Iterable[Problem]) -> Iterator[tuple[Problem, int]]:
    """Those to be told in full, by file and place, and how many of its kind each stands for.

    Where more than ten files have problems of one kind, those of the first ten are.
    """
    ordered = sorted(problems, key=lambda problem: problem.order)
    files: dict[_Kind, set[str]] = {}
    last: dict[_Kind, Problem] = {}
    left = Counter[_Kind]()
    full: list[Problem] = []
    for problem in ordered:
        kind = _kind(problem)
        found = files.setdefault(kind, set())
        if len(found) < _FILES or problem.source in found:
            found.add(problem.source)
            full.append(problem)
            last[kind] = problem
        else:
            left[kind] += 1
    for problem in full:
        kind = _kind(problem)
        yield problem, left[kind] if problem is last[kind] else 0


def _kind(problem: Problem) -> _Kind:
    """What is expected tells kinds apart: what was found and the cure hold words of the author."""
    name = posixpath.basename(problem.source)
    return problem.severity, problem.key, problem.expected.replace(name, "")
