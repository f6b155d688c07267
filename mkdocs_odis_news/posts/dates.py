"""Reads a date, with or without a time, from a front matter or a file name."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from ..docs import is_index_name

_DATE = re.compile(
    r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})"
    r"(?:(?:\s+|\s*[Tt]\s*)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})"
    r"(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"\s*(?P<zone>[Zz]|UTC|GMT"
    r"|(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?)?)?",
    re.ASCII,
)
# With the month in English, as Astro's own starter writes dates: ``Jul 08 2022``.
_SPELT = re.compile(
    r"(?:[a-z]{3,9},\s+)?"
    r"(?:(?P<first>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<before>\d{1,2})\s+(?P<second>[a-z]{3,9})\.?),?"
    r"\s+(?P<year>\d{4})(?P<time>\s.*)?",
    re.ASCII | re.IGNORECASE,
)
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NAME = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[-_ .]+(?P<rest>.*))?", re.DOTALL)
_MONTH = re.compile(r"\d{4}-\d{1,2}(?=[-_ .][^\d]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDate:
    """A point in time with its zone; ``timed`` is False where the author gave a date alone.

    ``day`` is the one that was written, which in the zone of the site may be another.
    """

    at: datetime
    timed: bool
    day: date

    @property
    def iso(self) -> str:
        """As ``<time datetime>`` wants it: ``2022-05-25``, or with time and zone."""
        precise = "seconds" if self.at.second else "minutes"
        return self.at.isoformat(timespec=precise) if self.timed else str(self.at.date())

    def after(self, now: datetime) -> bool:
        """In the future: later than now for a date with a time, else a later day."""
        if self.timed:
            return self.at > now
        return self.at.date() > now.astimezone(self.at.tzinfo).date()


def read_date(text: str, zone: tzinfo = UTC) -> PostDate | None:
    """``2022-05-25`` or ``May 25, 2022``, or with a time such as ``10:30``; else None.

    A date alone counts as 00:00 in ``zone``; a time without a zone is in ``zone``.
    """
    plain = text.strip() if text.isascii() else _typeable(text)
    spelt = _SPELT.fullmatch(plain)
    parts = _DATE.fullmatch(_in_figures(spelt) if spelt else plain)
    if not parts:
        return None
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
        if not parts["hour"]:
            at = _in_minutes(datetime.combine(day, time(), zone))
            return PostDate(at=at, timed=False, day=day)
        fraction = int((parts["fraction"] or "0")[:6].ljust(6, "0"))
        clock = time(int(parts["hour"]), int(parts["minute"]), int(parts["second"] or 0), fraction)
        at = datetime.combine(day, clock, _zone(parts) or zone).astimezone(zone)
    except (ValueError, OverflowError):
        return None
    return PostDate(at=_in_minutes(at), timed=True, day=day)


def _in_figures(spelt: re.Match[str]) -> str:
    name = (spelt["first"] or spelt["second"]).lower()
    month = next((n for n, each in enumerate(MONTHS, 1) if each.startswith(name)), 0)
    return f"{spelt['year']}-{month}-{spelt['day'] or spelt['before']}{spelt['time'] or ''}"


def _in_minutes(at: datetime) -> datetime:
    """Towns were ahead by seconds, too, before there were zones; no format of dates can say so."""
    if at.year > 1972 or not (ahead := at.utcoffset()):
        return at
    return at.replace(tzinfo=timezone(timedelta(minutes=ahead // timedelta(minutes=1))))


def _typeable(text: str) -> str:
    """Programs make other dashes and blanks of those that were typed, and add what nobody sees."""
    return "".join(filter(str.isprintable, " ".join(_DASHES.sub("-", text).split())))


def named(source: str) -> tuple[str | None, str]:
    """The date at the start of a file's name, as text, and the rest of the name.

    An ``index.md`` or ``README.md``, also one with a language (``index.de.md``), takes both from
    its folder.
    """
    stem = _stem(source)
    parts = _NAME.fullmatch(stem)
    return (parts["date"], parts["rest"] or stem) if parts else (None, stem)


def month_of(source: str) -> str | None:
    """The month at the start of a file's name that lacks a day, such as ``2022-05``."""
    found = _MONTH.match(_stem(source))
    return found[0] if found else None


def _stem(source: str) -> str:
    above, name = posixpath.split(source)
    folder = posixpath.basename(above)
    return folder if is_index_name(name) and folder else posixpath.splitext(name)[0]


def _zone(parts: re.Match[str]) -> tzinfo | None:
    if not parts["zone"]:
        return None
    if not parts["sign"]:
        return UTC
    ahead = timedelta(hours=int(parts["hours"]), minutes=int(parts["minutes"] or 0))
    return timezone(ahead if parts["sign"] == "+" else -ahead)
