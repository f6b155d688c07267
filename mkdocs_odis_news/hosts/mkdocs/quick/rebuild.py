"""Follows the builds of one server, and in a quick one passes over what has not changed."""

from __future__ import annotations

import posixpath
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ....memo import Memo
from ....pages.context import News
from ....seo.search import read_index
from ....site import Site
from ....translations.message import say
from ..docs import content_of
from ..parser import render_by
from .looks import look_of, look_of_all
from .memory import Memory
from .reasons import OnlyWhole, why_never
from .rendered import is_same, put_back, read, render, restore
from .search_index import Entries, entries_of, merged
from .snapshot import Snapshot, take_snapshot
from .templates import Compiled


class Rebuilds:
    """The builds of one server; the hooks call its methods in the order in which they stand.

    ``last`` is what the last whole or quick build left; None where it did not come to its end.
    ``memo`` is what they planned, ``templates`` are compiled ones, and ``copies`` those of pictures
    in the cache, by their places in the site. ``taken`` is what the files were when somebody
    decided how to build; ``verifies``: whole builds are to follow the quick ones.
    """

    def __init__(self) -> None:
        self.memo = Memo()
        self.templates = Compiled()
        self.copies: dict[str, Path] = {}
        self.last: Memory | None = None
        self.taken: Snapshot | None = None
        self.is_quick = False
        self.verifies = False

    def begin(self, config: MkDocsConfig) -> None:
        """Before anything is read."""
        self._before, self.last = self.last, None
        snapshot = take_snapshot(config) if self.taken is None else self.taken
        self._now = Memory(snapshot=snapshot, config=config, why_never=why_never(config))
        self._rendered_anew: set[str] = set()
        self._moved: frozenset[str] = frozenset()
        self._readdressed = False
        self.memo.turn()
        if not self.is_quick:
            self.memo.turn()  # whatever has changed, nothing of it is remembered
        elif self._before and self._before.entries is None:
            self._before.entries = _read_index(config)

    def content_of(self, file: File) -> bytes:
        """The bytes of a file, which is read again only where it has changed."""
        path = file.abs_src_path
        state = self._now.snapshot.get(path) if path else None
        if state is None:
            return content_of(file)
        return self.memo.of(("content", path), (state,), lambda: content_of(file))

    def read_all(self, nav: Navigation, files: Files) -> None:
        """Every page is read, whether it has changed or not: plugins look at all of them."""
        self._nav, self._files = nav, files
        self._now.urls = {file.src_uri: file.url for file in files}
        if self.is_quick and (before := self._before):
            moved = self._now.urls.items() ^ before.urls.items()
            self._moved = frozenset(posixpath.basename(source) for source, _ in moved)
            # What leads there from a page of ours is made of more than that page is compared by.
            self._readdressed = any(s in self._now.urls and s in before.urls for s, _ in moved)
        # The first build under --dirty, too: of two pages at one address it would write the first.
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
            file.is_modified = lambda: True  # type: ignore[method-assign]

    def follow(self, page: Page, config: MkDocsConfig) -> None:
        """Before a page is read: it is rendered again only where that gives something new."""
        if self._now.why_never:
            return
        source = page.file.src_uri
        found = self._before.rendered.get(source) if self.is_quick and self._before else None
        path = page.file.abs_src_path
        state = self._now.snapshot.get(path) if path else None

        def read_once(config: Any) -> None:
            del page.read_source
            known = self.memo.of(("page", path), (state,), lambda: read(page, config))
            put_back(page, known)

        if state and not config.plugins.events["page_read_source"]:
            page.read_source = read_once  # type: ignore[method-assign]

        def render_anew(config: Any, files: Files) -> None:
            if found and is_same(page, found, self._moved):
                restore(page, found, files)
                self._now.rendered[source] = found
            else:
                self._rendered_anew.add(source)
                if made := render(page, config, files):
                    self._now.rendered[source] = made

        render_by(page, render_anew)

    def choose(self, site: Site) -> None:
        """When all pages are read: those are written that show something new."""
        now, before = self._now, self._before
        if now.why_never:
            return
        pages = self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        self._site = site
        made = (source for section in site.sections for source in section.pages.made)
        lists = {source: site.pages[source][1] for source in made}
        is_same = before and not self._readdressed and before.lists == lists
        now.lists = before.lists if before and is_same else lists
        now.look_of_all = look_of_all(self._nav, site)
        now.looks = {f.src_uri: look_of(f.page, site, id(now.lists)) for f in pages if f.page}
        now.written = frozenset(f.abs_dest_path for f in self._files if f.inclusion.is_in_serve())
        if self.is_quick and before:
            if len({file.abs_dest_path for file in pages}) < len(pages):
                # The one that is written last stays, and stands last in the search index.
                raise OnlyWhole(say("two pages have one address"))
            has_changed = now.look_of_all != before.look_of_all
            for file in pages:
                answer = has_changed or self._is_new(file, before)
                file.is_modified = lambda answer=answer: answer  # type: ignore[method-assign,misc]

    def _is_new(self, file: File, before: Memory) -> bool:
        """Whether the page in the site is not, or may not be, what it would be if written now."""
        now, source = self._now, file.src_uri
        asks = source in before.asking
        is_new = (
            source in self._rendered_anew
            or (source in self._site.pages and self._readdressed)
            or (asks and now.lists is not before.lists)
            or file.abs_dest_path not in before.written
            or now.looks.get(source) != before.looks.get(source)
        )
        if asks and not is_new:
            now.asking.add(source)
        return is_new

    def ask(self, news: News, source: str) -> News:
        """What a template receives; whether it asks for the newest posts is remembered."""

        def latest(*args: Any, **named: Any) -> Any:
            self._now.asking.add(source)
            return news.latest(*args, **named)

        return replace(news, latest=latest)

    def finish(self, config: MkDocsConfig) -> None:
        """When all is written."""
        now, before = self._now, self._before
        if self.is_quick and before:
            for path in before.written - now.written:
                with suppress(OSError):
                    Path(path).unlink()
            now.entries = self._join_index(config, before.entries or {})
        self.last = now

    def _join_index(self, config: MkDocsConfig, before: Entries) -> Entries:
        path = _index_path(config)
        if not path.is_file():
            return {}
        pages = self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        urls = {file.url: file.is_modified() for file in pages}
        index = read_index(path.read_text(encoding="utf-8"))
        written = {url for url, is_written in urls.items() if is_written}
        entries = merged(before, entries_of(index), written, urls)
        path.write_text(index.written(entries.values()), encoding="utf-8")
        return entries


def _index_path(config: MkDocsConfig) -> Path:
    return Path(config.site_dir, "search", "search_index.json")


def _read_index(config: MkDocsConfig) -> Entries:
    path = _index_path(config)
    return entries_of(read_index(path.read_text(encoding="utf-8"))) if path.is_file() else {}
