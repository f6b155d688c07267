"""Writes dates as a language does, through Babel; each once, for lists show many alike."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError, get_global
from babel.dates import format_date, format_skeleton


@lru_cache(maxsize=4096)
def show_date(at: datetime, language: str, pattern: str) -> str:
    """``pattern`` is ``short``, ``medium``, ``long``, ``full`` or one of CLDR (``d. MMMM y``)."""
    return format_date(at.date(), format=pattern, locale=_locale(language))


@lru_cache(maxsize=1024)
def show_month(at: datetime, language: str) -> str:
    """``Mai 2026``."""
    return format_skeleton("yMMMM", at.date(), locale=_locale(language))


def known_pattern(pattern: str) -> bool:
    """Whether Babel can write a date by this pattern."""
    try:
        format_date(date(2022, 5, 25), format=pattern, locale="en")
    except (ValueError, AttributeError):  # AttributeError: a pattern that asks for the time
        return False
    return True


@lru_cache
def locale_of(language: str) -> str:
    """Language and country as Open Graph wants them: ``de_DE`` for ``de``, ``de_AT`` for itself."""
    locale = _locale(language)
    likely = get_global("likely_subtags")
    likely_name = likely.get(str(locale)) or likely.get(locale.language) or str(locale)
    territory = locale.territory or Locale.parse(likely_name).territory
    return f"{locale.language}_{territory}" if (territory or "").isalpha() else locale.language


@lru_cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")
