"""The table of all front matter keys, in English from the code, in German beside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from mkdocs_odis_news.posts.key_names import FIELDS

from .markdown import code, table

_HEADS = {"en": ("key", "also read", "meaning"), "de": ("Angabe", "auch gelesen", "Bedeutung")}


def keys(language: str = "en") -> str:
    """Raises KeyError where a key has no German."""
    rows = (
        (code(field.names[0]), code(*field.names[1:]), _meaning(name, language))
        for name, field in FIELDS.items()
    )
    return table(_HEADS[language], rows)


def _meaning(name: str, language: str) -> str:
    return FIELDS[name].meaning if language == "en" else _german()[name]


@cache
def _german() -> dict[str, str]:
    file = Path(__file__).with_name("keys.de.yml")
    found: dict[str, str] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found
