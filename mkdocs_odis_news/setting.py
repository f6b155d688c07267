"""From the options of MkDocs and ours to the values that the core works with."""

from __future__ import annotations

import os
import posixpath
from dataclasses import replace
from datetime import datetime, time, timezone
from urllib.parse import quote
from zoneinfo import ZoneInfo

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import is_markdown_file

from .config import NewsConfig, formats_of, target_of, words_of
from .posts.collection import Collection
from .posts.post import Image
from .posts.target import UrlOf, host
from .publish.site import Site
from .reader import first_text, measured, read_home, title_of
from .views.channel import Channel
from .views.view import Section
from .words import ENGLISH


def make_section(home: str, files: Files, config: MkDocsConfig, options: NewsConfig) -> Section:
    """What the section's pages have in common; ``home`` is the source of its first page."""
    front_matter = read_home(files, home)
    folder = options.root.rpartition("/")[2].replace("-", " ").replace("_", " ")
    title = options.title or title_of(front_matter) or folder[:1].upper() + folder[1:]
    title = title or config.site_name
    description = options.description or first_text(
        front_matter, "metaDescription", "description", "summary"
    )
    language = language_of(config, options)
    return Section(
        home=home,
        title=title,
        description=description or config.site_description or title,
        per_page=options.per_page,
        words=words_of(options, language) or replace(ENGLISH, **options.labels),
        language=language,
        date_format=options.date_format,
        site_host=host(config.site_url or ""),
        link_text=options.link_text,
        has_feeds=bool(config.site_url and formats_of(options)),
    )


def make_site(
    files: Files, config: MkDocsConfig, options: NewsConfig, section: Section, url_of: UrlOf
) -> Site:
    """The site as machines are told of it."""
    target = target_of(options.image)
    return Site(
        name=config.site_name,
        url=config.site_url or "",
        language=section.language,
        url_of=url_of,
        article_type=options.article_type,
        image=measured(Image(target=target), files) if target else None,
        default_time=time.fromisoformat(options.default_time),
    )


def make_channels(
    collection: Collection, section: Section, site: Site, options: NewsConfig
) -> tuple[Channel, ...]:
    """Feeds need the address of the site."""
    if not section.has_feeds:
        return ()
    title = section.title if section.title == site.name else f"{section.title} – {site.name}"
    channel = Channel(
        home=section.home,
        title=options.feeds.title or title,
        description=section.description,
        entries=collection.published,
        formats=formats_of(options),
    )
    return (channel,)


def find_home(files: Files, root: str) -> str:
    """The source of page 1: the author's own file, else the one that is made."""
    paths = (posixpath.join(root, name) for name in ("index.md", "README.md"))
    return next((path for path in paths if exists(files, path)), posixpath.join(root, "index.md"))


def exists(files: Files, path: str) -> bool:
    """Whether the site has a page with this source."""
    file = files.get_file_from_path(path)
    return file is not None and not file.inclusion.is_excluded()


def url_port(files: Files, config: MkDocsConfig) -> UrlOf:
    """Answers with the URL of a file, and of a page that is still to be made."""

    def url_of(path: str) -> str:
        file = files.get_file_from_path(path)
        if file is None and not is_markdown_file(path):
            return quote(path)
        return (file or File(path, None, config.site_dir, config.use_directory_urls)).url

    return url_of


def language_of(config: MkDocsConfig, options: NewsConfig) -> str:
    """The option, else Material's ``language``, else the theme's locale."""
    theme = config.theme
    return options.language or str(theme.get("language", theme.locale))


def now_of(options: NewsConfig) -> datetime:
    """The build's time in the site's zone; SOURCE_DATE_EPOCH overrides the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), timezone.utc) if epoch else datetime.now(timezone.utc)
    return now.astimezone(ZoneInfo(options.timezone))
