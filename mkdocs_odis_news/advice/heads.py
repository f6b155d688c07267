"""Advice on what stands above a text: its description, its file name, its picture."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator

from ..posts.problem import Problem
from ..translations.message import say
from .written import Written

SHORTEST, LONGEST = 50, 160
HEAVIEST = 2_000_000
"""So many bytes may a picture have before people wait for it."""

_BLANKS = re.compile(r"\s+")


def on_head(written: Written) -> Iterator[Problem]:
    """What search engines and readers of an overview would miss."""
    yield from _on_description(written)
    yield from _on_name(written)


def too_heavy(written: Written, path: str, size: int, line: int | None, key: str | None) -> Problem:
    """Advice on a picture at a path below ``docs_dir``, of so many bytes."""
    return written.advice(
        say("{path} of {size} MB", path=path, size=f"{size / 1_000_000:.1f}"),
        say("a picture of at most {most} MB", most=HEAVIEST // 1_000_000),
        say("Save it with fewer pixels, or as WebP or JPEG"),
        line,
        key,
    )


def _on_description(written: Written) -> Iterator[Problem]:
    post = written.post
    key, line = written.pair("description")
    if not post.is_described:
        yield written.advice(
            say("no description"),
            say("one or two sentences for teasers and search engines"),
            say("Write {line}", line="metaDescription: …"),
        )
        return
    length = len(post.plain)
    if not SHORTEST <= length <= LONGEST:
        yield written.advice(
            say("a description of {number} characters", number=length),
            say("{least} to {most} characters", least=SHORTEST, most=LONGEST),
            say("Say what the post is about")
            if length < SHORTEST
            else say("Shorten it, since search engines cut it"),
            line,
            key,
        )


def _on_name(written: Written) -> Iterator[Problem]:
    name = posixpath.basename(written.post.source)
    better = _BLANKS.sub("-", unicodedata.normalize("NFC", name))
    if name != better:
        yield written.advice(
            say("a blank in the name of the file")
            if _BLANKS.search(name)
            else say("a letter of two characters in the name of the file, such as a and ¨ for ä"),
            say("a name that is the same on every system and in every address"),
            say("Rename it to {name}, unless people know its address already", name=better),
        )
