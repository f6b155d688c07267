"""How the authors of a section write their posts: where, under which names, with which keys."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ..docs import is_index_name
from ..posts.dates import named
from ..posts.frontmatter import FrontMatter
from ..posts.hiding import hiding_key
from ..posts.key_names import NAMES
from ..posts.keys import KeyAliases
from ..posts.post import Post

LOOKED_AT = 20
"""So many posts, the newest, tell what is usual."""

_ALIKE = 3
T = TypeVar("T")

Recent = Sequence[tuple[Post, FrontMatter]]
"""The newest posts of a section, and what their authors typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """``below`` is the folder of a post below that of the section, with ``{year}``, ``{month}``.

    ``names`` are the keys by field; ``lists`` the fields whose values are lists. ``constant`` are
    lines that all posts have, such as ``layout: news``.
    """

    below: str = ""
    has_folders: bool = False
    has_dated_names: bool = True
    has_dates: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    constant: tuple[tuple[str, str], ...] = ()

    def name(self, of: str) -> str:
        """The key of a field; where nobody has used one, the recommended one."""
        return self.names.get(of, NAMES[of][0])


def habits_of(recent: Recent, folder: str, keys: KeyAliases) -> Habits:
    """What most of the posts do; where there are none, what the manual says."""
    if not recent:
        return Habits()
    posts = [post for post, _ in recent]
    typed = [_by_field(found, keys) for _, found in recent]
    names = {of: _most(e[of][0] for e in typed if of in e) for of in NAMES}
    return Habits(
        below=_most(_below(post, folder) for post in posts) or "",
        has_folders=_mostly(posts, lambda post: _is_index(post.source)),
        has_dated_names=_mostly(posts, lambda post: bool(named(post.source)[0])),
        has_dates=_mostly(typed, lambda each: "date" in each),
        names={of: name for of, name in names.items() if name},
        lists=frozenset(of for of in ("tags", "categories") if _are_lists(typed, of)),
        constant=_constant([found for _, found in recent], keys),
    )


def _by_field(found: FrontMatter, keys: KeyAliases) -> dict[str, tuple[str, bool]]:
    """The key of each field, and whether its value is a list."""
    known = ((keys.find(pair.key), pair) for pair in found.pairs)
    return {of[0]: (of[1], isinstance(pair.value, list)) for of, pair in known if of}


def _are_lists(typed: Iterable[Mapping[str, tuple[str, bool]]], of: str) -> bool:
    return _mostly([each[of] for each in typed if of in each], lambda value: value[1])


def _constant(found: Sequence[FrontMatter], keys: KeyAliases) -> tuple[tuple[str, str], ...]:
    """The lines that nobody reads here, and that every post has."""
    if len(found) < _ALIKE:
        return ()
    lines = Counter(
        (pair.key, pair.value)
        for each in found
        for pair in each.pairs
        if isinstance(pair.value, str) and not keys.find(pair.key)
    )
    return tuple(
        line
        for line, count in lines.items()
        if count == len(found) and not hiding_key(line[0], keys)
    )


def _below(post: Post, folder: str) -> str | None:
    """None for a post that stands elsewhere."""
    place = posixpath.dirname(post.source)
    place = posixpath.dirname(place) if _is_index(post.source) else place
    if folder and not f"{place}/".startswith(f"{folder}/"):
        return None
    at = post.published.day
    names = {f"{at.year:04}": "{year}", f"{at.month:02}": "{month}"}
    parts = place[len(folder) :].strip("/").split("/")
    return "/".join(names.get(part, part.replace("{", "").replace("}", "")) for part in parts)


def _is_index(source: str) -> bool:
    return is_index_name(posixpath.basename(source))


def _most(given: Iterable[str | None]) -> str | None:
    counts = Counter(each for each in given if each is not None)
    return counts.most_common(1)[0][0] if counts else None


def _mostly(given: Sequence[T], does: Callable[[T], bool]) -> bool:
    return sum(map(does, given)) * 2 > len(given)
