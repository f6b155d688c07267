"""Makes a piece of an address from a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_LONGEST = 60
_MOST_BYTES = 200
_TAG = re.compile(r"</?[^>]*>")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SPOKEN = (("+", " plus "), ("&", " "), ("/", " "))
# Of C# and F#; before a word or a number, it is not spoken.
_SHARP = re.compile(r"(?<=\w)#(?!\w)")


def slug(name: str, language: str, *, is_unicode: bool = False) -> str:
    """Small letters and digits with hyphens: ``strassen-plaetze`` for ``Straßen & Plätze``.

    Letters of Latin lose their accents (in German ä becomes ae), others stay; a name without any
    letter is spelt by its code points. ``is_unicode``: ``straßen--plätze``, as Material's blog has
    it.
    """
    if is_unicode and (found := _unicode_slug(name)):
        return found
    text = unicodedata.normalize("NFC", name).lower()
    if language.startswith("de"):
        text = text.translate(_GERMAN)
    for sign, word in _SPOKEN:
        text = text.replace(sign, word)
    text = _SHARP.sub(" sharp ", text)
    letters = unicodedata.normalize("NFC", "".join(_letters(text.replace("ß", "ss"))))
    return _cut("-".join(letters.split()) or "-".join(f"{ord(letter):x}" for letter in name))


def _unicode_slug(name: str) -> str:
    """What is neither letter, digit, underscore, hyphen nor blank goes; each blank is a hyphen."""
    text = _TAG.sub("", unicodedata.normalize("NFC", name)).strip().lower()
    letters = "".join(c for c in text if c.isalnum() or c in "_- ")
    return letters.replace(" ", "-").encode()[:_MOST_BYTES].decode(errors="ignore")


def _cut(words: str) -> str:
    """No longer than file systems allow (255 bytes), with room for a number."""
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]


def slugs(names: Iterable[str], language: str, *, is_unicode: bool = False) -> dict[str, str]:
    """By name; of names with the same slug, all but the first get a number."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for name in names:
        wanted = candidate = slug(name, language, is_unicode=is_unicode)
        while candidate in taken:
            numbers[wanted] = numbers.get(wanted, 1) + 1
            candidate = f"{wanted}-{numbers[wanted]}"
        taken.add(candidate)
        found[name] = candidate
    return found


def _letters(text: str) -> Iterator[str]:
    """Letters and digits, with a blank for all else; a mark goes with the accents of Latin."""
    is_latin = False
    for letter in text:
        category = unicodedata.category(letter)
        if category[0] == "M":
            yield "" if is_latin else letter
        elif category != "Cf":  # what only joins or parts letters is no letter
            base = _without_accents(letter)
            is_latin = unicodedata.name(base[0], "").startswith("LATIN")
            yield base if base.isalnum() else " "


def _without_accents(letter: str) -> str:
    """A Latin letter without its accents, a ligature in its letters; marks of others stay."""
    base = unicodedata.normalize("NFKD", letter)
    if not unicodedata.name(base[0], "").startswith("LATIN"):
        return letter
    return "".join(each for each in base if unicodedata.category(each)[0] != "M")
