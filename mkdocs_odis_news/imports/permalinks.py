"""Fills in the patterns of addresses that Jekyll and Hugo have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from ..posts.dates import MONTHS

# Hugo takes some of several by ``:sections[1:]``.
_NAME = re.compile(r":([a-z_]+(?:\[[^\]]*\])?)")
_DATE = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHES = re.compile(r"/{2,}")


def day_of(text: str) -> date | None:
    """The day at the beginning of a text."""
    found = _DATE.match(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def filled(pattern: str, names: Mapping[str, str]) -> str | None:
    """The address; None where the pattern has a name that is not known."""
    if set(_NAME.findall(pattern)) - names.keys():
        return None
    address = _NAME.sub(lambda found: names[found[1]], pattern)
    return _SLASHES.sub("/", f"/{address}")


def names_of_day(day: date | None) -> dict[str, str]:
    """What patterns call the parts of a date; nothing is known of a post without one."""
    if not day:
        return {}
    return {
        "year": f"{day:%Y}",
        "short_year": f"{day:%y}",
        "month": f"{day:%m}",
        "i_month": str(day.month),
        "monthname": MONTHS[day.month - 1],
        "day": f"{day:%d}",
        "i_day": str(day.day),
        "y_day": f"{day:%j}",
        "yearday": str(day.timetuple().tm_yday),
    }
