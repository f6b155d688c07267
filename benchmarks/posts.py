"""Writes posts as a town's office writes them, the same ones each time, for any number."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

_TEXT = """Stadt Daten Karte Bäume Radweg Sommer Antrag Haushalt Messwert Pegel Schule Büro offen
neu gut klar jede viele wenige heute morgen zählen prüfen lesen schreiben fragen zeigen und oder
aber
denn weil nachdem über unter zwischen für gegen ohne"""
_WORDS = _TEXT.split()
_TOPICS = ("Daten", "Projekte", "Recht", "Team", "Werkstatt", "Verkehr", "Umwelt", "Schule")
_PEOPLE = ("Mira Holtkamp", "Jonas Reimers", "Aylin Demir", "Tadeusz Nowak")
_FIRST_DAY = date(2015, 1, 1)


def write_posts(folder: Path, number: int) -> None:
    """So many files into a folder: 400 to 900 words, tables, code and pictures.

    Of twenty posts one is a link and one is hidden; every second has a description.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bild.png").write_bytes(_png(48, 27))
    chance = random.Random(1)
    for place in range(number):
        day = _FIRST_DAY + timedelta(days=place // 3)
        keys = "\n".join(_keys(place, day, chance))
        text = "\n\n".join(_text(place, chance)) if place % 20 != 7 else ""
        path = folder / f"{day}-beitrag-{place:05}.md"
        path.write_text(f"---\n{keys}\n---\n\n{text}\n", encoding="utf-8")


def _keys(place: int, day: date, chance: random.Random) -> Iterator[str]:
    yield "tags: post"
    yield f"title: {_sentence(chance, 6)} {place}"
    yield f"date: {day}"
    yield f"categories: [{', '.join(sorted(chance.sample(_TOPICS, 2)))}]"
    yield f"author: {chance.choice(_PEOPLE)}"
    if place % 2:
        yield f"metaDescription: {_sentence(chance, 18)}."
    if place % 3 == 0:
        yield "heroImagePath: bild.png"
        yield 'heroImageAltText: ""'
    if place % 20 == 7:
        yield "link: https://example.org/"
    if place % 20 == 13:
        yield "visible: false"


def _text(place: int, chance: random.Random) -> Iterator[str]:
    paragraphs = -(-chance.randint(400, 840) // 60)
    for number in range(paragraphs):
        if number % 4 == 1:
            yield f"## {_sentence(chance, 4)}"
        yield ". ".join(_sentence(chance, 12) for _ in range(5)) + "."
        if number == 0:
            yield "<!-- more -->"
    if place % 3 == 0:
        rows = "\n".join(f"| {chance.choice(_WORDS)} | {chance.random():.3f} |" for _ in range(8))
        yield f"| Wort | Zahl |\n|---|---|\n{rows}"
    if place % 5 == 0:
        yield f"![{_sentence(chance, 3)}](bild.png)"
    if place % 4 == 0:
        yield "```python\nfor baum in kataster:\n    print(baum.art, baum.umfang)\n```"
    yield f"Mehr steht auf [einer Seite](https://example.org/{place}) und im **Anhang**."


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()


def _png(width: int, height: int) -> bytes:
    rows = b"".join(b"\0" + b"\x2a\x6f\x7f" * width for _ in range(height))

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checked)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts
