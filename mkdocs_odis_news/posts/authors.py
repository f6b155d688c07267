"""Reads a list of authors beside the posts, as Material's blog and Docusaurus have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..options import AuthorOptions
from ..translations.message import say
from .fediverse import EXPECTED, read_account
from .links import read_address, read_target
from .post import Author, Image
from .problem import Invalid, Problem, shown, warning
from .values import text_reader
from .yaml_text import Pair, Value, readable_yaml

REGISTERS = (".authors.yml", "authors.yml")
"""The names of such files, the first wins."""
_CORRECT = say("Correct the file, or take it out of the folder")
_ADDRESSES = ("avatar", "image_url", "url")
_TEXTS = ("name", "description", "title", *_ADDRESSES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The authors of one such file by key, and what is wrong with it. ``source`` is its path."""

    source: str
    authors: Mapping[str, Author]
    problems: tuple[Problem, ...] = ()


def read_register(source: str, text: str) -> Register:
    """Reads ``key: {name, description, avatar, url, fediverse}``, below ``authors`` or not.

    Docusaurus writes ``title`` and ``image_url``.
    """
    pairs = readable_yaml(text)
    if pairs is None:
        found = say("no list of authors")
        expected = say("a key for each author, and below it name, description, avatar and url")
        problem = warning(source, found, expected, _CORRECT)
        return Register(source=source, authors={}, problems=(problem,))
    typed: dict[str, Value] = {pair.key: pair.value for pair in pairs}
    nested = typed.get("authors")
    listed = nested if isinstance(nested, dict) and len(typed) == 1 else typed
    each = {key: value for key, value in listed.items() if isinstance(value, dict)}
    return Register(
        source=source,
        authors={key: _author(key, value, source) for key, value in each.items()},
        problems=tuple(_problems(each, source)),
    )


def author_of(options: AuthorOptions, source: str = "index.md") -> Author:
    """``source`` is the file in which its addresses stand."""
    image = read_address(options.image, source)
    return Author(
        name=options.name,
        url=read_address(options.url, source),
        image=Image(target=image) if image else None,
        text=options.text,
        fediverse=read_account(options.fediverse or ""),
    )


def _problems(authors: Mapping[str, Mapping[str, Value]], source: str) -> Iterator[Problem]:
    """Texts that are too long, or that nobody can show; accounts and addresses that are none."""
    for key, author in authors.items():
        for name in _TEXTS:
            value = author.get(name)
            if isinstance(wrong := _read(name, value), Invalid) and isinstance(value, str):
                found, place = wrong.found or shown(value), f"{key}.{name}"
                yield warning(source, found, wrong.expected, _CORRECT, key=place)
            elif name in _ADDRESSES and value and isinstance(value, str):
                yield from _not_leading(value, source, f"{key}.{name}")
        account = author.get("fediverse")
        if account is not None and not read_account(str(account)):
            cure = say("Write both parts of the account, the host as well")
            yield warning(source, shown(account), EXPECTED, cure, key=f"{key}.fediverse")


def _not_leading(value: str, source: str, place: str) -> Iterator[Problem]:
    if isinstance(wrong := read_target(value, source), Invalid):
        yield warning(source, shown(value), wrong.expected, wrong.cure, key=place)


def _read(name: str, value: Value) -> str | Invalid | None:
    return text_reader("author")(Pair(name, value, 0)) if value is not None else None


def _author(key: str, value: dict[str, Value], source: str) -> Author:
    def text(*names: str) -> str | None:
        texts = (_read(name, value.get(name)) for name in names)
        return next((each for each in texts if isinstance(each, str)), None)

    options = AuthorOptions(
        name=text("name") or key,
        url=text("url"),
        image=text("avatar", "image_url"),
        text=text("description", "title"),
        fediverse=text("fediverse"),
    )
    return author_of(options, source)
