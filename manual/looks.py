"""Lists what themes may build upon: custom properties, fragments with their blocks, and classes."""

from __future__ import annotations

import re
from pathlib import Path

import mkdocs_odis_news

from .markdown import code, plain, table
from .template_data import CLASSES

_TEMPLATES = Path(mkdocs_odis_news.__file__).with_name("templates")
STYLESHEET = _TEMPLATES / "assets/odis-news/news.css"
_FRAGMENTS = _TEMPLATES / "odis-news/base"
_PROPERTY = re.compile(r"var\((--odis-news-[a-z]+), ")
_COMMENT = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)
_CLASS = re.compile(r"\bodis-news(?:-[a-z-]*[a-z])?\b(?!/)")

# What nobody can read in the stylesheet.
_MEANINGS = {
    "--odis-news-accent": "Links, buttons, and the fields of teasers without a picture.",
    "--odis-news-muted": "Dates, authors, captions and numbers.",
    "--odis-news-line": "Lines and frames.",
    "--odis-news-alert": "What only a preview shows: reasons and problems.",
    "--odis-news-gap": "Between teasers, and around them.",
    "--odis-news-radius": "Corners of cards, pictures and buttons.",
    "--odis-news-card": "The least width of a card: as many stand in a row as fit.",
}


def properties() -> str:
    """Custom properties and what they are by themselves; raises KeyError at one without a word."""
    sheet = STYLESHEET.read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for match in _PROPERTY.finditer(sheet):
        found.setdefault(match[1], _default(sheet, match.end()))
    rows = ((code(name), _MEANINGS[name], code(value)) for name, value in found.items())
    return table(("custom property", "what it is for", "by itself"), rows)


def fragments() -> str:
    """Every template, what it shows, and the blocks of it that can be changed one by one."""
    rows = (
        (code(path.stem), _linked(plain(_said(path))), code(*_blocks(path)))
        for path in sorted(_FRAGMENTS.glob("*.html"))
    )
    return table(("fragment", "what it shows", "blocks"), rows)


def names() -> str:
    """Every class of the HTML, and the fragments that have it."""
    where: dict[str, list[str]] = {}
    for path in sorted(_FRAGMENTS.glob("*.html")):
        for name in _classes(path):
            where.setdefault(name, []).append(path.stem)
    rows = ((code(name), code(*where[name])) for name in sorted(where))
    return table(("class", "in the fragments"), rows)


def _default(sheet: str, start: int) -> str:
    """Up to the bracket that closes ``var(``."""
    depth, end = 1, start
    while depth:
        depth += {"(": 1, ")": -1}.get(sheet[end], 0)
        end += 1
    return sheet[start : end - 1]


def _said(path: Path) -> str:
    """The comment at its top, without what only its author needs."""
    found = _COMMENT.match(path.read_text(encoding="utf-8"))
    return " ".join(found[1].split()) if found else ""


def _linked(text: str) -> str:
    """Names of classes lead to what the class holds."""
    known = "|".join(sorted({each.__name__ for each in CLASSES} - {"News"}, key=len, reverse=True))
    return re.sub(
        rf": ({known})\b",
        lambda found: f": [{found[1]}](template-data.md#{found[1].lower()})",
        text,
    )


def _blocks(path: Path) -> tuple[str, ...]:
    return tuple(re.findall(r"\{%-? block (\w+) ", path.read_text(encoding="utf-8")))


def _classes(path: Path) -> tuple[str, ...]:
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    found: list[str] = []
    for value in re.findall(r'(?:class="|name = ")([^"]*)"', text):
        found += _CLASS.findall(value)
    return tuple(dict.fromkeys(found))
