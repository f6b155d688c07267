"""Reads the marker that shows the newest posts anywhere: ``<!-- odis-news: latest 3 -->``."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from ..translations.message import say
from .collection import Entry
from .terms import alike

EXPECTED = say('latest, a number, and perhaps category="…" and section=…')


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """How many posts, and of which category and section (its ``root``), if not of any."""

    number: int
    category: str | None = None
    section: str | None = None

    def of(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The newest of those that are listed; pinned ones are no newer than they are."""
        name = alike(self.category) if self.category else None
        wanted = [e for e in entries if name in (None, *map(alike, e.post.categories))]
        newest = sorted(wanted, key=lambda entry: entry.post.published.at, reverse=True)
        return tuple(newest[: self.number])


def read_latest(text: str) -> Latest | None:
    """``text`` is what stands behind ``odis-news:``; None where that is not what is expected."""
    try:
        name, number, *rest = shlex.split(text)
        options = dict(option.split("=", 1) for option in rest)
        latest = Latest(
            number=int(number),
            category=options.pop("category", None),
            section=options.pop("section", None),
        )
    except ValueError:
        return None
    is_known = name == "latest" and not options and latest.number >= 1
    return latest if is_known else None
