"""Reads a list of authors beside the posts, as Material's blog and Docusaurus have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..translations.message import say
from .fediverse import EXPECTED, read_account
from .links import read_address
from .post import Author, Image
from .problem import Invalid, Problem, Severity, shown
from .values import text_reader
from .yaml_text import Pair, Value, readable_yaml

REGISTERS = (".authors.yml", "authors.yml")
"""The names of such files, the first wins."""
_CORRECT = say("Correct the file, or take it out of the folder")
_TEXTS = ("name", "description", "title", "avatar", "image_url", "url")


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
        problem = Problem(
            source=source,
            found=say("no list of authors"),
            expected=say("a key for each author, and below it name, description, avatar and url"),
            cure=_CORRECT,
            severity=Severity.WARNING,
        )
        return Register(source=source, authors={}, problems=(problem,))
    found: dict[str, Value] = {pair.key: pair.value for pair in pairs}
    nested = found.get("authors")
    listed = nested if isinstance(nested, dict) and len(found) == 1 else found
    each = {key: value for key, value in listed.items() if isinstance(value, dict)}
    problems = [*_wrong_texts(each, source), *_wrong_accounts(each, source)]
    return Register(
        source=source,
        authors={key: _author(key, value, source) for key, value in each.items()},
        problems=tuple(problems),
    )


def _wrong_texts(authors: Mapping[str, Mapping[str, Value]], source: str) -> Iterator[Problem]:
    """What is too long to be one, or nobody can show."""
    for key, author in authors.items():
        for name in _TEXTS:
            value = author.get(name)
            if isinstance(wrong := _read(name, value), Invalid) and isinstance(value, str):
                yield Problem(
                    source=source,
                    key=f"{key}.{name}",
                    found=wrong.found or shown(value),
                    expected=wrong.expected,
                    cure=_CORRECT,
                    severity=Severity.WARNING,
                )


def _read(name: str, value: Value) -> str | Invalid | None:
    return text_reader("author")(Pair(name, value, 0)) if value is not None else None


def _wrong_accounts(authors: Mapping[str, Mapping[str, Value]], source: str) -> Iterator[Problem]:
    for key, author in authors.items():
        account = author.get("fediverse")
        if account is not None and not read_account(str(account)):
            yield Problem(
                source=source,
                key=f"{key}.fediverse",
                found=shown(account),
                expected=EXPECTED,
                cure=say("Write both parts of the account, the host as well"),
                severity=Severity.WARNING,
            )


def _author(key: str, value: dict[str, Value], source: str) -> Author:
    def text(*names: str) -> str | None:
        texts = (_read(name, value.get(name)) for name in names)
        return next((each for each in texts if isinstance(each, str)), None)

    image = read_address(text("avatar", "image_url"), source)
    return Author(
        name=text("name") or key,
        url=read_address(text("url"), source),
        image=Image(target=image) if image else None,
        text=text("description", "title"),
        fediverse=read_account(text("fediverse") or ""),
    )
