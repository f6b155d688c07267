"""Writes the feeds of a list: one model, three formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..lists.channel import ATOM, JSON, RSS, Channel, Format
from .atom import write_atom
from .items import Feed, make_items
from .json_feed import write_json
from .rss import write_rss
from .site import Site

_WRITERS = {RSS: write_rss, ATOM: write_atom, JSON: write_json}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRules:
    """What the author of the site wants of all feeds. ``limit``: the newest so many posts."""

    limit: int
    full: bool
    author: str


def make_feed(channel: Channel, texts: Mapping[str, str], rules: FeedRules, site: Site) -> Feed:
    """``texts`` are the rendered texts of posts by source; a post without has its summary."""
    return Feed(
        title=channel.title,
        description=channel.description,
        home=site.page(channel.home),
        language=site.language,
        author=rules.author,
        items=make_items(channel.entries, texts if rules.full else {}, rules.limit, site),
    )


def write_feed(feed: Feed, channel: Channel, format: Format, site: Site) -> str:
    """The whole file."""
    return _WRITERS[format](feed, site.absolute(channel.path(format)))
