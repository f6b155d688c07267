"""Notes of a post what is worth one line for the whole site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .overlooked import outside_of_code
from .parts import Pictured
from .rules import Note, Rules

_OTHERS_CODE = re.compile(r"\{%-?\s|\{\{[<%]")
_IMPORT = re.compile(r"import\s.{1,200}\sfrom\s|import\s+[\"']")


# An empty set takes as much memory as a post, and most posts have one.
_NONE: frozenset[Note] = frozenset()


def notes_on(body: str, image: Pictured | None, rules: Rules) -> frozenset[Note]:
    """``body`` is the text of the post, ``image`` what its keys say of a picture."""
    return frozenset(_notes(body, image, rules)) or _NONE


def _notes(body: str, image: Pictured | None, rules: Rules) -> Iterator[Note]:
    if image and not image.is_told:
        yield Note.NO_ALT
    has_braces = "{" in body and ("{%" in body or "{{" in body)
    may_hold_code = not rules.has_macros and (has_braces or "import" in body)
    if may_hold_code and any(map(is_others_code, outside_of_code(body))):
        yield Note.TEMPLATE_CODE


def is_others_code(line: str) -> bool:
    """Whether a line holds code that another system would run, and readers of this one see."""
    return bool(_OTHERS_CODE.search(line) or _IMPORT.match(line))
