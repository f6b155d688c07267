"""Draws every picture of the example site; the same bytes on every run."""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent / "docs" / "assets"
WIDTH, HEIGHT = 1200, 675
TEAL, DEEP, SAND, CORAL, PAPER, MIST = (
    *("#1f6f78", "#0e3d46", "#e9d8b4", "#ef7b5f", "#faf6ee", "#a9cfcb"),
)


def svg(
    shapes: Iterable[str], background: str = PAPER, size: tuple[int, int] = (WIDTH, HEIGHT)
) -> str:
    width, height = size
    body = "\n".join(shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}">\n'
        f'<rect width="{width}" height="{height}" fill="{background}"/>\n{body}\n</svg>\n'
    )


def circle(x: float, y: float, radius: float, fill: str, opacity: float = 1) -> str:
    faded = f' opacity="{opacity:g}"' if opacity < 1 else ""
    return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}" fill="{fill}"{faded}/>'


def box(x: float, y: float, width: float, height: float, fill: str, rounded: float = 0) -> str:
    corner = f' rx="{rounded:g}"' if rounded else ""
    size = f'width="{width:.0f}" height="{height:.0f}"'
    return f'<rect x="{x:.0f}" y="{y:.0f}" {size} fill="{fill}"{corner}/>'


def line(points: Iterable[tuple[float, float]], stroke: str, width: float = 6) -> str:
    path = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    style = f'stroke="{stroke}" stroke-width="{width:g}" stroke-linejoin="round"'
    return f'<polyline points="{path}" fill="none" {style} stroke-linecap="round"/>'


def area(points: Iterable[tuple[float, float]], fill: str) -> str:
    return f'<polygon points="{" ".join(f"{x:.0f},{y:.0f}" for x, y in points)}" fill="{fill}"/>'


def hill(base: float, swing: float, phase: float, fill: str) -> str:
    top = [(x, base + swing * math.sin(x / 190 + phase)) for x in range(0, WIDTH + 1, 40)]
    return area([(0, HEIGHT), *top, (WIDTH, HEIGHT)], fill)


def trees(random: Random) -> str:
    shapes = [circle(960, 150, 70, SAND), hill(380, 40, 0.5, MIST), hill(470, 35, 2, TEAL)]
    for _ in range(34):
        x, y = random.uniform(30, 1170), random.uniform(400, 610)
        size = 14 + (y - 380) / 9
        shapes.append(box(x - 4, y, 8, size, DEEP))
        shapes.append(circle(x, y, size, random.choice([DEEP, "#2f8f83", CORAL, "#2f8f83"])))
    return svg(shapes)


def skyline(random: Random) -> str:
    shapes = [circle(250, 190, 90, CORAL), box(0, 560, WIDTH, 115, DEEP)]
    for index, x in enumerate(range(70, 1120, 92)):
        height = random.randint(120, 400)
        shapes.append(box(x, 560 - height, 74, height, (TEAL, MIST, SAND)[index % 3], 4))
        for y in range(575 - height, 535, 38):
            shapes += [box(x + 14, y, 14, 18, PAPER), box(x + 46, y, 14, 18, PAPER)]
    return svg(shapes)


def transit(random: Random) -> str:
    shapes = []
    for index, colour in enumerate((TEAL, CORAL, DEEP, MIST)):
        y = 140 + index * 125
        points = [(60, y), (300, y), (420, y + random.choice([-90, 90]) / 2), (720, y + 45)]
        points += [(860, 330), (1140, 90 + index * 165)]
        shapes.append(line(points, colour, 18))
        for x, stop in points:
            shapes += [circle(x, stop, 19, colour), circle(x, stop, 10, PAPER)]
    return svg([*shapes, circle(860, 330, 34, DEEP), circle(860, 330, 20, PAPER)])


def lake(random: Random) -> str:
    shapes = [circle(930, 140, 75, CORAL), hill(300, 30, 1, TEAL), box(0, 350, WIDTH, 325, MIST)]
    for row in range(9):
        x, y = random.randint(0, 300), 385 + row * 32
        shapes.append(line([(x, y), (x + random.randint(300, 800), y)], PAPER, 5))
    for x, y in ((220, 450), (520, 400), (700, 540), (960, 470), (380, 590)):
        shapes += [
            box(x - 3, y - 70, 6, 70, DEEP),
            circle(x, y - 80, 24, CORAL),
            circle(x, y, 12, DEEP),
        ]
    return svg(shapes)


def heat(random: Random) -> str:
    scale = [MIST, "#cfd9b6", SAND, "#f3b183", CORAL, "#c9503a"]
    shapes = []
    for row in range(9):
        for column in range(16):
            near = math.hypot(column - 9, row - 4) / 9
            level = min(5, max(0, round(5 - 5 * near + random.uniform(-0.8, 0.8))))
            shapes.append(box(column * 75 + 4, row * 75 + 4, 67, 67, scale[level], 8))
    return svg([*shapes, line([(0, 560), (330, 470), (560, 620), (1200, 400)], TEAL, 26)])


def lamps(random: Random) -> str:
    shapes = [circle(random.randint(0, 1200), random.randint(0, 330), 3, SAND) for _ in range(60)]
    shapes.append(box(0, 570, WIDTH, 105, "#0a2b32"))
    for x in range(110, 1200, 196):
        shapes.append(area([(x, 215), (x - 95, 570), (x + 95, 570)], "#e9d8b433"))
        shapes += [box(x - 5, 210, 10, 360, MIST), circle(x, 205, 24, SAND)]
    return svg(shapes, DEEP)


def bicycle(random: Random) -> str:
    shapes = []
    for index in range(24):
        height = 60 + 150 * abs(math.sin(index / 3.8)) + random.randint(0, 50)
        shapes.append(
            box(24 + index * 48, 640 - height, 34, height, MIST if index % 6 else CORAL, 5)
        )
    for x in (400, 800):
        shapes.append(
            f'<circle cx="{x}" cy="330" r="125" fill="none" stroke="{DEEP}" stroke-width="16"/>'
        )
    frame = [(400, 330), (520, 170), (720, 170), (800, 330), (600, 330), (520, 170)]
    return svg(
        [
            *shapes,
            line(frame, TEAL, 16),
            line([(720, 170), (705, 110), (760, 110)], TEAL, 16),
            line([(600, 330), (720, 170)], TEAL, 16),
            line([(480, 130), (560, 130)], DEEP, 22),
        ]
    )


def shelf(random: Random) -> str:
    shapes = []
    for row in range(3):
        x, floor = 60, 215 + row * 205
        while x < 1100:
            width, height = random.randint(26, 60), random.randint(95, 165)
            fill = random.choice([TEAL, CORAL, SAND, MIST, DEEP])
            shapes += [
                box(x, floor - height, width, height, fill, 3),
                box(x, floor - height + 18, width, 7, PAPER),
            ]
            x += width + random.choice([4, 4, 4, 40])
        shapes.append(box(30, floor, 1140, 16, DEEP))
    return svg(shapes)


def workshop(random: Random) -> str:
    shapes = [box(170, 190, 860, 330, SAND, 165)]
    for index in range(10):
        angle = index * math.tau / 10
        x, y = 600 + 500 * math.cos(angle), 355 + 255 * math.sin(angle)
        shapes.append(circle(x, y, 48, (TEAL, CORAL, DEEP, MIST)[index % 4]))
    for x in range(310, 900, 145):
        y = random.randint(260, 400)
        shapes += [
            box(x, y, 96, 64, DEEP, 6),
            box(x + 8, y + 8, 80, 42, PAPER),
            circle(x + 60, y + 110, 14, CORAL),
        ]
    return svg(shapes)


def stamps(random: Random) -> str:
    shapes = []
    for index, fill in enumerate((TEAL, CORAL, DEEP)):
        x, y = 130 + index * 330, 150 + 40 * (index % 2)
        shapes += [
            box(x, y, 280, 350, SAND, 10),
            box(x + 22, y + 22, 236, 306, PAPER),
            circle(x + 140, y + 130, 72, fill),
        ]
        shapes += [
            box(x + 50, y + 232 + 26 * row, random.randint(110, 180), 12, MIST, 6)
            for row in range(3)
        ]
        shapes.append(line([(x + 108, y + 132), (x + 132, y + 158), (x + 176, y + 104)], PAPER, 14))
    return svg(shapes, MIST)


def noise(random: Random) -> str:
    shapes = []
    for index in range(58):
        height = 30 + 430 * abs(math.sin(index / 5) * math.cos(index / 17)) + random.randint(0, 40)
        shapes.append(
            box(22 + index * 20, 337 - height / 2, 11, height, CORAL if height > 330 else TEAL, 5)
        )
    return svg(shapes)


def calendar(random: Random) -> str:
    shapes = [box(220, 90, 760, 520, "#ffffff", 24), box(220, 90, 760, 110, TEAL, 24)]
    shapes += [box(x, 55, 26, 90, DEEP, 13) for x in (380, 587, 794)]
    marked = random.sample(range(28), 5)
    for day in range(28):
        x, y = 262 + day % 7 * 102, 230 + day // 7 * 92
        shapes.append(box(x, y, 68, 68, CORAL if day in marked else PAPER, 10))
    return svg(shapes, SAND)


def portrait(skin: str, hair: str, shirt: str, wall: str, length: int) -> str:
    """A face from a distance; ``length`` is that of the hair."""
    shapes = [
        box(86, 100, 128, 60 + length, hair, 60),
        box(50, 226, 200, 110, shirt, 70),
        box(128, 180, 44, 70, skin, 20),
        circle(150, 124, 66, hair),
        circle(150, 150, 53, skin),
    ]
    return svg(shapes, wall, (300, 300))


Pixel = Callable[[int, int], tuple[int, int, int]]


def twice_as_large(pixel: Pixel) -> Pixel:
    return lambda x, y: pixel(x // 2, y // 2)


def png(path: Path, width: int, height: int, pixel: Pixel) -> None:
    rows = (b"\0" + bytes(v for x in range(width) for v in pixel(x, y)) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(c)) + k + c + struct.pack(">I", zlib.crc32(k + c)) for k, c in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(packed))


def terrain(x: int, y: int) -> tuple[int, int, int]:
    """A height map: colour by steps of a smooth surface."""
    height = math.sin(x / 97) + math.cos(y / 71) + 0.6 * math.sin((x + 2 * y) / 130)
    step = min(5, max(0, int((height + 2.6) / 5.2 * 6)))
    colours = ("1f6f78", "5fa39f", "a9cfcb", "e9d8b4", "f3b183", "ef7b5f")
    red, green, blue = bytes.fromhex(colours[step])
    return red, green, blue


def water(x: int, y: int) -> tuple[int, int, int]:
    """Temperatures of a lake, warm at the shore."""
    depth = math.hypot((x - 420) / 420, (y - 225) / 225)
    wave = 0.06 * math.sin(x / 40) * math.cos(y / 35)
    level = min(1.0, max(0.0, round((depth + wave) * 8) / 8))
    return int(31 + 208 * level), int(111 + 70 * level), int(120 - 10 * level)


PEOPLE = {
    "mira": portrait("#f2cfae", "#8a4b2a", TEAL, SAND, 120),
    "jonas": portrait("#e7b98f", "#3a2a20", CORAL, MIST, 0),
    "aylin": portrait("#c98d63", DEEP, "#e9b44c", MIST, 60),
    "tadeusz": portrait("#f2cfae", "#8b8b8b", DEEP, SAND, 0),
}
PICTURES = (
    *(trees, skyline, transit, lake, heat, lamps),
    *(bicycle, shelf, workshop, stamps, noise, calendar),
)


def main() -> None:
    images = FOLDER / "images"
    images.mkdir(parents=True, exist_ok=True)
    for seed, draw in enumerate(PICTURES):
        text = draw(Random(seed))
        (images / f"{draw.__name__}.svg").write_text(text, encoding="utf-8", newline="\n")
    for name, text in PEOPLE.items():
        (images / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")
    for draw in (terrain, water):
        png(images / f"{draw.__name__}.png", 1600, 900, twice_as_large(draw))
    mark = [circle(32, 32, 30, "#ffffff"), circle(32, 26, 15, TEAL), box(29, 34, 6, 20, DEEP)]
    logo = svg([*mark, circle(40, 22, 6, CORAL)], "none", (64, 64))
    (FOLDER / "logo.svg").write_text(logo, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
