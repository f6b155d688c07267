"""HTML by authors, made safe."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_odis_news.posts.description import (
    as_html,
    clean,
    links,
    plain,
    relink,
    safe,
    word_count,
)


@pytest.mark.parametrize(
    ("html", "description", "text"),
    [
        ("A & B < C", "A &amp; B &lt; C", "A & B < C"),
        ('"A" &amp;lt; &auml; <3', '"A" &amp;lt; ä &lt;3', '"A" &lt; ä <3'),
        ("<b>A</b> <em>B</em>", "A <em>B</em>", "A B"),
        ("A<script>alert(1)</script>", "A", "A"),
        ("A<em>B", "A<em>B</em>", "AB"),
        ("A</em>B <", "AB &lt;", "AB <"),
        ('<a href="/x" onclick="y" target=z>A', '<a href="/x">A</a>', "A"),
        ('<a href="javascript:x">A</a>', "<a>A</a>", "A"),
        ('<a href="JAVA\nSCRIPT:x">A</a>', '<a href="JAVA SCRIPT:x">A</a>', "A"),
        ('<a href="ftp://x">A</a> <a href="data:x">B</a>', "<a>A</a> <a>B</a>", "A B"),
        ('<a href="mailto:x@y">A</a>', '<a href="mailto:x@y">A</a>', "A"),
        ("A<br>B\n  C", "A<br>B C", "A B C"),
        ("<code>a&lt;b</code>", "<code>a&lt;b</code>", "a<b"),
        ("<p>Eins.</p><P>Zwei.</P >", "Eins. Zwei.", "Eins. Zwei."),
        ("\\(x\\) [y](z)", "\\(x\\) [y](z)", "\\(x\\) [y](z)"),
    ],
)
def test_clean(html: str, description: str, text: str) -> None:
    assert clean(html) == description
    assert plain(description) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>A</p><p>B</p>", "A B"),
        ("A<!-- B --><style>C</style><span hidden>D</span>", "A"),
        ('A<a class="headerlink" href="#a">B</a>', "A"),
    ],
)
def test_plain(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("A & B", ()),
        ('<a href="/a">x</a> <A HREF=b>y</A>', ("/a", "b")),
        ('<a href="javascript:y">z</a> <a href="data:b">c</a>', ("javascript:y", "data:b")),
        ('<a href="&#74;ava\tscript:y">z</a>', ("Java\tscript:y",)),
        ('<a href="ftp://a">x</a> <a href="tel:1">y</a>', ("ftp://a", "tel:1")),
        ('<a href="Talk:Page">x</a> <a href="x+y.z-1:a">y</a>', ("Talk:Page", "x+y.z-1:a")),
        ('<!-- <a href="a"> --><area href="b"><a name="c">', ()),
        (f'&#{"1" * 5000}; <a href="a">x', ("a",)),
    ],
)
def test_links_are_as_written_even_forbidden_ones(html: str, found: tuple[str, ...]) -> None:
    assert links(html) == found


@pytest.mark.parametrize(
    ("html", "link", "relinked"),
    [
        ('a <a href="/b">c</a>', str.upper, 'a <a href="/B">c</a>'),
        ("a <em>b</em>", str.upper, "a <em>b</em>"),
        (
            '<p><img alt="b" src="a.png" srcset="a.png 1x,b,c.png 2x, d.png"></p>',
            lambda address: f"../{address}",
            '<p><img alt="b" src="../a.png" srcset="../a.png 1x, ../b,c.png 2x, ../d.png"></p>',
        ),
        ('<a href="b">c</a><img src="d">', lambda address: "", "<a>c</a><img>"),
        ('<a href="b">c</a><img srcset="d">', lambda address: None, "<a>c</a><img>"),
        ('<a href="/javascript:alert(1)">c</a>', lambda address: address[1:], "<a>c</a>"),
        ('<a href="/b">c</a>', lambda address: "JaVa\tScRiPt:b", "<a>c</a>"),
        ('<img src="/b" srcset="/c 1x, /d 2x">', lambda address: f"data:{address}", "<img>"),
        ('<img srcset="/c 1x, /d:e 2x">', lambda address: address[1:], '<img srcset="c 1x">'),
    ],
)
def test_relink(html: str, link: Callable[[str], str | None], relinked: str) -> None:
    assert relink(html, link) == relinked


def test_no_address_leads_out_of_its_attribute() -> None:
    relinked = relink('<a href="/b">c</a>', lambda address: '"><script>')
    nodes = LexborHTMLParser(f"<body>{relinked}").css("body *")
    assert [(node.tag, node.attributes) for node in nodes] == [("a", {"href": '"><script>'})]


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<ul><li>A<li>B", "<ul><li>A</li><li>B</li></ul>"),
        ('<p id="a" class="b" style="c" onclick="d">A</p>', "<p>A</p>"),
        ("<iframe>A</iframe><svg><text>B</text></svg><form>C</form>", "C"),
        ('<img src="//a/b" srcset="javascript:c 1x">', '<img src="//a/b">'),
    ],
)
def test_safe(html: str, cleaned: str) -> None:
    assert safe(html) == cleaned


@pytest.mark.parametrize("mark", ["<div>", "&amp;", "<em>", "<", "a ", '<a href="'])
def test_a_description_is_cut_before_it_is_cleaned(mark: str) -> None:
    assert clean(mark * 200_000) == clean((mark * 20_000)[:20_000])


def test_as_html() -> None:
    assert as_html('A & <B> "C"') == 'A &amp; &lt;B&gt; "C"'


def test_word_count() -> None:
    assert word_count("a b <!-- c --> d <!-- e") == 4
    assert word_count("<!-- " * 200_000) == 0
