"""What is known of a picture: how large it is, and which smaller copies of it there are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """A smaller copy; ``path`` is where it stands below the site's root, the sides in pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """``size`` in bytes; the sides in pixels as it is seen, None where nobody can tell.

    ``shared`` is the copy for messengers.
    """

    size: int
    width: int | None = None
    height: int | None = None
    thumbnails: tuple[Thumbnail, ...] = ()
    shared: Thumbnail | None = None
