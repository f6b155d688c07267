"""Reads when a post was published, and says what is wrong where it does not tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from ..translations.message import say
from .dates import PostDate, month_of, named, read_date
from .fields import FieldReader
from .hiding import is_draft
from .post import Post
from .problem import Invalid
from .values import ReadValue
from .yaml_text import Pair

_NEVER = date(1970, 1, 1)


def published(fields: FieldReader, zone: tzinfo, not_before: PostDate | None) -> PostDate:
    """From the key or the file name; where neither tells, adds an error and answers 1970.

    ``not_before`` alone is the date as well; a draft of Jekyll has none before it comes out.
    """
    name_date, _ = named(fields.source)
    in_name = read_date(name_date, zone) if name_date else None
    known = len(fields.problems)
    found = fields.read("date", _created(zone))
    if found:
        if in_name and in_name.day != found.value.day:
            fields.warn(
                found,
                found=say(
                    "{day} beside {named} in the file name",
                    day=str(found.value.day),
                    named=name_date or "",
                ),
                expected=say("the same day"),
                cure=say(
                    "Rename the file, or correct {key}; {key} is the one that counts",
                    key=found.key,
                ),
            )
        return found.value
    if in_name or not_before:
        return in_name or not_before  # type: ignore[return-value]
    if len(fields.problems) == known and (name_date or not is_draft(fields.source)):
        _fail_undated(fields, name_date)
    return _never(zone)


def dated(post: Post, now: datetime) -> Post:
    """A draft without a date stands in a preview where it would if it came out now."""
    if post.published.day != _NEVER or not is_draft(post.source):
        return post
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(post, published=PostDate(at=midnight, timed=False, day=now.date()))


def moment_of(fields: FieldReader, field: str, zone: tzinfo) -> PostDate | None:
    """The moment that a field names; None without one, or with an error where it is no date."""
    return fields.value(field, date_reader(zone))


def limit_of(fields: FieldReader, field: str, zone: tzinfo) -> PostDate | None:
    """As ``moment_of``, for what keeps a post from readers.

    A slip of its key does so too, of ``published`` as well, and a folder, where the post has not
    the key itself: of several the most hiding counts.
    """
    found: list[PostDate] = []
    meant = (field, "visible") if field == "not_before" else (field,)
    for reader in fields.nearest_first:
        slips = (pair.value for each in meant for pair in reader.meant(each))
        dates = (read_date(slip, zone) for slip in slips if isinstance(slip, str))
        found += filter(None, dates)
        if moment := moment_of(reader, field, zone):
            found.append(moment)
            break
    choose = max if field == "not_before" else min
    return choose(found, key=lambda each: each.at, default=None)


def updated(fields: FieldReader, zone: tzinfo) -> PostDate | None:
    """The last change, from its own key or from ``date: {updated: …}``."""
    read = date_reader(zone)

    def nested(pair: Pair) -> PostDate | Invalid | None:
        value = pair.value.get("updated") if isinstance(pair.value, dict) else None
        return read(Pair(pair.key, value, pair.line)) if value else None

    return fields.value("date", nested, quiet=True) or moment_of(fields, "updated", zone)


def date_reader(zone: tzinfo) -> ReadValue[PostDate]:
    """Reads a date, or a date and a time; without a zone of its own in ``zone``."""

    def read(pair: Pair) -> PostDate | Invalid:
        date = read_date(pair.value, zone) if isinstance(pair.value, str) else None
        return date or Invalid(
            expected=say("a date that exists, as year-month-day"),
            cure=say("Write {key}: 2022-05-25, or {key}: 2022-05-25 10:30", key=pair.key),
        )

    return read


def _created(zone: tzinfo) -> ReadValue[PostDate]:
    """Also from ``date: {created: …}``; without that, the file name may tell."""
    read = date_reader(zone)

    def of_key(pair: Pair) -> PostDate | Invalid | None:
        value = pair.value
        if isinstance(value, dict) and ("created" in value or "updated" in value):
            if not value.get("created"):
                return None
            value = value["created"]
        return read(Pair(pair.key, value, pair.line))

    return of_key


def _never(zone: tzinfo) -> PostDate:
    return PostDate(at=datetime.combine(_NEVER, time(), zone), timed=False, day=_NEVER)


def _fail_undated(fields: FieldReader, name_date: str | None) -> None:
    expected = say("a date such as 2022-05-25")
    if name_date:
        year, second, third = name_date.split("-")
        swapped = f"{year}-{third}-{second}"
        found = say('"{date}" at the start of the file name', date=name_date)
        expected = say("a date that exists, such as 2022-05-25")
        cure = say("Rename the file to begin with the day that is meant")
        if read_date(swapped):
            cure = say("Rename the file to begin with {date}, if that is the day", date=swapped)
    elif month := month_of(fields.source):
        found = say('"{month}" at the start of the file name, a month without a day', month=month)
        cure = say(
            "Rename the file to begin with {month}- and the day, or write date: {month}-01",
            month=month,
        )
    else:
        found = say("no date, neither as a key nor at the start of the file name")
        cure = say("Write date: 2022-05-25, or begin the file name with 2022-05-25-")
    fields.fail(Pair("date", None, 0), found, expected, cure)
