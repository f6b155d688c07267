"""Writes Markdown: tables, code, and text that is no markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|~-])")


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table; what is in its cells is Markdown already."""
    lines = (" | ".join(" ".join(cell.split()) for cell in row) for row in (head, *rows))
    first, *others = (f"| {line} |" for line in lines)
    return "\n".join((first, f"|{'---|' * len(head)}", *others, ""))


def code(*names: str) -> str:
    """Names as code, with commas between them."""
    return ", ".join(f"`{name}`" for name in names)


def verbatim(text: str) -> str:
    """Code of one line or several; what Markdown would lose of it is written as HTML."""
    return "<br>".join(_line(line) if line.strip() else "" for line in text.split("\n"))


def _line(text: str) -> str:
    if text == text.strip() and "`" not in text:
        return f"`{text}`"
    return f"<code>{_entities(text)}</code>"


def _entities(text: str) -> str:
    """HTML in which no Markdown is left to be read, and no blank to be lost."""
    kept = html.escape(text, quote=False).replace("  ", "&nbsp; ")
    return _MARKUP.sub(lambda found: f"&#{ord(found[1])};", kept)


def plain(text: str) -> str:
    """Text as it stands, whatever Markdown would make of it."""
    kept = html.escape(text, quote=False)
    return re.sub(r"([\\`*_\[\]#|~])", lambda found: f"&#{ord(found[1])};", kept)


def of_docstring(text: str) -> str:
    """Docstrings mark code by two of these, Markdown by one."""
    return " ".join(text.split()).replace("``", "`")
