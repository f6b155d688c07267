"""Reads when a post was published, and says what is wrong where it does not tell."""

from __future__ import annotations

from datetime import datetime, timezone, tzinfo

from .fields import Fields, Found
from .moment import Moment, named, read_moment
from .problem import shown


def published(fields: Fields, zone: tzinfo) -> Moment:
    """From the key or the file name; where neither tells, adds an error and answers 1970."""
    name_date, _ = named(fields.source)
    moment = moment_of(fields, "date", zone)
    in_name = read_moment(name_date, zone)
    if moment:
        key = next(fields.all("date")).key
        if in_name and in_name.at.date() != moment.at.date():
            fields.warn(
                key,
                found=f"{moment.at.date()} beside {name_date} in the file name",
                expected="the same day",
                cure=f"Rename the file, or correct {key}; {key} is the one that counts",
            )
        return moment
    if in_name:
        return in_name
    if not any(fields.all("date")):
        _fail_undated(fields, name_date)
    return Moment(at=datetime(1970, 1, 1, tzinfo=zone), timed=False)


def _fail_undated(fields: Fields, name_date: str | None) -> None:
    if not name_date:
        fields.fail(
            "date",
            "no date, neither as a key nor at the start of the file name",
            "a date such as 2022-05-25",
            "Write date: 2022-05-25, or begin the file name with 2022-05-25-",
        )
        return
    year, month, day = name_date.split("-")
    swapped = read_moment(f"{year}-{day}-{month}", timezone.utc)
    fields.fail(
        "date",
        f"{shown(name_date)} at the start of the file name",
        "a date that exists, such as 2022-05-25",
        f"Rename the file to begin with {year}-{day}-{month}, if that is the day"
        if swapped
        else "Rename the file to begin with the day that is meant",
    )


def moment_of(fields: Fields, field: str, zone: tzinfo) -> Moment | None:
    """The moment that a field names; None without one, or with an error where it is no date."""
    found = fields.first(field)
    if not found:
        return None
    value = found.value
    if field == "date" and isinstance(value, dict):
        value = value.get("created")
    return _moment(fields, found, value, zone)


def _moment(fields: Fields, found: Found, value: object, zone: tzinfo) -> Moment | None:
    moment = read_moment(value, zone)
    if not moment:
        fields.fail(
            found.key,
            shown(found.value),
            "a date that exists, as year-month-day",
            f"Write {found.key}: 2022-05-25, or {found.key}: 2022-05-25 10:30",
        )
    return moment


def updated(fields: Fields, zone: tzinfo) -> Moment | None:
    """The last change, from its own key or from ``date: {updated: …}``."""
    for found in fields.all("date"):
        if isinstance(found.value, dict) and found.value.get("updated"):
            value = found.value["updated"]
            return _moment(fields, Found(found.key, value), value, zone)
    return moment_of(fields, "updated", zone)
