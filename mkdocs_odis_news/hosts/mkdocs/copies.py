"""Makes smaller copies of a picture, where Pillow is installed (the extra ``images``)."""

from __future__ import annotations

import functools
import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .cache import digest_of, keep, kept

try:
    from PIL import ExifTags, ImageOps
    from PIL import Image as pillow
    from PIL.ImageFile import ImageFile
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile
    from PIL.WebPImagePlugin import WebPImageFile

    from .metadata import options_of, rights_of

    HAS_PILLOW = True
    # By what reads them: for one that is not loaded, Pillow loads all of its forty.
    _FORMATS = [str(each.format) for each in (JpegImageFile, PngImageFile, WebPImageFile)]
except ImportError:
    HAS_PILLOW = False

_WIDTHS = (400, 800, 1200)
# Messengers and networks want 1,200 pixels, and not all of them read WebP.
_SHARED = 1200
_SUFFIXES = {"WEBP": ".webp", "JPEG": ".jpg"}
# A picture of more pixels is not decoded: a few kilobytes can say that they are as many.
_MOST_PIXELS = 40_000_000
# Whoever changes how copies look must change their names, or an old cache is served for ever.
_RECIPE = b"2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy in the cache, ``width`` by ``height`` pixels; ``shared``: for messengers.

    ``name`` is that of its file in the site.
    """

    name: str
    path: Path
    width: int
    height: int
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedPicture:
    """The size of a picture as it is seen (a camera may have been held upright), and its copies."""

    width: int
    height: int
    copies: tuple[Copy, ...]


def make_copies(path: str, cache: Path) -> CopiedPicture | None:
    """WebP in at most three widths, and one JPEG to share where the picture is wide enough.

    They are named by the picture's content, and made only where the ``cache`` has none. None for
    what is animated, drawn, too large or cannot be read, and for everything without Pillow.
    """
    if not HAS_PILLOW:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a picture that ends too early
            warnings.simplefilter("error", pillow.DecompressionBombWarning)
            with pillow.open(path, formats=_FORMATS) as image:
                return _copied(image, path, cache)
    except Exception:  # Pillow tells in a dozen ways that a picture is broken, or no honest one
        return None


def _copied(image: ImageFile, path: str, cache: Path) -> CopiedPicture | None:
    # Of 16 bits, Pillow would keep the lower eight.
    if getattr(image, "is_animated", False) or image.mode.startswith(("I", "F")):
        return None
    width, height = image.size
    if width * height > _MOST_PIXELS:
        return None
    if image.getexif().get(ExifTags.Base.Orientation, 1) >= 5:
        width, height = height, width
    wanted = [(side, "WEBP") for side in sorted({min(side, width) for side in _WIDTHS})]
    if width > _SHARED:
        wanted.append((_SHARED, "JPEG"))
    folder = cache / digest_of(Path(path), _RECIPE)
    full = functools.cache(lambda: _upright(image))  # not decoded where all copies are there
    sizes = (((side, max(1, round(height * side / width))), kind) for side, kind in wanted)
    copies = tuple(_copy(folder, size, kind, full) for size, kind in sizes)
    return CopiedPicture(width=width, height=height, copies=copies)


def _copy(folder: Path, size: tuple[int, int], kind: str, full: Callable[[], pillow.Image]) -> Copy:
    width, height = size
    suffix = _SUFFIXES[kind]
    return Copy(
        name=f"{folder.name}-{width}{suffix}",
        path=kept(folder, width, suffix) or keep(folder, width, suffix, _made(full(), size, kind)),
        width=width,
        height=height,
        shared=kind == "JPEG",
    )


def _upright(image: ImageFile) -> pillow.Image:
    """Without the data of the camera: where a picture was taken is nobody's business.

    What it says of whose it is goes with it.
    """
    upright = ImageOps.exif_transpose(image)
    full = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    # A profile for the inks of a printer says nothing of the colours that they became.
    profile = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA", "P") else None
    full.info = {"icc_profile": profile, "rights": rights_of(image)}
    return full


def _made(full: pillow.Image, size: tuple[int, int], kind: str) -> bytes:
    small = full.resize(size, pillow.Resampling.LANCZOS, reducing_gap=3)
    if kind == "JPEG" and small.mode == "RGBA":
        white = pillow.new("RGB", small.size, "white")
        white.paste(small, mask=small)
        small = white
    written = io.BytesIO()
    said = options_of(full.info["rights"], kind)
    small.save(written, kind, quality=82, icc_profile=full.info["icc_profile"], **said)
    return written.getvalue()
