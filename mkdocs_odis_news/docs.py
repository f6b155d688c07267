"""The port through which documents come in, and a folder of files behind it."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from .images.picture import PictureFile, look_at

_PAGES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
_INDEXES = ("index", "README")


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


class FolderDocs:
    """A folder of files, without a host; each is read once.

    As MkDocs does by itself, it excludes what begins with a dot and ``templates`` in its root, and
    leaves out a ``README.md`` beside an ``index.md``. ``to_html`` is asked for titles and teasers
    that nobody wrote; without it there are none.
    """

    def __init__(
        self,
        folder: Path,
        *,
        use_directory_urls: bool = True,
        to_html: Callable[[str], str] = lambda markdown: "",
    ) -> None:
        self._folder = folder
        self._has_folders = use_directory_urls
        self._to_html = to_html
        self._contents: dict[str, bytes] = {}
        docs = [self._doc(path) for path in sorted(_files_in(folder), key=_place)]
        last = {(posixpath.dirname(doc.src_uri), doc.dest_uri): doc for doc in docs}
        kept = frozenset(last.values())
        self._docs = {doc.src_uri: doc for doc in docs if doc in kept}

    def docs(self) -> tuple[Doc, ...]:
        return tuple(self._docs.values())

    def get(self, path: str) -> Doc | None:
        return self._docs.get(path)

    def read(self, path: str) -> bytes:
        if path not in self._contents:
            refuse_irregular(self._folder / path)
            self._contents[path] = (self._folder / path).read_bytes()
        return self._contents[path]

    def url_of(self, path: str) -> str:
        return self.url_at(self.destination(path))

    def url_at(self, destination: str) -> str:
        return url_at(destination, has_folders=self._has_folders)

    def destination(self, path: str) -> str:
        if not path.endswith(_PAGES):
            return path
        folder, name = posixpath.split(posixpath.splitext(path)[0])
        if name in _INDEXES:
            return posixpath.join(folder, "index.html")
        name = f"{name}/index.html" if self._has_folders else f"{name}.html"
        return posixpath.join(folder, name)

    def picture(self, path: str) -> PictureFile | None:
        doc, file = self._docs.get(path), self._folder / path
        if not doc or not doc.is_included or not file.is_file():
            return None
        return look_at(file)

    def to_html(self, markdown: str) -> str:
        return self._to_html(markdown)

    def _doc(self, path: str) -> Doc:
        is_left_out = path.startswith("templates/") or any(p[0] == "." for p in path.split("/"))
        return Doc(
            src_uri=path,
            dest_uri=self.destination(path),
            url=self.url_of(path),
            is_page=path.endswith(_PAGES),
            inclusion=Inclusion.EXCLUDED if is_left_out else Inclusion.INCLUDED,
        )


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
    return name.partition(".")[0] in _INDEXES


def refuse_irregular(path: str | Path) -> None:
    """Raises OSError for a pipe and the like: who opens one may wait for ever."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(0, "it is no regular file")


def _files_in(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder, followlinks=True):
        for name in names:
            yield Path(place, name).relative_to(folder).as_posix()


def _place(path: str) -> tuple[list[str], bool, str]:
    """The order of MkDocs: the first page of a folder, its files, its folders."""
    *folders, name = path.split("/")
    return folders, posixpath.splitext(name)[0] not in _INDEXES, name
