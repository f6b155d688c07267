"""Blanks that an author set with care, and those that HTML shows as one."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.blanks import on_one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        (" \u00a0\u3000\n", ""),
        ("  a \t\r\n b ", "a b"),
        ("ä\u2028b\u2029c\x85d\x0be", "ä b c d e"),
        ("4\u202f300\n  Bäume", "4\u202f300 Bäume"),
        ("10\u00a0% von  z.\u00a0B.", "10\u00a0% von z.\u00a0B."),
        ("\u00a0« Un\u00a0mot »\u00a0", "« Un\u00a0mot »"),
        ("市　報", "市　報"),
    ],
)
def test_on_one_line(text: str, line: str) -> None:
    assert on_one_line(text) == line
