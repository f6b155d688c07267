"""Shows the front matter of a page to the theme and to other plugins as they expect it."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import yaml
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from ...generated import is_written
from ...pages.context import ListPage, MadePage
from ...posts.frontmatter import BlockFormat, FrontMatter
from ...posts.keys import normalised
from ...posts.post import Post
from ...posts.shown import completed
from ...posts.values import name_in
from ...section import Section
from . import theme
from .parser import convert_no_empty_text
from .state import CurrentBuild


def read_anew(page: Page, build: CurrentBuild) -> str | None:
    """The text of a post whose front matter MkDocs did not see as we did; None where it did.

    MkDocs overlooks TOML, JSON, a block after an empty line or between other fences; it would
    print such a block into the page. And it takes lines of a text for front matter.
    """
    site, source = build.site, page.file.src_uri
    if source in site.broken:
        return site.reader.front_matter(source).body
    if source not in site.posts:
        return None
    found = site.reader.front_matter(source, site.keys_of(source))
    if page.meta and found.format is BlockFormat.YAML and found.text.startswith("---\n"):
        return None
    body, _ = get_data(found.text)
    if body.strip() == found.body:
        return None
    page.meta = host_types(found)
    return found.body


def host_types(found: FrontMatter) -> dict[str, Any]:
    """The values as other plugins expect them; as typed where no parser can tell their types."""
    typed = {pair.key: pair.value for pair in found.pairs}
    try:
        if found.format is BlockFormat.TOML:
            return tomllib.loads(found.block)
        if found.format is BlockFormat.JSON:
            return dict(json.loads(found.block))
        if found.format is BlockFormat.YAML:
            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            return dict(yaml.load(found.block, Loader=loader) or {})
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        pass
    return typed


def mark_up(page: Page, build: CurrentBuild, config: MkDocsConfig) -> None:
    """The front matter as others should see it: title and description are text, and the author is
    escaped, since themes and the RSS plugin print it as it is."""
    site, source = build.site, page.file.src_uri
    if not site.shows(source) and source not in site.unlisted:
        return
    section = site.section_of(source)
    made, post = section.pages.made.get(source), site.posts.get(source)
    if post:
        _tell(post, page)
    elif made:
        page.meta["title"], page.meta["description"] = made.title, made.description
        _hide_parts(page, made, section, build)
        convert_no_empty_text(page)
    if made or source in site.unlisted or source in site.unindexed:
        search = page.meta.get("search")
        page.meta["search"] = {**(search if isinstance(search, dict) else {}), "exclude": True}
    if page.file.generated_by == "odis-news" or source in site.unlisted:
        page.meta["draft"] = True  # the RSS plugin passes over such pages
    if theme.draws_cards(config):
        escape_meta(page, build)


def _tell(post: Post, page: Page) -> None:
    if post.is_titled or post.is_locked:
        page.meta["title"] = post.title
    if post.is_described or post.is_locked:
        page.meta["description"] = post.plain
    if post.authors:
        page.meta["author"] = escape(", ".join(author.name for author in post.authors))


def remember_title(page: Page, build: CurrentBuild) -> None:
    """What other plugins may call a page that they must not name."""
    source = page.file.src_uri
    if source in build.site.unlisted:
        build.spoken.setdefault(source, set()).add(str(page.title))


def mark_shown(page: Page, html: str, build: CurrentBuild, config: MkDocsConfig) -> None:
    """Title and description that nobody wrote, as the text of the page shows them."""
    shown = build.show(page.file.src_uri, html)
    post = build.site.posts.get(page.file.src_uri)
    if shown and post:
        full = completed(post, shown, with_excerpt=False)
        page.meta["title"], page.meta["description"] = full.title, full.plain
        if theme.draws_cards(config):
            escape_meta(page, build)


def escape_titles(build: CurrentBuild) -> None:
    """For the lists of pages that themes and plugins print, who escape nothing.

    What a site writes in its ``nav`` is HTML already, and stays.
    """
    for source in (*build.site.pages, *build.site.broken):
        file = build.file(source)
        page = file.page if file else None
        if page and _is_ours(page, build) and "title" not in vars(page):
            build.titles[source] = page.title = escape(page.title)


def escape_meta(page: Page, build: CurrentBuild) -> None:
    """For the templates, which print title, description and author as they are."""
    if not _is_ours(page, build):
        return
    for name in ("title", "description", "author"):
        if isinstance(value := page.meta.get(name), str):
            page.meta[name] = escape(value)
    if title := build.titles.get(page.file.src_uri):
        page.title = title


def name_once(page: Page, config: MkDocsConfig) -> None:
    """Themes print the title of a page before that of the site: not where both are the same."""
    if page.is_homepage and page.meta.get("title") == escape(config.site_name):
        del page.meta["title"]


def prepare_for_search(page: Page, build: CurrentBuild, config: MkDocsConfig) -> None:
    """The built-in search takes titles for text; Material's prints them as they are."""
    if theme.searches_markup(config):
        escape_meta(page, build)
    elif title := build.titles.get(page.file.src_uri):
        page.title = title.unescape()


def _is_ours(page: Page, build: CurrentBuild) -> bool:
    """A post, readable or not, or a page of a list."""
    site, source = build.site, page.file.src_uri
    return source in site.broken or site.shows(source)


def _hide_parts(page: Page, shows: MadePage, section: Section, build: CurrentBuild) -> None:
    """The parts of Material that page 1 hides, the pages that nobody wrote hide too."""
    reader, docs = build.site.reader, build.site.reader.docs
    if is_written(shows, docs, build.site.outcomes):
        return
    first = shows.home if isinstance(shows, ListPage) and docs.get(shows.home) else None
    home = first or section.context.home
    if home not in build.hides:
        found = reader.front_matter(home, section.context.keys) if docs.get(home) else None
        build.hides[home] = host_types(found).get("hide") if found else None
    if hide := build.hides[home]:
        page.meta["hide"] = hide


def set_tags(page: Page, build: CurrentBuild) -> None:
    """``tags`` as the list that other plugins expect, without the markers.

    On pages of ours and on every other that has a marker; an unlisted post is under no tag.
    """
    source = page.file.src_uri
    options = [section.context.options for section in build.site.sections]
    markers = {each.tag for each in options if each.tag}
    dropped = markers - {each.tag for each in options if each.keep_tag}
    is_post = source in build.site.posts
    if is_post and "tags" not in page.meta:  # other plugins know no other spelling
        typed = (v for key, v in page.meta.items() if normalised(str(key)) == "tags")
        page.meta["tags"] = next(typed, None)
    if (value := page.meta.get("tags")) is None:
        return
    tags = value.split(",") if isinstance(value, str) else value
    named = map(name_in, tags if isinstance(tags, list) else [tags])
    tags = [tag.strip() if isinstance(tag, str) else tag for tag in named]
    if source in build.site.unlisted:
        page.meta["tags"] = []
    elif source in build.site.pages or any(_is_in(markers, tag) for tag in tags):
        page.meta["tags"] = [tag for tag in tags if tag and not _is_in(dropped, tag)]


def _is_in(markers: set[str], tag: object) -> bool:
    """Whatever authors write into a list of tags."""
    return isinstance(tag, str) and tag in markers
