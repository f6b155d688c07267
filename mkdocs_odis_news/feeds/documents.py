"""Writes the feeds of a list: one model, three formats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..options import FeedOptions
from .atom import write_atom
from .feed import ATOM, JSON, RSS, Feed
from .items import FeedDocument, enclosed, make_items
from .json_feed import write_json
from .publisher import Publisher
from .rss import write_rss

_WRITERS = {RSS: write_rss, ATOM: write_atom, JSON: write_json}


def make_document(
    feed: Feed, texts: Mapping[str, str], options: FeedOptions, publisher: Publisher
) -> FeedDocument:
    """``texts`` are the rendered texts of posts by source; a post without has its summary."""
    return FeedDocument(
        title=feed.title,
        description=feed.description,
        home=publisher.page(feed.home),
        language=publisher.language,
        author=options.author,
        items=make_items(feed.entries, texts if options.full else {}, options.limit, publisher),
        logo=enclosed(publisher.logo, publisher),
    )


def write_feeds(
    feed: Feed, texts: Mapping[str, str], options: FeedOptions, publisher: Publisher
) -> Iterator[tuple[str, str]]:
    """The path of each file below the site's root, and all that stands in it."""
    document = make_document(feed, texts, options, publisher)
    for format in feed.formats:
        path = feed.path(format)
        yield path, _WRITERS[format](document, publisher.absolute(path))
