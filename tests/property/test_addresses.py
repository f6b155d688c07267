"""Whatever an author writes as an address, the page stands below the root of the site."""

from __future__ import annotations

import json
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_odis_news.docs import Doc, FolderDocs
from mkdocs_odis_news.lists.addresses import aliases_of, destination_of
from mkdocs_odis_news.lists.section import SectionContext
from mkdocs_odis_news.options import AddressOptions
from mkdocs_odis_news.posts.address import UNSEEN
from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.post import Post
from mkdocs_odis_news.posts.reader import Reader
from mkdocs_odis_news.posts.rules import Rules
from tests.unit.factories import section

SOURCE = "news/2025-01-31-a.md"
PIECES = st.sampled_from(
    ("a", "..", ".", "%2e%2e", "%2F", "\\", "ä", "b.html", ":year", "{{", "?", "#", "", "x" * 120)
)
ADDRESSES = st.lists(PIECES, max_size=6).map("/".join) | st.text(max_size=40)
FORMATS = st.sampled_from((None, "{date}/{slug}", "{slug}", "{categories}/{file}", "x/{slug}/y"))


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> FolderDocs:
    folder = tmp_path_factory.mktemp("docs")
    (folder / "news").mkdir()
    Path(folder, SOURCE).write_text("x", encoding="utf-8")
    return FolderDocs(folder)


@given(
    keys=st.fixed_dictionaries(
        {"title": st.text(min_size=1, max_size=300)},
        optional={
            "slug": ADDRESSES,
            "permalink": ADDRESSES,
            "aliases": st.lists(ADDRESSES, max_size=3),
            "category": st.text(max_size=20),
        },
    ),
    post_format=FORMATS,
    is_unicode=st.booleans(),
)
def test_no_address_leads_out(
    docs: FolderDocs, keys: dict[str, object], post_format: str | None, is_unicode: bool
) -> None:
    text = json.dumps({"tags": "post", **keys}, indent=1)
    reading = read_post(SOURCE, f"{text}\nText.\n", Rules(zone=UTC))
    assert reading
    addresses = AddressOptions(post_url_format=post_format, unicode_slugs=is_unicode)
    context, doc = section(folder="news", addresses=addresses), docs.get(SOURCE)
    found = places(reading.post, doc, context, docs)
    assert [place for place in found if not is_inside(place)] == []


def places(
    post: Post | None, doc: Doc | None, context: SectionContext, docs: FolderDocs
) -> list[str]:
    if not post or not doc:
        return []
    found = [destination_of(post, doc, context, Reader(docs))]
    return [*found, *aliases_of(post, context, docs)]


def is_inside(place: str) -> bool:
    pieces = place.split("/")
    return (
        not {"", ".", ".."} & set(pieces)
        and all(len(piece.encode()) <= 255 for piece in pieces)
        and not UNSEEN.search(place)
        and not {*'"<>|*'} & set(place)
    )
