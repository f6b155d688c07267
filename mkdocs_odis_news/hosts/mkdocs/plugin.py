"""The plugin: hooks of MkDocs in, values of the site out; no rule of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from ...options import Mode
from . import columns, content, dirty, i18n, llms, log, page_meta, search, theme
from .cards import add_cards
from .feeds import fill_feeds
from .files import in_sitemap
from .fragments import Fragments
from .mended_meta import mend_meta
from .nav import fit_into_nav
from .page_hooks import PageHooks
from .planning import plan_build
from .quick.builder import Builder
from .state import State

if TYPE_CHECKING:  # a server, with all that it takes, is for ``serve`` alone
    from mkdocs.livereload import LiveReloadServer


class OdisNewsPlugin(PageHooks):
    """A news section; the README tells its options. The first one listed works for all."""

    supports_multiple_instances = True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps this object during ``serve`` because of this hook."""
        mode = Mode.PREVIEW if command == "serve" else Mode.BUILD
        self.state = State(mode=mode, is_dirty=dirty)

    def on_config(self, config: MkDocsConfig) -> None:
        """Nothing of an earlier build is left; the theme learns what we show."""
        self.state.build = None
        theme.add_looks(config)
        if self._is_first_of(config):
            self.state.follow(config, self.config.quick_serve)

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
        if self._is_first_of(config):
            plan_build(files, config, [each.config for each in _all_of(config)], self.state)

    def _is_first_of(self, config: MkDocsConfig) -> bool:
        return next(_all_of(config)) is self

    @event_priority(-150)
    def _on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """After awesome-nav and its like have made the navigation anew."""
        if build := self.state.build:
            fit_into_nav(nav, config, build, retitle=self.state.is_dirty)

    @event_priority(-1000)
    def _on_nav_last(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """When nobody changes the navigation any more."""
        if quick := self.state.quick:
            quick.read_all(nav, files)

    on_nav = CombinedEvent(_on_nav, _on_nav_last)

    @event_priority(150)
    def _on_env_first(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Before Material's tags plugin (100) lists pages by their titles."""
        if build := self.state.build:
            page_meta.escape_titles(build)

    def _on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Redirects and feeds are static files, which MkDocs copies right after this hook."""
        if build := self.state.build:
            theme.prepare(env, config)
            mend_meta(build, config)
            if self.state.quick:
                env.bytecode_cache = self.state.quick.templates
            build.fragments = Fragments(env)
            if build.incomplete:
                build.complete()
                build.planned = build.site  # nothing is completed again
            add_cards(build, config)
            content.fill_redirects(build, config)
            columns.add_columns(build, config)
            fill_feeds(build, self.state.texts)

    @event_priority(-1000)
    def _on_env_last(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """When nobody changes what was read any more, and nothing has been written."""
        if (quick := self.state.quick) and (build := self.state.build):
            quick.choose(build.site)

    on_env = CombinedEvent(_on_env_first, _on_env, _on_env_last)

    def on_template_context(
        self, context: Any, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """Templates such as ``404.html`` are shown at any address."""
        if build := self.state.build:
            context["news"] = build.site.news(template_name, None)
            if template_name == "sitemap.xml":
                context["pages"] = in_sitemap(context["pages"], build.site)

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
        if self.state.build and self.state.is_dirty:
            dirty.remove_strays(self.state.build, self.state, config)

    @event_priority(-100)
    def _on_post_build_of_neighbours(self, *, config: MkDocsConfig) -> None:
        """After the plugins that write llms.txt."""
        if build := self.state.build:
            llms.mend_files(config, build)

    @event_priority(-1000)
    def _on_post_build_last(self, *, config: MkDocsConfig) -> None:
        """When everybody has written what there is to write."""
        if quick := self.state.quick:
            quick.finish(config)

    on_post_build = CombinedEvent(
        _on_post_build,
        _on_post_build_of_neighbours,
        _on_post_build_of_all_languages,
        _on_post_build_last,
    )

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> None:
        """The server builds at each edit: from here on the quick way, where there is one."""
        if quick := self.state.quick:
            server.builder = Builder(builder, quick, config, self.config.messages)
        else:
            self.state.is_left_to_host = True


def _all_of(config: MkDocsConfig) -> Iterator[OdisNewsPlugin]:
    """The sections of a site, in its order."""
    return (each for each in config.plugins.values() if isinstance(each, OdisNewsPlugin))
