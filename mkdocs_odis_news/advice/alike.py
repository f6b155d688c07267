"""Advice on posts that nobody can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..posts.problem import Problem, shown
from ..translations.message import say
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
            key, line = written.pair("title")
            yield written.advice(
                say("{text}, which {other} has as well", text=shown(post.title), other=same_title),
                say("a title of its own"),
                say("Say in the title what sets it apart, or delete one of the two"),
                line,
                key,
            )
        elif same_text:
            key, line = written.pair("description")
            yield written.advice(
                say("{text}, which {other} has as well", text=shown(post.plain), other=same_text),
                say("a description of its own"),
                say("Say in it what this post is about"),
                line,
                key,
            )


def _first(known: dict[str, str], text: str, source: str) -> str | None:
    """The first post that has this text, if it is another one."""
    first = known.setdefault(" ".join(text.casefold().split()), source)
    return first if first != source else None
