"""A folder of files as documents, as MkDocs has them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files, set_exclusions

from mkdocs_odis_news.docs import FolderDocs
from mkdocs_odis_news.hosts.mkdocs.docs import doc_of

from .folders import write

FILES = {
    "index.md": "",
    "README.md": "",
    "b.md": "B",
    "a.txt": "",
    "b/README.md": "",
    "b/a ö.md": "",
    "b/c/index.md": "",
    "b-c/x.markdown": "",
    ".hidden/a.md": "",
    "b/.meta.yml": "",
    "templates/t.md": "",
    "b/templates/t.md": "",
}


@pytest.mark.parametrize("has_folders", [True, False])
def test_the_documents_are_those_of_mkdocs(tmp_path: Path, has_folders: bool) -> None:
    folder = write(tmp_path, FILES)
    config = MkDocsConfig(str(tmp_path / "mkdocs.yml"))
    config.load_dict({"docs_dir": str(folder), "use_directory_urls": has_folders})
    files = get_files(config)
    set_exclusions(files, config)
    assert FolderDocs(folder, use_directory_urls=has_folders).docs() == tuple(map(doc_of, files))


def test_each_file_is_read_once(tmp_path: Path) -> None:
    docs = FolderDocs(write(tmp_path, FILES))
    assert docs.read("b.md") == b"B"
    (tmp_path / "b.md").write_text("C")
    assert docs.read("b.md") == b"B"
    assert docs.to_html("# A") == ""


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    with pytest.raises(OSError, match="it is no regular file"):
        FolderDocs(tmp_path).read("a.md")


PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'


@pytest.mark.parametrize(
    ("path", "sides"),
    [("a.svg", (30, 20)), ("b.svg", (None, None)), ("c.svg", None), (".d.svg", None)],
)
def test_pictures(tmp_path: Path, path: str, sides: tuple[int, int] | None) -> None:
    docs = FolderDocs(write(tmp_path, {"a.svg": PICTURE, "b.svg": "x", ".d.svg": PICTURE}))
    found = docs.picture(path)
    assert (found and (found.width, found.height)) == sides


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.md")).write_text("A")
    (doc,) = FolderDocs(tmp_path).docs()
    assert (doc.url, FolderDocs(tmp_path).read(doc.src_uri)) == ("%3F/", b"A")
