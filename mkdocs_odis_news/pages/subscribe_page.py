"""Plans the page that tells people what feeds there are, and what one does with them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from ..feeds.feed import ATOM, JSON, RSS, Feed, FeedFormat
from ..lists.section import SectionContext
from ..posts.links import UrlOf, relative
from .context import SubscribePage
from .fragments import FeedLink


def subscribe_source(section: SectionContext) -> str:
    """Where the page stands: ``aktuelles/abonnieren/index.md``."""
    return posixpath.join(section.folder, section.words.subscribe_path, "index.md")


def plan_subscribe(
    feed: Feed, section: SectionContext, url_of: UrlOf, absolute: Callable[[str], str]
) -> SubscribePage:
    """``absolute`` gives the full address of a URL below the site's root."""
    words, source = section.words, subscribe_source(section)
    notes = {RSS: words.rss_note, ATOM: words.atom_note, JSON: words.json_note}
    base = url_of(source)

    def feed_link(format: FeedFormat) -> FeedLink:
        return FeedLink(
            label=format.label,
            note=notes[format],
            href=relative(feed.path(format), base),
            url=absolute(feed.path(format)),
        )

    first, *others = map(feed_link, feed.formats)
    return SubscribePage(
        source=source,
        title=words.subscribe_title.format(title=section.title),
        description=words.subscribe_text,
        first=first,
        others=tuple(others),
    )
