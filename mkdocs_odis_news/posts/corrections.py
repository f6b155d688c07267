"""Reads what was wrong in a post and has been put right, and tells what of it counts by now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo

from ..translations.message import say
from . import description as describe
from .dating import date_reader
from .fields import FieldReader
from .links import read_target
from .post import Correction, Post
from .problem import Invalid, shown
from .values import text_reader
from .yaml_text import Pair

_MOST = 100


def corrections_of(fields: FieldReader, zone: tzinfo) -> tuple[Correction, ...]:
    """The newest first; a mapping alone is a list of one."""

    def read(pair: Pair) -> tuple[Correction, ...] | Invalid:
        values = pair.value if isinstance(pair.value, list) else [pair.value]
        if len(values) > _MOST:
            return Invalid(
                found=say("{number:,} corrections", number=len(values)),
                expected=say("at most {most:,}", most=_MOST),
                cure=say("Shorten {key}", key=pair.key),
            )
        found: list[Correction] = []
        for value in values:
            correction = _read(Pair(pair.key, value, pair.line), zone, fields.source)
            if isinstance(correction, Invalid):
                return correction
            found.append(correction)
        return tuple(sorted(found, key=lambda each: each.date.at, reverse=True))

    return fields.value("corrections", read) or ()


def as_of(post: Post, now: datetime) -> Post:
    """The post with the corrections of its past: like a post, none is shown before its day.

    It was changed last when one of them was made, unless its author says later; what was put right
    before it came out is no change.
    """
    if not post.corrections:
        return post
    made = tuple(each for each in post.corrections if not each.date.after(now))
    changes = (each.date for each in made if each.date.day >= post.published.day)
    dates = (*changes, *((post.updated,) if post.updated else ()))
    updated = max(dates, key=lambda date: date.at, default=None)
    return replace(post, corrections=made, updated=updated)


def _read(pair: Pair, zone: tzinfo, source: str) -> Correction | Invalid:
    value = pair.value
    parts = value if isinstance(value, dict) else {}
    date = date_reader(zone)(Pair("date", parts.get("date"), pair.line))
    text = text_reader("correction")(Pair("text", parts.get("text"), pair.line))
    if not (parts.get("date") and parts.get("text") and date and text):
        return Invalid(
            found=shown(value),
            expected=say("a date and a text"),
            cure=say("Write {line}", line=f'{pair.key}: [{{date: 2022-05-25, text: "…"}}]'),
        )
    if isinstance(date, Invalid):
        return replace(date, found=shown(parts["date"]))
    if isinstance(text, Invalid):
        return replace(text, found=text.found or shown(parts["text"]))
    for href in describe.links(text):
        target = read_target(href, source)
        if isinstance(target, Invalid):
            return replace(target, found=shown(href))
    return Correction(date=date, html=describe.clean(text), line=pair.line)
