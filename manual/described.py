"""What classes say of themselves: their attributes, what these mean, and what they hold."""

from __future__ import annotations

import ast
import inspect
from dataclasses import fields
from itertools import pairwise


def said_of(described: type) -> dict[str, str]:
    """What a class, and those of ours that it extends, say of attributes and properties.

    Of an attribute in a text below it.
    """
    ours = (each for each in described.__mro__ if each.__module__.startswith("mkdocs_odis_news"))
    return {name: text for each in ours for name, text in _said_of_own(each).items()}


def names_of(described: type) -> tuple[str, ...]:
    """Of the fields and properties of a dataclass, in its order."""
    return (*(each.name for each in fields(described)), *properties_of(described))


def properties_of(described: type) -> dict[str, property]:
    """Those of the class itself."""
    return {name: each for name, each in vars(described).items() if isinstance(each, property)}


def types_of(described: type) -> dict[str, str]:
    """What each field and property holds, as the code writes it."""
    held = {each.name: str(each.type) for each in fields(described)}
    for name, each in properties_of(described).items():
        held[name] = str(each.fget.__annotations__["return"]) if each.fget else ""
    return held


def _said_of_own(described: type) -> dict[str, str]:
    (node,) = ast.parse(inspect.getsource(described)).body
    said = {n: doc for n, each in properties_of(described).items() if (doc := each.__doc__)}
    for attribute, below in pairwise(node.body if isinstance(node, ast.ClassDef) else ()):
        match attribute, below:
            case (
                ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                said[name.rstrip("_")] = text
    return said
