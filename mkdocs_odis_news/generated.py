"""Names every file that nobody wrote, and finds what would be written to one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from .docs import Docs, Inclusion
from .lists.addresses import aliases_of
from .lists.outcome import Outcome
from .options import Mode
from .pages.collisions import Collision, Output, collisions
from .pages.context import ListPage, MadePage
from .posts.post import Image
from .section import Section
from .translations.message import Message, say


class FileKind(Enum):
    """What a file is for the host, which adds it in its own way."""

    PAGE = "a page of the section"
    FEED = say("a feed of the section")
    SITEMAP = say("a sitemap")
    REDIRECT = "a redirect"
    THUMBNAIL = say("a copy of a picture")


_IN_EVERY_SITE = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """A file that the section makes.

    ``path`` is that of a page below ``docs_dir``, of all else below the site's root. ``made_from``
    says to the author of another file what stands there: for a redirect, its source.
    """

    kind: FileKind
    path: str
    made_from: str


def everything_generated(
    sections: tuple[Section, ...], docs: Docs, outcomes: Mapping[str, Outcome]
) -> tuple[Generated, ...]:
    """The files of all sections; ``outcomes`` are those of the whole site."""
    of_sections = (each for section in sections for each in _generated(section, docs, outcomes))
    return (*of_sections, *_thumbnails(sections))


def _generated(
    section: Section, docs: Docs, outcomes: Mapping[str, Outcome]
) -> Iterator[Generated]:
    """The pages that nobody wrote, or whose authors hide them, feeds and redirects of a section."""
    for page in section.pages.made.values():
        if not is_written(page, docs, outcomes):
            yield Generated(kind=FileKind.PAGE, path=page.source, made_from=_name(page, section))
    for path in feed_paths(section):
        yield Generated(kind=FileKind.FEED, path=path, made_from=FileKind.FEED.value)
    for feed in section.feeds if section.context.site.sitemaps_beside_feeds else ():
        if feed.folder and not docs.get(feed.sitemap):
            yield Generated(
                kind=FileKind.SITEMAP, path=feed.sitemap, made_from=FileKind.SITEMAP.value
            )
    for source in section.pages.posts:
        if section.outcomes[source] is Outcome.REDIRECTED:
            path = docs.destination(source)
            yield Generated(kind=FileKind.REDIRECT, path=path, made_from=source)
    for source, post in section.posts.items():
        if section.outcomes[source].is_led_to:
            for path in aliases_of(post, section.context, docs):
                yield Generated(kind=FileKind.REDIRECT, path=path, made_from=source)


def _thumbnails(sections: Iterable[Section]) -> Iterator[Generated]:
    """The copies of all pictures that are shown, each once."""
    copies = (
        copy.target.path
        for section in sections
        for image in _pictures(section)
        if image
        for copy in (*image.copies, image.shared)
        if copy
    )
    for path in dict.fromkeys(copies):
        yield Generated(kind=FileKind.THUMBNAIL, path=path, made_from=FileKind.THUMBNAIL.value)


def is_written(page: MadePage, docs: Docs, outcomes: Mapping[str, Outcome]) -> bool:
    """Whether an author wrote a first page, and hides it from nobody: then its text stays."""
    doc, outcome = docs.get(page.source), outcomes.get(page.source)
    is_first = not isinstance(page, ListPage) or page.pager.number == 1
    is_public = doc is not None and doc.is_page and doc.is_included
    return is_first and is_public and not (outcome and outcome.is_hidden)


def feed_paths(section: Section) -> Iterator[str]:
    """Where feeds are written, below the site's root."""
    for feed in section.feeds:
        for format in feed.formats:
            yield feed.path(format)
    if section.news_sitemap:
        yield section.news_sitemap


def collisions_of(
    docs: Docs,
    made: Iterable[Generated],
    sections: tuple[Section, ...],
    outcomes: Mapping[str, Outcome],
    mode: Mode,
) -> tuple[Collision, ...]:
    """What two files of the site would be written to."""
    posts = {source for section in sections for source in section.posts}
    ours = posts.union(*(section.pages for section in sections))
    chosen = {source for section in sections for source in _with_address(section)}
    written = [
        Output(
            path=doc.dest_uri,
            source=doc.src_uri,
            ours=doc.src_uri in ours,
            chosen=doc.src_uri in chosen,
        )
        for doc in docs.docs()
        if _is_built(doc.inclusion, outcomes.get(doc.src_uri), mode)
    ]
    added = [
        Output(
            path=docs.destination(each.path) if each.kind is FileKind.PAGE else each.path,
            source=each.made_from,
            ours=True,
            made=each.made_from not in posts,
            chosen=each.kind is FileKind.REDIRECT
            and (each.made_from in chosen or each.path != docs.destination(each.made_from)),
        )
        for each in made
    ]
    of_host = (
        Output(path=path, source=name, made=True) for path, name in files_of_host(sections).items()
    )
    return collisions((*written, *added, *of_host))


def files_of_host(sections: tuple[Section, ...]) -> dict[str, Message]:
    """What the host writes without a file that would say so, and what it is."""
    of_theme = dict.fromkeys(sections[0].context.site.theme_pages, say("a page of the theme"))
    return of_theme | dict.fromkeys(_IN_EVERY_SITE, say("a file of every site"))


def _with_address(section: Section) -> Iterator[str]:
    """The posts that stand where they, or the options, say, and not where their files do."""
    is_any = section.context.options.addresses.post_url_format is not None
    for source, post in section.posts.items():
        if is_any or post.slug or post.permalink:
            yield source


def _is_built(inclusion: Inclusion, outcome: Outcome | None, mode: Mode) -> bool:
    if outcome in (Outcome.REDIRECTED, Outcome.LINK_ONLY, Outcome.SKIPPED, Outcome.READ):
        return False
    is_draft = (outcome and outcome.is_hidden) or inclusion is Inclusion.DRAFT
    return inclusion is not Inclusion.EXCLUDED and (mode is Mode.PREVIEW or not is_draft)


def _pictures(section: Section) -> Iterator[Image | None]:
    """Those of posts that are in the site, and of their authors."""
    for source, post in section.posts.items():
        if not section.outcomes[source].is_left_out:
            yield from (post.image, *(author.image for author in post.authors))
    yield section.publisher.image


def _name(page: MadePage, section: Section) -> str:
    if isinstance(page, ListPage) and page.home == section.context.home:
        return say("page {number} of the overview", number=page.pager.number)
    return say("the page {title!r} of the section", title=page.title)
