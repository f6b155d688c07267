"""A third host in one file: writes the overview and the feeds of a folder to HTML.

    python -m tests.unit.toy_host docs site https://example.org/

It has no template language, no theme, and no word of MkDocs; what it shows is what the core hands
to any host: pages, feeds, heads, redirects and problems.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from mkdocs_odis_news.docs import FolderDocs
from mkdocs_odis_news.generated import FileKind
from mkdocs_odis_news.machine_readable import feed_files, head_tags
from mkdocs_odis_news.options import FeedOptions, Mode, SectionOptions, SiteOptions
from mkdocs_odis_news.pages.context import ListPage, PostPage, Redirect
from mkdocs_odis_news.pages.fragments import Link, Teaser
from mkdocs_odis_news.pages.post_pages import redirect_to
from mkdocs_odis_news.pages.section_pages import Page
from mkdocs_odis_news.seo.head import complete_head
from mkdocs_odis_news.site import Site, plan_site


def build(folder: Path, output: Path, options: SiteOptions, now: datetime) -> Site:
    """Writes the site, and nothing where a post has an error; gives what was planned."""
    site = plan_site(FolderDocs(folder), options, now=now, mode=Mode.BUILD)
    docs = site.reader.docs  # posts may stand elsewhere than their files
    if any(problem.severity.value == "error" for problem in site.problems):
        return site
    for source, (section, page) in site.pages.items():
        if source not in site.left_out and not isinstance(page, Redirect):
            text = page_of(site, source, page, section.publisher.page(source))
            write(output / docs.destination(source), text)
    for made in site.made:
        if made.kind is FileKind.REDIRECT:
            write(output / made.path, redirect(site, made.made_from, docs.url_at(made.path)))
    for section in site.sections:
        for path, text in feed_files(section, {}):
            write(output / path, text)
    return site


def redirect(site: Site, source: str, url: str) -> str:
    """The page at ``url`` that leads to a post, or to where the post leads."""
    section = site.section_of(source)
    page = redirect_to(section.posts[source], section.presenter, url)
    return f'<meta http-equiv="refresh" content="0; url={escape(page.href)}">'


def page_of(site: Site, source: str, page: Page, url: str) -> str:
    """The whole HTML of a page."""
    body = "".join(shown(page, site.reader.front_matter(source).body))
    head = f"<head><title>{escape(page.title)}</title></head>"
    html = f"<!doctype html><html>{head}<body><h1>{escape(page.title)}</h1>{body}</body></html>"
    return complete_head(html, head_tags(site, source, url), url)


def shown(page: Page, text: str) -> Iterable[str]:
    """The teasers of a list, the text of a post, or the links of any other page."""
    if isinstance(page, ListPage):
        yield from map(teaser, page.teasers)
        yield from (link(Link(href=href, text="…")) for href in (page.pager.older,) if href)
    elif isinstance(page, PostPage):
        yield f"<p>{escape(page.byline.date_text)}</p><pre>{escape(text)}</pre>{link(page.back)}"


def teaser(shows: Teaser) -> str:
    """The description is HTML that the core made safe."""
    title = f"<h2>{escape(shows.title)}</h2>"
    return f"<article>{title}<p>{shows.text}</p>{link(shows.link)}</article>"


def link(to: Link) -> str:
    return f'<a href="{escape(to.href)}">{escape(to.text)}</a>'


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main(folder: str, output: str, url: str) -> int:
    """Builds a section below ``news``; 1 where a post has an error."""
    section = SectionOptions(feeds=FeedOptions(author="News"))
    options = SiteOptions(name="News", url=url, sections=(section,))
    site = build(Path(folder), Path(output), options, datetime.now(UTC))
    for problem in site.problems:
        print(problem.severity.value, problem)
    return int(any(problem.severity.value == "error" for problem in site.problems))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
