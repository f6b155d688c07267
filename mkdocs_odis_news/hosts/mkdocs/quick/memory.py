"""What a build under ``serve`` leaves for the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig

from ....translations.message import Message
from .looks import Look
from .rendered import Rendered
from .search_index import Entries
from .snapshot import Snapshot


@dataclass(kw_only=True)
class Memory:
    """What a build knew when it had come to its end.

    ``rendered`` and ``looks`` are by source, ``urls`` the pages of all files by their sources.
    ``written`` are the paths of files in the site; ``asking`` are the sources of pages whose
    templates asked for the newest posts, and ``lists`` all pages of lists by source.
    """

    snapshot: Snapshot
    config: MkDocsConfig
    why_never: Message | None
    rendered: dict[str, Rendered] = field(default_factory=dict)
    looks: dict[str, Look] = field(default_factory=dict)
    look_of_all: Look = ()
    urls: dict[str, str] = field(default_factory=dict)
    written: frozenset[str] = frozenset()
    asking: set[str] = field(default_factory=set)
    lists: Mapping[str, object] = field(default_factory=dict)
    entries: Entries | None = None
