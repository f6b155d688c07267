"""Pictures beside the files that they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.docs import FolderDocs
from mkdocs_odis_news.posts.compared import measured
from mkdocs_odis_news.posts.links import read_address
from mkdocs_odis_news.posts.post import Image

from .folders import write

SVG = '<svg width="3" height="4"/>'


@pytest.mark.parametrize(
    ("address", "width"),
    [
        ("a ö.svg", 3),
        ("/a%20%C3%B6.svg", 3),
        ("fehlt.svg", None),
        ("https://x.example/a.svg", None),
        ("mailto:a@x.example", None),
    ],
)
def test_measured(tmp_path: Path, address: str, width: int | None) -> None:
    target = read_address(address)
    assert target
    docs = FolderDocs(write(tmp_path, {"a ö.svg": SVG}))
    found = measured(Image(target=target, alt="A"), docs)
    assert (found.width, found.alt, found.target) == (width, "A", target)
