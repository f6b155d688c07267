"""Shows the front matter of a page to the theme and to other plugins as they expect it."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import yaml
from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from ...pages.context import PostPage, View
from ...posts.frontmatter import Format, FrontMatter
from ...posts.keys import normalised
from ...posts.shown import completed
from .build import Build
from .edition import Edition


def read_anew(page: Page, build: Build) -> str | None:
    """The text of a post whose front matter MkDocs did not see as we did; None where it did.

    MkDocs overlooks TOML, JSON, a block after an empty line or between other fences; it would
    print such a block into the page. And it takes lines of a text for front matter.
    """
    source = page.file.src_uri
    if source in build.all("broken"):
        return build.sources.front_matter(page.file).body
    if source not in build.all("posts"):
        return None
    found = build.sources.front_matter(page.file, build.keys_of(source))
    if page.meta and found.format is Format.YAML and found.text.startswith("---\n"):
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
        if found.format is Format.TOML:
            return tomllib.loads(found.block)
        if found.format is Format.JSON:
            return dict(json.loads(found.block))
        if found.format is Format.YAML:
            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            return dict(yaml.load(found.block, Loader=loader) or {})
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        pass
    return typed


def mark_up(page: Page, build: Build) -> None:
    """The front matter as the theme and other plugins should see it.

    No theme escapes title, description and author, therefore they are escaped here.
    """
    source = page.file.src_uri
    found = build.pages.get(source) or build.views.get(source)
    if not found:
        return
    shows = found[1]
    post = found[0].posts.get(source)
    if not post or post.is_titled or post.is_locked:
        page.meta["title"] = escape(shows.title)
    if not post or post.is_described or post.is_locked:
        page.meta["description"] = escape(shows.description)
    if isinstance(shows, PostPage) and shows.byline.authors:
        page.meta["author"] = escape(", ".join(author.text for author in shows.byline.authors))
    if isinstance(shows, View) or source in build.all("unlisted") | build.all("unindexed"):
        search = page.meta.get("search")
        page.meta["search"] = {**(search if isinstance(search, dict) else {}), "exclude": True}
    hide = _hidden_by_page_1(shows, found[0], build) if isinstance(shows, View) else None
    if hide and source not in found[0].own:
        page.meta["hide"] = hide
    if page.file.generated_by == "odis-news" or source in build.all("unlisted"):
        page.meta["draft"] = True  # the RSS plugin passes over such pages


def mark_shown(page: Page, html: str, build: Build) -> None:
    """Title and description that nobody wrote, as the text of the page shows them."""
    shown = build.show(page.file.src_uri, html)
    post = build.post(page.file.src_uri)
    if shown and post:
        full = completed(post, shown, with_excerpt=False)
        page.meta["title"] = escape(full.title)
        page.meta["description"] = escape(full.plain)


def _hidden_by_page_1(view: View, edition: Edition, build: Build) -> object:
    """The parts of Material that page 1 hides, which the pages that nobody wrote hide too."""
    home = view.home if view.home in edition.own else edition.section.home
    file = build.files.get_file_from_path(home)
    return host_types(build.sources.front_matter(file)).get("hide") if file else None


def set_tags(page: Page, build: Build, markers: set[str], dropped: set[str]) -> None:
    """``tags`` as the list that other plugins expect, without the markers that are ``dropped``.

    On posts and on every other page that has a marker; an unlisted post is under no tag.
    """
    source = page.file.src_uri
    is_post = source in build.all("posts")
    if is_post and "tags" not in page.meta:  # other plugins know no other spelling
        typed = (v for key, v in page.meta.items() if normalised(str(key)) == "tags")
        page.meta["tags"] = next(typed, None)
    value = page.meta.get("tags")
    if value is None:
        return
    tags = value.split(",") if isinstance(value, str) else value
    tags = tags if isinstance(tags, list) else [tags]
    tags = [tag.strip() if isinstance(tag, str) else tag for tag in tags]
    if source in build.all("unlisted"):
        page.meta["tags"] = []
    elif is_post or any(_is_in(markers, tag) for tag in tags):
        page.meta["tags"] = [tag for tag in tags if tag and not _is_in(dropped, tag)]


def _is_in(markers: set[str], tag: object) -> bool:
    """Whatever authors write into a list of tags."""
    return isinstance(tag, str) and tag in markers
