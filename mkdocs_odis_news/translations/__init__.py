"""The words that visitors read, by language, and dates as a language writes them."""

from __future__ import annotations

from .catalogue import ENGLISH, LANGUAGES, Words, fields_in, words_in
from .dates import known_pattern, locale_of, show_date

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "Words",
    "fields_in",
    "known_pattern",
    "locale_of",
    "short_language",
    "show_date",
    "words_in",
]


def short_language(language: str) -> str:
    """``de`` for ``de``, ``de_AT`` and ``de-CH``."""
    return language.replace("_", "-").partition("-")[0].lower()
