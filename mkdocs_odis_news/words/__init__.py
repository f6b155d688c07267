"""The words that visitors read, by language, and dates as a language writes them."""

from __future__ import annotations

from .catalogue import Words
from .da import DANISH
from .dates import known_pattern, locale_of, show_date
from .de import GERMAN
from .en import ENGLISH
from .es import SPANISH
from .fr import FRENCH
from .it import ITALIAN
from .nl import DUTCH
from .pl import POLISH
from .tr import TURKISH
from .uk import UKRAINIAN

CATALOGUES = {
    words.language: words
    for words in (
        GERMAN,
        ENGLISH,
        FRENCH,
        ITALIAN,
        SPANISH,
        POLISH,
        TURKISH,
        UKRAINIAN,
        DUTCH,
        DANISH,
    )
}

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
