"""Words and dates in the languages of visitors."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from string import Formatter

import pytest

from mkdocs_odis_news.words import (
    CATALOGUES,
    ENGLISH,
    Words,
    known_pattern,
    locale_of,
    short_language,
    show_date,
)

NAMES = [field.name for field in fields(Words)]
DAY = datetime(2022, 5, 25, 23, 59)


def blanks(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("words", CATALOGUES.values(), ids=CATALOGUES.keys())
@pytest.mark.parametrize("name", NAMES)
def test_every_language_fills_in_the_same(words: Words, name: str) -> None:
    text = getattr(words, name)
    assert text.strip() == text != ""
    assert blanks(text) == blanks(getattr(ENGLISH, name))


@pytest.mark.parametrize(
    ("language", "pattern", "text"),
    [
        ("de", "medium", "25.05.2022"),
        ("de-AT", "d. MMMM y", "25. Mai 2022"),
        ("en", "medium", "May 25, 2022"),
        ("en_GB", "long", "25 May 2022"),
        ("tlh", "medium", "May 25, 2022"),
        ("!", "medium", "May 25, 2022"),
    ],
)
def test_dates(language: str, pattern: str, text: str) -> None:
    assert show_date(DAY, language, pattern) == text


@pytest.mark.parametrize(
    ("pattern", "is_known"),
    [("short", True), ("d. MMMM y", True), ("%d.%m.%Y", False), ("QQQQQQ", False), ("HH", False)],
)
def test_patterns(pattern: str, is_known: bool) -> None:
    assert known_pattern(pattern) is is_known


def test_short_language() -> None:
    assert [short_language(name) for name in ("de", "de_AT", "DE-ch")] == ["de"] * 3


@pytest.mark.parametrize(
    ("language", "locale"),
    [("de", "de_DE"), ("de-AT", "de_AT"), ("en", "en_US"), ("zh-Hant", "zh_TW"), ("eo", "eo")],
)
def test_locale_of(language: str, locale: str) -> None:
    assert locale_of(language) == locale
