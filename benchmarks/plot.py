"""Draws ``benchmarks/plot.svg``: processor seconds of an edit, and what a post costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log10
from typing import Any

from .figures import any_edit, middle

# By Okabe and Ito: told apart with any eyes, and seen on white and on black.
_COLOURS = {
    "host": "#999999",
    "section": "#0072b2",
    "everything": "#56b4e9",
    "rss": "#009e73",
    "blog": "#d55e00",
}
_STYLE = """<style>
text { font: 13px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600 }
.grid { stroke: #888; stroke-opacity: 0.4 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
</style>"""
_LEFT, _RIGHT, _TOP, _BOTTOM = 50, 330, 50, 290
_BARS = 520
_LOWEST, _HIGHEST = 0.1, 100.0


def plot(figures: Mapping[str, Any]) -> str:
    """The SVG of all parts that are there."""
    parts: list[str] = []
    if loop := figures.get("loop"):
        parts += _lines(loop["found"]["material"])
    if instructions := figures.get("instructions"):
        parts += _bars(instructions["found"]["material"])
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 330" role="img">'
        "<title>What the section costs in Material</title>"
    )
    return "\n".join([head, _STYLE, *parts, "</svg>"]) + "\n"


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    """Both axes are logarithmic."""
    yield _text(_LEFT - 40, 20, "Processor seconds of an edit, by posts", "title")
    for seconds in (0.1, 1, 10, 100):
        y = _height(seconds)
        yield f'<path class="grid" d="M{_LEFT} {y:.1f}H{_RIGHT}"/>'
        yield _text(_LEFT - 6, y + 4, f"{seconds:,}", anchor="end")
    for number in found:
        yield _text(_across(int(number)), _BOTTOM + 20, f"{int(number):,}", anchor="middle")
    for case, colour in _COLOURS.items():
        points = [
            (_across(int(number)), _height(middle(any_edit(rounds), case, "cpu")))
            for number, rounds in found.items()
            if any(case in each for each in rounds)
        ]
        if points:
            yield _line(points, colour)
            yield _text(points[-1][0], points[-1][1] + 22, case, anchor="middle")


def _line(points: list[tuple[float, float]], colour: str) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in points)
    line = f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
    return f'<g fill="{colour}">{line}{dots}</g>'


def _bars(found: Mapping[str, float]) -> Iterator[str]:
    yield _text(_BARS - 65, 20, "Millions of instructions a further post", "title")
    for place, (case, value) in enumerate(found.items()):
        y, width = _TOP + 46 * place, value / max(found.values()) * 190
        yield f'<rect x="{_BARS}" y="{y}" width="{width:.1f}" height="28" fill="{_COLOURS[case]}"/>'
        yield _text(_BARS - 8, y + 19, case, anchor="end")
        beside = f"{value:.1f} ({value / found['host']:.2f})"
        yield _text(_BARS + width + 7, y + 19, beside)


def _across(number: int) -> float:
    return _LEFT + 20 + (log10(number) - 2) / (log10(5000) - 2) * (_RIGHT - _LEFT - 40)


def _height(seconds: float) -> float:
    share = (log10(seconds) - log10(_LOWEST)) / (log10(_HIGHEST) - log10(_LOWEST))
    return _BOTTOM - share * (_BOTTOM - _TOP)


def _text(x: float, y: float, text: str, name: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{name}" text-anchor="{anchor}">{text}</text>'
