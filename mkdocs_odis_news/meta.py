"""Shows the front matter of a page to the theme and to other plugins as they expect it."""

from __future__ import annotations

from markupsafe import escape
from mkdocs.structure.pages import Page

from .build import Build
from .edition import Edition
from .posts.frontmatter import FrontMatter, parse, without_block
from .posts.problem import Problem
from .views.view import PostPage, View


def read_anew(page: Page, build: Build) -> str | None:
    """The text of a post whose front matter MkDocs did not see as we did; None where it did.

    MkDocs overlooks a block after an empty line, one that a line of four dashes opens, and one
    whose closing line is the end of the file; it would print such a block into the page.
    """
    source = page.file.src_uri
    if source in build.all("broken"):
        return without_block(page.file.content_string)
    if source not in build.all("posts") or page.meta:
        return None
    front_matter = parse(source, build.sources.seen(page.file))
    if isinstance(front_matter, Problem) or not front_matter.values:
        return None
    page.meta.update(front_matter.values)
    return front_matter.body


def mark_up(page: Page, build: Build) -> None:
    """The front matter as the theme and other plugins should see it.

    No theme escapes title, description and author, therefore they are escaped here.
    """
    source = page.file.src_uri
    found = build.pages.get(source) or build.views.get(source)
    if not found:
        return
    shows = found[1]
    page.meta["title"] = escape(shows.title)
    page.meta["description"] = escape(shows.description)
    if isinstance(shows, PostPage) and shows.byline.authors:
        page.meta["author"] = escape(", ".join(author.text for author in shows.byline.authors))
    if isinstance(shows, View) or source in build.all("unlisted"):
        search = page.meta.get("search")
        page.meta["search"] = {**(search if isinstance(search, dict) else {}), "exclude": True}
    hide = _hidden_by_page_1(shows, found[0], build) if isinstance(shows, View) else None
    if hide and source not in found[0].own:
        page.meta["hide"] = hide
    if page.file.generated_by == "odis-news" or source in build.all("unlisted"):
        page.meta["draft"] = True  # the RSS plugin passes over such pages


def _hidden_by_page_1(view: View, edition: Edition, build: Build) -> object:
    """The parts of Material that page 1 hides, which the pages that nobody wrote hide too."""
    home = view.home if view.home in edition.own else edition.section.home
    file = build.files.get_file_from_path(home)
    front_matter = parse(home, build.sources.seen(file)) if file else None
    return front_matter.values.get("hide") if isinstance(front_matter, FrontMatter) else None


def set_tags(page: Page, build: Build, markers: set[str], dropped: set[str]) -> None:
    """``tags`` as the list that other plugins expect, without the markers that are ``dropped``.

    On posts and on every other page that has a marker; an unlisted post is under no tag.
    """
    value, source = page.meta.get("tags"), page.file.src_uri
    if value is None:
        return
    tags = value.split(",") if isinstance(value, str) else value
    tags = tags if isinstance(tags, list) else [tags]
    tags = [tag.strip() if isinstance(tag, str) else tag for tag in tags]
    if source in build.all("unlisted"):
        page.meta["tags"] = []
    elif source in build.all("posts") or any(_is_in(markers, tag) for tag in tags):
        page.meta["tags"] = [tag for tag in tags if tag and not _is_in(dropped, tag)]


def _is_in(markers: set[str], tag: object) -> bool:
    """Whatever authors write into a list of tags."""
    return isinstance(tag, str) and tag in markers
