"""Draws share cards, where Pillow and the font are installed (the extra ``images``)."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterable
from importlib.metadata import version

from ...images.card import HEIGHT, WIDTH, Card
from ...images.colours import Colour, mixed, readable_on
from ...images.wrapping import shortened, wrap

try:
    from PIL import Image as pillow
    from PIL import ImageDraw, ImageFont
    from ttf_opensans import opensans

    FONT = f"Open Sans {version('ttf-opensans')}"
except ImportError:
    FONT = ""
    """Empty where nothing can be drawn."""

_MARGIN, _BAR = 88, 24
_TOP, _BOTTOM = 142, 520
_LEAD = 1.22
_NORMAL, _SEMIBOLD, _BOLD = 400, 600, 700
_SMALL = 36
# Sizes of a title from the largest on, and how many lines of each there is room for.
_SIZES = ((76, 4), (60, 5), (50, 5))
# Shares of the text's colour; texts have all of it.
_FULL, _FAINT = 255, 72
_NOWHERE = "\uffff"


def draw(card: Card) -> bytes | None:
    """A card as PNG, the same bytes for the same card; None for letters that the font lacks."""
    if card.runs_leftwards or not _covers("".join(card.texts)):
        return None
    title, date, site = card.texts
    # How much of the text's colour stands at a point; the palette makes colours of it.
    image = pillow.new("L", (WIDTH, HEIGHT), 0)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, _BAR - 1, HEIGHT), fill=_FAINT)
    _write(canvas, site, 72, _SEMIBOLD)
    _write(canvas, date, HEIGHT - 72 - _SMALL, _NORMAL)
    font, lines = _set(title)
    lead = round(font.size * _LEAD)
    at = _TOP + (_BOTTOM - _TOP - lead * len(lines)) // 2
    for number, line in enumerate(lines):
        canvas.text((_MARGIN, at + number * lead), line, fill=_FULL, font=font)
    return _coloured(image, card)


def _write(canvas: ImageDraw.ImageDraw, text: str, at: int, weight: int) -> None:
    """One line of the small texts."""
    font = _font(weight, _SMALL)
    text = shortened(text, WIDTH - 2 * _MARGIN, font.getlength)
    canvas.text((_MARGIN, at), text, fill=_FULL, font=font)


def _set(title: str) -> tuple[ImageFont.FreeTypeFont, tuple[str, ...]]:
    """The largest size in which the title has room without breaking a word, else with that."""
    fonts = [(_font(_BOLD, size), most) for size, most in _SIZES]
    tried = [(font, wrap(title, WIDTH - 2 * _MARGIN, most, font.getlength)) for font, most in fonts]
    complete = [(font, found) for font, found in tried if not found.is_cut]
    unbroken = [(font, found) for font, found in complete if not found.is_broken]
    font, found = (*unbroken, *complete, tried[-1])[0]
    return font, found.lines


def _coloured(image: pillow.Image, card: Card) -> bytes:
    image.putpalette(_palette(card.background))
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=6)
    return written.getvalue()


@functools.cache
def _palette(background: Colour) -> bytes:
    ink = readable_on(background)
    return bytes(part for level in range(256) for part in mixed(background, ink, level / 255))


@functools.cache
def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    # Raqm, which not every Pillow has, would set some letters otherwise.
    path = str(opensans(font_weight=weight).path)
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _covers(texts: Iterable[str]) -> bool:
    """Whether the font has every letter; for one that it lacks, it draws a box."""
    return all(_has(character) for character in set(texts))


@functools.cache
def _has(character: str) -> bool:
    drawn, box = (_font(_BOLD, _SMALL).getmask(each, mode="1") for each in (character, _NOWHERE))
    return drawn.size != box.size or bytes(drawn) != bytes(box)
