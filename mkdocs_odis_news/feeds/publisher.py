"""What machines are told about the site as a whole, and its addresses in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from ..docs import Docs
from ..lists.section import SectionContext
from ..posts.address import escaped, in_ascii
from ..posts.compared import measured
from ..posts.dates import PostDate
from ..posts.links import LinkKind, LinkTarget, UrlOf, read_address
from ..posts.post import Image
from ..translations import ENGLISH, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """``url`` is the absolute address of the root, or empty where nobody knows it.

    ``name`` is that of the site, ``organization`` that of who stands behind it where this is told.
    ``same_as`` are addresses where others tell of it. ``article_type`` is the type of schema.org
    that posts have; ``image`` stands for the one that a page lacks; ``default_time`` is when a post
    with a date alone appears. ``cards`` are pictures to share that were drawn, by source;
    ``words`` are those of the section's language.
    """

    name: str
    url: str
    language: str
    url_of: UrlOf
    article_type: str = "NewsArticle"
    image: Image | None = None
    default_time: time = time()
    organization: str = ""
    logo: Image | None = None
    same_as: tuple[str, ...] = ()
    cards: Mapping[str, Image] = field(default_factory=dict)
    words: Words = ENGLISH

    def absolute(self, url: str) -> str:
        """The full address of a URL below the root, in ASCII (RFC 3986).

        With mike, the root lacks its last slash.
        """
        path = "" if url == "." else url.removeprefix("./")
        return in_ascii(f"{self.url.rstrip('/')}/{path.lstrip('/')}")

    def address(self, target: LinkTarget) -> str:
        """The full address of what a link leads to, or of a picture, in ASCII."""
        address = target.href(self.url_of, self.absolute)
        return in_ascii(address) if target.kind is LinkKind.EXTERNAL else escaped(address)

    def page(self, source: str) -> str:
        """The full address of the page with this source."""
        return self.absolute(self.url_of(source))

    def instant(self, moment: PostDate) -> datetime:
        """A point in time, also where the author gave a date alone."""
        return (
            moment.at
            if moment.timed
            else datetime.combine(moment.at.date(), self.default_time, moment.at.tzinfo)
        )


def publisher_of(section: SectionContext, docs: Docs) -> Publisher:
    """The site as the feeds and heads of one section tell of it."""
    options, told = section.options, section.options.publisher

    def picture(address: str | None) -> Image | None:
        target = read_address(address)
        return measured(Image(target=target), docs) if target else None

    logo = picture(told.logo)
    return Publisher(
        name=section.site.name,
        url=section.site.url,
        language=section.language,
        url_of=docs.url_of,
        article_type=options.article_type,
        image=picture(options.image),
        default_time=options.default_time,
        organization=told.name or "",
        # Its copies would be published for nobody.
        logo=replace(logo, copies=(), shared=None) if logo else None,
        same_as=told.same_as,
        words=section.words,
    )
