"""What the pages of a section show: frozen values, worded and linked, that templates only print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..lists.section import SectionContext
from ..posts.links import LinkTarget
from ..posts.post import Post
from ..translations import Words
from .boxes import LinkGroup, SeriesBox
from .fragments import (
    Byline,
    FeedLink,
    Link,
    Pager,
    Picture,
    Profile,
    Shortcuts,
    Teaser,
    TeaserGroup,
    TermLink,
)
from .mending import Finding, ToMend


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """One page of a list. ``source`` is its path below ``docs_dir``, real or not.

    ``home`` is the source of the first page of the list. Each of ``groups`` is a ``TeaserGroup``;
    ``lead`` is the teaser among them that is shown large. A ``Shortcuts`` stands above the teasers
    of the overview, ``links`` stand below any. ``above`` are titles and sources of the pages
    between the overview and this one. ``profile`` is that of an author, on the list's first page.
    ``to_mend`` is what is wrong in the section, on page 1 of its overview, in a preview only.
    """

    source: str
    home: str
    title: str
    description: str
    groups: Sequence[TeaserGroup]
    pager: Pager
    links: tuple[Link, ...]
    lead: Teaser | None = None
    profile: Profile | None = None
    shortcuts: Shortcuts | None = None
    above: tuple[tuple[str, str], ...] = ()
    to_mend: ToMend | None = None

    @property
    def teasers(self) -> tuple[Teaser, ...]:
        """All that stand on it, each a ``Teaser``, from top to bottom."""
        return tuple(teaser for group in self.groups for teaser in group.teasers)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomyIndex:
    """Leads to all categories, authors, series or years; each of ``terms`` is a ``TermLink``."""

    source: str
    title: str
    description: str
    terms: tuple[TermLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscribePage:
    """The page that tells people what feeds there are.

    ``first`` is the ``FeedLink`` that suits most, ``others`` are those of the other formats.
    """

    source: str
    title: str
    description: str
    first: FeedLink
    others: tuple[FeedLink, ...]

    @property
    def feeds(self) -> tuple[FeedLink, ...]:
        """All of them, each a ``FeedLink``."""
        return (self.first, *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPage:
    """What the page of a post shows beside its text. ``post`` is all that was read of it, ``link``
    where it leads; each of ``further`` is a ``LinkGroup``, ``series`` a ``SeriesBox`` or none."""

    post: Post
    byline: Byline
    image: Picture | None
    link: Link | None
    newer: Link | None
    older: Link | None
    back: Link
    related: tuple[Link, ...] = ()
    further: tuple[LinkGroup, ...] = ()
    series: SeriesBox | None = None

    @property
    def source(self) -> str:
        """Its path below ``docs_dir``."""
        return self.post.source

    @property
    def title(self) -> str:
        """That of the post."""
        return self.post.title

    @property
    def description(self) -> str:
        """What the head says, as text."""
        return self.post.plain

    @property
    def lang(self) -> str | None:
        """The language of title and text, where it is not the site's."""
        return self.post.lang

    @property
    def external(self) -> bool:
        """Whether the post leads to another host."""
        return self.link is not None and self.link.external


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """The page of a link post without a text: ``href`` leads from it to its target.

    ``url`` is the same for the host's navigation: an address, or a URL below the site's root that
    does not look like one.
    """

    source: str
    title: str
    target: LinkTarget
    url: str
    href: str
    external: bool


MadePage = ListPage | TaxonomyIndex | SubscribePage
"""A page that nobody has to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What templates receive as ``news``."""

    words: Words
    """The words of the language, by the names of ``labels``."""
    section: SectionContext
    """The section of the page, else the first: a ``SectionContext``."""
    sections: tuple[SectionContext, ...]
    """All sections, each a ``SectionContext``."""
    latest: Callable[..., tuple[Teaser, ...]]
    """``latest(3, category="…", section="…")`` gives the newest posts of any section, each a
    ``Teaser`` for this page."""
    teasers: tuple[Teaser, ...] = ()
    """In ``latest``: the posts that it shows."""
    whole_list: Link | None = None
    """In ``latest``: leads to all posts of that list."""
    problems: tuple[Finding, ...] = ()
    """In ``problem``: what is wrong with the post, each a ``Finding``."""
    canonical: str = ""
    """In ``redirect``: the full address that it leads to."""
    shows_neighbours: bool = False
    """Whether we show newer and older, since the theme does not."""
    page: MadePage | PostPage | Redirect | None = None
    """What the section shows on this page, one of the five that follow, or nothing."""

    @property
    def list(self) -> ListPage | None:
        """On a page of a list: a ``ListPage``."""
        return self.page if isinstance(self.page, ListPage) else None

    @property
    def taxonomy(self) -> TaxonomyIndex | None:
        """On the page of all categories, authors, series or years: a ``TaxonomyIndex``."""
        return self.page if isinstance(self.page, TaxonomyIndex) else None

    @property
    def subscribe(self) -> SubscribePage | None:
        """On the page about feeds: a ``SubscribePage``."""
        return self.page if isinstance(self.page, SubscribePage) else None

    @property
    def post(self) -> PostPage | None:
        """On the page of a post: a ``PostPage``."""
        return self.page if isinstance(self.page, PostPage) else None

    @property
    def redirect(self) -> Redirect | None:
        """On the page that leads on, for a link post without a text: a ``Redirect``."""
        return self.page if isinstance(self.page, Redirect) else None
