"""Gives machines what they read: the files of feeds, and the tags in the head of a page."""

from __future__ import annotations

from mkdocs.structure.pages import Page

from ...machine_readable import feed_files, head_tags
from ...posts.address import in_ascii
from ...seo.head import complete_head
from ...site import Site
from .state import CurrentBuild


def with_head_tags(output: str, page: Page, site: Site) -> str:
    """The page with all that machines look for in its head."""
    url = in_ascii(page.canonical_url or "")
    tags = head_tags(site, page.file.src_uri, url)
    return complete_head(output, tags, url) if tags else output


def fill_feeds(build: CurrentBuild, texts: dict[str, str]) -> None:
    """``texts`` are the rendered posts by source; it remembers those that a dirty build skips.

    Where a file of the author took the place, it stays (the collision was reported).
    """
    if any(section.context.options.feeds.full for section in build.site.sections):
        _remember(build, texts)
    for section in build.site.sections:
        for path, text in feed_files(section, texts):
            file = build.file(path)
            if file and file.generated_by == "odis-news":
                file.content_string = text


def _remember(build: CurrentBuild, texts: dict[str, str]) -> None:
    """A text of a post that is gone stays unused: feeds ask for the posts that there are."""
    for source in build.site.posts:
        file = build.file(source)
        if file and file.page and file.page.content:
            texts[source] = file.page.content
