"""Advice on posts that nobody can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..posts.problem import Problem, shown
from ..translations.message import Message, say
from .written import Written


def on_alike(posts: Iterable[Written]) -> Iterator[Problem]:
    """One for each post whose title, else whose description, an earlier one has."""
    titles: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    for written in sorted(posts, key=lambda each: each.post.source):
        post = written.post
        same_title = _first(titles, post.title, post.source) if post.is_titled else None
        same_text = _first(descriptions, post.plain, post.source) if post.is_described else None
        if same_title:
            own = say("a title of its own")
            cure = say("Say in the title what sets it apart, or delete one of the two")
            yield _told(written, "title", post.title, same_title, own, cure)
        elif same_text:
            own, cure = say("a description of its own"), say("Say in it what this post is about")
            yield _told(written, "description", post.plain, same_text, own, cure)


def _told(
    written: Written, field: str, text: str, other: str, expected: Message, cure: Message
) -> Problem:
    key, line = written.pair(field)
    found = say("{text}, which {other} has as well", text=shown(text), other=other)
    return written.advice(found, expected, cure, line, key)


def _first(known: dict[str, str], text: str, source: str) -> str | None:
    """The first post that has this text, if it is another one."""
    first = known.setdefault(" ".join(text.casefold().split()), source)
    return first if first != source else None
