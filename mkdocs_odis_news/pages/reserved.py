"""Names the places that lists will take, before anybody knows which lists there are."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from ..lists.index_pages import hugo_index
from ..lists.kinds import kinds_of, taxonomy_folder
from ..lists.section import SectionContext
from ..posts.readings import ReservedPaths
from .subscribe_page import subscribe_source


def reserved_paths(contexts: Iterable[SectionContext]) -> ReservedPaths:
    """Of all sections of a site."""
    homes: set[str] = set()
    folders: list[str] = []
    for context in contexts:
        homes |= {context.home, hugo_index(context.folder)}
        folders += [taxonomy_folder(k, context) for k in kinds_of(context.options.views)]
        folders.append(posixpath.dirname(subscribe_source(context)))
    return ReservedPaths(homes=frozenset(homes), folders=tuple(f"{folder}/" for folder in folders))
