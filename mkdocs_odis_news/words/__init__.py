"""The words that visitors read, by language, and dates as a language writes them."""

from __future__ import annotations

from .catalogue import Words
from .dates import known_pattern, locale_of, show_date
from .de import GERMAN
from .en import ENGLISH

CATALOGUES = {words.language: words for words in (GERMAN, ENGLISH)}

__all__ = [
    "CATALOGUES",
    "ENGLISH",
    "Words",
    "known_pattern",
    "locale_of",
    "short_language",
    "show_date",
]


def short_language(language: str) -> str:
    """``de`` for ``de``, ``de_AT`` and ``de-CH``."""
    return language.replace("_", "-").partition("-")[0].lower()
