"""What the pages of a section show: frozen values, worded and linked, that templates only print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..lists.section import Section
from ..posts.links import LinkTarget
from ..posts.problem import Problem
from ..translations import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link on one page: ``href`` is relative to it, or absolute."""

    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image on one page: ``src`` is relative to it, or absolute; the sides are in pixels.

    ``srcset`` holds its smaller copies, as the attribute of HTML wants them; ``lazy``: it stands
    where few see it at once.
    """

    src: str
    alt: str
    srcset: str = ""
    lazy: bool = False
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Who wrote a post and when, for one page. ``date`` is ISO 8601, ``date_text`` for readers.

    ``reason`` says why a post is shown in a preview only. An author or a category without a page
    has no href.
    """

    date: str
    date_text: str
    authors: tuple[Link, ...]
    categories: tuple[Link, ...]
    pinned: bool
    updated: str | None
    updated_text: str | None
    reading_time: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """A post as a list shows it on one page. ``text`` is safe HTML, all else is plain text.

    ``target`` is where the link leads, for any page. ``lang`` is the language of title and text
    where it is not the site's, ``link_lang`` that of the link's words.
    """

    title: str
    text: str
    byline: Byline
    image: Picture | None
    link: Link
    target: LinkTarget
    external: bool
    lang: str | None
    link_lang: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerStep:
    """A number of the pager and the link to its page; a gap has neither."""

    number: int | None = None
    href: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed as the page for subscribers shows it: ``href`` to follow, ``url`` to copy."""

    label: str
    note: str
    href: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A list on the page that leads to all of its kind, and how many posts it has."""

    href: str
    text: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An author on the page of the list of posts: ``link`` tells more."""

    text: str
    link: Link | None
    image: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A page that the section makes. ``source`` is its path below ``docs_dir``, real or not.

    ``home`` is the source of the first page of its list, or empty.

    ``template`` prints it. ``number`` counts the pages of one list from 1 to ``last``; ``newer``
    and ``older`` are the links to its neighbouring pages, ``links`` those below the list.
    ``above`` are title and source of the pages between the overview and this one.
    """

    source: str
    title: str
    description: str
    template: str = "overview"
    home: str = ""
    number: int = 1
    last: int = 1
    teasers: tuple[Teaser, ...] = ()
    newer: str | None = None
    older: str | None = None
    pager: tuple[PagerStep, ...] = ()
    profile: Profile | None = None
    above: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    counts: tuple[Count, ...] = ()
    feeds: tuple[FeedLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPage:
    """What the page of a post shows beside its text; ``lang`` where it is not the site's."""

    source: str
    title: str
    description: str
    byline: Byline
    image: Picture | None
    link: Link | None
    external: bool
    newer: Link | None
    older: Link | None
    back: Link
    lang: str | None
    related: tuple[Link, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What templates receive as ``news``: ``view`` on a list, ``post`` on a post's page.

    ``section`` is that of the page, else the first. ``latest(3, category=…, section=…)`` gives the
    newest posts of any section as teasers for this page.
    """

    words: Words
    section: Section
    sections: tuple[Section, ...]
    latest: Callable[..., tuple[Teaser, ...]]
    view: View | None = None
    post: PostPage | None = None
    teasers: tuple[Teaser, ...] = ()
    problems: tuple[Problem, ...] = ()
    redirect: Redirect | None = None
    canonical: str = ""
    shows_neighbours: bool = False
