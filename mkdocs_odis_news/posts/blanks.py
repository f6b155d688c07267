"""Writes text on one line, with the blanks that an author set with care."""

from __future__ import annotations

import re

# A no-break space keeps a number and its unit together; HTML shows these as they are typed.
_KEPT = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_COLLAPSED = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")


def on_one_line(text: str) -> str:
    """Text without blanks at its ends; within it spaces, tabs and ends of lines are one space."""
    if text.isascii() or not _KEPT.search(text):
        return " ".join(text.split())
    return _COLLAPSED.sub(" ", text.strip())
