"""The plugin: hooks of MkDocs in, values of the site out; no rule of its own."""

from __future__ import annotations

from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ...options import Mode
from ...site import plan_site
from . import addresses, columns, content, dirty, i18n, llms, log, page_meta, search, theme
from .cards import add_cards
from .config import NewsConfig, site_options
from .conversion import Conversion
from .docs import MkDocsDocs
from .feeds import fill_feeds, with_head_tags
from .files import add_generated, in_sitemap, set_inclusion
from .nav import fit_into_nav, named_in
from .pictures import Copies
from .state import CurrentBuild, State, now


class OdisNewsPlugin(BasePlugin[NewsConfig]):
    """A news section; the README tells its options. The first one listed works for all."""

    supports_multiple_instances = True

    def __init__(self) -> None:
        super().__init__()
        self.state = State()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps this object during ``serve`` because of this hook."""
        mode = Mode.PREVIEW if command == "serve" else Mode.BUILD
        self.state = State(mode=mode, is_dirty=dirty)

    def on_config(self, config: MkDocsConfig) -> None:
        """Nothing of an earlier build is left; the theme learns what we show."""
        self.state.build = None
        theme.add_looks(config)

    @event_priority(-50)
    def _on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """After what makes files, before what reads them for a navigation."""
        if not i18n.plugin_of(config):
            self._plan(files, config)

    @event_priority(-150)
    def _on_files_of_a_language(self, files: Files, *, config: MkDocsConfig) -> None:
        """After static-i18n (-100), which cannot read files without a source."""
        if i18n.plugin_of(config):
            self._plan(files, config)

    on_files = CombinedEvent(_on_files, _on_files_of_a_language)

    def _plan(self, files: Files, config: MkDocsConfig) -> None:
        """Everything is planned here, once, by the first section for all."""
        plugins = [each for each in config.plugins.values() if isinstance(each, OdisNewsPlugin)]
        if plugins[0] is not self:
            return
        given = [plugin.config for plugin in plugins]
        options = site_options(config, given)
        log.warn_of_options(options, given)
        copies = Copies(config)
        further = i18n.files_of_all(options.folder_defaults, config)
        docs = MkDocsDocs(files, config, copies, Conversion(config).to_html, further)
        site = plan_site(docs, options, now=now(), mode=self.state.mode)
        log.log_findings(site)
        set_inclusion(files, site)
        add_generated(files, config, site, copies)
        llms.forget_unbuilt(files, config)
        i18n.add_languages(files, config, site)
        self.state.build = CurrentBuild(planned=site, files=files, in_nav=named_in(config.nav))
        addresses.move_posts(self.state.build, config)
        dirty.mark_outdated(self.state.build, self.state)

    @event_priority(-150)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """After awesome-nav and its like have made the navigation anew."""
        if build := self.state.build:
            fit_into_nav(nav, config, build, retitle=self.state.is_dirty)

    @event_priority(100)
    def _on_page_markdown_first(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Before Material's meta and tags plugins read the front matter."""
        if not (build := self.state.build):
            return None
        text = page_meta.read_anew(page, build)
        page_meta.mark_up(page, build, config)
        page_meta.set_tags(page, build)
        return text

    @event_priority(40)
    def _on_page_markdown_again(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """After Material's meta plugin has brought the tags of ``.meta.yml``."""
        if build := self.state.build:
            page_meta.set_tags(page, build)
            page_meta.remember_title(page, build)

    on_page_markdown = CombinedEvent(_on_page_markdown_first, _on_page_markdown_again)

    @event_priority(-50)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """After what changes the text of a page, before the RSS plugin (-75) tells of it."""
        if build := self.state.build:
            html = addresses.lead_right(html, page, build)
            page_meta.mark_shown(page, html, build, config)
            page_meta.remember_title(page, build)
        return html

    @event_priority(150)
    def _on_env_first(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Before Material's tags plugin (100) lists pages by their titles."""
        if build := self.state.build:
            page_meta.escape_titles(build)

    def _on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Redirects and feeds are static files, which MkDocs copies right after this hook."""
        if build := self.state.build:
            theme.write_addresses_once(env)
            build.env = env
            if build.incomplete:
                build.complete()
            add_cards(build, config)
            content.fill_redirects(build, config)
            columns.add_columns(build, config)
            fill_feeds(build, self.state.texts)

    on_env = CombinedEvent(_on_env_first, _on_env)

    @event_priority(50)
    def _on_page_context_of_search(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Before the search plugins (0) read the title: Material's prints it as it is."""
        if build := self.state.build:
            page_meta.prepare_for_search(page, build, config)

    @event_priority(-60)
    def _on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """After the search plugins (0) have indexed the text, and past Markdown and macros."""
        if build := self.state.build:
            page_meta.escape_meta(page, build)
            page_meta.name_once(page, config)
            context["news"] = content.fill_page(page, build, context, config)

    on_page_context = CombinedEvent(_on_page_context_of_search, _on_page_context)

    def on_template_context(
        self, context: Any, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """Templates such as ``404.html`` are shown at any address."""
        if build := self.state.build:
            context["news"] = build.site.news(template_name, None)
            if template_name == "sitemap.xml":
                context["pages"] = in_sitemap(context["pages"], build.site)

    @event_priority(25)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """After Material's social cards (50), before minify (0)."""
        build = self.state.build
        return with_head_tags(output, page, build.site) if build else output

    @event_priority(-50)
    def _on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search plugins have written their index."""
        if not (build := self.state.build):
            return
        search.unindex_build(build, self.state, config)
        if self.state.is_dirty:
            dirty.remove_leftovers(build, self.state, config)
        alone = len(build.site.sections) == 1 and not i18n.plugin_of(config)
        log.log_summary(build.site, alone=alone)

    @event_priority(-150)
    def _on_post_build_of_all_languages(self, *, config: MkDocsConfig) -> None:
        """static-i18n (-100) writes the search index of all languages anew."""
        if self.state.build and i18n.plugin_of(config):
            search.unindex(config, self.state.unsearched)

    @event_priority(-100)
    def _on_post_build_of_neighbours(self, *, config: MkDocsConfig) -> None:
        """After the plugins that write llms.txt."""
        if build := self.state.build:
            llms.mend_files(config, build)

    on_post_build = CombinedEvent(
        _on_post_build, _on_post_build_of_neighbours, _on_post_build_of_all_languages
    )
