"""A site whose posts are hard to lay out, beside Material's blog with the same posts."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import yaml
from PIL import Image, ImageDraw

from .conftest import Site, post
from .example import TODAY, plain

# By name: width and height in pixels. Offices have whatever somebody sent.
PICTURES = {
    "landscape": (1600, 1067),
    "wide": (2000, 700),
    "portrait": (800, 1400),
    "tiny": (120, 90),
    "square": (640, 640),
}
LONG = (
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung tritt am kommenden"
    " Donnerstag endgültig in Kraft"
)
SENTENCE = "Die Verwaltung veröffentlicht ab sofort alle Messwerte der Pegel, stündlich und frei. "
KINDS = {
    "home": "",
    "overview": "aktuelles/",
    "post with portrait": "aktuelles/2026-11-20-post/",
    "post without picture": "aktuelles/2026-11-19-post/",
    "post with tiny picture": "aktuelles/2026-11-17-post/",
    "post with long title": "aktuelles/2026-11-15-post/",
    "category": "aktuelles/kategorie/beteiligung/",
    "categories": "aktuelles/kategorie/",
    "author": "aktuelles/autor/mira-holtkamp/",
    "authors": "aktuelles/autor/",
    "year": "aktuelles/archiv/2026/",
    "feeds": "aktuelles/abonnieren/",
}
POSTS: tuple[dict[str, str], ...] = (
    {"title": "Der neue Turm von unten", "picture": "portrait", "text": SENTENCE, "topic": "Bau"},
    {"title": "Kurz", "picture": "", "text": "Nur eine Zeile.", "topic": "Daten"},
    {"title": "Wie Bürgerinnen und Bürger mitreden, wenn es um Radwege geht"}
    | {"picture": "", "text": SENTENCE * 4, "topic": "Beteiligung"},
    {"title": "Ein Zeichen", "picture": "tiny", "text": SENTENCE * 2, "topic": "Kultur"},
    {"title": "Panorama der Uferstraße", "picture": "wide", "text": SENTENCE, "topic": "Verkehr"},
    {"title": LONG, "picture": "landscape", "text": SENTENCE * 3, "topic": "Recht"},
    {"title": "Ohne Bild und ohne viele Worte", "picture": "", "text": "Ja.", "topic": "Umwelt"},
    {"title": "Quadratisch", "picture": "square", "text": SENTENCE * 2, "topic": "Schule"},
)
"""Newest first; eight topics, long titles, texts of one line, pictures of all shapes and none."""


def hard(folder: Path, theme: str, url: str, *, number: int = 8, **options: Any) -> Site:
    """The first so many posts in our section, with further ``options`` of it."""
    views = {"categories": True, "authors": True, "archive": True}
    section = {"root": "aktuelles", "views": views, **options}
    site = _site(folder, theme, url, {"odis-news": section})
    latest = "# Start\n\n<!-- odis-news: latest 3 -->\n"
    return site.write({"index.md": latest, **_posts("aktuelles", number)})


def blog(folder: Path, url: str) -> Site:
    """The same posts in Material's blog, which knows pictures in a text alone."""
    site = _site(folder, "material", url, {"blog": {"blog_dir": "aktuelles"}})
    posts = _posts("aktuelles/posts", len(POSTS), pictured=True)
    return site.write({"index.md": "# Start\n", "aktuelles/index.md": "# Aktuelles\n", **posts})


def _site(folder: Path, theme: str, url: str, plugin: dict[str, Any]) -> Site:
    folder.mkdir(parents=True, exist_ok=True)
    config = {
        "site_name": "Stadt Lindental",
        "site_url": url,
        "theme": plain(theme),
        "plugins": ["search", plugin],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return Site(folder, {"SOURCE_DATE_EPOCH": TODAY}).write(
        {f"pictures/{name}.png": _png(*size) for name, size in PICTURES.items()}
    )


def _posts(below: str, number: int, *, pictured: bool = False) -> dict[str, str | bytes]:
    found: dict[str, str | bytes] = {}
    for place, each in enumerate(POSTS[:number]):
        day = f"2026-11-{20 - place:02}"
        picture = f"/pictures/{each['picture']}.png" if each["picture"] else ""
        above = f"![Eine Aufnahme](../..{picture})\n\n" if picture and pictured else ""
        keys = {"heroImagePath": picture, "heroImageAltText": "Eine Aufnahme"}
        found[f"{below}/{day}-post.md"] = post(
            *(each["title"], f"{above}{each['text']}\n\n<!-- more -->\n\n{SENTENCE * 9}"),
            date=day,
            categories=f"[{each['topic']}]",
            author="Mira Holtkamp",
            metaDescription=each["text"].strip(),
            **(keys if picture and not pictured else {}),
        )
    return found


def _png(width: int, height: int) -> bytes:
    """A sky, a hill and a head, so that one sees what was cut off."""
    picture = Image.new("RGB", (width, height), "#9cc3d5")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((-width * 0.2, height * 0.6, width * 1.2, height * 1.8), fill="#3f6f4f")
    size = min(width, height) * 0.2
    middle, top = width / 2, height * 0.18
    draw.ellipse((middle - size / 2, top, middle + size / 2, top + size), fill="#d9a441")
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
