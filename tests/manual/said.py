"""Every sentence that the code says to authors, as a pattern that finds it in the manual."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator
from pathlib import Path

from manual.blocks import DOCS

PACKAGE = Path(__file__).parents[2] / "mkdocs_odis_news"
MESSAGES = ("say", "ValidationError", "PluginError", "warning", "info")
_BLANK = re.compile(r"\{[^{}]*\}")


def patterns() -> dict[str, re.Pattern[str]]:
    """By the text in the code: it, with anything where something is filled in."""
    return {text: pattern for path in PACKAGE.rglob("*.py") for text, pattern in _said_in(path)}


def manual_text() -> str:
    """What people read in the manual, a paragraph or a line of a session on each line."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md")))
    return "\n".join(_joined(text) for text in texts)


def _joined(text: str) -> str:
    text = html.unescape(text.replace("<br>", "\n"))
    # Lines of a paragraph belong together, those of a session stand alone.
    return re.sub(r"(?<=\S)\n(?=[a-zäöü(*\[`] ?\S)", " ", re.sub(r"\n {4}", " ", text))


def _said_in(path: Path) -> Iterator[tuple[str, re.Pattern[str]]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for said in _messages(node):
            match said:
                case ast.Constant(value=str(text)):
                    yield text, _pattern(_BLANK.split(text))
                case ast.JoinedStr(values=values):
                    pieces = [str(v.value) if isinstance(v, ast.Constant) else "" for v in values]
                    yield ast.unparse(said), _pattern(pieces)


def _pattern(pieces: list[str]) -> re.Pattern[str]:
    """The pieces with something between them."""
    return re.compile(".+?".join(re.escape(piece) for piece in pieces if piece))


def _messages(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[said, *_]):
            if name in MESSAGES:
                yield said
        case ast.Assign(targets=[ast.Name(id="message")], value=said):
            yield said
        case ast.Yield(value=ast.Tuple(elts=[_, said])):
            yield said
