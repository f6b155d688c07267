"""Makes a teaser of a post, and its byline, for one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import replace
from datetime import datetime

from ..lists.collection import Entry, Status, appears
from ..lists.kinds import TaxonomyKind
from ..lists.section import SectionContext
from ..lists.taxonomies import PostLists
from ..posts.description import relink
from ..posts.links import LinkTarget, UrlOf, read_target, relative
from ..posts.post import Author, Image, Post
from ..posts.problem import Invalid
from ..translations import show_date
from .captions import figure_caption
from .fragments import AuthorLink, Byline, CorrectionNote, Link, Picture, Teaser

_WORDS_A_MINUTE = 200
# The first row of cards is seen at once; whatever comes below can wait.
AT_ONCE = 3
# Twice as wide it is still no blur.
_NARROW = 240
# As large as it is drawn, in pixels, also where no stylesheet is.
_PORTRAIT = 32


class Presenter:
    """Knows all that a teaser needs beside its post: the section, its lists, and its addresses.

    ``link`` writes a URL for the page with another URL, both below the site's root.
    """

    def __init__(
        self,
        section: SectionContext,
        lists: PostLists,
        url_of: UrlOf,
        link: Callable[[str, str], str] = relative,
    ) -> None:
        self.section = section
        self.url_of = url_of
        self.link = link
        self.homes = lists.homes

    def with_links(self, link: Callable[[str, str], str]) -> Presenter:
        """The same, with links written in another way."""
        other = copy(self)
        other.link = link
        return other

    def href(self, target: LinkTarget, base: str) -> str:
        """Where a link or a picture leads, for the page with the URL ``base``."""
        return target.href(self.url_of, lambda url: self.link(url, base))

    def teasers(
        self, entries: Iterable[Entry], base: str, *, pins: bool = False
    ) -> tuple[Teaser, ...]:
        """For the page with the URL ``base``, as are all that follow.

        ``pins``: they stand in a list that says which of them are pinned.
        """
        return tuple(
            self.teaser(entry, base, pins=pins, lazy=place >= AT_ONCE)
            for place, entry in enumerate(entries)
        )

    def teaser(self, entry: Entry, base: str, *, pins: bool = False, lazy: bool = False) -> Teaser:
        """``lazy``: its picture is loaded when somebody comes near."""
        post = entry.post
        target = post.target
        return Teaser(
            post=post,
            text=self._relinked(post.description, post, base),
            byline=self.byline(entry, base, pins=pins, portraits=False),
            image=self.picture(post.image, base, lazy=lazy),
            link=Link(href=self.href(target, base), text=self.link_text(post)),
            target=target,
            external=self.is_external(target),
        )

    def byline(
        self, entry: Entry, base: str, *, pins: bool = True, portraits: bool = True
    ) -> Byline:
        """Who wrote a post, when, and about what; and where it ``pins``, that it is pinned."""
        post, words = entry.post, self.section.words
        return Byline(
            date=post.published.iso,
            date_text=self.date(post.published.at),
            authors=tuple(self._author(each, base, portraits) for each in post.authors),
            categories=tuple(
                Link(href=self.to_list(TaxonomyKind.CATEGORY, name, base), text=name)
                for name in post.categories
            ),
            pinned=post.pinned and pins,
            updated=post.updated.iso if post.updated else None,
            updated_text=words.updated.format(date=self.date(post.updated.at))
            if post.updated
            else None,
            reading_time=self._reading_time(post),
            reason=self._reason(entry) if entry.status.is_hidden else None,
            corrections=self._corrections(post, base),
        )

    def picture(self, image: Image | None, base: str, *, lazy: bool = False) -> Picture | None:
        """An image of a post or an author."""
        if not image:
            return None
        return Picture(
            src=self.href(image.target, base),
            alt=image.alt,
            width=image.width,
            height=image.height,
            lazy=lazy,
            is_small=is_small(image),
            focus=image.focus,
            caption=figure_caption(image.caption, self.section.words) if image.caption else None,
            is_drawn=image.media_type == "image/svg+xml",
            srcset=", ".join(
                f"{self.href(copy.target, base)} {copy.width}w" for copy in image.copies
            ),
        )

    def to_list(self, kind: TaxonomyKind, name: str, base: str) -> str:
        """The list of a name, for the page with the URL ``base``; empty where there is none."""
        home = self.homes.get((kind, name))
        return self.link(self.url_of(home), base) if home else ""

    def link_text(self, post: Post) -> str:
        """The words of the link to a post, or to where it leads."""
        return post.link_text or self.section.options.link_text or self.section.words.link_text

    def is_external(self, target: LinkTarget) -> bool:
        """Whether a target leads to another host."""
        return target.host not in ("", self.section.site_host)

    def date(self, at: datetime) -> str:
        """As the site writes dates."""
        return show_date(at, self.section.language, self.section.options.date_format)

    def _reason(self, entry: Entry) -> str:
        """Why a preview alone shows a post."""
        words, post = self.section.words, entry.post
        if entry.status is Status.SCHEDULED:
            return words.scheduled.format(date=self.date(appears(post).at))
        if entry.status is Status.EXPIRED and post.expires:
            return words.expired.format(date=self.date(post.expires.at))
        return words.hidden

    def _corrections(self, post: Post, base: str) -> tuple[CorrectionNote, ...]:
        return tuple(
            CorrectionNote(
                date=each.date.iso,
                date_text=self.section.words.correction.format(date=self.date(each.date.at)),
                text=self._relinked(each.html, post, base),
            )
            for each in post.corrections
        )

    def _relinked(self, html: str, post: Post, base: str) -> str:
        """What the author wrote, its links made right for the page."""

        def link(href: str) -> str:
            target = read_target(href, post.source)
            return "" if isinstance(target, Invalid) else self.href(target, base)

        return relink(html, link)

    def _reading_time(self, post: Post) -> str | None:
        counted = max(1, round(post.word_count / _WORDS_A_MINUTE)) if post.has_body else 0
        minutes = post.readtime or counted
        if not self.section.options.reading_time or not minutes:
            return None
        return self.section.words.reading_time.format(minutes=minutes)

    def _author(self, author: Author, base: str, portraits: bool) -> AuthorLink:
        """Leads to the author's list, else to the page that the options name."""
        href = self.to_list(TaxonomyKind.AUTHOR, author.name, base)
        if not href and author.url:
            href = self.href(author.url, base)
        portrait = self.picture(author.image, base) if portraits else None
        if portrait:
            portrait = replace(portrait, alt="", is_small=False, width=_PORTRAIT, height=_PORTRAIT)
        return AuthorLink(href=href, text=author.name, portrait=portrait)


def is_small(image: Image) -> bool:
    """Whether the picture would be a blur in the width of a teaser; drawings never are."""
    return (image.width or _NARROW) < _NARROW and image.media_type != "image/svg+xml"
