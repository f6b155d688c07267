"""How large a picture is, from its first bytes."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from mkdocs_odis_news.images.sizes import size_of, size_of_drawing


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ("width='30px' height = '20.4'", (30, 20)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="2.54cm" height="25.4mm"', (96, 96)),
        ('width="1pc" height=".5in"', (16, 48)),
        ('height="20"\nviewBox="0 0 9 9"\twidth="30"', (30, 20)),
        ('viewBox="0 0 30 20"', (30, 20)),
        ('viewBox=" -5.5,-1e3, 30.123456789012345 ,20 "', (30, 20)),
        ('width="100%" height="100%" viewBox="0 0 30 20"', (30, 20)),
        ('width="30" viewBox="0 0 60 40"', (60, 40)),
        ('stroke-width="3" data-height="4" viewBox="0 0 30 20"', (30, 20)),
        ('width="100000" height="1"', (100_000, 1)),
        ("", None),
        ('width="30"', None),
        ('width="0" height="20"', None),
        ('width="-30" height="20"', None),
        ('width="100001" height="20"', None),
        ('width="0.4" height="20"', None),
        ('width="1e999" height="20"', None),
        ('width="nan" height="inf"', None),
        ('width="3_0" height="٣"', None),
        ('width="3em" height="2rem"', None),
        ('width="" height=""', None),
        (f'width="{"9" * 400}" height="20"', None),
        (f'viewBox="0 0 {"9" * 400} 20"', None),
        (f'viewBox="0 0 {"9" * 60} 20"', None),
        ('viewBox="0 0 1e999 20"', None),
        ('viewBox="0 0 nan inf"', None),
        ('viewBox="0 0 0 0"', None),
        ('viewBox="0 0 30"', None),
        ('viewBox="0 0 30 20 10"', None),
        ('viewBox="', None),
    ],
)
def test_drawing(attributes: str, size: tuple[int, int] | None) -> None:
    start = "<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> -->\n<svg xmlns='x' "
    assert size_of_drawing(f"{start}{attributes}/>".encode()) == size


@pytest.mark.parametrize("start", [b"", b"<svgs width='3' height='2'>", b"\xff\xfe<\x00s\x00"])
def test_no_drawing(start: bytes) -> None:
    assert size_of_drawing(start) is None


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + bytes(13)


EXIF = b"\xff\xd8\xff\xe1\xff\xffExif\0\0" + b"\xff" * 65_527
JPEG = b"\xff\xc0\0\x11\x08" + struct.pack(">HH", 20, 30) + bytes(9)


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("a.png", png(30, 20), (30, 20)),
        ("a.SVG", b"<svg width='30' height='20'/>", (30, 20)),
        ("a.svg", b" " * 5000 + b"<svg width='30' height='20'/>", None),
        ("a.jpg", EXIF + JPEG, (30, 20)),
        ("a.jpg", EXIF * 3, None),
        ("a.png", png(2**32 - 1, 1), None),
        ("a.png", png(0, 20), None),
        ("a.png", b"\x89PNG\r\n\x1a\n", None),
        ("a.gif", b"GIF89a\x01", None),
        ("a.tif", b"II*\0" + b"\xff" * 60, None),
        ("a.png", b"<?xml " + b"<svg width='" + b"9" * 400 + b"' height='1'>", None),
        ("a.ppm", b"P6 " + b"9" * 900, None),
        ("a.jp2", b"\0\0\0\x0cjP  \r\n\x87\n" + b"\xff" * 40, None),
        ("a.avif", b"\0\0\0\x1cftypavif" + b"\xff" * 40, None),
    ],
)
def test_size(tmp_path: Path, name: str, content: bytes, size: tuple[int, int] | None) -> None:
    (tmp_path / name).write_bytes(content)
    assert size_of(str(tmp_path / name)) == size


def test_what_cannot_be_read_has_no_size(tmp_path: Path) -> None:
    (tmp_path / "a.svg").mkdir()
    assert [size_of(str(tmp_path / name)) for name in ("a.svg", "b.svg", "b.png")] == [None] * 3
