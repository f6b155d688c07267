"""Decides what of a paragraph is prose, and shortens it."""

from __future__ import annotations

import re

from .blanks import on_one_line
from .markup import unescaped
from .values import CONTROL

_WORD = re.compile(r"[^\W_]")

# What other systems read, or an extension that is not switched on, stands there as text.
_IMPORT = re.compile(
    r"\s*import\s+(?:[\w*{][^;\"'‘“„]{0,500}?\bfrom\s*)?[\"'‘“„][^\n]*(?:\n|$)",
)
_TEMPLATE = re.compile(r"\{[{%#<:.!][^{}]*\}+|!\[\[[^\[\]]*\]\]|%%[^%]*%%")
# How GitHub and Obsidian begin the quotation that is a note.
_ALERT = re.compile(r"\s*\[![a-zA-Z]+\][+-]?")
_NO_PROSE = re.compile(
    r"\s*(?:export\s+(?:async|class|const|default|function|let|var|\{|\*)|\*\[[^\]]*\]:"
    r"|[-;]*-8(?:<-|←)|\[\[?_?toc_?\]\]?\s*$|/{3}|:{3}|[!?]{3}\+?\s+(?-i:[a-z])|={3}[!+]?\s+[\"“„]"
    r"|\[(?:audio|caption|embed|gallery|playlist|video)(?:\s[^\]=]*=|\][^\[]*\[/)"
    r"|\$\$.*\$\$\s*$|\\\[.*\\\]\s*$)",
    re.DOTALL | re.IGNORECASE,
)

# Formulas between words, as scripts look for them.
_MATH = re.compile(r"\\[()]")

_MARK_OF_END = re.compile(r"[.!?…。！？][\"'“”’»)\]]*")
# A full stop also ends a number, an initial or an abbreviation.
_ENDS_A_WORD = re.compile(r"(?:[^\W\d_]{3}|\d{4}|[])\"”“’»%])$")
_ABBREVIATED = re.compile(
    r"\b(?:abs|art|bsp|bspw|bzgl|bzw|chr|etc|evtl|exkl|ggf|inkl|mrs|prof|sog|str|usw|vgl|vol|zzgl)$",
    re.IGNORECASE,
)


def characters(text: str) -> str:
    """Text of a page with its entities read, once, and without what nobody can show."""
    return CONTROL.sub("", unescaped(text))


def plain_text(text: str) -> str:
    """Text of a page with its entities read, on one line."""
    return on_one_line(_MATH.sub("", characters(text)))


def prose(text: str) -> str:
    """The words of a paragraph on one line; "" where it says nothing to a reader."""
    text = characters(text)
    at = alert.end() if (alert := _ALERT.match(text)) else 0
    while statement := _IMPORT.match(text, at):
        at = statement.end()
    if not has_words(_TEMPLATE.sub("", text[at:])) or _NO_PROSE.match(text, at):
        return ""
    return on_one_line(_MATH.sub("", text[at:]))


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit."""
    return bool(_WORD.search(text))


def shortened(text: str, longest: int) -> str:
    """At most so many characters: to the end of a sentence beyond the half, else of a word."""
    if len(text) <= longest:
        return text
    half = longest // 2
    marks = list(_MARK_OF_END.finditer(text, half, longest - 2))
    for mark in reversed(marks):
        if _ends_a_sentence(text, mark):
            return f"{text[: mark.end()]} …"
    blank = text.rfind(" ", half, longest)
    return text[: blank if blank > 0 else longest - 1].rstrip(" ,;:–—-([„“") + "…"


def _ends_a_sentence(text: str, mark: re.Match[str]) -> bool:
    if mark[0][0] in "。！？":
        return True
    following = text[mark.end() : mark.end() + 2]
    if not following.startswith(" ") or following[1:].islower():
        return False
    before = text[max(0, mark.start() - 10) : mark.start()]
    stops = _ENDS_A_WORD.search(before) and not _ABBREVIATED.search(before)
    return mark[0][0] != "." or bool(stops)
