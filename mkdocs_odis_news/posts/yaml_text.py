"""Reads YAML as the text that was typed: scalars keep their letters, keys their lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

import yaml

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""What was typed; None where nothing was (``~`` and ``null`` without quotes among it)."""

MOST = 10_000
"""So many values may a block have once its aliases are written out, and so many levels open."""

# libyaml's, ten times as fast, where it is there. The base resolver gives no scalar a type.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# What opens a level. Before 6.0.4, PyYAML ends the whole process below some 30,000 of them.
_OPENERS = ("[", "{", "- ", "? ")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Pair(NamedTuple):
    """A key as it was typed, its value, and its line from 1."""

    key: str
    value: Value
    line: int


class TooLargeError(ValueError):
    """Aliases make more of a block than anybody typed."""


UNREADABLE = (yaml.YAMLError, ValueError, RecursionError)
"""What is raised of a block that nobody can read, be it TOML or JSON."""


def read_yaml(block: str, first: int = 1) -> tuple[Pair, ...] | None:
    """Every pair of a mapping, repeated keys each time; None where the block is no mapping.

    ``first`` is the line of the block's first. Merged keys come before those that stand there.
    Raises yaml.YAMLError, RecursionError and TooLargeError.
    """
    if sum(map(block.count, _OPENERS)) > MOST:
        raise RecursionError
    root = yaml.compose(block, Loader=_LOADER)
    if root is None:
        return ()
    if not isinstance(root, yaml.MappingNode):
        return None
    if "*" in block:
        _measure(root, {})
    return tuple(_pairs(root, first))


def readable_yaml(block: str, first: int = 1) -> tuple[Pair, ...] | None:
    """As ``read_yaml``; None also where nobody can read the block."""
    try:
        return read_yaml(block, first)
    except UNREADABLE:
        return None


def _measure(node: yaml.Node, sizes: dict[int, int]) -> int:
    """How many values a node has once aliases are written out; raises TooLargeError."""
    known = sizes.get(id(node))
    if known is None:
        sizes[id(node)] = MOST + 1  # an alias of what it stands in has no end
        children: Iterable[yaml.Node] = ()
        if isinstance(node, yaml.MappingNode):
            children = (child for pair in node.value for child in pair)
        elif isinstance(node, yaml.SequenceNode):
            children = node.value
        known = 1 + sum(_measure(child, sizes) for child in children)
        sizes[id(node)] = known
    if known > MOST:
        raise TooLargeError
    return known


def _pairs(node: yaml.MappingNode, first: int) -> list[Pair]:
    own: list[Pair] = []
    merged: dict[str, Pair] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        if key.value == "<<" and not key.style and not isinstance(value, yaml.ScalarNode):
            for pair in _merged(value, first):
                merged.setdefault(pair.key, pair)
        else:
            own.append(Pair(key.value, _value(value), key.start_mark.line + first))
    if merged:
        named = {pair.key for pair in own}
        own[:0] = (pair for pair in merged.values() if pair.key not in named)
    return own


def _merged(node: yaml.Node, first: int) -> list[Pair]:
    """What ``<<`` brings: of several mappings, the first that has a key (yaml.org/type/merge)."""
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return [p for each in nodes if isinstance(each, yaml.MappingNode) for p in _pairs(each, first)]


def _value(node: yaml.Node) -> Value:
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
        if node.tag.startswith("!"):  # a tag that YAML does not know begins a text
            text = f"{node.tag} {text}".rstrip()
        return None if not node.style and text in _NULLS else text
    if isinstance(node, yaml.SequenceNode):
        return [_value(child) for child in node.value]
    assert isinstance(node, yaml.MappingNode)
    return {pair.key: pair.value for pair in _pairs(node, 1)}
