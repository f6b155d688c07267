"""Leads feed readers from the head of any page to the feeds."""

from __future__ import annotations

from ..feeds.site import Site
from ..lists.channel import Channel
from .head import Tag, alternate


def discovery(channel: Channel, site: Site) -> tuple[Tag, ...]:
    """What leads feed readers to the feeds, from the head of any page."""
    return tuple(
        alternate(
            format.type,
            f"{channel.title} ({format.label})",
            site.absolute(channel.path(format)),
        )
        for format in channel.formats
    )
