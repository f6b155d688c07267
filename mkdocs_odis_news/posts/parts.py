"""Reads those parts of a post that rest on several keys, or that must be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from ..translations.message import say
from . import description as describe
from .blanks import on_one_line
from .captions import PARTS, caption_of, focus_of
from .dates import named
from .fields import FieldReader
from .hiding import NO, Hiding, Visibility, asked_by, visibility_of, wrong_flag
from .keys import normalised
from .links import LinkKind, LinkTarget, read_target
from .post import Image
from .problem import Invalid, shown
from .values import ReadValue, text_reader
from .yaml_text import Pair, Value

_SUMMARIES = ("summary", "excerpt")


class Described(NamedTuple):
    """What the author wrote: the teaser, as safe HTML, the text for the head, and the key."""

    html: str
    plain: str
    key: str
    line: int


class Linked(NamedTuple):
    """A place that a post names, such as that where its teaser leads, and the key that does so."""

    target: LinkTarget
    key: str
    line: int


class Pictured(NamedTuple):
    """A picture and its key; ``is_told``: its author said what it shows, be it nothing."""

    image: Image
    key: str
    line: int
    is_told: bool


def description_of(fields: FieldReader) -> Described | None:
    """The first of the keys; beside ``description``, a summary is the teaser alone."""
    keys = [pair.key for pair in fields.lasting("description")]
    is_split = keys[:1] == ["description"] and any(key in _SUMMARIES for key in keys)
    found = fields.read("description", text_reader("description"), quiet=is_split)
    if not found:
        return None
    written = found
    if is_split:
        pair = next(p for p in fields.lasting("description") if p.key in _SUMMARIES)
        text = text_reader("description")(pair)
        if isinstance(text, Invalid):
            fields.refuse(pair, text)
        elif text:
            written = type(found)(key=pair.key, line=pair.line, value=text)
    for href in describe.links(written.value):
        _target(fields, Pair(written.key, href, written.line))
    html = describe.clean(written.value)
    plain = describe.plain(describe.clean(found.value) if is_split else html)
    return Described(html, plain, written.key, written.line)


def hiding_of(fields: FieldReader, *, has_link: bool) -> Hiding:
    """The most hiding of all that the keys ask for, and the key that does.

    A folder is asked where no key nearer to the post says anything, and for other keys than those;
    a slip may hide, and takes back nothing.
    """
    asked = [Hiding()]
    known = {"permalink"} if has_link else set[str]()
    for reader in fields.nearest_first:
        said = [Hiding(wanted, key, reader.source) for wanted, key in _said(reader, known)]
        slips = [(asked_by(p.key, p.value, reader.keys), p.key) for p, _ in reader.slips]
        asked += [*said, *(Hiding(w, key, reader.source) for w, key in slips if w)]
        if said:
            break
        known |= {reader.keys.meaning(pair.key) for pair in reader.every("visible")}
    return max(asked, key=lambda each: each.wanted)


def _said(fields: FieldReader, known: Set[str]) -> Iterator[tuple[Visibility, str]]:
    """What each key asks for that is not ``known``; a flag of another word is an error."""
    for pair in fields.every("visible"):
        meaning = fields.keys.meaning(pair.key)
        if meaning in known:
            continue
        wanted = visibility_of(meaning, pair.value)
        if wanted is None and (wrong := wrong_flag(meaning)):
            fields.refuse(pair, wrong)
            wanted = Visibility.VISIBLE
        if wanted is not None:
            yield wanted, pair.key


def link_of(fields: FieldReader) -> Linked | None:
    """Where the teaser leads instead of to the post."""
    found = fields.read("link", text_reader("link"))
    if not found:
        return None
    target = _target(fields, Pair(found.key, found.value, found.line))
    if target and target.kind is LinkKind.FILE and target.path == fields.source:
        fields.fail(
            found,
            say("{value}, which is this post itself", value=shown(found.value)),
            say("another page"),
            say("Delete the line {key}, or correct the path", key=found.key),
        )
        return None
    return Linked(target, found.key, found.line) if target else None


def _target(fields: FieldReader, pair: Pair) -> LinkTarget | None:
    target = read_target(str(pair.value), fields.source)
    if isinstance(target, Invalid):
        fields.refuse(pair, target)
        return None
    return target


def image_of(fields: FieldReader) -> Pictured | None:
    """``heroImagePath`` with ``heroImageAltText``, or the mapping ``headerImage: {src, alt}``.

    Jekyll and Astro write ``path`` and ``url`` for ``src``.
    """
    found = fields.read("image", _src)
    if not found:
        return None
    src, nested_alt, parts = found.value
    alts = [pair for pair in fields.every("image_alt") if isinstance(pair.value, str)]
    alt = nested_alt if nested_alt is not None else alts[-1].value if alts else None
    nested = {name: Pair(name, value, found.line) for name, value in parts.items()}
    caption, focus = caption_of(fields, nested), focus_of(fields, nested)
    target = _target(fields, Pair(found.key, src, found.line))
    if not target:
        return None
    text = on_one_line(alt) if isinstance(alt, str) else ""
    image = Image(target=target, alt=text[:1000], caption=caption, focus=focus)
    return Pictured(image, found.key, found.line, alt is not None)


def _src(pair: Pair) -> tuple[str, str | None, dict[str, Value]] | Invalid | None:
    """The path, the alternative text where it stands beside it, and what else does."""
    value = pair.value
    if isinstance(value, str) and normalised(value[:20]) in NO:
        return None
    src, alt, parts = value, None, {}
    if isinstance(value, dict):
        src = value.get("src") or value.get("path") or value.get("url")
        alt = value.get("alt")
        parts = {name: value[name] for name in PARTS if value.get(name) not in (None, "")}
    read: ReadValue[str] = text_reader("link")
    text = read(Pair(pair.key, src, pair.line)) if isinstance(src, str) else None
    if isinstance(text, Invalid):
        return text
    if not text:
        return Invalid(
            expected=say("the path of an image"),
            cure=say("Write {line}", line=f"{pair.key}: image.png"),
        )
    return text, alt if isinstance(alt, str) else None, parts


def readtime_of(fields: FieldReader) -> int | None:
    """How many minutes it takes to read a post, where its author says so."""
    for pair in fields.lasting("readtime")[:1]:
        if isinstance(pair.value, str) and re.fullmatch(r"0*[1-9]\d{0,3}", pair.value, re.ASCII):
            return int(pair.value)
        fields.warn(
            pair,
            found=shown(pair.value),
            expected=say("a whole number of minutes"),
            cure=say("Write {line}", line=f"{pair.key}: 5"),
        )
    return None


def title_of_name(source: str) -> str:
    """A file name in words, as MkDocs makes a title of it."""
    words = " ".join(named(source)[1].replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] if words == words.lower() else words
