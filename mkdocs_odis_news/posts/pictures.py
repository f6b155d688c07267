"""Says of the picture of a post or an author what the file says: its size, and its copies."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from ..docs import Docs
from ..images.picture import Thumbnail
from .links import LinkKind, LinkTarget
from .post import Image


def measured(image: Image, docs: Docs) -> Image:
    """The picture with all that is known of it, where it is a file of the site."""
    target = image.target
    if not target.is_ours:
        return image
    path = target.path if target.kind is LinkKind.FILE else unquote(target.path)
    if not (found := docs.picture(path)):
        return image
    return replace(
        image,
        width=found.width,
        height=found.height,
        size=found.size,
        type=found.type,
        copies=tuple(_copy(thumbnail) for thumbnail in found.thumbnails),
        shared=_copy(found.shared) if found.shared else None,
    )


def _copy(thumbnail: Thumbnail) -> Image:
    target = LinkTarget(kind=LinkKind.ROOT, path=thumbnail.path)
    return Image(
        target=target,
        width=thumbnail.width,
        height=thumbnail.height,
        size=thumbnail.size,
    )
