"""Writes the tables of the README from the code: keys, options, and what templates receive."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import yaml
from mkdocs.config.base import Config

from mkdocs_odis_news.hosts.mkdocs.config import NewsConfig
from mkdocs_odis_news.hosts.mkdocs.suboptions import (
    AuthorConfig,
    FeedConfig,
    PublisherConfig,
    ViewConfig,
)
from mkdocs_odis_news.lists.section import SectionContext
from mkdocs_odis_news.pages import context, fragments, mending
from mkdocs_odis_news.posts.key_names import FIELDS

README = Path(__file__).parents[1] / "README.md"
SCHEMAS: dict[str, tuple[str, type[Config]]] = {
    "options": ("", NewsConfig),
    "feeds": ("feeds.", FeedConfig),
    "views": ("views.", ViewConfig),
    "publisher": ("publisher.", PublisherConfig),
    "authors": ("authors.<key>.", AuthorConfig),
}
"""By the name of the table: what stands before its options, and who knows them."""
CLASSES = (
    *(
        each
        for module in (context, fragments, mending)
        for each in vars(module).values()
        if inspect.isclass(each) and each.__module__ == module.__name__
    ),
    SectionContext,
)
"""What templates receive, ``News`` among it."""

_BLOCK = re.compile(r"(<!-- table: (\w+) -->\n).*?(?=<!-- /table -->)", re.DOTALL)


def filled(text: str) -> str:
    """A text in Markdown with each of its tables anew."""
    made = tables()
    return _BLOCK.sub(lambda block: f"{block[1]}\n{made[block[2]]}\n", text)


def tables() -> dict[str, str]:
    """Each table in Markdown; raises KeyError where the code does not say what a row needs."""
    return {
        "keys": _keys(),
        **{name: _options(above, schema) for name, (above, schema) in SCHEMAS.items()},
        "news": _news(),
        "classes": _classes(),
    }


def said_of(described: type) -> dict[str, str]:
    """What a class, and those of ours that it extends, say of attributes and properties.

    Of an attribute in a text below it.
    """
    ours = (each for each in described.__mro__ if each.__module__.startswith("mkdocs_odis_news"))
    return {name: text for each in ours for name, text in _said_of_own(each).items()}


def _said_of_own(described: type) -> dict[str, str]:
    (node,) = ast.parse(inspect.getsource(described)).body
    said = {n: doc for n, each in _properties(described).items() if (doc := each.__doc__)}
    for attribute, below in pairwise(node.body if isinstance(node, ast.ClassDef) else ()):
        match attribute, below:
            case (
                ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                said[name.rstrip("_")] = text
    return said


def names_of(described: type) -> tuple[str, ...]:
    """Of the fields and properties of a dataclass, in its order."""
    return (*(each.name for each in fields(described)), *_properties(described))


def _keys() -> str:
    rows = (
        (_code(each.names[0]), _code(*each.names[1:]), each.meaning) for each in FIELDS.values()
    )
    return _table(("key", "also read", "meaning"), rows)


def _options(above: str, schema: type[Config]) -> str:
    options = dict(schema._schema)
    rows = (
        (_code(above + name), _default(options[name].default), text)
        for name, text in said_of(schema).items()
    )
    return _table(("option", "default", "meaning"), rows)


def _default(value: object) -> str:
    """As one writes it in ``mkdocs.yml``; where there is nothing to write, nothing."""
    if value in (None, "", [], {}):
        return ""
    return _code(yaml.safe_dump(value, default_flow_style=True).splitlines()[0])


def _news() -> str:
    said = said_of(context.News)
    rows = ((_code(f"news.{name}"), said[name]) for name in names_of(context.News))
    return _table(("value", "meaning"), rows)


def _classes() -> str:
    rows = (
        (_code(each.__name__), each.__doc__ or "", _code(*names_of(each)))
        for each in CLASSES
        if each is not context.News
    )
    return _table(("class", "meaning", "holds"), rows)


def _properties(described: type) -> dict[str, property]:
    return {name: each for name, each in vars(described).items() if isinstance(each, property)}


def _code(*names: str) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (" | ".join(" ".join(cell.split()) for cell in row) for row in (head, *rows))
    # Docstrings mark code by two of these, Markdown by one.
    first, *others = (f"| {line} |".replace("``", "`") for line in lines)
    return "\n".join((first, f"|{'---|' * len(head)}", *others, ""))


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
