"""Plans the sections of a site one after the other, and leaves out the posts that have no place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .generated import Generated, collisions_of, everything_generated
from .lists.addresses import places_of
from .lists.leading_on import LeadingOn
from .lists.moved import MovedDocs
from .lists.outcome import Outcome
from .options import Mode, Run
from .pages.collisions import Collision
from .posts.problem import Problem
from .posts.reader import Reader
from .posts.readings import Readings, ReservedPaths
from .posts.rules import Reading
from .section import Section, plan_section
from .unclaimed import Read, companions, find_unclaimed, hidden_posts, read_only


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What a site is made of; ``outcomes`` are by source, ``reader`` knows where posts stand."""

    sections: tuple[Section, ...]
    reader: Reader
    outcomes: Mapping[str, Outcome]
    made: tuple[Generated, ...]
    problems: tuple[Problem, ...]
    collisions: tuple[Collision, ...]


def plan_sections(
    reader: Reader, read: Sequence[Read], reserved: ReservedPaths, run: Run
) -> Planned:
    """Where broken posts are left out, so is one at whose place something else stands."""
    planned = _planned(reader, read, reserved, run)
    while left := dict(_without_place(planned, run)):
        read = [(context, _leaving_out(left, readings)) for context, readings in read]
        planned = _planned(reader, read, reserved, run)
    return planned


def _planned(reader: Reader, read: Sequence[Read], reserved: ReservedPaths, run: Run) -> Planned:
    reader = reader.of(MovedDocs(reader.docs, places_of(reader, read)))
    unclaimed = tuple(find_unclaimed(reader, read, reserved, run))
    unseen = (e.source for e in unclaimed if e.outcome is not Outcome.UNLISTED)
    hidden = hidden_posts(read, run).union(unseen)
    sections: tuple[Section, ...] = ()
    outcomes: dict[str, Outcome] = {}
    on = LeadingOn((readings for _, readings in read), hidden, reader.docs)
    for context, readings in read:
        given = on.in_readings(readings)
        section = plan_section(reader, context, given, outcomes, hidden, run)
        sections += (section,)
        outcomes |= section.outcomes
    outcomes |= {each.source: each.outcome for each in unclaimed}
    outcomes |= read_only(read, reader.docs)
    outcomes |= companions(reader.docs, outcomes, reserved)
    made = everything_generated(sections, reader.docs, outcomes)
    collisions = collisions_of(reader.docs, made, sections, outcomes, run.mode)
    return Planned(
        sections=sections,
        reader=reader,
        outcomes=outcomes,
        made=made,
        problems=(
            *(problem for section in sections for problem in section.problems),
            *(problem for each in unclaimed for problem in each.problems),
            *(collision.problem for collision in collisions),
        ),
        collisions=collisions,
    )


def _without_place(planned: Planned, run: Run) -> Iterator[tuple[str, Problem]]:
    """Of two sources the one that gives way, else the other, if it may be left out."""
    skipping = (s for s in planned.sections if s.context.options.skips_broken)
    posts = {source for section in skipping for source in section.posts}
    for collision in planned.collisions if run.mode is Mode.BUILD else ():
        for source in [each for each in collision.sources if each in posts][:1]:
            yield source, collision.problem


def _leaving_out(left: Mapping[str, Problem], readings: Readings) -> Readings:
    def broken(reading: Reading) -> Reading:
        problem = left.get(reading.source)
        if not problem:
            return reading
        return replace(reading, post=None, problems=(*reading.problems, problem))

    return replace(readings, readings=tuple(map(broken, readings.readings)))
