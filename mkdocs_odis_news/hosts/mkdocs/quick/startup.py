"""Tells other plugins that a server which goes the quick way makes no dirty builds."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from .reasons import short

# Those of the list in reasons.py that ask: Material's search would join each index with its last
# one, and dates of Git would be asked for page by page, in every build.
_ASKING = ("search", "git-revision-date-localized")


def forget_dirty(config: MkDocsConfig) -> None:
    """Before anything is read: those that go by ``--dirty`` start as they do without it."""
    for name, plugin in config.plugins.items():
        start = getattr(plugin, "on_startup", None)
        if start and short(name) in _ASKING:
            start(command="serve", dirty=False)
