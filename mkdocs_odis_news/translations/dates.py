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
def locale_of(language: str) -> str | None:
    """Language and country as Open Graph wants them: ``de_DE`` for ``de``, ``de_AT`` for itself.

    None for a language that CLDR does not know: English would be wrong.
    """
    if not (locale := _known(language)):
        return None
    likely = get_global("likely_subtags")
    name = likely.get(str(locale)) or likely.get(locale.language) or ""
    territory = locale.territory or name.rpartition("_")[2]
    return f"{locale.language}_{territory}" if territory.isalpha() else locale.language


def _locale(language: str) -> Locale:
    return _known(language) or Locale("en")


@lru_cache
def _known(language: str) -> Locale | None:
    """Also by its first piece (``de-x-leicht``), and by what CLDR calls that today (``sh``)."""
    name = language.replace("-", "_")
    first = name.partition("_")[0]
    for each in (name, first, get_global("language_aliases").get(first, "")):
        try:
            return Locale.parse(each)
        except (UnknownLocaleError, ValueError):
            continue
    return None
