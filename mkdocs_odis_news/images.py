"""Measures the pictures that posts and authors name, and puts their copies among the files."""

from __future__ import annotations

import os
import posixpath
import re
import struct
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import imagesize
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from .copies import Copy, Developed, develop
from .posts.post import Image
from .posts.target import Kind, LinkTarget

# Where Material's plugins keep theirs; who deploys keeps the folder between builds.
_CACHE = Path(".cache", "plugin", "odis-news")
_VIEW_BOX = re.compile(
    rb"<svg\b[^>]*?\bviewBox\s*=\s*[\"'][\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)"
)
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
        path = image.target.path
        if path not in self._measured:
            self._measured[path] = self._measure(image)
        return replace(self._measured[path], alt=image.alt, target=image.target)

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

    def _measure(self, image: Image) -> Image:
        file = self._files.get_file_from_path(unquote(image.target.path))
        if not file or not file.abs_src_path or file.inclusion.is_excluded():
            return image
        try:
            image = replace(image, size=os.path.getsize(file.abs_src_path))
            if found := develop(file.abs_src_path, self._cache):
                return self._with_copies(image, found)
            width, height = _size_of(file.abs_src_path)
        except (OSError, ValueError, TypeError, struct.error):
            return image
        return replace(image, width=width, height=height) if min(width, height) > 0 else image

    def _with_copies(self, image: Image, found: Developed) -> Image:
        return replace(
            image,
            width=found.width,
            height=found.height,
            copies=tuple(self._copy(copy) for copy in found.copies if not copy.shared),
            shared=next((self._copy(copy) for copy in found.copies if copy.shared), None),
        )

    def _copy(self, copy: Copy) -> Image:
        path = posixpath.join(COPIES, copy.path.name)
        self._cached[path] = copy.path
        target = LinkTarget(kind=Kind.ROOT, path=path)
        return Image(target=target, width=copy.width, height=copy.height)


def _size_of(path: str) -> tuple[int, int]:
    """In pixels; of a drawing without a size of its own, that of its view box."""
    try:
        width, height = imagesize.get(path)
    except (ValueError, TypeError):
        width, height = -1, -1
    if min(width, height) <= 0 and path.lower().endswith(".svg"):
        with open(path, "rb") as file:
            box = _VIEW_BOX.search(file.read(4096))
        width, height = (float(box[1]), float(box[2])) if box else (-1, -1)
    return round(width), round(height)
