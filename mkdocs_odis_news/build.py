"""What the hooks of one build share: all sections, looked up by the source of a page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from .config import NewsConfig
from .edition import Edition, make_edition
from .images import Images
from .pages import News
from .posts.problem import Problem
from .reader import Places, Sources
from .setting import kinds_of, make_section
from .views.latest import Latest
from .views.listing import index_folder
from .views.subscribe import subscribe_source
from .views.view import PostPage, Section, Teaser, View

Kept = Literal["broken", "gone", "posts", "redirects", "unlisted", "views"]


@dataclass(slots=True, kw_only=True)
class Build:
    """All sections of a site, in the order in which ``mkdocs.yml`` names them.

    ``in_nav`` are the paths in its ``nav``.
    """

    editions: tuple[Edition, ...]
    files: Files
    sources: Sources
    images: Images
    env: jinja2.Environment | None = None
    in_nav: frozenset[str] = frozenset()
    views: dict[str, tuple[Edition, View]] = field(init=False)
    pages: dict[str, tuple[Edition, PostPage]] = field(init=False)
    _all: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.views = {s: (e, view) for e in self.editions for s, view in e.views.items()}
        self.pages = {s: (e, page) for e in self.editions for s, page in e.pages.items()}

    def all(self, name: Kept) -> frozenset[str]:
        """The sources that any section has under this name, such as ``unlisted``."""
        if name not in self._all:
            sources = (source for edition in self.editions for source in getattr(edition, name))
            self._all[name] = frozenset(sources)
        return self._all[name]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of all sections, each once, in the order of a report."""
        found = dict.fromkeys(p for edition in self.editions for p in edition.problems)
        return tuple(sorted(found, key=lambda problem: problem.order))

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
    sources, images = Sources(), Images(files, config)
    made = [(options, make_section(files, config, options)) for options in sections]
    places = _places(made)
    editions: list[Edition] = []
    for options, section in made:
        edition = make_edition(
            *(files, config, options, section, places, sources, images),
            earlier=tuple(editions),
            preview=preview,
        )
        editions.append(edition)
    return Build(editions=tuple(editions), files=files, sources=sources, images=images)


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
        homes.add(section.home)
        lists = [index_folder(kind, section) for kind in kinds_of(options)]
        folders += [f"{path}/" for path in (*lists, posixpath.dirname(subscribe_source(section)))]
    return Places(homes=frozenset(homes), folders=tuple(folders))
