"""The hooks that MkDocs calls for each page."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from . import addresses, content, page_meta, theme
from .config import NewsConfig
from .feeds import with_head_tags
from .folder_meta import hold_back
from .state import State


class PageHooks(BasePlugin[NewsConfig]):
    """What a page shows, to other plugins, to the theme and to machines."""

    def __init__(self) -> None:
        super().__init__()
        self.state = State()
        self._held: dict[str, Any] = {}

    @event_priority(-1000)
    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> None:
        """After what makes another page of it."""
        if quick := self.state.quick:
            quick.follow(page, config)

    @event_priority(100)
    def _on_page_markdown_first(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Before Material's meta and tags plugins read the front matter."""
        if not (build := self.state.build):
            return None
        text = page_meta.read_anew(page, build)
        if text is not None:
            theme.mend_template(page, config)
        page_meta.mark_up(page, build, config)
        page_meta.set_tags(page, build)
        source = page.file.src_uri
        if source in build.site.pages or source in build.site.broken:
            self._held = hold_back(page, config)
        if source in build.site.posts:
            build.parser.render(page)
            if not self.state.quick:
                build.site.reader.release(source)
        return text

    @event_priority(40)
    def _on_page_markdown_again(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """After Material's meta plugin has brought the tags of ``.meta.yml``."""
        if build := self.state.build:
            page.meta.update(self._held)
            self._held = {}
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
        quick = self.state.quick
        if build := self.state.build:
            page_meta.escape_meta(page, build)
            page_meta.name_once(page, config)
            self.state.unfilled = page.content
            news = content.fill_page(page, build, context, config)
            context["news"] = quick.ask(news, page.file.src_uri) if quick else news

    on_page_context = CombinedEvent(_on_page_context_of_search, _on_page_context)

    @event_priority(25)
    def _on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """After Material's social cards (50), before minify (0)."""
        build = self.state.build
        return with_head_tags(output, page, build.site) if build else output

    @event_priority(-1000)
    def _on_post_page_last(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """A list is as long as its theme's page; kept until the end, they fill the memory."""
        if self.state.build:
            page.content = self.state.unfilled

    on_post_page = CombinedEvent(_on_post_page, _on_post_page_last)
