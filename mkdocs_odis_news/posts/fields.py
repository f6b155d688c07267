"""Reads the front matter of one post field by field, and gathers the problems on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..translations.message import say
from .hiding import is_date
from .keys import KeyAliases
from .problem import Invalid, Problem, Severity, shown
from .values import ReadValue, as_flag, as_names, is_foreign, text_reader
from .yaml_text import Pair

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadField(Generic[T]):
    """A key as the table spells it, its line, and what its value means."""

    key: str
    line: int
    value: T


Place = Pair | ReadField[Any] | None
"""What a problem is about; a key that stands nowhere has no line."""


class FieldReader:
    """The front matter of one post while it is read. Reading it fills ``problems``.

    ``unread`` are pairs of no key, ``slips`` those with the key that was meant, ``respelt`` keys in
    another spelling. ``above`` are the defaults of its folders, the nearest first.
    """

    def __init__(
        self,
        source: str,
        pairs: Iterable[Pair],
        keys: KeyAliases,
        above: Iterable[FieldReader] = (),
    ) -> None:
        self.source, self.keys, self._above = source, keys, tuple(above)
        self.problems: list[Problem] = []
        self._pairs: dict[str, list[Pair]] = {}
        self.respelt: set[str] = set()
        self.unread = [pair for pair in pairs if not self._add(pair)]
        self.slips = [(pair, name) for pair in self.unread if (name := keys.near_miss(pair.key))]

    @property
    def nearest_first(self) -> tuple[FieldReader, ...]:
        """The post itself, and its folders."""
        return self, *self._above

    def _add(self, pair: Pair) -> bool:
        if (found := self.keys.find(pair.key)) and not is_foreign(found[0], pair.value):
            field, name = found
            if pair.key != name and pair.key in self.keys.of_field(field):
                name = pair.key
            spelt = pair if pair.key == name else pair._replace(key=name)
            self._place(field, spelt)
            if field == "permalink":
                self._place("visible", spelt)
            if is_date(self.keys.meaning(name), pair.value):
                self._pairs[field].pop()
                self._place("date", spelt)
            if pair.key != name:
                self.respelt.add(name)
                written = pair.key if pair.key.isprintable() else ascii(pair.key)[1:-1]
                self.warn(
                    pair._replace(key=name),
                    found=say("the key {key}", key=shown(written)),
                    expected=say("{name}, spelt like this", name=name),
                    cure=say("Write {name}", name=name),
                )
        return found is not None

    def _place(self, field: str, pair: Pair) -> None:
        self._pairs.setdefault(field, []).append(pair)

    def meant(self, field: str) -> list[Pair]:
        """The slips of a field."""
        return [pair for pair, name in self.slips if name in self.keys.of_field(field)]

    def written(self, field: str) -> list[Pair]:
        """Every pair of a field, repeated keys each time, even those without a value."""
        pairs = self._pairs.get(field, [])
        names = [*self.keys.of_field(field), *(pair.key for pair in pairs)] if pairs[1:] else []
        return sorted(pairs, key=lambda pair: names.index(pair.key)) if names else pairs

    def every(self, field: str) -> list[Pair]:
        """The same, but for those without a value; an empty text is one."""
        return [pair for pair in self.written(field) if pair.value is not None]

    def lasting(self, field: str) -> list[Pair]:
        """Of each key of a field, in the order of the table, the last; a warning for others."""
        counted: dict[str, Pair] = {}
        for pair in self.every(field):
            if pair.value == "":
                continue
            if earlier := counted.get(pair.key):
                self.warn(
                    pair,
                    found=say("the key a second time, first on line {line}", line=earlier.line),
                    expected=say("each key once"),
                    cure=say(
                        "Delete one of the lines {key}; the last is the one that counts",
                        key=pair.key,
                    ),
                )
            counted[pair.key] = pair
        return list(counted.values())

    def read(
        self, field: str, read_value: ReadValue[T], *, quiet: bool = False
    ) -> ReadField[T] | None:
        """What the first key of a field says; a problem where it cannot be read.

        A warning where another name of the field says something else, unless ``quiet``.
        """
        if field not in self._pairs:  # as most fields of most posts
            return None
        first: ReadField[T] | None = None
        for pair in self.lasting(field):
            value = read_value(pair)
            if not first:
                if isinstance(value, Invalid):
                    self.refuse(pair, value)
                if value is None or isinstance(value, Invalid):
                    return None
                first = ReadField(key=pair.key, line=pair.line, value=value)
                written = pair
            elif value != first.value and not quiet:
                self.warn(
                    pair,
                    found=say(
                        "{value} beside {other}: {written}",
                        value=shown(pair.value),
                        other=first.key,
                        written=shown(written.value),
                    ),
                    expected=say("the same text, since both names mean the same"),
                    cure=say(
                        "Delete {key}; {other} is the one that counts",
                        key=pair.key,
                        other=first.key,
                    ),
                )
        return first

    def value(self, field: str, read_value: ReadValue[T], *, quiet: bool = False) -> T | None:
        """As ``read``, without the key."""
        return found.value if (found := self.read(field, read_value, quiet=quiet)) else None

    def text(self, field: str) -> str | None:
        """Text of one line."""
        return found.value if (found := self.read(field, text_reader(field))) else None

    def names(self, field: str) -> tuple[str, ...]:
        """A list of names; text is split at its commas, a mapping has a ``name``. Each once."""
        return found.value if (found := self.read(field, as_names)) else ()

    def flag(self, field: str) -> bool:
        """True or false; False where the key is missing or says neither."""
        return bool((found := self.read(field, as_flag)) and found.value)

    def refuse(self, pair: Pair, invalid: Invalid, severity: Severity = Severity.ERROR) -> None:
        """Adds an error, unless it is milder, about the value of a key."""
        found = invalid.found or shown(pair.value)
        self.fail(pair, found, invalid.expected, invalid.cure, severity)

    def warn(self, at: Place, found: str, expected: str, cure: str) -> None:
        """Adds a warning."""
        self.fail(at, found, expected, cure, Severity.WARNING)

    def fail(
        self,
        at: Place,
        found: str,
        expected: str,
        cure: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Adds an error about a key, or about the whole of a post."""
        key, line = (at.key, at.line or None) if at else (None, None)
        self.problems.append(
            Problem(
                source=self.source,
                line=line,
                key=key,
                found=found,
                expected=expected,
                cure=cure,
                severity=severity,
            )
        )
