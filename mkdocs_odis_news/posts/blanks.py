"""Writes text on one line, with the blanks that an author set with care."""

from __future__ import annotations

import re

# A no-break space keeps a number and its unit together; HTML shows these as they are typed.
_KEPT = "\u00a0\u202f\u2009\u200a\u2007\u2003\u2002\u3000"
_COLLAPSED = re.compile(f"[^\\S{_KEPT}]+")


def on_one_line(text: str) -> str:
    """Text without blanks at its ends; within it spaces, tabs and ends of lines are one space."""
    if text.isascii() or not any(blank in text for blank in _KEPT):
        return " ".join(text.split())
    return _COLLAPSED.sub(" ", text.strip())
