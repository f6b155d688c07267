"""The plugin: hooks of MkDocs in, values of the section out; no rule of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ...pages.collisions import collisions
from ...posts.shown import Shown
from . import content, dirty, llms, page_meta, search
from . import log as report
from .build import Build, make_build
from .config import NewsConfig
from .feeds import fill_feeds, head_tags, warn_without_address
from .files import add, generate, include, make_readable, outputs
from .i18n import settle_languages
from .nav import flatten_overview, named_in, page_of, relate, settle_posts

log = get_plugin_logger("odis-news")
TEMPLATES = str(Path(__file__).parents[2] / "templates")
STYLESHEET = "assets/odis-news/news.css"


class OdisNewsPlugin(BasePlugin[NewsConfig]):
    """A news section; the README tells its options. The first one listed works for all."""

    supports_multiple_instances = True
    build: Build | None = None
    shown: dict[str, int] | None = None
    preview = False
    is_dirty = False

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.rendered: dict[str, Shown] = {}
        self.unsearched: set[str] = set()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps this object during ``serve`` because of this hook."""
        self.preview, self.is_dirty = command == "serve", dirty

    def on_config(self, config: MkDocsConfig) -> None:
        """Our templates come last and our stylesheet first, so that the site's own win."""
        self.build = None
        if TEMPLATES not in config.theme.dirs:
            config.theme.dirs.append(TEMPLATES)
        if STYLESHEET not in config.extra_css:
            config.extra_css.insert(0, STYLESHEET)

    @event_priority(-50)
    def _on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """After what makes files, before what reads them for a navigation."""
        if "i18n" not in config.plugins:
            self._make(files, config)

    @event_priority(-150)
    def _on_files_of_a_language(self, files: Files, *, config: MkDocsConfig) -> None:
        """After static-i18n (-100), which cannot read files without a source."""
        if "i18n" in config.plugins:
            self._make(files, config)

    on_files = CombinedEvent(_on_files, _on_files_of_a_language)

    def _make(self, files: Files, config: MkDocsConfig) -> None:
        """Everything is computed here, once, by the first section for all."""
        sections = self._sections(config)
        if sections[0] is not self:
            return
        for each in sections:
            warn_without_address(config, each.config)
            report.warn_without_words(config, each.config)
        options = [each.config for each in sections]
        build = make_build(files, config, options, preview=self.preview)
        include(files, build)
        made = generate(files, config, build)
        colliding = collisions(outputs(files, made, build, preview=self.preview))
        report.hint(build)
        report.report((*build.problems, *colliding), preview=self.preview)
        add(files, made, colliding)
        make_readable(files, build)
        settle_languages(files, config, build, options)
        if self.is_dirty:
            build.shown = dirty.remembered(build, self.rendered)
            build.complete(options)
            dirty.refresh(build, self.shown)
            self.shown = dirty.shown_by(build) if self.preview else None
        self.rendered = build.shown
        build.in_nav = frozenset(named_in(config.nav))
        self.build = build

    @event_priority(-150)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """After awesome-nav and its like have made the navigation anew."""
        if not (build := self.build):
            return
        for edition in build.editions:
            home = files.get_file_from_path(edition.section.home)
            assert home is not None
            overview = page_of(home, config)
            if config.nav is None:
                flatten_overview(nav, overview)
            elif overview not in nav.pages:
                line = f"- {edition.section.title}: {edition.section.home}"
                log.info(f"the overview is not in the nav of mkdocs.yml. To add it, write: {line}")
            relate(config, files, edition, overview, retitle=self.is_dirty)
        links = {
            source: (redirect.title, redirect.url)
            for edition in build.editions
            for source, redirect in edition.redirects.items()
        }
        hidden = build.all("gone") | (build.all("unlisted") - build.in_nav)
        settle_posts(nav, hidden - links.keys(), links)

    @event_priority(100)
    def _on_page_markdown_first(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Before Material's meta and tags plugins read the front matter."""
        if not self.build:
            return None
        text = page_meta.read_anew(page, self.build)
        page_meta.mark_up(page, self.build)
        self._tag(page, config)
        return text

    @event_priority(40)
    def _on_page_markdown_again(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """After Material's meta plugin has brought the tags of ``.meta.yml``."""
        if self.build:
            self._tag(page, config)

    on_page_markdown = CombinedEvent(_on_page_markdown_first, _on_page_markdown_again)

    @event_priority(-50)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """After what changes the text of a page, before the RSS plugin (-75) tells of it."""
        if self.build:
            page_meta.mark_shown(page, html, self.build)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Redirects and feeds are static files, which MkDocs copies right after this hook."""
        if not (build := self.build):
            return
        build.env = env
        if build.incomplete_posts:
            build.complete([each.config for each in self._sections(config)])
        content.fill_redirects(build, config)
        for edition, each in zip(build.editions, self._sections(config), strict=True):
            fill_feeds(files, edition, config, each.config, self.texts)

    @event_priority(-60)
    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """After the search plugins (0) have indexed the text, and past Markdown and macros."""
        if self.build:
            context["news"] = content.fill(page, self.build, context, config)

    def on_template_context(
        self, context: Any, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """The sitemap without unlisted posts; hidden ones and redirects are no pages of it.

        Templates such as ``404.html`` are shown at any address.
        """
        if not self.build:
            return
        context["news"] = self.build.news(template_name, None)
        if template_name == "sitemap.xml":
            left_out = self.build.all("unlisted") | self.build.all("unindexed")
            context["pages"] = [f for f in context["pages"] if f.src_uri not in left_out]

    @event_priority(25)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """After Material's social cards (50), before minify (0)."""
        return head_tags(output, page, self.build) if self.build else output

    @event_priority(-50)
    def _on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search plugins have written their index."""
        if not (build := self.build):
            return
        if not getattr(config.plugins.get("i18n"), "building", False):
            self.unsearched.clear()
        self.unsearched |= search.unsearched(build)
        search.unindex(config, self.unsearched)
        alone = len(build.editions) == 1 and "i18n" not in config.plugins
        if self.is_dirty:
            dirty.remove_withdrawn(build)
        left_out = len(build.withheld.files)
        for edition, each in zip(build.editions, self._sections(config), strict=True):
            if self.is_dirty:
                dirty.remove_outdated(build.files, config, edition)
            out = len(edition.skipped & edition.broken) + left_out
            report.tell(edition, each.config, alone=alone, left_out=out)
            left_out = 0

    @event_priority(-150)
    def _on_post_build_of_all_languages(self, *, config: MkDocsConfig) -> None:
        """static-i18n (-100) writes the search index of all languages anew."""
        if self.build and "i18n" in config.plugins:
            search.unindex(config, self.unsearched)

    @event_priority(-100)
    def _on_post_build_of_neighbours(self, *, config: MkDocsConfig) -> None:
        """After the plugins that write llms.txt."""
        if self.build:
            llms.mend(config, self.build)

    on_post_build = CombinedEvent(
        _on_post_build, _on_post_build_of_neighbours, _on_post_build_of_all_languages
    )

    def _sections(self, config: MkDocsConfig) -> list[OdisNewsPlugin]:
        return [each for each in config.plugins.values() if isinstance(each, OdisNewsPlugin)]

    def _tag(self, page: Page, config: MkDocsConfig) -> None:
        if self.build:
            options = [each.config for each in self._sections(config)]
            markers = {each.tag for each in options if each.tag}
            dropped = markers - {each.tag for each in options if each.keep_tag}
            page_meta.set_tags(page, self.build, markers, dropped)
