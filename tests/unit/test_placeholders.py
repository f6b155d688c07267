"""Where a list, or the newest posts, go into a text."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.pages.placeholders import markers_in, may_show_latest, with_latest, with_list


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
        ("<pre><!-- odis-news --></pre>", "<pre><!-- odis-news --></pre>\nL"),
        ("<pre><!-- odis-news --></pre><!-- odis-news -->", "<pre><!-- odis-news --></pre>L"),
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
        ("<!--\nodis-news: latest 3\n  section=a\n-->", "[latest 3\n  section=a]"),
        ("<!-- odis-news: a --><!-- odis-news: b -->", "[a][b]"),
        ("odis-news: latest", "odis-news: latest"),
    ],
)
def test_with_latest(content: str, expected: str) -> None:
    assert with_latest(content, "[{}]".format) == expected


@pytest.mark.parametrize(
    "text",
    [
        "<!-- weg: {} -->",
        "<!--\n\n{}\n\n<p>--&gt;</p>",
        "<!-- odis-news: latest {}",
        "<!-- nie zu {}",
        "<pre>\n{}\n</pre>",
        "<PRE class='a'><code>{}</code></PRE>",
        "<p><code>a <code>b</code> {}</code></p>",
        "<code><!-- </code> -->{}</code>",
        "<textarea>{}</textarea>",
        "<script>\n{}\n</script>",
        "<template><p>{}</p></template>",
        '<img alt="{}">',
        "<a title='> {}'>",
        "<a title='{}",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    """A browser would see the rest of the page in a comment, or a page in what is code."""
    content = text.format("<!-- odis-news: latest 3 -->")
    assert with_latest(content, "[{}]".format) == content
    assert with_latest(f"<!-- odis-news: a -->{content}", "[{}]".format) == f"[a]{content}"
    assert markers_in(content) == []


@pytest.mark.parametrize(
    "before", ["<!-- weg -->", "<pre>a</pre>", "<code>{</code>", '<img alt="<pre>">', "a < b & <"]
)
def test_what_stands_behind_such_a_thing_is_one(before: str) -> None:
    content = f"{before}<!-- odis-news: latest 3 -->"
    assert with_latest(content, "[{}]".format) == f"{before}[latest 3]"


def test_which_texts_may_show_them() -> None:
    assert may_show_latest("A <!-- odis-news: latest 3 -->")
    assert not may_show_latest("A <!-- odis-news -->")
