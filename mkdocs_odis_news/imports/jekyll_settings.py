"""Reads what the configuration of Jekyll says of all posts, and of those in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any


def defaults_of(path: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """The values of its ``defaults`` that hold for a post; the longer path counts.

    What it excludes altogether is not published either.
    """
    found: dict[str, Any] = {}
    given = settings.get("defaults")
    scopes = [each for each in given if isinstance(each, dict)] if isinstance(given, list) else []
    for each in sorted(scopes, key=lambda each: len(_folder_of(each))):
        if _holds_for(path, _folder_of(each)) and isinstance(values := each.get("values"), dict):
            found |= {str(key): value for key, value in values.items()}
    excluded = settings.get("exclude")
    patterns = excluded if isinstance(excluded, list) else [excluded]
    if any(_holds_for(path, each) for each in patterns if isinstance(each, str) and each):
        found["published"] = False
    return found


def _folder_of(scope: Mapping[str, Any]) -> str:
    """Of pages of another type than posts, one where none stands."""
    where = scope.get("scope") or {}
    if not isinstance(where, dict) or where.get("type") not in (None, "", "posts"):
        return "/"
    return str(where.get("path") or "")


def _holds_for(path: str, folder: str) -> bool:
    name = folder.removeprefix("./").rstrip("/") if folder != "/" else folder
    return not name or f"{path}/".startswith(f"{name}/") or fnmatchcase(path, name)
