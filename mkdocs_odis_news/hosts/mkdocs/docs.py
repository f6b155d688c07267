"""The documents of a build: the port of the core over the files of MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import is_markdown_file

from ...docs import Doc, Inclusion, refuse_irregular, url_at
from ...images.picture import PictureFile, look_at

CopiesOf = Callable[[Path], PictureFile | None]
"""From a picture to its size and its smaller copies; None where none are made."""


class MkDocsDocs:
    """What MkDocs and its plugins have found so far; ``further`` are files that they pass over."""

    def __init__(
        self,
        files: Files,
        config: MkDocsConfig,
        copies_of: CopiesOf,
        to_html: Callable[[str], str],
        further: Iterable[File] = (),
    ) -> None:
        self._config = config
        self._copies_of = copies_of
        self._listed = files
        self._files = {file.src_uri: file for file in (*further, *files)}
        self._docs = {path: doc_of(file) for path, file in self._files.items()}
        self.to_html = to_html
        self.content_of: Callable[[File], bytes] = content_of
        # MkDocs computes it anew each time, and every list asks for the same ones.
        self.url_of, self._meant = cache(self._url_of), cache(self._as_in_texts)
        self.picture = cache(self._picture)

    def docs(self) -> tuple[Doc, ...]:
        return tuple(self._docs.values())

    def get(self, path: str) -> Doc | None:
        return self._docs.get(path) or self._docs.get(self._meant(path))

    def read(self, path: str) -> bytes:
        if not (file := self._files.get(path)):
            raise FileNotFoundError(2, "there is no such file")
        return self.content_of(file)

    def destination(self, path: str) -> str:
        return self._file(path).dest_uri

    def url_at(self, destination: str) -> str:
        return url_at(destination, has_folders=self._config.use_directory_urls)

    def _as_in_texts(self, path: str) -> str:
        """As links in texts are read: static-i18n has the file of another language at hand."""
        found = self._listed.get_file_from_path(path) if path.strip("./") else None
        return found.src_uri if found else path

    def _url_of(self, path: str) -> str:
        path = path if path in self._files else self._meant(path)
        if path not in self._files and not is_markdown_file(path):
            return quote(path)
        return self._file(path).url

    def _picture(self, path: str) -> PictureFile | None:
        file = self._files.get(path)
        if not file or not file.abs_src_path or file.inclusion.is_excluded():
            return None
        source = Path(file.abs_src_path)
        try:
            refuse_irregular(source)
            return self._copies_of(source) or look_at(source)
        except OSError:
            return None

    def _file(self, path: str) -> File:
        found = self._files.get(path)
        config = self._config
        return found or File(path, None, config.site_dir, config.use_directory_urls)


def doc_of(file: File) -> Doc:
    """What the core is told of a file."""
    level = file.inclusion
    inclusion = Inclusion.EXCLUDED
    if level.is_in_serve():
        inclusion = Inclusion.DRAFT if level.is_excluded() else Inclusion.INCLUDED
    return Doc(
        src_uri=file.src_uri,
        dest_uri=file.dest_uri,
        url=file.url,
        is_page=file.is_documentation_page(),
        inclusion=inclusion,
        locale=getattr(file, "locale", None),
    )


def content_of(file: File) -> bytes:
    """The bytes of a file; raises OSError where it cannot be read."""
    if file.abs_src_path:
        refuse_irregular(file.abs_src_path)
    content: bytes = file.content_bytes
    return content
