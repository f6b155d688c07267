"""Reads which series a post is a part of."""

from __future__ import annotations

import re

from ..translations.message import say
from .fields import FieldReader
from .keys import normalised
from .post import Series
from .problem import Invalid, Severity, shown
from .values import text_reader
from .yaml_text import Pair, Value

_PART = re.compile(r"\s*0*[1-9]\d{0,3}\s*", re.ASCII)


def series_of(fields: FieldReader) -> Series | None:
    """``{name, part}``, or the name alone; Hugo's list of one name is that name.

    Other systems know the key too: what cannot be read is a warning, and no series.
    """
    for pair in fields.lasting("series")[:1]:
        found = _read(pair)
        if not isinstance(found, Invalid):
            return found
        fields.refuse(pair, found, Severity.WARNING)
    return None


def _read(pair: Pair) -> Series | Invalid:
    value = pair.value
    value = value[0] if isinstance(value, list) and len(value) == 1 else value
    typed: dict[str, Value] = value if isinstance(value, dict) else {"name": value}
    parts = {normalised(key): each for key, each in typed.items()}
    part = parts.get("part")
    line = f'{pair.key}: {{name: "…", part: 2}}'
    if part not in (None, "") and not (isinstance(part, str) and _PART.fullmatch(part)):
        return Invalid(
            found=say("the part {value}", value=shown(part)),
            expected=say("a whole number from 1 on"),
            cure=say("Write {line}", line=line),
        )
    name = text_reader("name")(Pair(pair.key, parts.get("name"), pair.line))
    if isinstance(name, Invalid) and isinstance(parts.get("name"), str):
        return name
    is_lost = "part" not in parts and len(parts) > 1  # a part under another name
    if is_lost or not name or isinstance(name, Invalid):
        return Invalid(
            expected=say("the name of a series, and which part of it this is"),
            cure=say("Write {line}", line=line),
        )
    return Series(name=name, part=int(part) if isinstance(part, str) and part else None)
