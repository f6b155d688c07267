"""Reads a date, with or without a time, from a front matter or a file name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from pathlib import PurePosixPath

_ISO = re.compile(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[T ]+(?P<time>\d{1,2}:\d{2}\S*)(?: (?P<zone>\S+))?)?"
)
_NAME = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[-_ .]+(?P<rest>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time with its zone; ``timed`` is False where the author gave a date alone."""

    at: datetime
    timed: bool

    @property
    def iso(self) -> str:
        """As ``<time datetime>`` wants it: ``2022-05-25``, or with time and zone."""
        return self.at.isoformat(timespec="minutes") if self.timed else str(self.at.date())

    def after(self, now: datetime) -> bool:
        """In the future: later than now for a date with a time, else a later day."""
        if self.timed:
            return self.at > now
        return self.at.date() > now.astimezone(self.at.tzinfo).date()


def read_moment(value: object, zone: tzinfo) -> Moment | None:
    """A YAML date, or text such as ``2022-05-25 10:30``; None for anything else.

    A date alone counts as 00:00 in ``zone``; a time without a zone is in ``zone``.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return Moment(at=datetime.combine(value, time(), zone), timed=False)
    try:
        if isinstance(value, datetime):
            return Moment(at=_in_zone(value, zone), timed=True)
        parts = _ISO.fullmatch(value.strip()) if isinstance(value, str) else None
        if not parts:
            return None
        day = read_day(parts["date"])
        if not parts["time"]:
            return Moment(at=datetime.combine(day, time(), zone), timed=False)
        clock = (parts["time"] + (parts["zone"] or "")).replace("Z", "+00:00")
        clock = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", clock.zfill(5))
        at = datetime.combine(day, time.fromisoformat(clock))
        return Moment(at=_in_zone(at, zone), timed=True)
    except (ValueError, OverflowError):
        return None


def read_day(text: str) -> date:
    """``2022-5-3`` as a date; raises ValueError where the calendar has no such day."""
    year, month, day = map(int, text.split("-"))
    return date(year, month, day)


def named(source: str) -> tuple[str | None, str]:
    """The date at the start of a file's name, as text, and the rest of the name.

    An ``index.md`` or ``README.md``, also one with a language (``index.de.md``), takes both from
    its folder.
    """
    path = PurePosixPath(source)
    is_index = path.name.partition(".")[0] in ("index", "README")
    stem = path.parent.name if is_index and path.parent.name else path.stem
    parts = _NAME.fullmatch(stem)
    return (parts["date"], parts["rest"] or stem) if parts else (None, stem)


def _in_zone(value: datetime, zone: tzinfo) -> datetime:
    return value.astimezone(zone) if value.tzinfo else value.replace(tzinfo=zone)
