"""The candidates of a picture, as a browser reads them."""

from __future__ import annotations

from functools import partial

import pytest

from mkdocs_odis_news.posts.markup import resolved
from mkdocs_odis_news.posts.srcset import srcset_anew


@pytest.mark.parametrize(
    ("srcset", "expected"),
    [
        ("a.png", ["n/a/a.png"]),
        (" a.png 1x,b.png 2x , ", ["n/a/a.png 1x", "n/a/b.png 2x"]),
        ("a.png 100w, b.png 200w", ["n/a/a.png 100w", "n/a/b.png 200w"]),
        ("a.png,b.png 2x", ["n/a/a.png,b.png 2x"]),
        ("a.png, ../b.png", ["n/a/a.png", "n/b.png"]),
        ("/a.png  1x  2h,b.png", ["a.png 1x 2h", "n/a/b.png"]),
        ("a.png f(1,2) 3x,b.png", ["n/a/a.png f(1,2) 3x", "n/a/b.png"]),
        ("a.png (1,b.png 2x", ["n/a/a.png (1,b.png 2x"]),
        (",,", []),
        ("", []),
    ],
)
def test_srcset(srcset: str, expected: list[str]) -> None:
    root = "https://x.example/"
    found = srcset_anew(srcset, partial(resolved, f"{root}n/a/"))
    assert found == ", ".join(f"{root}{candidate}" for candidate in expected)


def test_data_in_a_srcset() -> None:
    data = "data:image/png;base64,AAAA"
    assert srcset_anew(f"{data} 1x, a.png 2x", "https://x.example/{}".format) == (
        f"https://x.example/{data} 1x, https://x.example/a.png 2x"
    )
