"""Breaks a title into lines: between words, and within those that are wider than a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Measure = Callable[[str], float]
"""How wide a text is."""

_PIECE = re.compile(r"[^-–—/]+[-–—/]*|[-–—/]+")
_BLANK = re.compile(r"[\t\n\r ]+")
# More stands on no card, and each attempt measures what is left.
_LONGEST = 400
_FEWEST = 3
_VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôûåæøаеєиіїоуюяыэ")
# Before an ellipsis, these say nothing.
_LOOSE = " ,;:.–—-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """``is_broken``: a line ends within a word; ``is_cut``: something is left out."""

    lines: tuple[str, ...]
    is_broken: bool = False
    is_cut: bool = False


def wrap(text: str, width: float, most: int, measure: Measure) -> Wrapped:
    """At most so many lines, none wider than ``width``; what is left out is an ellipsis."""
    is_cut = len(text) > _LONGEST
    lines: list[str] = []
    line, is_broken = "", False
    for blank, piece in _pieces(text[:_LONGEST]):
        longer = f"{line}{blank if line else ''}{piece}"
        if measure(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while measure(piece) > width and len(piece) > 1:
            begin, piece = _broken(piece, width, measure)
            lines.append(begin)
            is_broken = True
        line = piece
    lines.append(line)
    if is_cut or len(lines) > most:
        del lines[most:]
        lines[-1] = shortened(f"{lines[-1]}…", width, measure)
        is_cut = True
    return Wrapped(lines=tuple(lines), is_broken=is_broken, is_cut=is_cut)


def shortened(text: str, width: float, measure: Measure) -> str:
    """One line, with an ellipsis where it was too wide or has one."""
    if measure(text) <= width:
        return text
    kept = text.rstrip("…").rstrip(_LOOSE)
    while kept and measure(f"{kept}…") > width:
        kept = kept[:-1].rstrip(_LOOSE)
    is_within_word = text[len(kept) : len(kept) + 1].isalnum()
    if is_within_word and " " in kept[len(kept) // 2 :]:
        kept = kept.rpartition(" ")[0].rstrip(_LOOSE)
    return f"{kept} …" if measure(f"{kept} …") <= width else f"{kept}…"


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What stands together, and what comes before it: a blank, or nothing behind a hyphen."""
    for word in _BLANK.split(text.strip()):
        for number, piece in enumerate(_PIECE.findall(word)):
            yield "" if number else " ", piece


def _broken(word: str, width: float, measure: Measure) -> tuple[str, str]:
    """As much of a word as a line holds, with a hyphen, and the rest, three letters or more."""
    at = next((n for n in range(len(word) - 1, 1, -1) if measure(f"{word[:n]}-") <= width), 1)
    at = max(1, min(at, len(word) - _FEWEST))
    onset = (n for n in range(at, max(1, at - _FEWEST), -1) if _begins_syllable(word[n : n + 2]))
    begin = next(onset, at)
    # The s that joins German words belongs to the first.
    is_joint = word[begin].lower() == "s" and word[begin - 1].lower() not in _VOWELS
    at = begin + 1 if is_joint and begin < at else begin
    while at > 1 and unicodedata.combining(word[at]):
        at -= 1
    return f"{word[:at]}-", word[at:]


def _begins_syllable(pair: str) -> bool:
    """A consonant and a vowel; in most languages that is a fair guess."""
    first, second = (letter.lower() in _VOWELS for letter in pair)
    return pair[0].isalpha() and second and not first
