"""Writes the lines of ``exclude_docs`` that keep files out of a site that runs no plugin."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPECIAL = re.compile(r"([\\*?\[\]!#])")


def exclude_lines(sources: Iterable[str]) -> list[str]:
    """One pattern a file, in the order of their names."""
    return [_pattern(source) for source in sorted(sources)]


def _pattern(source: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", source)
    bare = escaped.rstrip(" ")
    return f"/{bare}" + "\\ " * (len(escaped) - len(bare))
