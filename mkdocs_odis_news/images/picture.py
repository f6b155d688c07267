"""What is known of a picture: its kind, how large it is, and which smaller copies there are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .sizes import size_of
from .types import LONGEST, type_of_bytes, type_of_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """A smaller copy; ``path`` is where it stands below the site's root.

    The sides are in pixels, ``size`` in bytes.
    """

    path: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """``size`` in bytes; the sides in pixels as it is seen, None where nobody can tell.

    ``type`` is its media type, whatever its name says. ``shared`` is the copy for messengers.
    """

    size: int
    type: str | None = None
    width: int | None = None
    height: int | None = None
    thumbnails: tuple[Thumbnail, ...] = ()
    shared: Thumbnail | None = None


def look_at(file: Path) -> PictureFile:
    """A regular file, without copies; raises OSError where it cannot be read."""
    with file.open("rb") as opened:
        kind = type_of_bytes(opened.read(LONGEST)) or type_of_name(file.name)
    width, height = size_of(str(file)) or (None, None)
    return PictureFile(size=file.stat().st_size, type=kind, width=width, height=height)
