"""Gives the values of a front matter with their types, and gathers the problems on the way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from .frontmatter import FrontMatter
from .keys import Names
from .problem import Problem, Severity, shown

_YES = ("true", "yes", "ja", "on", "1")
_NO = ("false", "no", "nein", "off", "0")


class Found(NamedTuple):
    """A key as the author wrote it, and its value."""

    key: str
    value: object


class Fields:
    """The front matter of one post while it is read. Reading it fills ``problems``."""

    def __init__(self, source: str, front_matter: FrontMatter, names: Names) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self._front_matter = front_matter
        self._names = names

    def all(self, field: str) -> Iterator[Found]:
        """Every key of a field that has a value, in the order of the names."""
        for key in self._names[field]:
            value = self._front_matter.values.get(key)
            if value is not None and value != "":
                yield Found(key, value)

    def first(self, field: str) -> Found | None:
        """The key that counts; a warning where another name of the field says something else."""
        found = list(self.all(field))
        for other in found[1:]:
            if other.value != found[0].value:
                self.warn(
                    other.key,
                    found=f"{shown(other.value)} beside {found[0].key}: {shown(found[0].value)}",
                    expected="the same text, since both names mean the same",
                    cure=f"Delete {other.key}; {found[0].key} is the one that counts",
                )
        return found[0] if found else None

    def text(self, field: str) -> str | None:
        """Text of one line; a number or a date is the text that the author typed."""
        found = self.first(field)
        return self._text(found) if found else None

    def words(self, field: str) -> tuple[str, ...]:
        """A list of names; text is split at its commas, a mapping has a ``name``. Each once."""
        found = self.first(field)
        return self.listed(*found) if found else ()

    def listed(self, key: str, value: object) -> tuple[str, ...]:
        """The names that the value of a key holds."""
        values = value.split(",") if isinstance(value, str) else value
        values = values if isinstance(values, list) else [values]
        names = (item.get("name", item) if isinstance(item, dict) else item for item in values)
        texts = (self._text(Found(key, name)) for name in names if name is not None)
        return tuple(dict.fromkeys(text for text in texts if text))

    def flag(self, field: str) -> bool:
        """True or false; False where the key is missing or says neither."""
        found = self.first(field)
        if not found:
            return False
        value = as_flag(found.value)
        if value is None:
            self.fail(found.key, shown(found.value), "true or false", f"Write {found.key}: true")
        return bool(value)

    def fail(self, key: str | None, found: str, expected: str, cure: str) -> None:
        """Adds an error."""
        self._add(key, found, expected, cure, Severity.ERROR)

    def warn(self, key: str | None, found: str, expected: str, cure: str) -> None:
        """Adds a warning."""
        self._add(key, found, expected, cure, Severity.WARNING)

    def _text(self, found: Found) -> str | None:
        value = found.value
        if isinstance(value, datetime | date):
            return value.isoformat()
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            cure = f'Put the text in quotes: {found.key}: "…"'
            if isinstance(value, dict):
                cure = f"Write it on one line: {found.key}: …"
            self.fail(found.key, shown(value), "text", cure)
            return None
        return " ".join(str(value).split()) or None

    def _add(
        self, key: str | None, found: str, expected: str, cure: str, severity: Severity
    ) -> None:
        problem = Problem(
            source=self.source,
            line=self._front_matter.line(key) if key else None,
            key=key,
            found=found,
            expected=expected,
            cure=cure,
            severity=severity,
        )
        if problem not in self.problems:
            self.problems.append(problem)


def as_flag(value: object) -> bool | None:
    """True for yes, ja, on, 1; False for no, nein, off, 0; None for anything else."""
    text = str(value).strip().lower() if isinstance(value, str | int | bool) else ""
    return True if text in _YES else False if text in _NO else None
