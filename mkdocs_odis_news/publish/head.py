"""Adds to the head of a finished page the tags that are missing, and mends those that differ."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """A ``<meta name=…>``; ``content`` is plain text."""

    name: str
    content: str

    def __str__(self) -> str:
        return f'<meta name="{escape(self.name)}" content="{escape(self.content)}">'


class _Head(HTMLParser):
    """Finds the named meta elements of a head, and where it ends, as offsets into the page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.metas: list[tuple[str, str, int, int]] = []
        self.end: int | None = None
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(html)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self.end is None and tag == "meta" and values.get("name"):
            start, text = self._offset(), self.get_starttag_text() or ""
            name, content = (values["name"] or "").lower(), values.get("content") or ""
            self.metas.append((name, content, start, start + len(text)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "head" and self.end is None:
            self.end = self._offset()


def complete(html: str, wanted: tuple[Meta, ...]) -> str:
    """The page with exactly one of each wanted tag in its head.

    A tag of the theme that says the same stays; one that says something else, and every second
    one, goes. A page without ``</head>`` stays as it is.
    """
    head = _head(html)
    if head.end is None:
        return html
    edits = [(head.end, head.end, f"  {tag}\n") for tag in wanted if not _said(head, tag)]
    for tag in wanted:
        found = [
            (content, start, end) for name, content, start, end in head.metas if name == tag.name
        ]
        keep = next((start for content, start, _ in found if content == tag.content), None)
        edits += [(start, end, "") for _, start, end in found if start != keep]
    for start, end, text in sorted(edits, reverse=True):
        html = html[:start] + text + html[end:]
    return html


def _head(html: str) -> _Head:
    """Parses as far as the end of the head; ``</head`` in a script or comment is none."""
    end = -1
    while True:
        end = html.find("</head", end + 1)
        head = _Head(html[: end + len("</head>")] if end >= 0 else "")
        if head.end is not None or end < 0:
            return head


def _said(head: _Head, tag: Meta) -> bool:
    return any(name == tag.name and content == tag.content for name, content, *_ in head.metas)
