"""Decides for which posts a picture to share is drawn, and names it in the heads of their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from .images.card import HEIGHT, WIDTH, Card
from .images.colours import Colour
from .posts.links import LinkKind, LinkTarget
from .posts.post import Image
from .section import Section
from .seo.meta_tags import shareable
from .site import Site


def cards_of(site: Site, background: Colour) -> Iterator[tuple[str, Card]]:
    """Cards by the sources of posts: those with a page, and no picture that messengers show.

    Nor has the section one that stands in: what its author chose is better than a drawing.
    """
    for section in site.sections:
        if not section.context.options.share_cards or not section.publisher.url:
            continue
        for source, post in section.posts.items():
            given = (post.image, section.publisher.image)
            if site.shows(source) and not shareable(given):
                yield (
                    source,
                    Card(
                        title=post.title,
                        date=section.presenter.date(post.published.at),
                        site=section.context.site.name,
                        background=background,
                    ),
                )


def with_cards(site: Site, drawn: Mapping[str, str]) -> Site:
    """``drawn`` are the paths of cards below the site's root, by source."""

    def told(section: Section) -> Section:
        cards = {
            source: Image(
                target=LinkTarget(kind=LinkKind.ROOT, path=drawn[source]),
                alt=post.title,
                width=WIDTH,
                height=HEIGHT,
            )
            for source, post in section.posts.items()
            if source in drawn
        }
        return replace(section, publisher=replace(section.publisher, cards=cards))

    return replace(site, sections=tuple(told(section) for section in site.sections))
