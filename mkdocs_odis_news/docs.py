"""The port through which documents come in, and what their names and addresses mean."""

from __future__ import annotations

import os
import posixpath
import stat
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from .images.picture import PictureFile


class Inclusion(Enum):
    """Whether the site itself, before anybody asks us, has a document."""

    INCLUDED = "included"
    DRAFT = "in a preview only"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doc:
    """One file of the documentation.

    ``src_uri`` is its path below ``docs_dir``, ``dest_uri`` where it is written below the site's
    root, ``url`` the same as browsers want it. ``is_page``: it is rendered from Markdown.
    ``locale`` is the language of its text, where the site knows it. ``own_uri`` is
    where it would be written by its name, and is not.
    """

    src_uri: str
    dest_uri: str
    url: str
    is_page: bool
    inclusion: Inclusion = Inclusion.INCLUDED
    locale: str | None = None
    own_uri: str | None = None

    @property
    def is_included(self) -> bool:
        """Whether the site publishes it by itself."""
        return self.inclusion is Inclusion.INCLUDED


class Docs(Protocol):
    """The documents of one build. Paths are below ``docs_dir``, with ``/``."""

    def docs(self) -> tuple[Doc, ...]:
        """All of them, in the order of the site."""

    def get(self, path: str) -> Doc | None:
        """The document at a path, or what a link there means: a translation."""

    def read(self, path: str) -> bytes:
        """The bytes of a document; raises OSError where it cannot be read."""

    def url_of(self, path: str) -> str:
        """The URL below the site's root, also of a page that is still to be made."""

    def destination(self, path: str) -> str:
        """Where that page or file is written, below the site's root."""

    def url_at(self, destination: str) -> str:
        """The URL of what is written there."""

    def picture(self, path: str) -> PictureFile | None:
        """What is known of a picture; None where there is none."""

    def to_html(self, markdown: str) -> str:
        """The HTML of the beginning of a text, as the site writes it."""


def url_at(destination: str, *, has_folders: bool) -> str:
    """The URL of a file of the site; ``has_folders``: that of an ``index.html`` is its folder."""
    folder, name = posixpath.split(destination)
    is_folder = has_folders and name == "index.html"
    return quote(f"{folder or '.'}/" if is_folder else destination, errors="replace")


def source_of(path: str, docs: Docs) -> str:
    """Of the document that a path in a post means, which may be that of another language."""
    doc = docs.get(path)
    return doc.src_uri if doc else path


def is_index_name(name: str) -> bool:
    """Whether a page of this name is the first of its folder, also with a language."""
    return name.partition(".")[0] in ("index", "README")


def refuse_irregular(path: str | Path) -> None:
    """Raises OSError for a pipe and the like: who opens one may wait for ever."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(0, "it is no regular file")
