"""Advice on the text of a post: its links, its pictures, and what readers see by mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..posts.keys import normalised
from ..posts.links import LinkKind, read_target, split
from ..posts.markup import Token, attributes, name_of, tokens
from ..posts.notes import is_others_code
from ..posts.problem import Invalid, Problem, shown
from ..translations.message import say
from .written import Written

Answers = Callable[[str], bool]
"""Whether something stands at a path below the site's root."""

# Bounded, so that no line keeps anybody waiting.
_LINK = re.compile(r"(!?)\[([^\[\]]{0,500})\]\([ \t]*<?([^\s()<>]{1,2000})")
_PARTED = re.compile(r"\[[^\[\]]{1,500}\][ \t]+\((?=https?:|www\.|/|mailto:)[^\s()]{1,2000}\)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t#]*(?:\{[^{}]*\}[ \t]*)?$")
# What most links are needs no second look.
_ELSEWHERE = ("https://", "http://", "mailto:", "#")
# No file ends like this.
_HOST = re.compile(
    r"(?:[a-z0-9-]{1,63}\.){1,5}(?:de|com|org|net|eu|berlin|at|ch|info|io|gov|edu|fr|uk|nl|pl|it|es)"
    r"(?:[/?#:].*)?",
    re.IGNORECASE,
)


def on_text(written: Written, answers: Answers) -> Iterator[Problem]:
    """Line by line; what another system would run has advice of its own."""
    yield from _on_first_line(written)
    for number, line in written.lines:
        if is_others_code(line):
            continue
        yield from _on_line(written, number, line)
        for address in addresses(line):
            yield from _on_address(written, number, address, answers)


def on_code(written: Written) -> Iterator[Problem]:
    """The first line that holds code of another system."""
    for number, line in written.lines:
        if is_others_code(line):
            yield written.advice(
                say("{code}, which readers see", code=shown(line.strip())),
                say("Markdown, or HTML"),
                say("Delete it, or write in Markdown what it stands for"),
                number,
            )
            return


def addresses(line: str) -> Iterator[str]:
    """Where a line leads to, and what it shows, so far as it is of this site."""
    for found in _LINK.finditer(line):
        if not found[3].startswith(_ELSEWHERE):
            yield found[3]
    for tag in _tags(line):
        given = attributes(tag)
        yield from (given[name] for name in ("href", "src") if name in given)


def _tags(line: str) -> Iterator[Token]:
    """Those of HTML that end on the line."""
    return (tag for tag in tokens(line) if tag["closed"] and not tag["slash"])


def _on_first_line(written: Written) -> Iterator[Problem]:
    for number, line in written.lines[:1]:
        heading = _HEADING.match(line)
        text = heading[1] if heading else line
        if written.post.is_titled and normalised(text) == normalised(written.post.title):
            yield written.advice(
                say("the title, a second time"),
                say("a text that begins below its title"),
                say("Delete this line: the page has the title anyway"),
                number,
            )


def _on_line(written: Written, number: int, line: str) -> Iterator[Problem]:
    for parted in _PARTED.finditer(line):
        joined = re.sub(r"\][ \t]+\(", "](", parted[0])
        yield written.advice(
            say("{link}, which is no link", link=shown(parted[0])),
            say("no blank between the brackets"),
            say("Write {line}", line=joined),
            number,
        )
    pictures = [found[3] for found in _LINK.finditer(line) if found[1] and not found[2].strip()]
    pictures += [t[0] for t in _tags(line) if name_of(t) == "img" and "alt" not in attributes(t)]
    for picture in pictures:
        yield written.advice(
            say("{picture} without alternative text", picture=shown(picture)),
            say("what the picture shows, for who cannot see it"),
            say('Write ![what it shows](…), or <img alt="" …> for decoration'),
            number,
        )


def _on_address(written: Written, number: int, address: str, answers: Answers) -> Iterator[Problem]:
    if address.lower().startswith("www.") or _HOST.fullmatch(address):
        yield written.advice(
            say("{address} without https://", address=shown(address)),
            say("a whole address"),
            say("Write {line}", line=f"https://{address}"),
            number,
        )
        return
    target = read_target(address, written.post.source)
    if isinstance(target, Invalid) or target.kind is not LinkKind.ROOT:
        return
    if not answers(split(address)[0]):
        yield unanswered(written, address, number)


def unanswered(written: Written, address: str, line: int | None, key: str | None = None) -> Problem:
    """A path from the site's root at which nothing stands."""
    return written.advice(
        say("{address}, at which the site has nothing", address=shown(address)),
        say("a page or a file of the site"),
        say("Correct the path, or name the file from here: ../file.md"),
        line,
        key,
    )
