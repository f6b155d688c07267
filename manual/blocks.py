"""Finds the blocks of the manual that are made, and fills them anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from . import commands, looks, options, problems, sessions, template_data
from .keys import keys

REPOSITORY = Path(__file__).parents[1]
DOCS = REPOSITORY / "docs"
MAKERS: Mapping[str, Callable[[str], str]] = {
    "session": sessions.session,
    "table": lambda name: TABLES[name](),
    "options": options.entries,
    "problems": problems.entries,
}
"""By the kind of a block: what makes it of its name."""
TABLES: Mapping[str, Callable[[], str]] = {
    "keys": keys,
    "schluessel": lambda: keys("de"),
    "labels": options.labels,
    "states": commands.states,
    "news": template_data.news,
    "classes": template_data.classes,
    "properties": looks.properties,
    "fragments": looks.fragments,
    "names": looks.names,
}

_BLOCK = re.compile(r"(<!-- ([a-z]+): ([\w -]+) -->\n).*?(?=<!-- /\2 -->)", re.DOTALL)


def files() -> tuple[Path, ...]:
    """Every Markdown file that people read as the manual, README among them."""
    return (REPOSITORY / "README.md", *sorted(DOCS.rglob("*.md")))


def filled(text: str) -> str:
    """A text in Markdown with each of its blocks anew; raises KeyError at one that nobody makes."""
    return _BLOCK.sub(lambda block: f"{block[1]}\n{MAKERS[block[2]](block[3])}\n", text)
