"""Puts all problems of a build in the order of a report, and folds those that repeat themselves."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator

from .problem import Problem, Severity

_FILES = 10
_Kind = tuple[Severity, str | None, str]


def report_lines(problems: Iterable[Problem]) -> Iterator[tuple[Severity, str]]:
    """Each line and how bad it is, by file and place.

    Where more than ten files have problems of one kind, those of the first ten are told in full.
    """
    ordered = sorted(problems, key=lambda problem: problem.order)
    files: dict[_Kind, set[str]] = {}
    last: dict[_Kind, Problem] = {}
    folded = Counter[_Kind]()
    told: list[Problem] = []
    for problem in ordered:
        kind = _kind(problem)
        found = files.setdefault(kind, set())
        if len(found) < _FILES or problem.source in found:
            found.add(problem.source)
            told.append(problem)
            last[kind] = problem
        else:
            folded[kind] += 1
    for problem in told:
        yield problem.severity, str(problem)
        kind = _kind(problem)
        if folded[kind] and problem is last[kind]:
            yield problem.severity, f"and {folded[kind]} more of this kind"


def _kind(problem: Problem) -> _Kind:
    """What is expected tells kinds apart: what was found and the cure hold words of the author."""
    name = posixpath.basename(problem.source)
    return problem.severity, problem.key, problem.expected.replace(name, "")
