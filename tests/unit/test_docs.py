"""A folder of files as documents."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_odis_news.docs import Inclusion

from .folder_docs import FolderDocs
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


def test_the_order_of_a_site_and_what_it_leaves_out(tmp_path: Path) -> None:
    docs = FolderDocs(write(tmp_path, FILES))
    assert [doc.src_uri for doc in docs.docs()] == [
        *("index.md", "a.txt", "b.md", ".hidden/a.md", "b/README.md", "b/.meta.yml", "b/a ö.md"),
        *("b/c/index.md", "b/templates/t.md", "b-c/x.markdown", "templates/t.md"),
    ]
    excluded = [doc.src_uri for doc in docs.docs() if doc.inclusion is Inclusion.EXCLUDED]
    assert excluded == [".hidden/a.md", "b/.meta.yml", "templates/t.md"]


@pytest.mark.parametrize(
    ("path", "dest", "url", "flat", "flat_url"),
    [
        ("index.md", "index.html", "./", "index.html", "index.html"),
        ("b.md", "b/index.html", "b/", "b.html", "b.html"),
        ("b/README.md", "b/index.html", "b/", "b/index.html", "b/index.html"),
        ("b/a ö.md", "b/a ö/index.html", "b/a%20%C3%B6/", "b/a ö.html", "b/a%20%C3%B6.html"),
        ("a.txt", "a.txt", "a.txt", "a.txt", "a.txt"),
        ("neu/2/index.md", "neu/2/index.html", "neu/2/", "neu/2/index.html", "neu/2/index.html"),
    ],
)
def test_places(tmp_path: Path, path: str, dest: str, url: str, flat: str, flat_url: str) -> None:
    nested, flats = FolderDocs(tmp_path), FolderDocs(tmp_path, use_directory_urls=False)
    assert (nested.destination(path), nested.url_of(path)) == (dest, url)
    assert (flats.destination(path), flats.url_of(path)) == (flat, flat_url)


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
