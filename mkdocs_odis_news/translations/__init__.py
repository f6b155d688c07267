"""The words that visitors read, by language, and dates as a language writes them."""

from __future__ import annotations

from .catalogue import ENGLISH, LANGUAGES, Words, fields_in, words_in
from .dates import known_pattern, locale_of, show_date, show_month

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "Words",
    "fields_in",
    "known_pattern",
    "language_tag",
    "locale_of",
    "short_language",
    "show_date",
    "show_month",
    "words_in",
]


def short_language(language: str) -> str:
    """``de`` for ``de``, ``de_AT`` and ``de-CH``."""
    return language.replace("_", "-").partition("-")[0].lower()


def language_tag(language: str) -> str:
    """As BCP 47 writes a language: ``de-CH`` for ``de_ch``, ``zh-Hans`` for ``zh_hans``."""
    first, *others = language.partition(".")[0].replace("_", "-").split("-")
    return "-".join((first.lower(), *(_SUBTAGS.get(len(o), str.lower)(o) for o in others)))


# A script has four letters, a country two.
_SUBTAGS = {2: str.upper, 4: str.title}
