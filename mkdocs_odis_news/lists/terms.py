"""Gathers posts by what they have in common: a category, an author, a series, a year."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from ..posts.post import Author, Post
from ..posts.problem import Problem, shown, warning
from ..translations import show_month
from ..translations.message import say
from .collection import Entry, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Posts, newest first, under a name; ``author`` where the name is that of one.

    Those of a series begin with its first part.

    ``spellings`` are other names that differ in case or punctuation only, each with the source of
    the first post that has it.
    """

    name: str
    entries: tuple[Entry, ...]
    author: Author | None = None
    spellings: tuple[tuple[str, str], ...] = ()

    @property
    def published(self) -> tuple[Entry, ...]:
        """Without those that only a preview lists."""
        return tuple(entry for entry in self.entries if entry.status is Status.LISTED)

    @property
    def since(self) -> tuple[datetime, str]:
        """When the oldest of its posts was published, and the name, for several of one day."""
        return min(entry.post.published.at for entry in self.entries), self.name

    def with_entries(self, entries: Mapping[str, Entry]) -> Term:
        """The same posts with other words; ``entries`` are by source."""
        return replace(self, entries=tuple(entries[e.post.source] for e in self.entries))

    def misspelt(self, key: str) -> Iterator[Problem]:
        """A warning for each other spelling; ``key`` is where authors write the name."""
        for other, source in self.spellings:
            yield warning(
                source=source,
                key=key,
                found=say(
                    "{name} beside {other} in other posts",
                    name=shown(other),
                    other=shown(self.name),
                ),
                expected=say("one spelling, since both have one list"),
                cure=say("Write {name}", name=self.name),
            )


def by_category(entries: Iterable[Entry]) -> tuple[Term, ...]:
    """By the names of categories, in the order of the alphabet."""
    return _in_order(_gather(entries, lambda post: post.categories))


def by_author(entries: Iterable[Entry]) -> tuple[Term, ...]:
    """By the names of authors, in the order of the alphabet."""
    listed = tuple(entries)
    authors = {author.name: author for entry in listed for author in entry.post.authors}
    terms = _gather(listed, lambda post: tuple(author.name for author in post.authors))
    return tuple(replace(term, author=authors[term.name]) for term in _in_order(terms))


def by_series(entries: Iterable[Entry]) -> tuple[Term, ...]:
    """By the names of series, in the order of the alphabet; parts without a number come last."""

    def place(entry: Entry) -> tuple[bool, int, datetime, str]:
        post = entry.post
        part = post.series.part if post.series else None
        return part is None, part or 0, post.published.at, post.source

    named = _gather(entries, lambda post: (post.series.name,) if post.series else ())
    terms = _in_order(named)
    return tuple(replace(term, entries=tuple(sorted(term.entries, key=place))) for term in terms)


def by_year(entries: Iterable[Entry]) -> tuple[Term, ...]:
    """By year, the newest first."""
    terms = _gather(entries, lambda post: (f"{post.published.at.year:04}",))
    return tuple(sorted(terms, key=lambda term: term.name, reverse=True))


def by_month(entries: Iterable[Entry], language: str) -> tuple[Term, ...]:
    """By month, the newest first."""
    return tuple(_gather(entries, lambda post: (show_month(post.published.at, language),)))


@lru_cache(maxsize=4096)
def alike(name: str) -> str:
    """The same for names that differ in case or punctuation only; C, C++ and C# are three."""
    text = unicodedata.normalize("NFKC", name).casefold()
    letters = (c for c in text if c in "+#" or unicodedata.category(c)[0] not in "PZC")
    return "".join(letters) or name


def _gather(entries: Iterable[Entry], names: Callable[[Post], tuple[str, ...]]) -> list[Term]:
    found: dict[str, list[Entry]] = {}
    spelt: dict[str, dict[str, str]] = {}
    for entry in sorted(entries, key=lambda entry: entry.post.published.at, reverse=True):
        for name in names(entry.post):
            same = alike(name)
            term = found.setdefault(same, [])
            if not term or term[-1] is not entry:
                term.append(entry)
            # The last one stays: the oldest post that spells it so.
            spelt.setdefault(same, {}).pop(name, None)
            spelt[same][name] = entry.post.source
    terms = []
    for same, term in found.items():
        *others, (name, _) = spelt[same].items()
        terms.append(Term(name=name, entries=tuple(term), spellings=tuple(others)))
    return terms


def _in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    def key(term: Term) -> tuple[str, str]:
        return unicodedata.normalize("NFKD", term.name).casefold(), term.name

    return tuple(sorted(terms, key=key))
