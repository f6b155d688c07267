"""How front matter keys are compared, and what was meant by a near miss."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .key_names import NAMES, AliasTable

# What MkDocs, Material, Jekyll, Hugo and the neighbour plugins read, and what is no misspelling of
# a key that hides: never a near miss of ours.
_FOREIGN = frozenset(
    (
        *("alias", "comments", "content", "cover", "craft", "featured", "gender", "hide", "icon"),
        *("images", "keywords", "layout", "locale", "links", "publisher", "readtime"),
        *("rendermacros", "search", "sender", "shadowtags", "social", "state", "stats"),
        *("subtitle", "tag", "template", "tender", "toc", "type", "url", "urls", "weight"),
    )
)
# The only letters that Unicode calls ignorable: fillers of Hangul, which nobody sees.
_UNSEEN = str.maketrans("", "", "\u115f\u1160")


@lru_cache(maxsize=8192)
def normalised(text: str) -> str:
    """The letters and digits of a text alone, after NFKC and case folding.

    What Unicode calls default-ignorable goes too: ``dra\\u00adft`` is ``draft``.
    """
    if text.isascii():
        plain = text.lower()
    else:
        plain = unicodedata.normalize("NFKC", text).casefold()
        plain = unicodedata.normalize("NFKC", plain).translate(_UNSEEN)
    return plain if plain.isalnum() else "".join(filter(str.isalnum, plain))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyAliases:
    """The keys that authors may write, each once by its letters and digits."""

    names: AliasTable
    further: AliasTable = field(default_factory=dict)
    """From a key of ours to those that the author of the site writes for it as well."""
    _fields: Mapping[str, tuple[str, str]] = field(init=False, repr=False, compare=False)
    _near: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """By a name of ``_fields``, or such a name without one letter: those names, in their order."""

    def __post_init__(self) -> None:
        names = ((f, name) for f, names in self.names.items() for name in reversed(names))
        fields = {normalised(name): (f, name) for f, name in names}
        for name, more in self.further.items():
            of, _ = fields[normalised(name)]
            fields |= {normalised(each): (of, each) for each in more}
        near: dict[str, tuple[str, ...]] = {}
        for right in fields:
            for text in _shortened(right):
                near[text] = (*near.get(text, ()), right)
        object.__setattr__(self, "_fields", fields)
        object.__setattr__(self, "_near", near)

    def find(self, key: str) -> tuple[str, str] | None:
        """The field of a key, and how it is spelt; None where nobody reads it."""
        return self._fields.get(normalised(key))

    def field_of(self, key: str) -> str:
        """The field of a key; empty where nobody reads it."""
        found = self.find(key)
        return found[0] if found else ""

    def of_field(self, field: str) -> tuple[str, ...]:
        """The keys of a field, the first wins."""
        names = self.names[field]
        return (*names, *(each for name in names for each in self.further.get(name, ())))

    def meaning(self, name: str) -> str:
        """The key of ours for which the author of the site writes ``name``."""
        return next((ours for ours, more in self.further.items() if name in more), name)

    def near_miss(self, key: str) -> str | None:
        """The key of ours that ``key``, which nobody reads, was meant to be, or None.

        It is one edit away, in names of six letters and more; of five where it may hide a post,
        and there ``is`` may stand before it.
        """
        wrong = normalised(key)
        if wrong in _FOREIGN or not 4 <= len(wrong) <= 40:
            return None
        of, name = self._fields.get(wrong.removeprefix("is"), ("", ""))
        if of == "visible":
            return name
        # Who is one edit away has a shortened form in common.
        near = {right for text in _shortened(wrong) for right in self._near.get(text, ())}
        for right in filter(near.__contains__, self._fields) if near else ():
            of, name = self._fields[right]
            least = 5 if of == "visible" else 6
            if min(len(right), len(wrong) + (of == "visible")) >= least and one_edit(wrong, right):
                return name
        return None


def _shortened(text: str) -> set[str]:
    """A text, and all that it is without one letter."""
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))}


def one_edit(one: str, other: str) -> bool:
    """One letter added, lost or changed, or two neighbours swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) == 1 or (len(one) == 2 and one == other[::-1])


KEYS = KeyAliases(names=NAMES)
