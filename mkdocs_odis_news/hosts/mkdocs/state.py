"""What the hooks share: what is planned in one build, and what is kept until the next."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...completion import complete_site, convert_bodies
from ...options import Mode
from ...pages.context import News
from ...pages.raw_links import Ways
from ...posts.shown import Shown
from ...site import Site
from .fragments import Fragments
from .parser import SharedParser
from .quick.reasons import why_never
from .quick.rebuild import Rebuilds
from .quick.startup import forget_dirty


@dataclass(kw_only=True)
class Moves:
    """What stands elsewhere than its file: by source, the URLs where posts would be by themselves.

    ``deserted`` are files that an earlier build may have written for such posts; ``ways`` are the
    URLs of the site, once somebody has asked for them.
    """

    urls: dict[str, str] = field(default_factory=dict)
    deserted: set[str] = field(default_factory=set)
    ways: Ways | None = None


@dataclass(kw_only=True)
class CurrentBuild:
    """One build. ``in_nav`` are the paths in the ``nav`` of ``mkdocs.yml``.

    ``planned`` is the site as its files tell of it, ``site`` the same with the titles and teasers
    that pages tell; ``shown`` is what the pages of posts showed. ``hides`` are the parts of the
    theme that first pages hide, ``titles`` what the navigation calls pages, escaped, ``spoken``
    what they were called before; by source.
    ``parser`` is that of the posts.
    """

    planned: Site
    files: Files
    in_nav: frozenset[str]
    shown: dict[str, Shown] = field(default_factory=dict)
    fragments: Fragments | None = None
    hides: dict[str, object] = field(default_factory=dict)
    titles: dict[str, Markup] = field(default_factory=dict)
    spoken: dict[str, set[str]] = field(default_factory=dict)
    moves: Moves = field(default_factory=Moves)
    parser: SharedParser = field(default_factory=SharedParser)
    site: Site = field(init=False)
    incomplete: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.site = self.planned
        self.incomplete = self.planned.incomplete

    def show(self, source: str, html: str) -> Shown | None:
        """Remembers what the page of a post shows; None where nobody needs it."""
        if source not in self.incomplete:
            return None
        self.shown[source] = self.planned.shown(source, html)
        return self.shown[source]

    def complete(self) -> None:
        """Fills in titles and teasers that nobody wrote."""
        self.shown |= convert_bodies(self.planned, self.incomplete - self.shown.keys())
        self.site = complete_site(self.planned, self.shown)

    def file(self, source: str) -> File | None:
        """The file of MkDocs with this source."""
        # The host looks a path up as a path, which takes ten times as long.
        return self.files.src_uris.get(source) or self.files.get_file_from_path(source)

    def render(self, template: str, news: News, context: Mapping[str, Any]) -> str:
        """One of our fragments. Templates are there from on_env on."""
        assert self.fragments is not None
        return self.fragments.render(template, news, context)


@dataclass(kw_only=True)
class State:
    """What outlives a build under ``serve``. ``is_dirty``: the host passes over pages.

    ``texts`` are the rendered posts, ``shown`` what they show, both by source; ``digests`` those of
    all pages after the last dirty build; ``unsearched`` URLs that no search should find; ``places``
    the files that dirty builds wrote for posts, by the URLs where these would stand by themselves;
    ``written`` the files of a dirty build in all languages so far; ``unfilled`` the text of the
    page that is being written, as it was before the section filled it. ``quick`` follows the builds
    of a server; one that began without is left to its host (``is_left_to_host``).
    """

    mode: Mode = Mode.BUILD
    is_dirty: bool = False
    build: CurrentBuild | None = None
    texts: dict[str, str] = field(default_factory=dict)
    shown: dict[str, Shown] = field(default_factory=dict)
    digests: dict[str, int] | None = None
    unsearched: set[str] = field(default_factory=set)
    places: dict[str, str] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    unfilled: str | None = None
    quick: Rebuilds | None = None
    is_left_to_host: bool = False

    def follow(self, config: MkDocsConfig, wanted: bool | str) -> None:
        """At the beginning of a build. A server that can go the quick way makes no dirty builds."""
        if not wanted or self.is_left_to_host or self.mode is not Mode.PREVIEW:
            self.quick = None
            return
        if self.is_dirty:
            if why_never(config):
                return
            self.is_dirty = False
            forget_dirty(config)
        self.quick = self.quick or Rebuilds()
        self.quick.verifies = wanted == "verify"
        self.quick.begin(config)


def now() -> datetime:
    """The time of the build; SOURCE_DATE_EPOCH overrides the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
