"""What ``mkdocs.yml`` says of plugins that nobody has loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

OURS = "odis-news"
# These make no page, and hide none.
_HARMLESS = frozenset(
    (
        *("search", "tags", "meta", "social", "macros", "minify", "redirects", "rss", "optimize"),
        *("privacy", "offline", "info", "group", "typeset", "projects", "mike", "autorefs"),
        *("awesome-nav", "awesome-pages", "literate-nav", "section-index", "glightbox"),
        *("git-revision-date-localized", "git-authors", "git-committers", "git-revision-date"),
        *("include-markdown", "llmstxt", "llmstxt-md", "encryptcontent", "mkdocstrings"),
        *("table-reader", "mermaid2", "with-pdf", "print-site"),
    )
)


@dataclass(frozen=True, slots=True)
class NamedPlugin:
    """A plugin by its options, as typed."""

    config: dict[str, Any]


def named_plugins(given: object) -> Iterator[tuple[str, NamedPlugin]]:
    """By name, the second of one name with a number; those that are switched off are not there.

    Raises ValueError where they are no plugins.
    """
    counts: dict[str, int] = {}
    for name, options in _pairs(given):
        if not isinstance(name, str) or not isinstance(options or {}, dict):
            raise ValueError(f"{name!r} is no plugin with options")
        bare = name.removeprefix("/")
        config = dict(options or {})
        counts[bare] = counts.get(bare, 0) + 1
        if config.get("enabled", True) is not False:
            number = counts[bare]
            yield bare if number == 1 else f"{bare} #{number}", NamedPlugin(config)


def is_ours(name: str) -> bool:
    """Whether it is a section of news."""
    return name.partition(" #")[0] == OURS


def is_harmless(name: str) -> bool:
    """Whether it is known to leave the files of a site as they are."""
    return is_ours(name) or name.partition(" #")[0].rpartition("/")[2] in _HARMLESS


def _pairs(given: object) -> Iterable[tuple[Any, Any]]:
    if isinstance(given, dict):
        return given.items()
    if not isinstance(given, list):
        raise ValueError("expected a list")
    return (
        next(iter(item.items())) if isinstance(item, dict) and len(item) == 1 else (item, None)
        for item in given
    )
