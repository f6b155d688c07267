"""88 real posts of the seed site, where they stand beside the checkout."""

from __future__ import annotations

import unicodedata
from typing import Any

import frontmatter
import pytest

from .conftest import REPOSITORY, Site

CORPUS = REPOSITORY.parent / "shared" / "corpus" / "odis" / "aktuelles"
BROKEN = ("2022-15-07-energieatlas.md", "2024-01-30-announcement_maptime2024.md")
# Without an extension, as they are there.
BARE = (
    "2022-05-17-blogpost-lizenzen",
    "2022-05-25-barcamp-bochum",
    "2022-07-04-schülerinnenworkshop",
)
READABLE = 86

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real posts are not here")


def with_real_posts(site: Site, *, without: tuple[str, ...] = (*BARE, *BROKEN)) -> Site:
    """The site with the posts below ``aktuelles``."""
    found = {path for path in CORPUS.iterdir() if path.name not in without}
    return site.write({f"aktuelles/{path.name}": path.read_bytes() for path in found})


def sources() -> list[str]:
    """The readable posts, newest first; of one day the larger path first."""
    names = [path.name for path in CORPUS.glob("*.md") if path.name not in BROKEN]
    return sorted(names, key=lambda n: (n[:10], unicodedata.normalize("NFC", n)), reverse=True)


def meta_of(name: str) -> dict[str, Any]:
    """The front matter of a post, as others read it."""
    return frontmatter.parse((CORPUS / name).read_text(encoding="utf-8"))[0]
