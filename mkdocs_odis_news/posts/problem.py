"""Says what is wrong with a post: where, what was found, what was expected, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from reprlib import Repr

from ..translations.message import say, told

_LONGEST = 60


class Severity(Enum):
    """An error stops a build; a warning stops it only under ``--strict``.

    Advice is what a build says nothing of.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing for an author to mend.

    ``source`` is the path below ``docs_dir`` with ``/``; ``line`` and ``column`` count from 1;
    ``found``, ``expected`` and ``cure`` are clauses without a closing full stop.
    """

    source: str
    found: str
    expected: str
    cure: str
    line: int | None = None
    column: int | None = None
    key: str | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return self.told("en")

    def told(self, language: str) -> str:
        """The line of a report, in a language of authors."""
        return f"{self.place}: {self.sentence(language)}"

    @property
    def place(self) -> str:
        """The file, and where in it: ``aktuelles/a.md:3:7``."""
        return ":".join(str(part) for part in (self.source, self.line, self.column) if part)

    def sentence(self, language: str) -> str:
        """What is wrong at that place, and the cure."""
        said = say(
            "found {found}; expected {expected}. {cure}.",
            found=self.found,
            expected=self.expected,
            cure=self.cure,
        )
        return f"{self.key}: {told(said, language)}" if self.key else told(said, language)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The sort key of a report: by file, then line."""
        return self.source, self.line or 0, self.column or 0, self.key or ""


def warning(
    source: str,
    found: str,
    expected: str,
    cure: str,
    *,
    key: str | None = None,
    line: int | None = None,
) -> Problem:
    """A problem that stops no build."""
    return Problem(
        source=source,
        found=found,
        expected=expected,
        cure=cure,
        line=line,
        key=key,
        severity=Severity.WARNING,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Invalid:
    """Why a value is none: what was expected, and the cure; ``found`` where it is not the value."""

    expected: str
    cure: str
    found: str | None = None


def _short_repr() -> Repr:
    short = Repr()
    short.maxlevel, short.maxlist, short.maxdict = 2, 3, 3
    return short


_REPR = _short_repr()


def shown(value: object) -> str:
    """A value of a front matter as an author recognises it, in one short line.

    However large or deeply nested it is: YAML's aliases make small files into huge values.
    """
    if value is None:
        return say("nothing")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return say("a list {items}", items=_REPR.repr(value))
    if isinstance(value, dict):
        return say("a mapping {items}", items=_REPR.repr(value))
    text = " ".join(str(value).split()).encode("utf-8", "backslashreplace").decode()
    text = text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
    return say('"{text}"', text=text) if isinstance(value, str) else text


def judged(problems: Iterable[Problem], *, hidden: bool) -> tuple[Problem, ...]:
    """Each once. What is wrong in a hidden post must be told, and must not stop a build."""
    each = dict.fromkeys(problems)
    return tuple(replace(p, severity=Severity.WARNING) for p in each) if hidden else tuple(each)
