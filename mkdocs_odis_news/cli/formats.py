"""Writes findings for people, for programs, and for the checks of GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import click

from ..posts.problem import Problem, Severity
from ..posts.report import folded, more_of_a_kind
from ..translations.message import Message, say, told
from .table import printable

PathOf = Callable[[str], str]
"""From a source to the path of its file, as a person would type it."""

FORMATS = ("text", "json", "github")
_WORDS: dict[Severity, tuple[Message, str]] = {
    Severity.ERROR: (say("error"), "red"),
    Severity.WARNING: (say("warning"), "yellow"),
    Severity.ADVICE: (say("advice"), "cyan"),
}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def as_text(problems: Sequence[Problem], path_of: PathOf, language: str) -> Iterator[str]:
    """A line each; of a kind that more than ten files have, ten are told in full."""
    for problem, more in folded(problems):
        word, colour = _WORDS[problem.severity]
        place = replace(problem, source=path_of(problem.source)).place
        kind = click.style(told(word, language), fg=colour)
        yield f"{printable(place)}: {kind}: {printable(problem.sentence(language))}"
        if more:
            yield f"{kind}: {told(more_of_a_kind(more), language)}"


def as_json(problems: Sequence[Problem], path_of: PathOf, language: str) -> Iterator[str]:
    """One list, in which nothing is left out."""
    found = [
        {
            "file": path_of(problem.source),
            "line": problem.line,
            "column": problem.column,
            "key": problem.key,
            "severity": problem.severity.value,
            "message": problem.sentence(language),
        }
        for problem in problems
    ]
    yield json.dumps(found, indent=2, ensure_ascii=False)


def as_github(problems: Sequence[Problem], path_of: PathOf, language: str) -> Iterator[str]:
    """Commands that GitHub shows beside the lines of a change."""
    for problem in problems:
        given = {"file": path_of(problem.source), "line": problem.line, "col": problem.column}
        where = ",".join(f"{k}={_property(str(v))}" for k, v in given.items() if v)
        said = _value(problem.sentence(language))
        yield f"::{_COMMANDS[problem.severity]} {where},title=odis-news::{said}"


def counted(problems: Iterable[Problem], posts: int) -> Message:
    """The line at the end."""
    found = [problem.severity for problem in problems]
    return say(
        "errors: {errors}, warnings: {warnings}, advice: {advice}, posts: {posts}",
        errors=found.count(Severity.ERROR),
        warnings=found.count(Severity.WARNING),
        advice=found.count(Severity.ADVICE),
        posts=posts,
    )


def _value(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _value(text).replace(":", "%3A").replace(",", "%2C")
