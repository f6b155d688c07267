"""Where a list, or the newest posts, go into a text."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.pages.placeholders import may_show_latest, with_latest, with_list


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>Text</p>", "<p>Text</p>\nL"),
        ("", "\nL"),
        ("<p>A</p><!-- odis-news --><p>B</p>", "<p>A</p>L<p>B</p>"),
        ("<p><!--odis-news--></p><p>B</p>", "L<p>B</p>"),
        ("<p><!-- odis-news --> B</p>", "<p>L B</p>"),
        ("<!-- odis-news -->A<!-- odis-news -->", "LA"),
        ("<!-- odis-news", "<!-- odis-news\nL"),
        ("<!-- odis-news: latest 3 -->", "<!-- odis-news: latest 3 -->\nL"),
    ],
)
def test_with_list(content: str, expected: str) -> None:
    assert with_list(content, "L") == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>Text</p>", "<p>Text</p>"),
        ("A<!-- odis-news: latest 3 -->B", "A[latest 3]B"),
        ("<p><!--odis-news:latest 3--></p>", "[latest 3]"),
        ("<p>A <!-- odis-news: x --></p>", "<p>A [x]</p>"),
        ("<!-- odis-news: a --><!-- odis-news: b -->", "[a][b]"),
        ("<!-- odis-news: a <!-- odis-news: b -->", "<!-- odis-news: a [b]"),
        ("odis-news: latest", "odis-news: latest"),
    ],
)
def test_with_latest(content: str, expected: str) -> None:
    assert with_latest(content, "[{}]".format) == expected


def test_which_texts_may_show_them() -> None:
    assert may_show_latest("A <!-- odis-news: latest 3 -->")
    assert not may_show_latest("A <!-- odis-news -->")
