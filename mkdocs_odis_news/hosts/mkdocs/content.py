"""Puts the section's fragments into the pages of MkDocs, and tells the theme about them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from ...lists.grouping import alike
from ...lists.latest import Latest, read_latest
from ...pages.context import News
from ...pages.headings import around, with_heading
from ...posts.hints import nearest
from ...posts.links import relative
from ...posts.parts import title_of_name
from ...posts.problem import Problem, Severity, shown
from .build import Build

log = get_plugin_logger("odis-news")

# Of bounded length, and no longer than to the next one: a marker that nobody closes must not keep
# anybody waiting.
_MARKER = re.compile(r"(?P<p><p>)?<!--\s{0,9}odis-news\s{0,9}-->(?(p)</p>|)")
_LATEST = re.compile(
    r"(?P<p><p>)?<!--\s{0,9}odis-news:(?P<text>(?:(?!<!--|-->).){0,200})-->(?(p)</p>|)"
)


def fill(page: Page, build: Build, context: Mapping[str, Any], config: MkDocsConfig) -> News:
    """Adds what the section shows on a page; gives what the theme's templates learn.

    ``context`` is that of the page: our fragments see it too.
    """
    source, base, content = page.file.src_uri, page.url, page.content or ""
    content = _with_latest(content, page, build, context)
    news = build.news(source, base)
    if source in build.views:
        view = build.views[source][1]
        news = replace(news, view=view)
        shown_list = build.render(view.template, news, context)
        content = with_heading(with_list(content, shown_list), view.title)
    elif source in build.pages:
        post = build.pages[source][1]
        own = not theme_shows_neighbours(page, config)
        news = replace(news, post=post, shows_neighbours=own)
        header, footer = (
            build.render(name, news, context) for name in ("post-header", "post-footer")
        )
        content = around(content, post.title, header, footer, post.lang)
    elif source in build.all("broken"):
        found = tuple(problem for problem in build.problems if problem.source == source)
        content = build.render("problem", replace(news, problems=found), context) + content
        content = with_heading(content, title_of_name(source))
    page.content = content
    return news


def with_list(content: str, overview: str) -> str:
    """The list goes where the marker stands, else below the text."""
    if _MARKER.search(content):
        return _MARKER.sub("", _MARKER.sub(lambda _: overview, content, count=1))
    return f"{content}\n{overview}"


def theme_shows_neighbours(page: Page, config: MkDocsConfig) -> bool:
    """Whether the theme itself links to the newer and the older post."""
    if config.theme.name != "material":
        return config.theme.name in ("mkdocs", "readthedocs")
    features = config.theme.get("features", [])
    return "navigation.footer" in features and "footer" not in (page.meta.get("hide") or [])


def fill_redirects(build: Build, config: MkDocsConfig) -> None:
    """Writes the pages of link posts without a text."""
    for edition in build.editions:
        for source, redirect in edition.redirects.items():
            md = build.files.get_file_from_path(source)
            static = build.files.get_file_from_path(md.dest_uri) if md else None
            if md and static:
                site = edition.site
                canonical = site.address(redirect.target) if site.url else redirect.href
                news = replace(build.news(source, md.url), redirect=redirect, canonical=canonical)
                context = {"config": config, "page": None, "base_url": relative("", md.url)}
                static.content_string = build.render("redirect", news, context)


def _with_latest(content: str, page: Page, build: Build, context: Mapping[str, Any]) -> str:
    """Every ``<!-- odis-news: latest 3 -->`` becomes the newest teasers."""
    source = page.file.src_uri

    def show(marker: re.Match[str]) -> str:
        text = marker["text"].strip()
        try:
            wanted = read_latest(text)
        except ValueError as error:
            _warn(source, text, str(error), "Write odis-news: latest 3")
            return ""
        teasers = build.latest(wanted, source, page.url)
        if teasers is None:
            roots = ", ".join(edition.section.root for edition in build.editions)
            _warn(source, text, f"one of the sections {roots}", "Correct the name of the section")
            return ""
        if wanted.category and not teasers:
            _warn_of_category(wanted, text, source, build)
        news = replace(build.news(source, page.url), teasers=teasers)
        return build.render("latest", news, context)

    return _LATEST.sub(show, content) if "odis-news:" in content else content


def _warn_of_category(wanted: Latest, text: str, source: str, build: Build) -> None:
    """Where no post has it, be it a hidden one."""
    name, known = wanted.category or "", build.categories(wanted.section, source)
    if alike(name) not in map(alike, known):
        meant = nearest(name, known)
        cure = f"Write category={shown(meant)}" if meant else "Correct the name of the category"
        _warn(source, text, "a category that a post has", cure)


def _warn(source: str, text: str, expected: str, cure: str) -> None:
    found = f"the marker {shown(f'odis-news: {text}')}"
    log.warning(
        str(
            Problem(
                source=source,
                found=found,
                expected=expected,
                cure=cure,
                severity=Severity.WARNING,
            )
        )
    )
