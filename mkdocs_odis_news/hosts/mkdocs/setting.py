"""From the options of MkDocs and ours to the values that the core works with."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import cache
from urllib.parse import quote
from zoneinfo import ZoneInfo

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import is_markdown_file

from ...feeds.site import Site
from ...lists.channel import Channel
from ...lists.listing import Arrangement, Kind, Own, OwnOf
from ...lists.section import Section
from ...posts.address import host_of
from ...posts.excerpt import title_of
from ...posts.frontmatter import FrontMatter
from ...posts.keys import KeyAliases
from ...posts.links import UrlOf
from ...posts.post import Image
from ...translations import ENGLISH
from .config import NewsConfig, formats_of, keys_of, target_of, words_of
from .docs import Sources
from .pictures import Images

ToHtml = Callable[[str], str]
"""From Markdown to HTML, as the site is configured."""


def make_section(
    files: Files, config: MkDocsConfig, options: NewsConfig, sources: Sources, to_html: ToHtml
) -> Section:
    """What the section's pages have in common."""
    folder = folder_of(config, options)
    own = own_port(files, keys_of(options), sources, to_html)(folder) or Own(
        source=posixpath.join(folder, "index.md")
    )
    named = options.root.rpartition("/")[2].replace("-", " ").replace("_", " ")
    title = options.title or own.title or named[:1].upper() + named[1:] or config.site_name
    language = language_of(config, options)
    return Section(
        root=options.root,
        folder=folder,
        home=own.source,
        title=title,
        description=options.description or own.description or config.site_description or title,
        per_page=options.per_page,
        words=words_of(options, language) or replace(ENGLISH, **options.labels),
        language=language,
        date_format=options.date_format,
        site_host=host_of(config.site_url or ""),
        link_text=options.link_text,
        layout=options.layout,
        with_excerpt=options.teaser == "excerpt",
        reading_time=options.reading_time,
        has_feeds=bool(config.site_url and formats_of(options)),
        paths={
            Kind.CATEGORY.value: options.views.category_path,
            Kind.AUTHOR.value: options.views.author_path,
            Kind.YEAR.value: options.views.archive_path,
        },
    )


def kinds_of(options: NewsConfig) -> tuple[Kind, ...]:
    """The views that are switched on."""
    wanted = {
        Kind.CATEGORY: options.views.categories,
        Kind.AUTHOR: options.views.authors,
        Kind.YEAR: options.views.archive,
    }
    return tuple(kind for kind, is_on in wanted.items() if is_on)


def make_site(
    config: MkDocsConfig, options: NewsConfig, section: Section, url_of: UrlOf, images: Images
) -> Site:
    """The site as machines are told of it."""
    target = target_of(options.image)
    return Site(
        name=config.site_name,
        url=config.site_url or "",
        language=section.language,
        url_of=url_of,
        article_type=options.article_type,
        image=images.measured(Image(target=target)) if target else None,
        default_time=time.fromisoformat(options.default_time),
    )


def make_channels(
    arrangement: Arrangement, section: Section, site: Site, options: NewsConfig
) -> tuple[Channel, ...]:
    """The feeds of the overview, and of each category and author; they need the site's address."""
    if not section.has_feeds:
        return ()
    by_year = Kind.YEAR
    lists = [one for one in arrangement.listings if one.index and one.index.kind is not by_year]
    return tuple(
        Channel(
            folder=listing.folder,
            home=listing.home,
            title=options.feeds.title
            if options.feeds.title and listing is arrangement.overview
            else listing.title
            if listing.title == site.name
            else f"{listing.title} – {site.name}",
            description=listing.description,
            entries=listing.group.published,
            formats=formats_of(options),
        )
        for listing in (arrangement.overview, *lists)
    )


def own_port(files: Files, keys: KeyAliases, sources: Sources, to_html: ToHtml) -> OwnOf:
    """Answers with the page that an author, or another plugin, has made for a folder."""
    homes = {
        file.dest_uri: file
        for file in reversed(pages_in(files))
        if posixpath.basename(file.src_uri).partition(".")[0] in ("index", "README")
    }

    @cache
    def own_of(folder: str) -> Own | None:
        file = homes.get(posixpath.join(folder, "index.html"))
        if not file and not (file := files.get_file_from_path(hugo_index(folder))):
            return None
        found = sources.front_matter(file, keys)
        in_place = file.src_uri != hugo_index(folder)
        return Own(
            source=file.src_uri if in_place else posixpath.join(folder, "index.md"),
            title=_text_of(found, "title", keys) or _heading(found.body, to_html),
            description=_text_of(found, "description", keys),
        )

    return own_of


def hugo_index(folder: str) -> str:
    """The file in which Hugo keeps title and text of a folder."""
    return posixpath.join(folder, "_index.md")


def _text_of(found: FrontMatter, field: str, keys: KeyAliases) -> str | None:
    """What page 1 says of itself."""
    for pair in found.pairs:
        known = keys.find(pair.key)
        if known and known[0] == field and isinstance(pair.value, str) and pair.value.strip():
            return " ".join(pair.value.split())
    return None


def _heading(body: str, to_html: ToHtml) -> str | None:
    """The heading of a page that is not rendered yet; most need not be converted for that."""
    is_likely = body.startswith("#") or "\n#" in body or "\n==" in body or "<h1" in body.lower()
    return title_of(to_html(body)) if is_likely else None


def pages_in(files: Files) -> list[File]:
    """The Markdown files that the site itself does not exclude."""
    pages = (file for file in files if file.is_documentation_page())
    return [page for page in pages if not page.inclusion.is_excluded()]


def url_port(files: Files, config: MkDocsConfig) -> UrlOf:
    """Answers with the URL of a file, and of a page that is still to be made."""

    @cache  # MkDocs computes it anew each time, and every list asks for the same ones
    def url_of(path: str) -> str:
        file = files.get_file_from_path(path)
        if file is None and not is_markdown_file(path):
            return quote(path)
        return (file or File(path, None, config.site_dir, config.use_directory_urls)).url

    return url_of


def folder_of(config: MkDocsConfig, options: NewsConfig, language: str | None = None) -> str:
    """Where the section stands; static-i18n puts each further language into a folder."""
    i18n = config.plugins.get("i18n")
    language = language or getattr(i18n, "current_language", None)
    if language in (None, getattr(i18n, "default_language", None)):
        return options.root
    return posixpath.join(language, options.root).rstrip("/")


def language_of(config: MkDocsConfig, options: NewsConfig) -> str:
    """The option, else Material's ``language``, else the theme's locale.

    static-i18n builds the site once in each language, and then names it.
    """
    theme, i18n = config.theme, config.plugins.get("i18n")
    named = str(theme.get("language", theme.locale))
    return getattr(i18n, "current_language", None) or options.language or named


def now_of(options: NewsConfig) -> datetime:
    """The build's time in the site's zone; SOURCE_DATE_EPOCH overrides the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(ZoneInfo(options.timezone))
