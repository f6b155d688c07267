"""All that is to be said of a site: what a build would say, and what it would not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..advice.advise import advice_on
from ..markers import marker_problems
from ..posts.problem import Problem, warning
from ..posts.rules import Note
from ..site import Site
from ..translations.message import say


def findings_of(site: Site) -> tuple[Problem, ...]:
    """In the order of a report."""
    found = (*site.problems, *_without_alternative(site), *marker_problems(site), *advice_on(site))
    return tuple(sorted(found, key=lambda problem: problem.order))


def within(problems: Iterable[Problem], docs_dir: Path, paths: Iterable[Path]) -> list[Problem]:
    """Those of files that are one of the paths, or below one; without paths, all."""
    wanted = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if not wanted or any(map((docs_dir / problem.source).resolve().is_relative_to, wanted))
    ]


def _without_alternative(site: Site) -> Iterator[Problem]:
    """A build warns of all of them in one line."""
    readings = {r.source: r for each in site.sections for r in each.readings.readings}
    for reading in readings.values():
        if Note.NO_ALT in reading.notes:
            found = say("an image without alternative text")
            expected = say("heroImageAltText: and what it shows")
            cure = say("Write {line} for decoration", line='heroImageAltText: ""')
            yield warning(reading.source, found, expected, cure)
