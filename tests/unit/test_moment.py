"""Dates and times as authors write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from mkdocs_odis_news.posts.moment import named, read_moment

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (date(2022, 5, 25), "2022-05-25"),
        (datetime(2022, 5, 25, 10, 30), "2022-05-25T10:30+02:00"),
        (datetime(2022, 5, 25, 10, 30, tzinfo=timezone.utc), "2022-05-25T12:30+02:00"),
        ("2022-05-25", "2022-05-25"),
        ("2022-5-3", "2022-05-03"),
        ("2022-05-25 10:30", "2022-05-25T10:30+02:00"),
        ("2022-01-25T9:30", "2022-01-25T09:30+01:00"),
        ("2022-05-25 10:30:15", "2022-05-25T10:30+02:00"),
        ("2022-05-25T10:30:00Z", "2022-05-25T12:30+02:00"),
        ("2022-05-25 10:30:00 +0000", "2022-05-25T12:30+02:00"),
        (datetime(9999, 12, 31, 23, 59, tzinfo=timezone.utc), None),
        ("25.05.2022", None),
        ("2022-13-45", None),
        ("2022-02-30", None),
        ("2022-05-25 25:00", None),
        ("gestern", None),
        (2022, None),
        (True, None),
    ],
)
def test_read_moment(value: object, iso: str | None) -> None:
    moment = read_moment(value, BERLIN)
    assert (moment.iso if moment else None) == iso


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a/2022-05-25-barcamp.md", ("2022-05-25", "barcamp")),
        ("2022-05-25-barcamp/index.md", ("2022-05-25", "barcamp")),
        ("2022-15-07-energie.md", ("2022-15-07", "energie")),
        ("2022-05-25 Mall Anders.md", ("2022-05-25", "Mall Anders")),
        ("2022-05-25-2.Treffen.md", ("2022-05-25", "2.Treffen")),
        ("2022-05-25.md", ("2022-05-25", "2022-05-25")),
        ("2022-05-25-barcamp/index.de.md", ("2022-05-25", "barcamp")),
        ("2022-05-25-barcamp/README.md", ("2022-05-25", "barcamp")),
        ("index.md", (None, "index")),
        ("a/barcamp.md", (None, "barcamp")),
        ("a/2022-05-251-x.md", (None, "2022-05-251-x")),
    ],
)
def test_named(source: str, expected: tuple[str | None, str]) -> None:
    assert named(source) == expected


@pytest.mark.parametrize(
    ("value", "hours", "is_future"),
    [
        ("2022-05-25", 0, False),
        ("2022-05-26", 0, True),
        ("2022-05-26", 12, False),
        ("2022-05-25 12:00", 0, False),
        ("2022-05-25 12:01", 0, True),
    ],
)
def test_future(value: str, hours: int, is_future: bool) -> None:
    now = datetime(2022, 5, 25, 12, tzinfo=BERLIN) + timedelta(hours=hours)
    moment = read_moment(value, BERLIN)
    assert moment is not None
    assert moment.after(now.astimezone(timezone.utc)) is is_future
