"""Says why a site, or what has changed in it, cannot be built the quick way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Set
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import is_markdown_file

from ....translations.message import Message, say
from ..extensions import module_of
from ..theme import draws_cards

# What each of them does for a page depends on that page, the navigation and the configuration
# alone, or is done for every page that is read; tests compare their sites byte by byte.
_PLUGINS = frozenset(
    {
        *("odis-news", "search", "tags", "rss", "minify", "redirects", "section-index"),
        *("awesome-nav", "awesome-pages", "literate-nav", "macros", "include-markdown"),
        *("git-revision-date-localized", "glightbox", "meta", "social"),
    }
)
# Extensions of Markdown that look at the text of a page and at nothing else.
_EXTENSIONS = ("markdown.", "pymdownx.", "material.")
_PAGES = re.compile(r"\{[{%][^}]*?\bpages\b[^}]*[}%]\}")


class OnlyWhole(Exception):
    """A quick build finds that the site has to be built as a whole."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def why_never(config: MkDocsConfig) -> Message | None:
    """The reason that holds for every rebuild of a site; None where there is none."""
    return next(_standing(config), None)


def why_not_now(changed: Set[str], docs_dir: str) -> Message | None:
    """The reason that lies in what has changed; None where only pages have."""
    others = sorted(path for path in changed if not _is_page(path, docs_dir))
    if not others:
        return None
    return say("{file} has changed, which is no page", file=os.path.relpath(others[0], docs_dir))


def short(name: str) -> str:
    """The name of a plugin: ``tags`` for ``material/tags``, and for the second ``tags #2``."""
    return name.partition(" ")[0].rpartition("/")[2]


def _standing(config: MkDocsConfig) -> Iterator[Message]:
    if not config.config_file_path:
        yield say("the configuration comes from no file")
    for name in config.plugins:
        if short(name) not in _PLUGINS:
            yield say("nobody has tried it beside the plugin {name}", name=name)
    for name in config.markdown_extensions:
        if not module_of(name).startswith(_EXTENSIONS):
            yield say("nobody has tried it beside the extension {name} of Markdown", name=name)
    if draws_cards(config):  # in threads, which see a page before or after it is rendered
        yield say("the plugin social draws cards while pages are read")
    search = config.plugins.get("search")
    if search and search.config.get("prebuild_index"):
        yield say("prebuild_index is on")
    for path in _templates(config.theme.dirs):
        if _PAGES.search(path.read_text(encoding="utf-8", errors="replace")):
            yield say("the template {file} looks at all pages", file=path.name)


def _is_page(path: str, docs_dir: str) -> bool:
    return is_markdown_file(path) and Path(path).is_relative_to(docs_dir)


def _templates(folders: list[str]) -> Iterator[Path]:
    """Those that a site has written for itself; a theme shows all pages in its sitemap alone.

    Editors put links to nowhere beside them.
    """
    own = (folder for folder in folders if "-packages" not in folder)
    found = (path for folder in own for path in Path(folder).rglob("*.html"))
    yield from filter(Path.is_file, found)
