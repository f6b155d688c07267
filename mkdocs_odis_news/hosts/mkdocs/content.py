"""Puts the section's fragments into the pages of MkDocs, and tells the theme about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from ...generated import FileKind
from ...lists.latest import read_latest
from ...markers import marker_problem
from ...pages.context import ListPage, MadePage, News, PostPage, TaxonomyIndex
from ...pages.headings import around, with_heading
from ...pages.placeholders import with_latest, with_list
from ...pages.post_pages import redirect_to
from ...posts.links import relative
from ...posts.parts import title_of_name
from ...preview import findings_on
from . import theme
from .contents import add_contents
from .log import language_of
from .state import CurrentBuild

log = get_plugin_logger("odis-news")


def fill_page(
    page: Page, build: CurrentBuild, context: Mapping[str, Any], config: MkDocsConfig
) -> News:
    """Adds what the section shows on a page; gives what the theme's templates learn.

    ``context`` is that of the page: our fragments see it too.
    """
    source, site = page.file.src_uri, build.site
    content = _with_latest(page.content or "", page, build, context)
    ours = source in site.posts and not theme.shows_neighbours(page, config)
    news = site.news(source, page.url, shows_neighbours=ours)
    shows = news.page
    if isinstance(shows, MadePage):
        fragment = build.render(_template(shows), news, context)
        content = with_heading(with_list(content, fragment), shows.title)
        if isinstance(shows, ListPage) and news.section.options.toc:
            add_contents(page, shows)
    elif isinstance(shows, PostPage):
        header = build.render("post-header", news, context)
        footer = build.render("post-footer", news, context)
        content = around(content, shows.title, header, footer, shows.lang)
    elif source in site.broken:
        findings = tuple(findings_on(site.wrong_with(source), news.section))
        content = build.render("problem", replace(news, problems=findings), context) + content
        content = with_heading(content, title_of_name(source))
    page.content = content
    return news


def fill_redirects(build: CurrentBuild, config: MkDocsConfig) -> None:
    """Writes the pages of link posts without a text, and those at earlier addresses of posts."""
    site = build.site
    for made in site.made:
        source, static = made.made_from, build.file(made.path)
        if made.kind is FileKind.REDIRECT and static and source not in site.colliding:
            section = site.section_of(source)
            redirect = redirect_to(section.posts[source], section.presenter, static.url)
            publisher = section.publisher
            canonical = publisher.address(redirect.target) if publisher.url else redirect.href
            news = replace(site.news(source, static.url), page=redirect, canonical=canonical)
            context = {"config": config, "page": None, "base_url": relative("", static.url)}
            static.content_string = build.render("redirect", news, context)


def _template(page: MadePage) -> str:
    if isinstance(page, ListPage):
        return "overview"
    return "index" if isinstance(page, TaxonomyIndex) else "subscribe"


def _with_latest(content: str, page: Page, build: CurrentBuild, context: Mapping[str, Any]) -> str:
    source, site = page.file.src_uri, build.site

    def show(words: str) -> str:
        if problem := marker_problem(words, source, site):
            log.warning(problem.told(language_of(site)))
        wanted = read_latest(words)
        teasers = site.latest(wanted, source, page.url) if wanted else None
        if not wanted or teasers is None:
            return ""
        whole_list = site.list_of(wanted, source, page.url)
        news = replace(site.news(source, page.url), teasers=teasers, whole_list=whole_list)
        return build.render("latest", news, context)

    return with_latest(content, show)
