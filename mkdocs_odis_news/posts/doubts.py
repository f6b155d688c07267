"""Warns of keys that do not do what their author expects of them."""

from __future__ import annotations

from ..translations.message import say
from .fields import FieldReader
from .yaml_text import Pair


def warn_of_password(fields: FieldReader) -> None:
    """Of a text that nobody encrypts."""
    readers = (each for each in fields.nearest_first if each.every("password"))
    reader = next(readers, fields)
    pair = next(iter(reader.every("password")), Pair("password", "", 1))
    reader.warn(
        pair.key,
        pair.line,
        found=say("a password, and no plugin that encrypts the text"),
        expected=say("a plugin such as encryptcontent in mkdocs.yml"),
        cure=say(
            "Add the plugin, or delete the line {key}; until then the post is hidden",
            key=pair.key,
        ),
    )


def warn_of_unknown_keys(fields: FieldReader) -> None:
    """Of keys that were probably meant to be one of ours."""
    for pair, name in fields.slips:
        fields.warn(
            pair.key[:60],
            pair.line,
            found=say("a key that nobody reads"),
            expected=say("{name}, which is spelt almost the same", name=name),
            cure=say("Write {name}, or delete the line", name=name),
        )
