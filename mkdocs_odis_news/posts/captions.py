"""Reads what its author says of a picture: caption, credit, licence, and what matters in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from ..translations.message import say
from .fields import FieldReader
from .licenses import License, read_license
from .problem import Invalid
from .values import ReadValue, text_reader
from .yaml_text import Pair

T = TypeVar("T")

PARTS = ("caption", "credit", "license", "focus")
"""What ``headerImage: {…}`` may hold beside the picture."""
_SHARE = r"(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)%"
_FOCUS = re.compile(rf"({_SHARE})[ ,]+({_SHARE})", re.ASCII)
# ``Grafik: ODIS`` says itself what it is.
_SPOKEN = re.compile(r"[^\W\d_]{3,20}\s?:\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What stands below a picture: plain text, and whose it is."""

    text: str = ""
    credit: str = ""
    license: License | None = None

    def credited(self, words: str) -> str:
        """``Foto: Mira Holtkamp`` by ``words`` (``Foto: {name}``); as typed where it says so."""
        if not self.credit or _SPOKEN.match(self.credit):
            return self.credit
        return words.format(name=self.credit)


def caption_of(fields: FieldReader, nested: Mapping[str, Pair]) -> Caption | None:
    """From the keys of a post, or from those of a mapping, which win; None where nobody wrote."""
    text = _read(fields, nested, "caption", text_reader("caption"))
    credit = _read(fields, nested, "credit", text_reader("credit"))
    license = _read(fields, nested, "license", _license)
    if not (text or credit or license):
        return None
    return Caption(text=text or "", credit=credit or "", license=license)


def focus_of(fields: FieldReader, nested: Mapping[str, Pair]) -> str:
    """What must stay in sight where a picture is cut, as CSS has it: ``50% 20%``."""
    return _read(fields, nested, "focus", _focus) or ""


def _read(
    fields: FieldReader, nested: Mapping[str, Pair], name: str, read: ReadValue[T]
) -> T | None:
    if not (pair := nested.get(name)):
        return fields.value(f"image_{name}", read)
    value = read(pair)
    if isinstance(value, Invalid):
        fields.refuse(pair, value)
        return None
    return value


def _license(pair: Pair) -> License | Invalid | None:
    text = text_reader("link")(pair)
    if not isinstance(text, str):
        return text
    return read_license(text)


def _focus(pair: Pair) -> str | Invalid:
    text = pair.value if isinstance(pair.value, str) else ""
    if found := _FOCUS.fullmatch(text.strip()):
        return f"{found[1]} {found[2]}"
    return Invalid(
        expected=say("two percentages, from the left and from the top"),
        cure=say("Write {line}", line=f"{pair.key}: 50% 20%"),
    )
