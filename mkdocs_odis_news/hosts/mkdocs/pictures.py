"""Has copies of pictures made, and remembers where in the cache each of them is."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ...images.picture import PictureFile, Thumbnail, look_at
from .cache import cache_of
from .copies import Copy, make_copies

COPIES = "assets/odis-news/images"


class Copies:
    """The copies of one build; ``paths`` are those that earlier builds know, by their places."""

    def __init__(self, config: MkDocsConfig, paths: dict[str, Path]) -> None:
        self._cache = cache_of(config)
        self._paths = paths
        self.on_made: Callable[[], None] = lambda: None
        """Is called when the copies of a picture are there."""

    def of(self, picture: Path) -> PictureFile | None:
        """The size of a picture and its copies; None where none can be made."""
        found = make_copies(str(picture), self._cache)
        self.on_made()
        if not found:
            return None
        return replace(
            look_at(picture),
            width=found.width,
            height=found.height,
            thumbnails=tuple(self._thumbnail(copy) for copy in found.copies if not copy.shared),
            shared=next((self._thumbnail(copy) for copy in found.copies if copy.shared), None),
        )

    def file(self, path: str) -> Path:
        """The copy that stands at a path of the site."""
        return self._paths[path]

    def _thumbnail(self, copy: Copy) -> Thumbnail:
        path = posixpath.join(COPIES, copy.name)
        self._paths[path] = copy.path
        size = copy.path.stat().st_size
        return Thumbnail(path=path, width=copy.width, height=copy.height, size=size)
