"""Measures the pictures that posts and authors name, and puts their copies among the files."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ...images.sizes import size_of
from ...posts.links import Kind, LinkTarget
from ...posts.post import Image
from .copies import Copy, Developed, develop

# Where Material's plugins keep theirs; who deploys keeps the folder between builds.
_CACHE = Path(".cache", "plugin", "odis-news")
COPIES = "assets/odis-news/images"


class Images:
    """The pictures of one build; each is looked at once, however many posts show it."""

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        self._files = files
        self._config = config
        self._cache = Path(config.config_file_path or "mkdocs.yml").parent / _CACHE
        self._measured: dict[str, Image] = {}
        self._cached: dict[str, Path] = {}

    def measured(self, image: Image) -> Image:
        """The picture with its size and copies, where it is a file of the site."""
        target = image.target
        if not target.is_ours:
            return image
        path = target.path if target.kind is Kind.FILE else unquote(target.path)
        if path not in self._measured:
            self._measured[path] = self._measure(path)
        return replace(self._measured[path], alt=image.alt, target=target)

    def files_for(self, images: Iterable[Image | None]) -> list[File]:
        """The files of the copies that these pictures have, each once."""
        copies = [
            copy for image in images if image for copy in (*image.copies, image.shared) if copy
        ]
        paths = dict.fromkeys(copy.target.path for copy in copies)
        return [
            File.generated(
                self._config,
                path,
                abs_src_path=str(self._cached[path]),
                inclusion=InclusionLevel.INCLUDED,
            )
            for path in paths
        ]

    def _measure(self, path: str) -> Image:
        image = Image(target=LinkTarget(kind=Kind.FILE, path=path))
        file = self._files.get_file_from_path(path)
        if not file or not file.abs_src_path or file.inclusion.is_excluded():
            return image
        try:
            status = os.stat(file.abs_src_path)
        except OSError:
            return image
        # Who opens a pipe waits for somebody to write into it.
        if not stat.S_ISREG(status.st_mode):
            return image
        image = replace(image, size=status.st_size)
        if found := develop(file.abs_src_path, self._cache):
            return self._with_copies(image, found)
        width, height = size_of(file.abs_src_path) or (None, None)
        return replace(image, width=width, height=height)

    def _with_copies(self, image: Image, found: Developed) -> Image:
        return replace(
            image,
            width=found.width,
            height=found.height,
            copies=tuple(self._copy(copy) for copy in found.copies if not copy.shared),
            shared=next((self._copy(copy) for copy in found.copies if copy.shared), None),
        )

    def _copy(self, copy: Copy) -> Image:
        path = posixpath.join(COPIES, copy.name)
        self._cached[path] = copy.path
        target = LinkTarget(kind=Kind.ROOT, path=path)
        return Image(target=target, width=copy.width, height=copy.height)
