"""Reads how large a picture is from its first bytes; nothing is decoded."""

from __future__ import annotations

import re

_LARGEST = 100_000
_LOOKED_AT = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DRAWING = re.compile(rb"<svg\s[^>]*")
_ATTRIBUTE = re.compile(
    rb"\s(width|height|viewBox)\s{0,9}=\s{0,9}(?:\"([^\"]{0,200})\"|'([^']{0,200})')"
)
_NUMBER = rb"([0-9]{1,9}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})"
_LENGTH = re.compile(rb"\s{0,9}\+?" + _NUMBER + rb"(px|pt|pc|mm|cm|in|)\s{0,9}")
_PIXELS = {b"": 1, b"px": 1, b"pt": 96 / 72, b"pc": 16, b"mm": 96 / 25.4, b"cm": 96 / 2.54}
_PIXELS[b"in"] = 96

Size = tuple[int, int]


def size_of(path: str) -> Size | None:
    """Width and height in pixels of the picture in a regular file.

    None where it has none, or one that no honest picture has.
    """
    try:
        if path.lower().endswith(".svg"):
            with open(path, "rb") as file:
                return size_of_drawing(file.read(_LOOKED_AT))
        import imagesize  # with a client for the web, which a site without pictures can do without

        width, height = imagesize.get(path)
        return _honest(width, height)
    except Exception:  # the library's arithmetic stumbles in many ways over a broken file
        return None


def size_of_drawing(start: bytes) -> Size | None:
    """The size of an SVG of its own, else that of its view box. ``start``: its first bytes."""
    drawing = _DRAWING.search(_COMMENT.sub(b"", start))
    found = _ATTRIBUTE.findall(drawing[0]) if drawing else []
    values = {name: double or single for name, double, single in found}
    box = re.split(rb"[\s,]+", values.get(b"viewBox", b"").strip())
    own = _lengths(values.get(b"width", b""), values.get(b"height", b""))
    return own or (_lengths(*box[2:]) if len(box) == 4 else None)


def _lengths(width: bytes, height: bytes) -> Size | None:
    sides = [_LENGTH.fullmatch(side) for side in (width, height)]
    pixels = [float(side[1]) * _PIXELS[side[2]] for side in sides if side]
    return _honest(*pixels) if len(pixels) == 2 else None


def _honest(width: float, height: float) -> Size | None:
    size = round(width), round(height)
    return size if min(size) >= 1 and max(size) <= _LARGEST else None
