"""What machines read: the head of a page, and the search index."""

from __future__ import annotations

import json

import pytest

from mkdocs_odis_news.publish.head import Meta, complete
from mkdocs_odis_news.publish.search import is_prebuilt, without

WANTED = (Meta(name="description", content='A & "B" <c>'),)
TAG = '<meta name="description" content="A &amp; &quot;B&quot; &lt;c&gt;">'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<head></head>", f"<head>  {TAG}\n</head>"),
        (f"<head>{TAG}</head>", f"<head>{TAG}</head>"),
        (f"<head>{TAG}{TAG}</head>", f"<head>{TAG}</head>"),
        (
            '<head>\n<META content="None" NAME=Description />\n</head>',
            f"<head>\n\n  {TAG}\n</head>",
        ),
        ("<head><title>x</title></head>", f"<head><title>x</title>  {TAG}\n</head>"),
        ("<head><meta name=description></head>", f"<head>  {TAG}\n</head>"),
        (
            f'<head><meta name="x" content="y"></head><body>{TAG}</body>',
            f'<head><meta name="x" content="y">  {TAG}\n</head><body>{TAG}</body>',
        ),
        ("<p>no head</p>", "<p>no head</p>"),
        (
            "<head><script>'</head>'</script></head>",
            f"<head><script>'</head>'</script>  {TAG}\n</head>",
        ),
        ("<head><!-- </head", "<head><!-- </head"),
    ],
)
def test_complete(before: str, after: str) -> None:
    assert complete(before, WANTED) == after


def test_search_index() -> None:
    docs = [{"location": place, "text": place} for place in ("", "a/", "a/#x", "a/b/", "c.html#y")]
    index = json.dumps({"config": {}, "docs": docs})

    def left(*urls: str) -> list[str]:
        return [entry["location"] for entry in json.loads(without(index, set(urls)))["docs"]]

    assert left("a/", "c.html") == ["", "a/b/"]
    assert left("./") == ["a/", "a/#x", "a/b/", "c.html#y"]
    assert without(index, {"z/"}) == index
    assert [is_prebuilt(text) for text in (index, '{"index": {}, "docs": []}')] == [False, True]


@pytest.mark.parametrize("text", ["[]", "{}", "x"])
def test_no_search_index(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a search index|Expecting value"):
        without(text, set())
