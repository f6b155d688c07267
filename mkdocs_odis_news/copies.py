"""Makes smaller copies of a picture, where Pillow is installed (the extra ``images``)."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

try:
    from PIL import ExifTags, ImageOps
    from PIL import Image as pillow

    HAS_PILLOW = True
except ImportError:
    HAS_PILLOW = False

_WIDTHS = (400, 800, 1200)
# Messengers and networks want 1,200 pixels, and not all of them read WebP.
_SHARED = 1200
_FORMATS = ("JPEG", "PNG", "WEBP")
_SUFFIXES = {"WEBP": ".webp", "JPEG": ".jpg"}
# Whoever changes how copies look must change their names, or an old cache is served for ever.
_RECIPE = b"1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy in the cache, ``width`` by ``height`` pixels; ``shared``: for messengers."""

    path: Path
    width: int
    height: int
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Developed:
    """The size of a picture as it is seen (a camera may have been held upright), and its copies."""

    width: int
    height: int
    copies: tuple[Copy, ...]


def develop(path: str, cache: Path) -> Developed | None:
    """WebP in at most three widths, and one JPEG to share where the picture is wide enough.

    They are named by the picture's content, and made only where the ``cache`` has none. None for
    what is animated, drawn or cannot be read, and for everything without Pillow.
    """
    if not HAS_PILLOW:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a picture that ends too early
            warnings.simplefilter("error", pillow.DecompressionBombWarning)
            with pillow.open(path, formats=_FORMATS) as image:
                return _develop(image, path, cache)
    # A broken PNG is a SyntaxError, odd Exif a TypeError; the last two say that a picture is too
    # large to be honest.
    except (OSError, ValueError, TypeError, SyntaxError, Warning, pillow.DecompressionBombError):
        return None


def _develop(image: pillow.Image, path: str, cache: Path) -> Developed | None:
    # Of 16 bits, Pillow would keep the lower eight.
    if getattr(image, "is_animated", False) or image.mode.startswith(("I", "F")):
        return None
    is_turned = image.getexif().get(ExifTags.Base.Orientation, 1) >= 5
    width, height = image.size[::-1] if is_turned else image.size
    name = sha256(Path(path).read_bytes() + _RECIPE).hexdigest()[:16]
    wanted = [(side, "WEBP") for side in sorted({min(side, width) for side in _WIDTHS})]
    if width > _SHARED:
        wanted.append((_SHARED, "JPEG"))
    copies = tuple(
        Copy(
            path=cache / f"{name}-{side}{_SUFFIXES[kind]}",
            width=side,
            height=max(1, round(height * side / width)),
            shared=kind == "JPEG",
        )
        for side, kind in wanted
    )
    for copy in copies:
        if not copy.path.is_file():
            _make(image, copy)
    return Developed(width=width, height=height, copies=copies)


def _make(image: pillow.Image, copy: Copy) -> None:
    """Without the data of the camera: where a picture was taken is nobody's business."""
    copy.path.parent.mkdir(parents=True, exist_ok=True)
    upright = ImageOps.exif_transpose(image)
    full = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    small = full.resize((copy.width, copy.height), pillow.Resampling.LANCZOS, reducing_gap=3)
    if copy.shared and small.mode == "RGBA":
        white = pillow.new("RGB", small.size, "white")
        white.paste(small, mask=small)
        small = white
    # Another build may look for the copy while this one writes it.
    unfinished = copy.path.with_suffix(f".{os.getpid()}")
    kind = "JPEG" if copy.shared else "WEBP"
    # A profile for the inks of a printer says nothing of the colours that they became.
    profile = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA", "P") else None
    small.save(unfinished, kind, quality=82, icc_profile=profile)
    unfinished.replace(copy.path)
