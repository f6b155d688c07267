"""Dates and times as authors write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mkdocs_odis_news.posts.dates import month_of, named, read_date

from .factories import BERLIN


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022-05-25", "2022-05-25"),
        (" 2022-5-3 ", "2022-05-03"),
        ("2022/05/25", "2022-05-25"),
        ("2022-05-25 10:30", "2022-05-25T10:30+02:00"),
        ("2022-01-25T9:30", "2022-01-25T09:30+01:00"),
        ("2022-01-25t 9:30", "2022-01-25T09:30+01:00"),
        ("2022-05-25 10:30:15", "2022-05-25T10:30:15+02:00"),
        ("2022-05-25 10:30:15.123456789", "2022-05-25T10:30:15+02:00"),
        ("2022-05-25 10:30:15,5", "2022-05-25T10:30:15+02:00"),
        ("2022-05-25T10:30:00Z", "2022-05-25T12:30+02:00"),
        ("2022-05-25 10:30 UTC", "2022-05-25T12:30+02:00"),
        ("2022-05-25 10:30:00 GMT", "2022-05-25T12:30+02:00"),
        ("2022-05-25 10:30:00 +0000", "2022-05-25T12:30+02:00"),
        ("2022-05-25 10:30 -04", "2022-05-25T16:30+02:00"),
        ("2022-05-25 10:30 +05:45", "2022-05-25T06:45+02:00"),
        ("2013-11-22 5:00:00 +0000", "2013-11-22T06:00+01:00"),
        ("2023-11-02T8:00:00+02:00", "2023-11-02T07:00+01:00"),
        ("2023-11-02 8:05 +2:00", "2023-11-02T07:05+01:00"),
        ("1893-03-31 10:30", "1893-03-31T10:30+00:53"),
        ("1893-04-01 10:30", "1893-04-01T10:30+01:00"),
        ("Jul 08 2022", "2022-07-08"),
        ("July 8, 2022", "2022-07-08"),
        ("8 Jul. 2022", "2022-07-08"),
        ("Sept 1st, 2022", "2022-09-01"),
        ("Fri, 08 Jul 2022 10:30:00 +0200", "2022-07-08T10:30+02:00"),
        ("may 25 2022 10:30", "2022-05-25T10:30+02:00"),
        ("2022\u201105\u201125", "2022-05-25"),
        ("2022\u201305\u201325", "2022-05-25"),
        ("\u200e2022-05-25\u200b", "2022-05-25"),
        ("2022-05-25\u00a010:30", "2022-05-25T10:30+02:00"),
        ("2022-05-25T10:30:00\u202f\u221204:00", "2022-05-25T16:30+02:00"),
    ],
)
def test_read_date(text: str, iso: str) -> None:
    found = read_date(text, BERLIN)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    ("text", "ahead"), [("1893-03-31", timedelta(minutes=53)), ("1893-04-02", timedelta(hours=1))]
)
def test_zones_of_whole_minutes(text: str, ahead: timedelta) -> None:
    found = read_date(text, BERLIN)
    assert found is not None
    assert found.at.utcoffset() == ahead


@pytest.mark.parametrize(
    "text",
    [
        *("", "gestern", "2022", "2022-05", "25.05.2022", "05/25/2022", "20220525"),
        *("2022-13-45", "2022-02-30", "2022-00-01", "0000-01-01", "12022-05-25", "٢٠٢٢-٠٥-٢٥"),
        *("2022-05-25 25:00", "2022-05-25 10:60", "2022-05-25 10", "2022-05-25 10:3"),
        *("2022-05-25 10:30 CET", "2022-05-25 10:30 +99:00"),
        *("Jan 32 2022", "Xyz 08 2022", "Juli 8 2022", "Jul 2022", "08 07 2022", "Ju 8 2022"),
        *("9999-12-31 23:59 -01:00", "0001-01-01 00:00 +14:00", "2022-05-25 x"),
    ],
)
def test_no_date(text: str) -> None:
    assert read_date(text, BERLIN) is None


@pytest.mark.parametrize(
    ("text", "iso", "day"),
    [
        ("2013-09-06 22:02:41 -0400", "2013-09-07T04:02:41+02:00", "2013-09-06"),
        ("2022-05-25T00:30:00+09:00", "2022-05-24T17:30+02:00", "2022-05-25"),
        ("2022-05-24T23:30Z", "2022-05-25T01:30+02:00", "2022-05-24"),
        ("2022-05-25", "2022-05-25", "2022-05-25"),
    ],
)
def test_the_day_is_the_one_that_was_written(text: str, iso: str, day: str) -> None:
    found = read_date(text, BERLIN)
    assert found is not None
    assert (found.iso, str(found.day)) == (iso, day)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a/2022-05-25-barcamp.md", ("2022-05-25", "barcamp")),
        ("2022-05-25-barcamp/index.md", ("2022-05-25", "barcamp")),
        ("2022-15-07-energie.md", ("2022-15-07", "energie")),
        ("2022-05-25 Mall Anders.md", ("2022-05-25", "Mall Anders")),
        ("2022-05-25_mall.md", ("2022-05-25", "mall")),
        ("2022-05-25-2.Treffen.md", ("2022-05-25", "2.Treffen")),
        ("2022-05-25-zwei\nZeilen.md", ("2022-05-25", "zwei\nZeilen")),
        ("2022-05-25.md", ("2022-05-25", "2022-05-25")),
        ("2022-05-25-barcamp/index.de.md", ("2022-05-25", "barcamp")),
        ("2022-05-25-barcamp/README.md", ("2022-05-25", "barcamp")),
        ("index.md", (None, "index")),
        ("a/barcamp.md", (None, "barcamp")),
        ("a/2022-05-251-x.md", (None, "2022-05-251-x")),
        ("a/2022-05-barcamp.md", (None, "2022-05-barcamp")),
    ],
)
def test_named(source: str, expected: tuple[str | None, str]) -> None:
    assert named(source) == expected


@pytest.mark.parametrize(
    ("source", "month"),
    [
        ("2022-05-barcamp.md", "2022-05"),
        ("a/2022-5 barcamp.md", "2022-5"),
        ("2022-05/index.md", "2022-05"),
        ("2022-05-25-barcamp.md", None),
        ("2022-barcamp.md", None),
        ("barcamp.md", None),
    ],
)
def test_month_of(source: str, month: str | None) -> None:
    assert month_of(source) == month


@pytest.mark.parametrize(
    ("text", "hours", "is_future"),
    [
        ("2022-05-25", 0, False),
        ("2022-05-26", 0, True),
        ("2022-05-26", 12, False),
        ("2022-05-25 12:00", 0, False),
        ("2022-05-25 12:01", 0, True),
    ],
)
def test_future(text: str, hours: int, is_future: bool) -> None:
    now = datetime(2022, 5, 25, 12, tzinfo=BERLIN) + timedelta(hours=hours)
    found = read_date(text, BERLIN)
    assert found is not None
    assert found.after(now.astimezone(UTC)) is is_future
