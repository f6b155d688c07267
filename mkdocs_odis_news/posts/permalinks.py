"""Reads the addresses that a post asks for, or had: ``slug``, ``permalink`` and ``aliases``."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from ..translations.message import Message, say
from .address import NO_NAME, UNSEEN
from .fields import FieldReader
from .hiding import NO, YES
from .keys import normalised
from .problem import shown
from .values import CONTROL

# Jekyll's names of patterns; a pattern itself has ``:year``, a template ``{{``.
_STYLES = frozenset(("pretty", "date", "none", "ordinal", "weekdate"))
_PATTERN = re.compile(r"(?:^|/):[A-Za-z_]|[{}]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
# What Windows takes for another disk, and leaves the site's folder for.
_DRIVE = re.compile(r"/*[A-Za-z]:(?:/|$)")
LONGEST = 200
"""File systems take 255 bytes for a name, and some 4,096 for a path; the host adds to both."""
_LONGEST_PATH = 1000


def permalink_of(fields: FieldReader, typed: str | None) -> str | None:
    """``typed`` is what the key says; a word that hides, or does not, is no address."""
    if not typed or normalised(typed) in YES | NO:
        return None
    return _checked(fields, "permalink", (typed,))[0]


def slug_of(fields: FieldReader) -> str | None:
    """The last piece of an address."""
    typed = fields.text("slug")
    return _checked(fields, "slug", (typed,))[0] if typed else None


def aliases_of(fields: FieldReader) -> tuple[str, ...]:
    """Addresses that shall lead to the post, each once."""
    return tuple(filter(None, _checked(fields, "aliases", fields.names("aliases"))))


def pieces_of(address: str) -> tuple[str, ...]:
    """The names of folders, and of the file, between the slashes."""
    path = unicodedata.normalize("NFC", unquote(address))
    return tuple(piece for piece in path.split("/") if piece not in ("", "."))


def _checked(fields: FieldReader, field: str, typed: tuple[str, ...]) -> list[str | None]:
    """None, with a warning, in the place of each text that is no address."""
    found: list[str | None] = []
    for text in typed:
        unseen = UNSEEN.search(unquote(text))
        cure = say("Delete this character") if unseen else _cure(text)
        found.append(None if cure else text)
        if cure:
            pair = fields.lasting(field)[0]
            code = ord(unseen[0]) if unseen else 0
            says = say("the character U+{code:04X}, which nobody sees", code=code)
            fields.warn(pair, says if unseen else shown(text), _EXPECTED, cure)
    return found


_EXPECTED = say("an address on this site, such as /aktuelles/barcamp/")


def _cure(text: str) -> Message | None:
    """What to do about a text that is no address; None for one that is."""
    pieces, plain = pieces_of(text), unquote(text)
    if text in _STYLES or _PATTERN.search(text):
        return say("Write the address itself, or set the option post_url_format")
    if _SCHEME.match(text):
        return say("Write it without http: and the host")
    if "?" in text or "#" in text:
        return say("Write it without ? and #: no file of a site can answer these")
    if "\ufffd" in plain:
        return say("Write the letters themselves, or their escapes in UTF-8")
    if ".." in pieces or "\\" in plain or _DRIVE.match(plain) or CONTROL.search(plain):
        return say("Write names of folders, with / between them")
    if NO_NAME.search(plain):
        return say('Write it without " < > | and *: not every system takes files of such names')
    is_long = any(len(piece.encode()) > LONGEST for piece in pieces)
    if is_long or len(plain.encode()) > _LONGEST_PATH:
        return say("Shorten it")
    return None if pieces or text == "/" else say("Delete it")
