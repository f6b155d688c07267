"""Puts the section's fragments into the pages of MkDocs, and tells the theme about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from ...generated import FileKind
from ...lists.latest import Latest, read_latest
from ...lists.terms import alike
from ...pages.context import ListPage, MadePage, News, PostPage, TaxonomyIndex
from ...pages.headings import around, with_heading
from ...pages.placeholders import with_latest, with_list
from ...pages.post_pages import redirect_to
from ...posts.hints import nearest
from ...posts.links import relative
from ...posts.parts import title_of_name
from ...posts.problem import Problem, Severity, shown
from ...preview import findings_on
from ...site import Site
from ...translations.message import joined, say
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
    news = site.news(source, page.url)
    shows = news.page
    if isinstance(shows, MadePage):
        fragment = build.render(_template(shows), news, context)
        content = with_heading(with_list(content, fragment), shows.title)
        if isinstance(shows, ListPage) and news.section.options.toc:
            add_contents(page, shows)
    elif isinstance(shows, PostPage):
        news = replace(news, shows_neighbours=not theme.shows_neighbours(page, config))
        header = build.render("post-header", news, context)
        footer = build.render("post-footer", news, context)
        content = around(content, shows.title, header, footer, shows.lang)
    elif source in site.broken:
        found = (problem for problem in site.problems if problem.source == source)
        findings = tuple(findings_on(found, news.section))
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
        try:
            wanted = read_latest(words)
        except ValueError as error:
            cure = say("Write {line}", line="odis-news: latest 3")
            _warn(source, words, error.args[0], cure, site)
            return ""
        teasers = site.latest(wanted, source, page.url)
        if teasers is None:
            roots = joined(section.context.root for section in site.sections)
            known = say("one of the sections {roots}", roots=roots)
            _warn(source, words, known, say("Correct the name of the section"), site)
            return ""
        if wanted.category and not teasers:
            _warn_of_category(wanted, words, source, build)
        whole_list = site.list_of(wanted, source, page.url)
        news = replace(site.news(source, page.url), teasers=teasers, whole_list=whole_list)
        return build.render("latest", news, context)

    return with_latest(content, show)


def _warn_of_category(wanted: Latest, words: str, source: str, build: CurrentBuild) -> None:
    """Where no post has it, be it a hidden one."""
    name = wanted.category or ""
    section = build.site.named(wanted.section, source)
    entries = section.collection.entries if section else ()
    known = {category for entry in entries for category in entry.post.categories}
    if alike(name) not in map(alike, known):
        meant = nearest(name, known)
        cure = say("Correct the name of the category")
        if meant:
            cure = say("Write {line}", line=f"category={shown(meant)}")
        _warn(source, words, say("a category that a post has"), cure, build.site)


def _warn(source: str, words: str, expected: str, cure: str, site: Site) -> None:
    problem = Problem(
        source=source,
        found=say("the marker {marker}", marker=shown(f"odis-news: {words}")),
        expected=expected,
        cure=cure,
        severity=Severity.WARNING,
    )
    log.warning(problem.told(language_of(site)))
