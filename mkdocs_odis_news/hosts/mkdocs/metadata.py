"""Carries whose a picture is from the picture to its copies: credit, licence, and nothing else."""

from __future__ import annotations

from PIL import ExifTags, IptcImagePlugin
from PIL.ImageFile import ImageFile

from ...images.rights import Rights, read_fields, read_xmp, write_xmp

_XAP = b"http://ns.adobe.com/xap/1.0/\0"
# The length of a segment, which counts itself, has two bytes.
_LARGEST = 0xFFFF - 2
_BY_LINE, _CREDIT, _NOTICE = (2, 80), (2, 110), (2, 116)


def rights_of(image: ImageFile) -> bytes:
    """An XMP packet for its copies; empty where nothing is said. XMP counts before IPTC and Exif.

    Where it was taken, with what, and whom it shows, stays behind.
    """
    return write_xmp({**_of_exif(image), **_of_iptc(image), **read_xmp(_packet(image))})


def options_of(packet: bytes, kind: str) -> dict[str, bytes]:
    """How Pillow is told to write a packet; older ones do not know that JPEG has a place for it."""
    if not packet:
        return {}
    if kind != "JPEG":
        return {"xmp": packet}
    segment = _XAP + packet
    if len(segment) > _LARGEST:
        return {}
    return {"extra": b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment}


def _packet(image: ImageFile) -> bytes:
    """As JPEG and WebP, or PNG have it; Pillow before 11 has that of a JPEG among its parts."""
    parts = [part for name, part in getattr(image, "applist", ()) if name == "APP1"]
    found = [part.removeprefix(_XAP) for part in parts if part.startswith(_XAP)]
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b"".join(found[:1])
    return packet.encode() if isinstance(packet, str) else bytes(packet)


def _of_iptc(image: ImageFile) -> Rights:
    try:
        found = IptcImagePlugin.getiptcinfo(image) or {}
    except Exception:  # what is broken says nothing, and must not cost the copies
        return {}

    def texts(field: tuple[int, int]) -> list[str]:
        value = found.get(field, [])
        return [_text(each) for each in (value if isinstance(value, list) else [value])]

    credit, notice = ("".join(texts(field)[:1]) for field in (_CREDIT, _NOTICE))
    return read_fields(texts(_BY_LINE), credit, notice)


def _of_exif(image: ImageFile) -> Rights:
    exif = image.getexif()
    given = (exif.get(tag, "") for tag in (ExifTags.Base.Artist, ExifTags.Base.Copyright))
    artist, notice = (_text(str(each).encode("latin-1", "replace")) for each in given)
    return read_fields(artist.split(";"), "", notice.partition("\0")[0])


def _text(value: bytes) -> str:
    """Many programs write UTF-8 and do not say so."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
