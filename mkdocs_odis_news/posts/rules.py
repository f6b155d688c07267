"""What makes a page a post, and what comes of reading one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from enum import Enum
from typing import NamedTuple

from .fields import ReadField
from .keys import KEYS, KeyAliases
from .parts import Linked
from .post import Author, Post
from .problem import Problem
from .yaml_text import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What makes a page a post, and how its front matter is read. ``tag`` None: every page is.

    ``encrypts``: a plugin keeps the text of posts with a password from readers; ``locks_all``:
    that of every post. ``has_macros``: ``{% … %}`` in a text is the site's own.
    ``categories_allowed`` are all that there may be, if there are any; ``needs_excerpt``: a text
    says what of it is the teaser. ``counts_words``: somebody asks how many a text has.
    """

    zone: tzinfo
    tag: str | None = "post"
    keep_tag: bool = False
    categories: tuple[str, ...] = ()
    keys: KeyAliases = KEYS
    authors: Mapping[str, Author] = field(default_factory=dict)
    encrypts: bool = False
    locks_all: bool = False
    has_macros: bool = False
    categories_allowed: tuple[str, ...] = ()
    needs_excerpt: bool = False
    counts_words: bool = True


class Defaults(NamedTuple):
    """What a file says for all pages of its folder that keeps them from readers."""

    source: str
    pairs: tuple[Pair, ...]


class Note(Enum):
    """What is worth a line for the site, not one for each post."""

    NO_ALT = "an image without alternative text"
    TEMPLATE_CODE = "template code of another system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page of the section: the post, or None where ``problems`` hold an error.

    ``hidden``: whatever else is wrong, the author certainly hid it; its errors are warnings.
    ``may_hide``: a key that hides says nothing that can be read. ``partial`` is the post so far as
    it could be read, and ``id`` that of it. Some of the ``problems`` may stand in the defaults of
    its folder.
    """

    source: str
    post: Post | None
    problems: tuple[Problem, ...]
    hidden: bool
    may_hide: bool = False
    references: tuple[Linked, ...] = ()
    notes: frozenset[Note] = frozenset()
    partial: Post | None = None
    id: ReadField[str] | None = None

    @property
    def problems_above(self) -> tuple[Problem, ...]:
        """Those in the defaults of a folder."""
        return tuple(problem for problem in self.problems if problem.source != self.source)
