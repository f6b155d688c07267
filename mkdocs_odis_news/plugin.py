"""The plugin: hooks of MkDocs in, values of the section out; no rule of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from . import dirty, pages
from .config import NewsConfig, words_of
from .edition import Edition, make_edition
from .feeding import fill_feeds, warn_without_address
from .files import add, generate, include, outputs
from .nav import flatten_overview, page_of, relate, settle_posts
from .posts.frontmatter import canonical, without_block
from .posts.problem import Problem, Severity
from .publish.feeds import discovery
from .publish.head import Tag, complete
from .publish.search import is_prebuilt, without
from .publish.tags import post_tags, view_tags
from .setting import language_of
from .views.collision import collisions

log = get_plugin_logger("odis-news")
TEMPLATES = str(Path(__file__).parent / "templates")
STYLESHEET = "assets/odis-news/news.css"
SEARCH_INDEX = Path("search", "search_index.json")


@dataclass(slots=True, kw_only=True)
class Build:
    """What the hooks of one build share."""

    edition: Edition
    files: Files
    env: jinja2.Environment | None = None

    def render(self, template: str, **news: Any) -> str:
        """One of our fragments. The environment is there from on_env on."""
        assert self.env is not None
        values = pages.News(words=self.edition.section.words, **news)
        return self.env.get_template(f"odis-news/{template}.html").render(news=values)


class OdisNewsPlugin(BasePlugin[NewsConfig]):
    """The news section; the README tells its options."""

    build: Build | None = None
    shown: dict[str, int] | None = None
    texts: dict[str, str]
    preview = False
    is_dirty = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps this object during ``serve`` because of this hook."""
        self.preview, self.is_dirty, self.texts = command == "serve", dirty, {}

    def on_config(self, config: MkDocsConfig) -> None:
        """Our templates come last and our stylesheet first, so that the site's own win."""
        self.build = None
        if TEMPLATES not in config.theme.dirs:
            config.theme.dirs.append(TEMPLATES)
        if STYLESHEET not in config.extra_css:
            config.extra_css.insert(0, STYLESHEET)

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Everything is computed here, once."""
        language = language_of(config, self.config)
        if not words_of(self.config, language):
            log.warning(
                f"there are no words in {language!r}; the section speaks English."
                " Set the option language, or all labels."
            )
        warn_without_address(config, self.config)
        edition = make_edition(files, config, self.config, preview=self.preview)
        include(files, edition)
        made = generate(files, config, edition)
        colliding = collisions(outputs(files, made, edition, preview=self.preview))
        self._stop_at((*edition.problems, *colliding))
        add(files, made, colliding)
        if self.is_dirty:
            dirty.refresh(files, edition, self.shown)
        self.shown = dirty.shown_by(edition) if self.preview else None
        self.build = Build(edition=edition, files=files)

    @event_priority(-150)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """After awesome-nav and its like have made the navigation anew."""
        build = self._built()
        edition = build.edition
        home = files.get_file_from_path(edition.section.home)
        assert home is not None
        overview = page_of(home, config)
        if config.nav is None:
            flatten_overview(nav, overview)
        elif overview not in nav.pages:
            line = f"- {edition.section.title}: {edition.section.home}"
            log.info(f"the overview is not in the nav of mkdocs.yml. To add it, write: {line}")
        links = {
            source: (redirect.title, redirect.url) for source, redirect in edition.redirects.items()
        }
        settle_posts(nav, edition.gone - links.keys(), links)
        relate(config, files, edition, overview, retitle=self.is_dirty)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Where MkDocs would not see the front matter that we read, it gets one that it sees."""
        edition = self._built().edition
        source = page.file.src_uri
        if source in edition.broken:
            return without_block(page.file.content_bytes.decode("utf-8-sig", errors="replace"))
        return canonical(page.file.content_string) if source in edition.posts else None

    @event_priority(100)
    def _on_page_markdown_first(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Before Material's meta and tags plugins read the front matter."""
        edition, source = self._built().edition, page.file.src_uri
        if post := edition.pages.get(source):
            is_searched = source not in edition.unlisted
            pages.mark_up(
                page,
                title=post.title,
                description=post.description,
                authors=tuple(author.text for author in post.byline.authors),
                is_searched=is_searched,
            )
        elif view := edition.views.get(source):
            pages.mark_up(
                page,
                title=view.title,
                description=view.description,
                authors=(),
                is_searched=False,
            )
            if page.file.generated_by == "odis-news":
                page.meta["draft"] = True  # the RSS plugin passes over such pages
        self._tag(page)

    @event_priority(40)
    def _on_page_markdown_again(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """After Material's meta plugin has brought the tags of ``.meta.yml``."""
        self._tag(page)

    on_page_markdown = CombinedEvent(_on_page_markdown_first, _on_page_markdown_again)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Redirects and feeds are static files, which MkDocs copies right after this hook."""
        build = self._built()
        build.env = env
        for source, redirect in build.edition.redirects.items():
            md = files.get_file_from_path(source)
            static = files.get_file_from_path(md.dest_uri) if md else None
            if md and static:
                address = pages.canonical_of(redirect, md.url, config.site_url)
                static.content_string = build.render(
                    "redirect", redirect=redirect, canonical=address
                )
        fill_feeds(files, build.edition, config, self.config, self.texts)

    @event_priority(-60)
    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """After the search plugins (0) have indexed the text, and past Markdown and macros."""
        build, source = self._built(), page.file.src_uri
        content = page.content or ""
        if view := build.edition.views.get(source):
            overview = build.render(view.template, view=view)
            content = pages.with_heading(pages.with_list(content, overview), view.title)
            context["news"] = pages.News(words=build.edition.section.words, view=view)
        elif post := build.edition.pages.get(source):
            own = not pages.theme_shows_neighbours(page, config)
            news = {"post": post, "shows_neighbours": own}
            content = pages.around(
                pages.with_heading(content, post.title),
                build.render("post-header", **news),
                build.render("post-footer", **news),
            )
            context["news"] = pages.News(words=build.edition.section.words, post=post)
        elif source in build.edition.broken:
            found = tuple(p for p in build.edition.problems if p.source == source)
            content = build.render("problem", problems=found) + content
        page.content = content

    def on_template_context(
        self, context: Any, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """The sitemap without unlisted posts; hidden ones and redirects are no pages of it."""
        unlisted = self._built().edition.unlisted
        if template_name == "sitemap.xml":
            context["pages"] = [f for f in context["pages"] if f.src_uri not in unlisted]

    @event_priority(25)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """After Material's social cards (50), before minify (0)."""
        edition, source = self._built().edition, page.file.src_uri
        section, site, url = edition.section, edition.site, page.canonical_url or ""
        tags: list[Tag] = []
        if post := edition.pages.get(source):
            unlisted = source in edition.unlisted
            written = edition.posts[source]
            tags += post_tags(written, post, url, site, section, unlisted=unlisted)
        elif view := edition.views.get(source):
            tags += view_tags(view, url, site, section)
        for channel in edition.channels:
            tags += discovery(channel, site)
        return complete(output, tags, url) if tags else output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search plugins have written their index."""
        build = self._built()
        edition = build.edition
        self._unindex(Path(config.site_dir, SEARCH_INDEX), build)
        if self.is_dirty:
            dirty.remove_outdated(build.files, config, edition)
        if not edition.posts:
            log.info("no posts yet; a post is a Markdown file with tags: post in its front matter")
        log.info(edition.collection.report(edition.views[edition.section.home].last))

    def _built(self) -> Build:
        assert self.build is not None, "on_files has run"
        return self.build

    def _stop_at(self, problems: tuple[Problem, ...]) -> None:
        """Reports all problems together; an error stops a build, never ``serve``."""
        errors = 0
        for problem in problems:
            is_error = problem.severity is Severity.ERROR and not self.preview
            (log.error if is_error else log.warning)(str(problem))
            errors += is_error
        if errors:
            raise PluginError(
                f"odis-news: {errors} {'error' if errors == 1 else 'errors'}, nothing was built."
                " To leave broken posts out, set broken_posts: skip."
            )

    def _tag(self, page: Page) -> None:
        edition, source = self._built().edition, page.file.src_uri
        if source in edition.posts:
            marker = None if self.config.keep_tag else self.config.tag or None
            pages.set_tags(page, marker, is_tagged=source not in edition.unlisted)

    def _unindex(self, path: Path, build: Build) -> None:
        """Lists, redirects and unlisted posts are in no search, and nothing that is hidden."""
        edition = build.edition
        outside = {*edition.views, *edition.unlisted, *edition.redirects, *edition.gone}
        urls = {f.url for source in outside if (f := build.files.get_file_from_path(source))}
        if not path.is_file():
            return
        index = path.read_text(encoding="utf-8")
        if is_prebuilt(index):
            log.info("prebuild_index is on: lists and unlisted posts stay in the search")
        elif (filtered := without(index, urls)) != index:
            path.write_text(filtered, encoding="utf-8")
