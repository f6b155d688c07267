"""Warns of keys that do not do what their author expects of them."""

from __future__ import annotations

from ..translations.message import say
from .fields import FieldReader
from .frontmatter import BlockFormat, FrontMatter
from .problem import shown
from .yaml_text import Pair

_TEXTS = (
    *("title", "description", "link_text", "image_alt", "image_caption", "image_credit"),
    *("categories", "authors", "series"),
)


def warn_of_password(fields: FieldReader) -> None:
    """Of a text that nobody encrypts."""
    readers = (each for each in fields.nearest_first if each.every("password"))
    reader = next(readers, fields)
    pair = next(iter(reader.every("password")), Pair("password", "", 1))
    reader.warn(
        pair,
        found=say("a password, and no plugin that encrypts the text"),
        expected=say("a plugin such as encryptcontent in mkdocs.yml"),
        cure=say(
            "Add the plugin, or delete the line {key}; until then the post is hidden",
            key=pair.key,
        ),
    )


def warn_of_comments(fields: FieldReader, found: FrontMatter) -> None:
    """Of what YAML cuts off a text, as of ``Teil #2``; who comments leaves a blank."""
    if found.format is not BlockFormat.YAML or " #" not in found.block:
        return
    lines = found.block.split("\n")
    for pair in (pair for field in _TEXTS for pair in fields.every(field)):
        _, _, typed = lines[pair.line - found.first].partition(":")
        text, cut, rest = typed.strip().partition(" #")
        if cut and text.rstrip() == pair.value and not rest[:1].isspace():
            fields.warn(
                pair,
                found=say("{text}, which YAML takes for a comment", text=shown(f"#{rest}")),
                expected=say("text in quotes where # belongs to it"),
                cure=say('Put the text in quotes: {key}: "…"', key=pair.key),
            )


def warn_of_unknown_keys(fields: FieldReader) -> None:
    """Of keys that were probably meant to be one of ours."""
    for pair, name in fields.slips:
        fields.warn(
            pair._replace(key=pair.key[:60]),
            found=say("a key that nobody reads"),
            expected=say("{name}, which is spelt almost the same", name=name),
            cure=say("Write {name}, or delete the line", name=name),
        )
