"""Plans the page that tells people what feeds there are, and what one does with them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from ..lists.channel import ATOM, JSON, RSS, Channel
from ..lists.section import Section
from ..posts.links import UrlOf, relative
from .context import FeedLink, View


def subscribe_source(section: Section) -> str:
    """Where the page stands: ``aktuelles/abonnieren/index.md``."""
    return posixpath.join(section.folder, section.words.subscribe_path, "index.md")


def plan_subscribe(
    channel: Channel, section: Section, url_of: UrlOf, absolute: Callable[[str], str]
) -> View:
    """``absolute`` gives the full address of a URL below the site's root."""
    words, source = section.words, subscribe_source(section)
    notes = {RSS: words.rss_note, ATOM: words.atom_note, JSON: words.json_note}
    base = url_of(source)
    return View(
        source=source,
        template="subscribe",
        title=words.subscribe_title.format(title=section.title),
        description=words.subscribe_text,
        feeds=tuple(
            FeedLink(
                label=format.label,
                note=notes[format],
                href=relative(channel.path(format), base),
                url=absolute(channel.path(format)),
            )
            for format in channel.formats
        ),
    )
