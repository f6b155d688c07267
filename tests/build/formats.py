"""Writes one mapping as front matter, in each of the formats that posts come in."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date

import yaml


def as_yaml(values: Mapping[str, object]) -> str:
    text = yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{text}---\n\n"


def as_toml(values: Mapping[str, object]) -> str:
    lines = (f"{json.dumps(key, ensure_ascii=False)} = {_toml(v)}\n" for key, v in values.items())
    return f"+++\n{''.join(lines)}+++\n\n"


def as_json(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2, default=str) + "\n\n"


def as_header(values: Mapping[str, object]) -> str:
    """The header without fences; it holds texts of one line only."""
    return "".join(f"{key}: {_plain(value)}\n" for key, value in values.items()) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(k)} = {_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(item) for item in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


Format = Callable[[Mapping[str, object]], str]

NESTING: dict[str, Format] = {"yaml": as_yaml, "toml": as_toml, "json": as_json}
FORMATS: dict[str, Format] = {**NESTING, "header": as_header}
