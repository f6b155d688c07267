"""Writes the front matter of a post as YAML, with as few changes as there need be."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import time
from typing import Any

import yaml

from ..posts.frontmatter import BlockFormat, FrontMatter
from ..posts.keys import KEYS, normalised
from ..posts.yaml_text import Value

# A value that another line may name.
_ANCHOR = re.compile(r"[:-] +&\w")


def value_of(front: FrontMatter, name: str) -> Value:
    """What was typed for a key; None where it is not there."""
    wanted = normalised(name)
    return next((p.value for p in reversed(front.pairs) if normalised(p.key) == wanted), None)


def text_of(front: FrontMatter, name: str) -> str:
    """The same, where it is a text; else nothing."""
    value = value_of(front, name)
    return value if isinstance(value, str) else ""


def names_of(value: Value, *, parted_by: str | None = ",") -> list[str]:
    """The names in a list, or in a text; ``parted_by`` None: blanks stand between them."""
    if isinstance(value, list):
        return [str(each) for each in value if each is not None]
    if not isinstance(value, str):
        return []
    return [name.strip() for name in value.split(parted_by) if name.strip()]


def marked(front: FrontMatter, tags: list[str], marker: str | None) -> dict[str, Any]:
    """The change that makes a post of a page; none where it is one."""
    if marker is None or marker in names_of(value_of(front, "tags")):
        return {}
    return {"tags": [marker, *(tag for tag in tags if tag != marker)]}


def inherited(front: FrontMatter, above: Mapping[str, Any]) -> dict[str, Any]:
    """What the folders of a post say of it in keys that we read, and that it does not say itself.

    Tags and addresses are told otherwise, no date is that of many; of what hides, one is enough.
    """
    own = {KEYS.field_of(pair.key) for pair in front.pairs if pair.value is not None}
    passed = own - {"visible"} | {"", "tags", "permalink", "date"}
    return {
        key: value
        for key, value in above.items()
        if KEYS.field_of(key) not in passed and value_of(front, key) is None
    }


def rewritten(front: FrontMatter, changes: Mapping[str, Any], body: str) -> str:
    """The file anew; a change is a value, or None to take the key out."""
    is_yaml = front.format is BlockFormat.YAML
    if is_yaml and not changes and body == front.body:
        return front.text
    block = _edited(front, changes) if is_yaml and _has_lines(front) else _dumped(front, changes)
    return f"---\n{block}---\n\n{body}\n" if body else f"---\n{block}---\n"


def _has_lines(front: FrontMatter) -> bool:
    """Whether each key begins a line of its own."""
    lines = [pair.line for pair in front.pairs]
    flows = front.block.lstrip().startswith("{") or "<<" in front.block
    return len(set(lines)) == len(lines) and not flows and not _ANCHOR.search(front.block)


def _edited(front: FrontMatter, changes: Mapping[str, Any]) -> str:
    """The lines as they were typed, but for those of keys that change."""
    lines = front.block.rstrip("\n").split("\n") if front.block.strip() else []
    gone = {normalised(key) for key in changes}
    pairs = sorted(front.pairs, key=lambda pair: pair.line)
    ends = [*(pair.line for pair in pairs[1:]), front.first + len(lines)]
    for pair, end in reversed(list(zip(pairs, ends, strict=False))):
        if normalised(pair.key) in gone:
            del lines[pair.line - front.first : end - front.first]
    added = {key: value for key, value in changes.items() if value is not None}
    return "".join(f"{line}\n" for line in lines) + (_yaml(added) if added else "")


def _dumped(front: FrontMatter, changes: Mapping[str, Any]) -> str:
    """Values of TOML and JSON in the types that they had."""
    values = {key: value for key, value in _values(front).items() if key not in changes}
    values |= {key: value for key, value in changes.items() if value is not None}
    return _yaml(values)


def _values(front: FrontMatter) -> dict[str, Any]:
    if front.format is BlockFormat.TOML:
        return tomllib.loads(front.block, parse_float=_as_typed)
    if front.format is BlockFormat.JSON:
        found: dict[str, Any] = json.loads(front.block, parse_float=_as_typed)
        return found
    return {pair.key: pair.value for pair in front.pairs}


def _as_typed(number: str) -> float | str:
    """Of a version such as ``1.10``, no number holds what was typed."""
    return float(number) if repr(float(number)) == number else number


def _yaml(values: Mapping[str, Any]) -> str:
    return "".join(_line(key, _plain(value)) for key, value in values.items())


def _line(key: str, value: Any) -> str:
    """A key in the style of people: its lists in brackets."""
    if not isinstance(value, list | dict):
        return _dump({key: value}, is_flow=False)
    name = _dump({key: None}, is_flow=False).removesuffix(" null\n")
    return f"{name} {_dump(value, is_flow=True)}"


def _dump(value: Any, *, is_flow: bool) -> str:
    text: str = yaml.safe_dump(
        value, default_flow_style=is_flow, allow_unicode=True, sort_keys=False, width=100_000
    )
    return text


def _plain(value: Any) -> Any:
    """YAML has no times of the day."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, time) else value
