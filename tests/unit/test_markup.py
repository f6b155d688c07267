"""Where a browser finds tags, attributes and text."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.markup import attributes, resolved, text_of, tokens, unescaped


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("", []),
        ("a < b <3 </> <", []),
        ("<p>x</p >", ["<p>", "</p >"]),
        ("<P a='>'/><br/>", ["<P a='>'/>", "<br/>"]),
        ("<!-- <p> -->x<!--><b>", ["<!-- <p> -->", "<!-->", "<b>"]),
        ("<!-- x --!><b><!---><b>", ["<!-- x --!>", "<b>", "<!--->", "<b>"]),
        ("<!doctype html><?xml x?></ b><b>", ["<!doctype html>", "<?xml x?>", "</ b>", "<b>"]),
        ("<style><p></styles></style><b>", ["<style>", "</style>", "<b>"]),
        ("<textarea><p></TextArea\n>", ["<textarea>", "</TextArea\n>"]),
        ("<script>a<b></script ><b>", ["<script>", "</script >", "<b>"]),
        ("<script/></script>", ["<script/>", "</script>"]),
        # A script in what looks like a comment hides an end tag, until the comment is over.
        (
            "<script><!-- <script> </script> <b> </script><i>",
            ["<script>", "</script>", "<i>"],
        ),
        ("<script><!-- <script> --> </script><i>", ["<script>", "</script>", "<i>"]),
        ("<script><!--> <script> </script><i>", ["<script>", "</script>", "<i>"]),
        ("<script><script></script><i>", ["<script>", "</script>", "<i>"]),
        ("<script><!-- <script><script></script></script>", ["<script>", "</script>"]),
        ("<script><!-- <script></script><b>", ["<script>"]),
        # What nobody closes ends with the text.
        ("<b><!-- <b>", ["<b>", "<!-- <b>"]),
        ("<style><b>", ["<style>"]),
        # In a drawing nothing is raw.
        ("<svg><style><b></svg><style><b>", ["<svg>", "<style>", "<b>", "</svg>", "<style>"]),
        ("<svg></math><style><b>", ["<svg>", "</math>", "<style>", "<b>"]),
        ("<svg/></math><title><b>", ["<svg/>", "</math>", "<title>"]),
        ("<plaintext></plaintext><b>", ["<plaintext>"]),
        ("<a b='<p>", ["<a b='<p>"]),
        ("<a b=\"<p>'", ["<a b=\"<p>'"]),
    ],
)
def test_tokens(html: str, found: list[str]) -> None:
    assert [token[0] for token in tokens(html)] == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<a>", {}),
        ("<a/>", {}),
        ("<A B>", {"b": ""}),
        ("<a b=c/d/>", {"b": "c/d/"}),
        ("<a b='c d' e = \"f'>\"g>", {"b": "c d", "e": "f'>", "g": ""}),
        ("<a b= >", {"b": ""}),
        ("<a b=1 B=2>", {"b": "1"}),
        ("<a =b ='c'='d'>", {"=b": "c", "='d'": ""}),
        ('<a b"c=d>', {'b"c': "d"}),
        ("<a b='&amp;&quot;&#228;'>", {"b": '&"ä'}),
        ("<a\n/b\f/\tc='\n'>", {"b": "", "c": "\n"}),
    ],
)
def test_attributes(html: str, found: dict[str, str]) -> None:
    (tag,) = tokens(html)
    assert attributes(tag) == found


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("a &amp; b", "a & b"),
        ("<p>a\n<b>b</b>c</p><!-- d -->", "a bc"),
        ("a<br>b<br/>c", "a b c"),
        ("<script>x</script>a<style>y</style>", "a"),
        ("a<script>x", "a"),
        ("&nbsp;<i title='x > y'> </i>", ""),
        ("4\u202f300&nbsp;%", "4\u202f300\u00a0%"),
    ],
)
def test_text_of(html: str, text: str) -> None:
    assert text_of(html) == text


def test_a_number_that_python_does_not_read() -> None:
    assert unescaped(f"a&#{'1' * 5_000};b") == "a\ufffdb"


@pytest.mark.parametrize(
    ("address", "full"), [("../x", "https://amt.example/x"), ("http://[", "http://[")]
)
def test_resolved(address: str, full: str) -> None:
    assert resolved("https://amt.example/a/b", address) == full
