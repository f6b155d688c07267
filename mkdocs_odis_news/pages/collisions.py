"""Finds two sources, or two lists, that would be written to one place of the site."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..posts.problem import Problem
from ..translations.message import Message, say
from .context import MadePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of the site: where it is written, from what, and whether it is the section's.

    ``made``: no author wrote it, so that nobody can rename it. ``chosen``: it stands where its
    author, or a format for all posts, wants it, whatever its file is called.
    """

    path: str
    source: str
    ours: bool = False
    made: bool = False
    chosen: bool = False


class Collision(NamedTuple):
    """What is told of two sources, of which the first would give way."""

    problem: Problem
    sources: tuple[str, str]


def collisions(outputs: Iterable[Output]) -> tuple[Collision, ...]:
    """One for each place that two sources want, one of them being the section's.

    A file where another one needs a folder is such a place too: ``aktuelles/2`` and
    ``aktuelles/2/index.html``. Of more than two sources each is told of one of the others.
    """
    everything = tuple(outputs)
    first: dict[str, Output] = {}
    for output in sorted(everything, key=_rank):
        first.setdefault(output.path, output)
    found: dict[tuple[str, str], Collision] = {}
    for output in everything:
        for path in (output.path, *_folders(output.path)):
            other = first.get(path, output)
            if other is not output and (output.ours or other.ours):
                ours, another = sorted((output, other), key=_rank)
                pair = another.source, ours.source
                found.setdefault(pair, Collision(_problem(ours, another), pair))
    return tuple(found.values())


def doubled_pages(pages: Iterable[MadePage]) -> Iterator[Problem]:
    """Two lists at one place: their names in the address are options."""
    first: dict[str, MadePage] = {}
    for page in pages:
        other = first.setdefault(page.source, page)
        if other is not page:
            yield Problem(
                source=page.source,
                found=say(
                    "the page {title!r} where the page {other!r} is as well",
                    title=page.title,
                    other=other.title,
                ),
                expected=say("a place of its own for each"),
                cure=say(
                    "Change category_path, author_path, series_path or archive_path of views, or"
                    " the label subscribe_path"
                ),
            )


def _folders(path: str) -> Iterator[str]:
    while path := posixpath.dirname(path):
        yield path


def _rank(output: Output) -> tuple[bool, bool, str]:
    return not output.made, not output.ours, output.source


def _problem(ours: Output, other: Output) -> Problem:
    return Problem(
        source=other.source,
        found=say(
            "the output {path}, which {ours} is written to as well",
            path=other.path,
            ours=ours.source,
        )
        if other.path == ours.path
        else say(
            "the output {path}, which gets in the way of {place} from {ours}",
            path=other.path,
            place=ours.path,
            ours=ours.source,
        ),
        expected=say("a place of its own for each file"),
        cure=_cure(ours, other),
    )


def _cure(ours: Output, other: Output) -> Message:
    chosen = next((each.source for each in (other, ours) if each.chosen), None)
    if chosen:
        return say("Write another slug, permalink or alias into {source}", source=chosen)
    if ours.made:
        return say("Rename {source}", source=other.source)
    return say("Rename {source} or {ours}", source=other.source, ours=ours.source)
