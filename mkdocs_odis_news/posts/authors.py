"""Reads a list of authors beside the posts, as Material's blog and Docusaurus have it."""

from __future__ import annotations

import yaml

from .links import read_address
from .post import Author, Image
from .problem import Problem, Severity
from .yaml_text import Value, read_yaml

REGISTERS = (".authors.yml", "authors.yml")
"""The names of such files, the first wins."""


def read_authors(source: str, text: str) -> dict[str, Author] | Problem:
    """Authors by key, from ``key: {name, description, avatar, url}``, below ``authors`` or not.

    Docusaurus writes ``title`` and ``image_url``. ``source`` is the path of the file.
    """
    try:
        pairs = read_yaml(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        pairs = None
    if pairs is None:
        return Problem(
            source=source,
            found="no list of authors",
            expected="a key for each author, and below it name, description, avatar and url",
            cure="Correct the file, or take it out of the folder",
            severity=Severity.WARNING,
        )
    found: dict[str, Value] = {pair.key: pair.value for pair in pairs}
    nested = found.get("authors")
    listed = nested if isinstance(nested, dict) and len(found) == 1 else found
    return {
        key: _author(key, value, source) for key, value in listed.items() if isinstance(value, dict)
    }


def _author(key: str, value: dict[str, Value], source: str) -> Author:
    def text(*names: str) -> str | None:
        texts = (value.get(name) for name in names)
        return next((" ".join(each.split()) for each in texts if isinstance(each, str)), None)

    image = read_address(text("avatar", "image_url"), source)
    return Author(
        name=text("name") or key,
        url=read_address(text("url"), source),
        image=Image(target=image) if image else None,
        text=text("description", "title"),
    )
