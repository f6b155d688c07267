"""Gives a typed value its meaning: a text, names, yes or no; or says why it has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from ..translations.message import say
from .blanks import on_one_line
from .hiding import NO, YES
from .keys import normalised
from .problem import Invalid, shown
from .yaml_text import Pair, Value

T = TypeVar("T")

# What neither HTML nor XML may hold, however it is escaped in front matter.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# A text of these alone shows nothing. Python knows no letter that is younger than itself, so
# ``str.isprintable`` is no measure.
_UNSEEN = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u2060"
    "\u2061\u2062\u2063\u2064\u2800\u3164\ufe0e\ufe0f\ufeff\uffa0"
)
_ANSWERS = (YES | NO) - {"0", "1"}
_LONGEST = {"description": 20_000, "link": 4_000, "correction": 4_000}
_LONGEST_TEXT, _MOST_NAMES = 1_000, 1_000


ReadValue = Callable[[Pair], T | Invalid | None]
"""From a pair, whose key is spelt as in the table, to what it means; None where it says nothing."""


@cache
def text_reader(field: str) -> ReadValue[str]:
    """Reads text of one line, no longer than the field may be."""
    longest = _LONGEST.get(field, _LONGEST_TEXT)

    def read(pair: Pair) -> str | Invalid | None:
        if not isinstance(pair.value, str):
            return _no_text(pair)
        if len(pair.value) > longest:
            return Invalid(
                found=say("{number:,} characters", number=len(pair.value)),
                expected=say("at most {most:,}", most=longest),
                cure=say("Shorten {key}, or write it below the front matter", key=pair.key),
            )
        if control := CONTROL.search(pair.value):
            return Invalid(
                found=say("the control character U+{code:04X}", code=ord(control[0])),
                expected=say("text that can be shown"),
                cure=say("Delete this character"),
            )
        text = on_one_line(pair.value)
        return text if any(map(_is_seen, text)) else None

    return read


def as_names(pair: Pair) -> tuple[str, ...] | Invalid:
    """Names, each once; those of a list, of a text with commas, or of mappings."""
    value = pair.value
    values: Sequence[Value] = value if isinstance(value, list) else [value]
    if isinstance(value, str):
        values = value.split(",")
    if len(values) > _MOST_NAMES:
        return Invalid(
            found=say("{number:,} names", number=len(values)),
            expected=say("at most {most:,}", most=_MOST_NAMES),
            cure=say("Shorten {key}", key=pair.key),
        )
    names: dict[str, None] = {}
    read = text_reader("name")
    for item in values:
        value = name_in(item)
        text = read(Pair(pair.key, value, pair.line)) if value is not None else None
        if isinstance(text, Invalid):
            return replace(text, found=text.found or shown(value))
        if text:
            names[" ".join(text.split())] = None  # it is the same with any blank
    return tuple(names)


def name_in(item: Any) -> Any:
    """What of a mapping is its name: Docusaurus has authors by key, and tags by label."""
    keys = ("name", "key", "label") if isinstance(item, dict) else ()
    return next((item[key] for key in keys if key in item), item)


def as_flag(pair: Pair) -> bool | Invalid:
    """Yes or no, in any of our languages."""
    word = normalised(pair.value[:100]) if isinstance(pair.value, str) else None
    if word in YES or word in NO:
        return word in YES
    return Invalid(
        expected=say("true or false"), cure=say("Write {line}", line=f"{pair.key}: true")
    )


def is_foreign(field: str, value: Value) -> bool:
    """Whether a value is for another system: Jekyll's ``read_time: true`` says whether to count."""
    return field == "readtime" and isinstance(value, str) and normalised(value[:100]) in _ANSWERS


def _is_seen(letter: str) -> bool:
    return letter not in _UNSEEN and not letter.isspace()


def _no_text(pair: Pair) -> Invalid:
    if isinstance(pair.value, dict):
        return Invalid(
            expected=say("text"), cure=say("Write it on one line: {key}: …", key=pair.key)
        )
    return Invalid(
        expected=say("text"), cure=say('Put the text in quotes: {key}: "…"', key=pair.key)
    )
