"""What the hooks of one build share: all sections, looked up by the source of a page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from ...lists.latest import Latest
from ...lists.listing import index_folder
from ...lists.section import Section
from ...pages.context import News, PostPage, Teaser, View
from ...pages.subscribe_page import subscribe_source
from ...posts.keys import KEYS, KeyAliases
from ...posts.post import Post
from ...posts.problem import Problem
from ...posts.shown import Shown, read_shown
from .config import NewsConfig
from .conversion import Conversion
from .docs import FolderDefaults, Sources
from .edition import Edition, complete, make_edition
from .pictures import Images
from .reader import Places
from .setting import hugo_index, kinds_of, make_section
from .withheld import Looked, Withheld, companions, withheld

Kept = Literal[
    "broken", "gone", "hidden", "posts", "redirects", "skipped", "unindexed", "unlisted", "views"
]


@dataclass(kw_only=True)
class Build:
    """All sections of a site, in the order in which ``mkdocs.yml`` names them.

    ``in_nav`` are the paths in its ``nav``; ``withheld`` is what stays out though no section has
    it, ``beside`` what stands beside a hidden post alone. ``shown`` are the titles and teasers of
    rendered pages by source.
    """

    editions: tuple[Edition, ...]
    files: Files
    sources: Sources
    defaults: FolderDefaults
    images: Images
    conversion: Conversion
    preview: bool
    withheld: Withheld = field(default_factory=Withheld)
    beside: frozenset[str] = frozenset()
    shown: dict[str, Shown] = field(default_factory=dict)
    env: jinja2.Environment | None = None
    in_nav: frozenset[str] = frozenset()
    views: dict[str, tuple[Edition, View]] = field(init=False)
    pages: dict[str, tuple[Edition, PostPage]] = field(init=False)
    _all: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._index()

    def _index(self) -> None:
        self.views = {s: (e, view) for e in self.editions for s, view in e.views.items()}
        self.pages = {s: (e, page) for e in self.editions for s, page in e.pages.items()}

    def all(self, name: Kept) -> frozenset[str]:
        """The sources that any section has under this name, such as ``unlisted``."""
        if name not in self._all:
            sources = (source for edition in self.editions for source in getattr(edition, name))
            self._all[name] = frozenset(sources)
            if name == "gone" and not self.preview:
                self._all[name] |= self.withheld.pages | self.withheld.files | self.beside
        return self._all[name]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of all sections, each once, in the order of a report."""
        problems = (p for edition in self.editions for p in edition.problems)
        found = dict.fromkeys((*problems, *self.withheld.problems))
        return tuple(sorted(found, key=lambda problem: problem.order))

    @cached_property
    def incomplete_posts(self) -> frozenset[str]:
        """The posts that leave their title or their teaser to the page."""
        return frozenset[str]().union(*(edition.incomplete for edition in self.editions))

    def show(self, source: str, html: str) -> Shown | None:
        """Remembers what the page of a post shows; None where nobody needs it."""
        if source not in self.incomplete_posts:
            return None
        edition = self.section_of(source)
        url = edition.scribe.url_of(source)
        with_excerpt = any(each.section.with_excerpt for each in self.editions)
        self.shown[source] = read_shown(
            html, url, with_excerpt=with_excerpt, site_url=edition.site.url
        )
        return self.shown[source]

    def complete(self, options: Iterable[NewsConfig]) -> None:
        """Fills in titles and teasers that nobody wrote; what was not rendered is converted."""
        missing = self.incomplete_posts - self.shown.keys()
        for source in missing:
            if file := self.files.get_file_from_path(source):
                body = self.sources.front_matter(file).body
                self.show(source, self.conversion.to_html(body))
        self.editions = tuple(
            complete(edition, each, self.shown, self.images) if edition.incomplete else edition
            for edition, each in zip(self.editions, options, strict=True)
        )
        self._index()

    def post(self, source: str) -> Post | None:
        """The post with this source."""
        return next((e.posts[source] for e in self.editions if source in e.posts), None)

    def keys_of(self, source: str) -> KeyAliases:
        """The keys by which a post was read."""
        homes = (edition for edition in self.editions if source in edition.posts)
        return next((edition.issue.rules.keys for edition in homes), KEYS)

    def section_of(self, source: str) -> Edition:
        """The section of a page; the first one where it has none."""
        found = self.views.get(source) or self.pages.get(source)
        return found[0] if found else self.editions[0]

    def named(self, root: str | None, source: str) -> Edition | None:
        """The section with this root (as in the options), else that of the page."""
        if root is None:
            return self.section_of(source)
        return next((e for e in self.editions if e.section.root == root), None)

    def latest(self, wanted: Latest, source: str, base: str | None) -> tuple[Teaser, ...] | None:
        """The newest posts as teasers for the page ``source``; None for an unknown section.

        Without ``base`` their links are full addresses, for pages that are shown anywhere.
        """
        edition = self.named(wanted.section, source)
        if not edition:
            return None
        scribe = edition.scribe if base is not None else edition.with_full_addresses()
        return scribe.teasers(wanted.of(edition.collection.listed), base or "")

    def categories(self, section: str | None, source: str) -> set[str]:
        """Those of all posts of a section, hidden ones among them."""
        edition = self.named(section, source)
        entries = edition.collection.entries if edition else ()
        return {name for entry in entries for name in entry.post.categories}

    def news(self, source: str, base: str | None) -> News:
        """What a template learns on this page; ``base`` is its URL, None where nobody knows it."""
        edition = self.section_of(source)

        def latest(
            number: int = 3, category: str | None = None, section: str | None = None
        ) -> tuple[Teaser, ...]:
            wanted = Latest(number=number, category=category, section=section)
            return self.latest(wanted, source, base) or ()

        sections = tuple(each.section for each in self.editions)
        words = edition.section.words
        return News(words=words, section=edition.section, sections=sections, latest=latest)

    def render(self, template: str, news: News, context: Mapping[str, Any]) -> str:
        """One of our fragments. The environment is there from on_env on."""
        assert self.env is not None
        fragment = self.env.get_template(f"odis-news/{template}.html")
        return fragment.render({**context, "news": news})


def make_build(
    files: Files, config: MkDocsConfig, sections: Iterable[NewsConfig], *, preview: bool
) -> Build:
    """Reads and plans all sections; a post has its home in the first that has it."""
    sources, images, conversion = Sources(), Images(files, config), Conversion(config)
    defaults = FolderDefaults(files, config, sources)
    to_html = conversion.to_html
    made = [
        (options, make_section(files, config, options, sources, to_html)) for options in sections
    ]
    places = _places(made)
    editions: list[Edition] = []
    for options, section in made:
        edition = make_edition(
            *(files, config, options, section, places, sources, defaults, images, to_html),
            earlier=tuple(editions),
            preview=preview,
        )
        editions.append(edition)
    looked = [
        Looked(
            section=edition.section,
            options=options,
            rules=edition.issue.rules,
            now=edition.now,
            taken=frozenset(reading.source for reading in edition.issue.readings),
        )
        for edition, (options, _) in zip(editions, made, strict=True)
    ]
    kept = withheld(files, looked, places, sources, defaults)
    build = Build(
        editions=tuple(editions),
        files=files,
        sources=sources,
        defaults=defaults,
        images=images,
        conversion=conversion,
        preview=preview,
        withheld=kept,
    )
    build.beside = companions(files, build.all("hidden") | kept.pages, places)
    return build


def _places(made: Iterable[tuple[NewsConfig, Section]]) -> Places:
    """Where lists stand; raises PluginError where two sections stand at one place."""
    homes: set[str] = set()
    folders: list[str] = []
    for options, section in made:
        if section.home in homes:
            raise PluginError(
                f"odis-news: two sections have the root {options.root!r}."
                " Give each a root of its own."
            )
        homes |= {section.home, hugo_index(section.folder)}
        lists = [index_folder(kind, section) for kind in kinds_of(options)]
        folders += [f"{path}/" for path in (*lists, posixpath.dirname(subscribe_source(section)))]
    return Places(homes=frozenset(homes), folders=tuple(folders))
