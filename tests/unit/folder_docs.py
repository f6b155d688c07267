"""A folder of files behind the port of the core, without a host."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs_odis_news.docs import Doc, Inclusion, refuse_irregular, url_at
from mkdocs_odis_news.images.picture import PictureFile, look_at

_PAGES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
_INDEXES = ("index", "README")


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


def _files_in(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder, followlinks=True):
        for name in names:
            yield Path(place, name).relative_to(folder).as_posix()


def _place(path: str) -> tuple[list[str], bool, str]:
    """The order of MkDocs: the first page of a folder, its files, its folders."""
    *folders, name = path.split("/")
    return folders, posixpath.splitext(name)[0] not in _INDEXES, name
