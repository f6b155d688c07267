"""Whatever stands in a file, it is read; what was hidden is hidden, however it is spelt."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from mkdocs_odis_news.posts.hiding import Visibility
from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.rules import Reading, Rules
from tests.build.formats import FORMATS, NESTING

from . import strategies as s

SOURCE = "news/2025-01-31-ein-text.md"
MARKED = Rules(zone=ZoneInfo("Europe/Berlin"))
UNMARKED = Rules(zone=ZoneInfo("Europe/Berlin"), tag=None)


def is_hidden(reading: Reading | None) -> bool:
    """Certainly hidden, whether or not it could be read."""
    return visibility(reading) is Visibility.HIDDEN or (reading is not None and reading.hidden)


def visibility(reading: Reading | None) -> Visibility | None:
    return reading.post.visibility if reading and reading.post else None


@pytest.mark.parametrize("rules", [MARKED, UNMARKED], ids=["marked", "unmarked"])
@given(content=s.anything())
def test_any_bytes_are_read(rules: Rules, content: bytes) -> None:
    reading = read_post(SOURCE, content, rules)
    assert reading is None or isinstance(reading, Reading)
    assert str(reading)


@given(text=s.pieces())
def test_text_is_read_as_its_bytes_are(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    assert read_post(SOURCE, text, MARKED) == read_post(SOURCE, content, MARKED)


@given(values=s.mappings())
def test_every_format_gives_the_same_post(values: dict[str, object]) -> None:
    readings = [read_post(SOURCE, write(values) + "Text.\n", MARKED) for write in FORMATS.values()]
    posts = [reading and reading.post for reading in readings]
    assert posts == [posts[0]] * len(FORMATS)
    assert posts[0] is not None


@given(values=s.mappings(), more=s.lines())
def test_every_format_that_nests_gives_the_same_post(values: dict[str, object], more: str) -> None:
    nested = {
        **values,
        "headerImage": {"src": "bild.png", "alt": more},
        "corrections": [{"date": "2025-02-01", "text": more}],
        "series": {"name": more, "part": 1},
    }
    readings = [read_post(SOURCE, write(nested) + "Text.\n", MARKED) for write in NESTING.values()]
    posts = [reading and reading.post for reading in readings]
    assert posts == [posts[0]] * len(NESTING)
    assert posts[0] is not None


@given(post=s.hidden_posts(s.conventions(s.HIDING)))
def test_every_convention_hides(post: s.Written) -> None:
    assert is_hidden(read_post(SOURCE, post.text, MARKED)), post.name


@given(post=s.hidden_posts(s.spelt(s.HIDING)))
def test_every_spelling_hides(post: s.Written) -> None:
    assert is_hidden(read_post(SOURCE, post.text, MARKED)), post.name


@given(post=s.hidden_posts(s.nearly_spelt()))
def test_every_near_miss_hides(post: s.Written) -> None:
    reading = read_post(SOURCE, post.text, MARKED)
    assert is_hidden(reading), post.name
    assert reading is not None
    assert reading.problems != ()


@given(post=s.hidden_posts(s.spelt(s.UNLISTING)))
def test_every_way_of_unlisting_unlists(post: s.Written) -> None:
    reading = read_post(SOURCE, post.text, MARKED)
    assert visibility(reading) is Visibility.UNLISTED, post.name


@given(first=s.hidden_posts(s.spelt(s.FLAT), formats=("yaml",)), line=s.lines())
def test_an_unreadable_line_uncovers_nothing(first: s.Written, line: str) -> None:
    broken = first.text.replace("---\n", f"---\nx: y: {line}\n", 1)
    assert is_hidden(read_post(SOURCE, broken, MARKED)), first.name


@given(post=s.hidden_posts(s.spelt(s.HIDING)))
def test_without_a_marker_it_hides_as_well(post: s.Written) -> None:
    assert is_hidden(read_post(SOURCE, post.text, UNMARKED)), post.name


@given(values=s.mappings(without=("visible", "draft")))
def test_nothing_else_hides(values: dict[str, object]) -> None:
    readings = [read_post(SOURCE, write(values) + "Text.\n", MARKED) for write in FORMATS.values()]
    assert [visibility(reading) for reading in readings] == [Visibility.VISIBLE] * len(FORMATS)
    assert [is_hidden(reading) for reading in readings] == [False] * len(FORMATS)
