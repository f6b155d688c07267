"""Finds what leads nowhere, or to a hidden post, and ids that two posts have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass

from ..translations.message import Message, say
from .fields import ReadField
from .links import LinkTarget
from .problem import Problem, Severity, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A file below ``docs_dir`` that a post names, and where it does so."""

    key: str
    line: int | None
    target: LinkTarget


def missing(source: str, references: Iterable[Reference]) -> Iterator[Problem]:
    """A warning for each file that a post names and that is not there."""
    for each in references:
        found = say("{path}, which the site does not have", path=shown(each.target.path))
        expected = say("a file below docs_dir, named relative to the post")
        yield _warning(source, each, found, expected, say("Correct the path, or add the file"))


def dead_ends(
    source: str,
    references: Iterable[Reference],
    hidden: Set[str],
    meant: Callable[[str], str] = str,
) -> Iterator[Problem]:
    """A warning for each link from a published post to a hidden one.

    ``meant`` is the source that a path means.
    """
    for each in references:
        if meant(each.target.path) in hidden and source not in hidden:
            found = say("{path}, which is hidden", path=shown(each.target.path))
            cure = say("Publish that post, or take the link away")
            yield _warning(source, each, found, say("a page that is published"), cure)


def doubled_ids(ids: Iterable[tuple[str, ReadField[str] | None]]) -> Iterator[Problem]:
    """A warning for each post whose id an earlier one has, such as a copy of it.

    ``ids`` are pairs of source and id.
    """
    first: dict[str, str] = {}
    for source, id in ids:
        if id and (other := first.setdefault(id.value, source)) != source:
            yield Problem(
                source=source,
                line=id.line,
                key=id.key,
                found=say("{id}, which {other} has as well", id=shown(id.value), other=other),
                expected=say("an id of its own, or feed readers take one post for the other"),
                cure=say("Delete the line {key}", key=id.key),
                severity=Severity.WARNING,
            )


def _warning(
    source: str, reference: Reference, found: Message, expected: Message, cure: Message
) -> Problem:
    return Problem(
        source=source,
        line=reference.line,
        key=reference.key,
        found=found,
        expected=expected,
        cure=cure,
        severity=Severity.WARNING,
    )
