"""Originals that a site shows beside their translation, under another file name."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.hiding import Visibility
from mkdocs_odis_news.posts.rules import Reading
from mkdocs_odis_news.posts.translated import without_originals

from .factories import post_of

GERMAN = "de/news/2025-01-02-neu.md"
ENGLISH = "en/news/2025-01-02-new.md"
LANGUAGES = {GERMAN: "de", ENGLISH: "en"}


def read(source: str, block: str) -> Reading:
    return Reading(source=source, post=post_of(source, block), problems=(), hidden=False)


def listed(*readings: Reading, language: str = "en") -> list[str]:
    found = without_originals(readings, LANGUAGES, language)
    posts = [reading.post for reading in found if reading.post]
    return [post.source for post in posts if post.visibility is Visibility.VISIBLE]


@pytest.mark.parametrize(
    ("german", "english", "is_one"),
    [
        ("id: n7", "id: n7", True),
        ("id: n7\ndate: 2025-01-01", "id: n7", True),
        ("heroImagePath: b.png", "heroImagePath: b.png", True),
        ("heroImagePath: ../b.png", "heroImagePath: ../../de/b.png", True),
        ("heroImagePath: a/b.png", "heroImagePath: c/b.png", False),
        ("link: https://x.example/?a=1", "link: https://x.example/?a=1", True),
        ("", "", False),
        ("id: n7", "id: n8", False),
        ("id: n7", "", False),
        ("heroImagePath: b.png", "heroImagePath: c.png", False),
        ("heroImagePath: b.png", "heroImagePath: b.png\ndate: 2025-01-03", False),
        ("link: https://x.example/?a=1", "link: https://x.example/?a=2", False),
    ],
)
def test_a_translation_takes_the_place_of_its_original(
    german: str, english: str, is_one: bool
) -> None:
    posts = (read(GERMAN, german), read(ENGLISH, english))
    assert listed(*posts) == ([ENGLISH] if is_one else [GERMAN, ENGLISH])


def test_an_original_without_a_translation_stays() -> None:
    assert listed(read(GERMAN, "id: n7")) == [GERMAN]


def test_originals_of_one_language_do_not_meet() -> None:
    other = "de/news/2025-01-02-auch.md"
    posts = (read(GERMAN, "heroImagePath: b.png"), read(other, "heroImagePath: b.png"))
    assert listed(*posts, language="de") == [GERMAN, other]


def test_sites_without_languages_have_no_originals() -> None:
    posts = (read("a.md", "date: 2025-01-01\nid: a"), read("b.md", "date: 2025-01-01\nid: a"))
    assert listed(*posts) == ["a.md", "b.md"]


def test_what_cannot_be_read_stays_as_it_is() -> None:
    broken = Reading(source=GERMAN, post=None, problems=(), hidden=False)
    assert list(without_originals((broken,), LANGUAGES, "en")) == [broken]


def test_a_hidden_original_stays_hidden() -> None:
    readings = (read(GERMAN, "id: n7\nvisible: false"), read(ENGLISH, "id: n7"))
    first, _ = without_originals(readings, LANGUAGES, "en")
    assert first.post is not None
    assert (first.post.visibility, first.post.id) == (Visibility.HIDDEN, None)


@pytest.mark.parametrize(
    "block", ["heroImagePath: /assets/notice.png", "link: https://x.example/news/"]
)
def test_what_several_posts_of_a_day_share_joins_none_of_them(block: str) -> None:
    other = "de/news/2025-01-02-auch.md"
    languages = {**LANGUAGES, other: "de"}
    posts = [read(source, block) for source in (GERMAN, other, ENGLISH)]
    assert list(without_originals(posts, languages, "en")) == posts
