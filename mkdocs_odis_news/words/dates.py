"""Writes dates as a language does, through Babel."""

from __future__ import annotations

from datetime import date, datetime

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date


def show_date(at: datetime, language: str, pattern: str) -> str:
    """``pattern`` is ``short``, ``medium``, ``long``, ``full`` or one of CLDR (``d. MMMM y``)."""
    return format_date(at.date(), format=pattern, locale=_locale(language))


def known_pattern(pattern: str) -> bool:
    """Whether Babel can write a date by this pattern."""
    try:
        format_date(date(2022, 5, 25), format=pattern, locale="en")
    except (ValueError, AttributeError):  # AttributeError: a pattern that asks for the time
        return False
    return True


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")
