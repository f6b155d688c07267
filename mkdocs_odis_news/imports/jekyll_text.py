"""Turns the Liquid in a text of Jekyll into Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from ..posts.problem import Problem
from .texts import HIGHLIGHT, fenced, translated

Places = tuple[str, Mapping[str, str]]
"""Where the post will stand, and by the name of each post, where that will."""

_RAW = re.compile(r"\{%-?\s*(?:end)?raw\s*-?%\}")
_IN_RAW = re.compile(
    r"\{%-?\s*raw\s*-?%\}((?:(?!\{%-?\s*(?:end)?raw).)*+)\{%-?\s*endraw\s*-?%\}", re.DOTALL
)
_SITE = re.compile(r"\{\{-?\s*site\.(?:baseurl|url|github\.url)\s*-?\}\}")
_PATH = re.compile(
    r"\{\{-?\s*[\"'](?P<path>[^\"']+)[\"']\s*\|\s*"
    r"(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))"
    r"(?:\s*\|\s*prepend:\s*site\.(?:baseurl|url))?\s*-?\}\}"
)
_POST_URL = re.compile(r"\{%-?\s*(?P<tag>post_url|link)\s+[\"']?(?P<name>[^\"'%\s]+)[\"']?\s*-?%\}")
_CONTENTS = re.compile(r"^[*+-] .*\n\{:\s*toc\s*\}", re.MULTILINE)
# What no text has.
_OPEN, _CLOSE = "\ue000", "\ue001"


def markdown_of(
    body: str, path: str, first: int, places: Places
) -> tuple[str, tuple[Problem, ...]]:
    """The text anew, and what stays for a person to write."""
    text = _IN_RAW.sub(lambda found: _veiled(found[1]), body)
    text = HIGHLIGHT.sub(lambda found: fenced(found, _veiled(found["code"])), text)
    text = _CONTENTS.sub("[TOC]\n", text)
    text, problems = translated(text, path, first, lambda tag: _instead(tag, places))
    return text.replace(_OPEN, "{").replace(_CLOSE, "}"), problems


def _veiled(text: str) -> str:
    """Braces that are no tags."""
    return _RAW.sub("", text).replace("{", _OPEN).replace("}", _CLOSE)


def _instead(tag: str, places: Places) -> str | None:
    if _SITE.fullmatch(tag) or _RAW.fullmatch(tag):
        return ""
    if found := _PATH.fullmatch(tag):
        return "/" + found["path"].lstrip("/")
    if found := _POST_URL.fullmatch(tag):
        name = posixpath.basename(found["name"])
        stem = posixpath.splitext(name)[0] if found["tag"] == "link" else name
        here, by_name = places
        if stem in by_name:
            return posixpath.relpath(by_name[stem], posixpath.dirname(here) or ".")
        is_file = found["tag"] == "link" and not found["name"].startswith("_")
        return f"/{found['name'].lstrip('/')}" if is_file else None
    return None
