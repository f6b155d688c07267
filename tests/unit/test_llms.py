"""Pages taken out of llms.txt and of the full text."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.seo.llms import without_lines, without_text

INDEX = """\
# Amt

- kein Verweis
- [A](https://amt.example/neu/news/a/index.md)
- [B](https://amt.example/neu/news/b%20c/index.md): kurz
- [B](https://amt.example/neu/news/b%20c/index.md)
- [news/d.md](https://amt.example/neu/.md)
"""


def test_lines() -> None:
    kept, times = without_lines(INDEX, {"news/b c/index.md", "news/d.md"})
    assert kept == "# Amt\n\n- kein Verweis\n- [A](https://amt.example/neu/news/a/index.md)\n"
    assert times == {"news/b c/index.md": 2, "news/d.md": 1}


@pytest.mark.parametrize(
    ("full", "text", "times", "kept"),
    [
        ("# X\n\n## T\n\nText.\n\n## U\n\nText.\n", "Text.\n", 1, "# X\n\n\n\n## U\n\nText.\n"),
        ("Text.\nText.\nText.\n", "Text.", 2, "\n\nText.\n"),
        ("Anders.", "Text.", 1, "Anders."),
        ("Anders.", " ", 1, "Anders."),
    ],
)
def test_texts(full: str, text: str, times: int, kept: str) -> None:
    assert without_text(full, ["Anders", "T"], text, times) == kept
