"""Edits as authors make them, each with the page that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Seen = tuple[str, str, bool]
"""The address of a page, a word, and whether the word is there once the edit shows."""

_HIDDEN, _REASON = "visible: false\n", "odis-news-reason"


@dataclass(kw_only=True)
class Author:
    """Edits the newest post of a site, the one that most lists show."""

    docs: Path
    newest: Path
    edits: int = 0

    @property
    def _added(self) -> Path:
        """Of the day of the newest: first on all lists, and no list of its year has to be made."""
        return self.newest.with_name(f"{self.newest.name[:10]}-neu.md")

    def edit(self, kind: str) -> Seen:
        """One edit of a kind of ``EDITS``."""
        self.edits += 1
        return EDITS[kind](self, f"Wort{self.edits:04}")

    def text(self, word: str) -> Seen:
        return self._change(lambda text: f"{text}\n{word}\n", word)

    def title(self, word: str) -> Seen:
        return self._change(lambda text: re.sub("(?m)^title: .*", f"title: {word}", text), word)

    def description(self, word: str) -> Seen:
        keys = "(?m)^metaDescription: .*"
        return self._change(lambda text: re.sub(keys, f"metaDescription: {word}", text), word)

    def hide(self, _: str) -> Seen:
        """``serve`` shows what is hidden, and says so."""
        return self._change(lambda text: text.replace("---\n", f"---\n{_HIDDEN}", 1), _REASON)

    def show(self, _: str) -> Seen:
        address, word, _is_there = self._change(lambda text: text.replace(_HIDDEN, "", 1), _REASON)
        return address, word, False

    def add(self, word: str) -> Seen:
        first = f"title: Neu\ndate: {self.newest.name[:10]}\ncategories: [Daten]"
        keys = f"{first}\nauthor: Mira Holtkamp\ntags: post"
        self._added.write_text(f"---\n{keys}\n---\n\nHier steht {word}.\n", encoding="utf-8")
        return f"/news/{self._added.stem}/", word, True

    def delete(self, _: str) -> Seen:
        self._added.unlink()
        return f"/news/{self._added.stem}/", "Hier steht", False

    def page(self, word: str) -> Seen:
        """A page that is no post."""
        path = self.docs / "index.md"
        path.write_text(f"# Start\n\n{word}\n", encoding="utf-8")
        return "/", word, True

    def _change(self, change: Callable[[str], str], word: str) -> Seen:
        text = change(self.newest.read_text(encoding="utf-8"))
        self.newest.write_text(text, encoding="utf-8")
        return f"/news/{self.newest.stem}/", word, True


EDITS: dict[str, Callable[[Author, str], Seen]] = {
    "text": Author.text,
    "title": Author.title,
    "description": Author.description,
    "hide": Author.hide,
    "show": Author.show,
    "add": Author.add,
    "delete": Author.delete,
    "page": Author.page,
}


def author_of(site: Path) -> Author:
    """The author of the site of this ``mkdocs.yml``."""
    docs = site.parent / "docs"
    return Author(docs=docs, newest=max(docs.glob("news/**/2*.md")))
