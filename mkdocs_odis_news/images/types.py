"""Tells what a picture is: by its first bytes, or by its name where nobody can look at them."""

from __future__ import annotations

import posixpath

_BY_SUFFIX = {
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".gif": "image/gif",
    ".heic": "image/heic",
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".webp": "image/webp",
}
# WHATWG, MIME Sniffing, 6.1; AVIF by its brand (ISO 23000-12).
_BY_BYTES = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBPVP", "image/webp"),
    (4, b"ftypavi", "image/avif"),
    (0, b"BM", "image/bmp"),
)
LONGEST = 16
"""So many bytes tell."""


def type_of_name(path: str) -> str | None:
    """The media type by a suffix; None for one that no picture has."""
    return _BY_SUFFIX.get(posixpath.splitext(path)[1].lower())


def type_of_bytes(start: bytes) -> str | None:
    """The media type by the first bytes; None where they say none."""
    found = (kind for at, magic, kind in _BY_BYTES if start[at : at + len(magic)] == magic)
    return next(found, None)
