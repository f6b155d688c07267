"""Reads what else there is to read: ``links`` in the form that Material's blog has for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..translations.message import say
from .fields import FieldReader
from .links import read_target
from .post import FurtherGroup, FurtherLink
from .problem import Invalid, Severity, shown
from .values import text_reader
from .yaml_text import Pair, Value

_MOST, _DEEPEST = 100, 5
# What other systems write for the two parts of a link.
_TEXTS, _ADDRESSES = ("title", "name", "text", "label"), ("url", "href", "link")

Found = tuple[str, FurtherLink]
"""A link, and the heading that it stands under."""


def further_of(fields: FieldReader) -> tuple[FurtherGroup, ...]:
    """Paths are below ``docs_dir``, as in ``nav``; those with ``./`` or ``../`` beside the post."""
    groups: list[FurtherGroup] = []
    for pair in fields.lasting("links")[:1]:
        for heading, link in list(_links(fields, pair, "", 0))[:_MOST]:
            if groups and groups[-1].heading == heading:
                groups[-1] = replace(groups[-1], links=(*groups[-1].links, link))
            else:
                groups.append(FurtherGroup(heading=heading, links=(link,)))
    return tuple(groups)


def _links(fields: FieldReader, pair: Pair, heading: str, depth: int) -> Iterator[Found]:
    """Those of a list; a deeper list is a group of its own."""
    values = pair.value if isinstance(pair.value, list) else [pair.value]
    for value in values[:_MOST] if depth < _DEEPEST else ():
        for text, target in _named(value):
            if isinstance(target, list):
                yield from _links(fields, pair._replace(value=target), _text(text), depth + 1)
            elif link := _link(fields, pair._replace(value=target), _text(text)):
                yield heading, link


def _named(value: Value) -> Iterator[tuple[str, Value]]:
    """Texts with what they lead to; a page alone has none."""
    if not isinstance(value, dict):
        yield "", value
        return
    texts = [value[name] for name in _TEXTS if isinstance(value.get(name), str)]
    addresses = [value[name] for name in _ADDRESSES if isinstance(value.get(name), str)]
    if texts and addresses:
        yield str(texts[0]), addresses[0]
    else:
        yield from value.items()


def _link(fields: FieldReader, pair: Pair, text: str) -> FurtherLink | None:
    """A warning, and no link, where there is no target."""
    address = text_reader("link")(pair) if isinstance(pair.value, str) else None
    if not isinstance(address, str):
        fields.warn(
            pair,
            found=shown(pair.value),
            expected=say("a page, an address, or a list of these"),
            cure=say("Write {line}", line='- "Mehr": https://example.org/'),
        )
        return None
    target = read_target(_from_root(address), fields.source)
    if isinstance(target, Invalid):
        fields.refuse(pair, target, Severity.WARNING)
        return None
    return FurtherLink(text=text, target=target, line=pair.line)


def _from_root(address: str) -> str:
    is_plain = not address.startswith((".", "/", "#", "?", "www.")) and ":" not in address
    return f"/{address}" if is_plain else address


def _text(text: str) -> str:
    found = text_reader("name")(Pair("links", text, 0))
    return "" if isinstance(found, Invalid) else found or ""
