"""Finds keys in a table of the front matter, where no post has them.

Zola keeps tags in ``[taxonomies]``; and what is written below such a line of TOML belongs to the
table, be it meant or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..translations.message import say
from .fields import FieldReader
from .frontmatter import BlockFormat, FrontMatter
from .hiding import Visibility, is_own, visibility_of
from .keys import KeyAliases, normalised
from .overlooked import Stray
from .problem import Problem, Severity
from .values import as_names
from .yaml_text import Pair

_TAXONOMIES = "taxonomies"
# Hugo gives these to the pages below.
_OF_OTHERS = "cascade"


def marker_in_table(found: FrontMatter, tag: str | None, keys: KeyAliases) -> Stray | None:
    """The problem of a page that has the marker in a table alone."""
    for table, pair in _nested(found):
        names = as_names(pair) if keys.field_of(pair.key) == "tags" else ()
        if isinstance(names, tuple) and tag in names:
            return Stray(_problem(found.source, table, pair, Severity.ERROR), found.block)
    return None


def warn_of_tables(found: FrontMatter, fields: FieldReader) -> str | None:
    """Of each key in a table that its author meant for the post; gives the one that hides it."""
    hides: str | None = None
    for table, pair in _nested(found):
        field, name = fields.keys.find(pair.key) or ("", "")
        meaning = fields.keys.meaning(name)
        if is_own(meaning) and visibility_of(meaning, pair.value) is Visibility.HIDDEN:
            hides = hides or pair.key
        elif normalised(table) != _TAXONOMIES or field not in ("tags", "categories", "authors"):
            continue
        fields.problems.append(_problem(found.source, table, pair, Severity.WARNING))
    return hides


def _nested(found: FrontMatter) -> Iterator[tuple[str, Pair]]:
    """Each key in a table, with the name of that: in TOML alone a slip may bring it there."""
    for table in found.pairs:
        name = normalised(table.key)
        is_looked_at = name == _TAXONOMIES or found.format is BlockFormat.TOML
        if isinstance(table.value, dict) and is_looked_at and name != _OF_OTHERS:
            for key, value in table.value.items():
                yield table.key, Pair(key, value, table.line)


def _problem(source: str, table: str, pair: Pair, severity: Severity) -> Problem:
    return Problem(
        source=source,
        line=pair.line,
        key=pair.key,
        found=say("{key} in {table}", key=pair.key, table=table),
        expected=say("{key} beside the other keys", key=pair.key),
        cure=say(
            "Write {key} outside of {table}; in TOML, above the first line in brackets",
            key=pair.key,
            table=table,
        ),
        severity=severity,
    )
