"""What an import takes from a site, what becomes of it, and what must be done by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from ..posts.problem import Problem, shown, warning
from ..translations.message import Message, say

_EXPECTED = say("a post that can be taken over")


Address = tuple[dict[str, Any], tuple[Problem, ...]]
"""What a post says of its address, and why it can say nothing."""


class Source(Protocol):
    """The folder of another site. Paths are below it, with ``/``."""

    def paths(self) -> tuple[str, ...]:
        """All files, in the order of their names."""

    def read(self, path: str) -> bytes:
        """Raises OSError where the file cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the posts will stand: ``marker`` makes a post of a page there, None: all are posts.

    ``address`` is that of the folder below the site's root; None where there is no site yet.
    """

    marker: str | None = "post"
    address: str | None = None

    def place_of(self, path: str) -> str | None:
        """The address of a post by its path below the folder."""
        stem = path.rpartition(".")[0].removesuffix("/index")
        return None if self.address is None else "/".join(("", *_names(self.address, stem), ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A file to be written at ``path``; ``source`` is where it comes from."""

    path: str
    content: bytes
    source: str
    is_post: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """All that was found. Of ``posts``, each is among the files, or an error names it."""

    posts: int
    files: tuple[Imported, ...]
    problems: tuple[Problem, ...]


def not_taken(path: str, found: Message) -> Problem:
    """Says why a post stays behind."""
    cure = say("It was left out; take it over by hand")
    return Problem(source=path, found=found, expected=_EXPECTED, cure=cure)


def no_post(path: str) -> Problem:
    """Names a page that may be no post."""
    cure = say("Copy it, if it is a page of the site, or give it a date")
    return warning(path, say("a page without a date"), _EXPECTED, cure)


def no_address(path: str, pattern: str) -> Address:
    """Names a pattern of addresses that nobody can fill in."""
    expected = say("an address on this site, such as /aktuelles/barcamp/")
    cure = say("Write the address itself, or set the option post_url_format")
    return {}, (warning(path, shown(pattern), expected, cure, key="permalink"),)


def computed(path: str, line: int, key: str) -> Problem:
    """Names a key whose value only the other system can tell."""
    found, expected = say("a value that a script computes"), say("a text, true or false")
    cure = say("Write {key} into the posts where it means something for them", key=key)
    return warning(path, found, expected, cure, key=key, line=line)


def by_hand(path: str, line: int | None, found: str) -> Problem:
    """Something in a text that has no counterpart."""
    cure = say("Write in Markdown what it stood for, or delete it")
    return warning(path, found, say("Markdown"), cure, line=line)


def gathered(posts: int, found: Iterable[Imported | Problem]) -> Import:
    """Of several files for one place, the first is taken."""
    kept: dict[str, Imported] = {}
    problems: list[Problem] = []
    for each in found:
        if isinstance(each, Problem):
            problems.append(each)
        elif (first := kept.setdefault(each.path.casefold(), each)) is not each:
            problems.append(not_taken(each.source, say("the name of {file}", file=first.source)))
    problems.sort(key=lambda problem: problem.order)
    return Import(posts=posts, files=tuple(kept.values()), problems=tuple(problems))


def _names(*paths: str) -> list[str]:
    return [name for path in paths for name in path.split("/") if name]
