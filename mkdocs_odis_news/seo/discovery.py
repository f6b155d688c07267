"""Leads feed readers from the head of any page to the feeds."""

from __future__ import annotations

from ..feeds.feed import Feed
from ..feeds.publisher import Publisher
from .head import Tag, alternate


def discovery(feed: Feed, publisher: Publisher) -> tuple[Tag, ...]:
    """What leads feed readers to the feeds, from the head of any page."""
    return tuple(
        alternate(
            format.type,
            f"{feed.title} ({format.label})",
            publisher.absolute(feed.path(format)),
        )
        for format in feed.formats
    )
