"""Reads colours as stylesheets write them, and finds what can be read on one."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb

Colour = tuple[int, int, int]

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)
# What WCAG 2.2 (1.4.3) wants of text; black has it wherever white has not.
LEAST_CONTRAST = 4.5

_HEX = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_HSL = re.compile(
    r"hsla?\(\s*([\d.]{1,9})(?:deg)?[\s,]+([\d.]{1,9})%[\s,]+([\d.]{1,9})%[^)]{0,40}\)"
)


def read_colour(text: str) -> Colour | None:
    """From ``#4051b5`` or ``hsl(231, 48%, 48%)``, opaque; None for what is neither."""
    text = text.strip()
    if found := _HEX.fullmatch(text):
        digits = found[1]
        each = [2 * digit for digit in digits] if len(digits) < 6 else re.findall("..", digits)
        red, green, blue = (int(part, 16) for part in each[:3])
        return red, green, blue
    if found := _HSL.fullmatch(text):
        try:
            hue, saturation, lightness = (float(part) for part in found.groups())
        except ValueError:
            return None
        parts = hls_to_rgb(hue / 360, min(lightness / 100, 1), min(saturation / 100, 1))
        red, green, blue = (round(255 * part) for part in parts)
        return red, green, blue
    return None


def contrast(one: Colour, other: Colour) -> float:
    """Between 1 and 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(background: Colour) -> Colour:
    """White, or black where white cannot be read."""
    return WHITE if contrast(WHITE, background) >= LEAST_CONTRAST else BLACK


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """``share`` is how much of the other one there is, from 0 to 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _luminance(colour: Colour) -> float:
    shares = (part / 255 for part in colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
