"""The text of a teaser: what authors wrote made safe, or taken from the Markdown."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.description import (
    as_html,
    clean,
    excerpt,
    heading,
    links,
    plain,
    relink,
    word_count,
)


@pytest.mark.parametrize(
    ("html", "safe", "text"),
    [
        ("A & B < C", "A &amp; B &lt; C", "A & B < C"),
        ("<b>A</b> <em>B</em>", "A <em>B</em>", "A B"),
        ("A<script>alert(1)</script>", "A", "A"),
        ('<a href="/x" onclick="y" target=z>A', '<a href="/x">A</a>', "A"),
        ("A<br>B\n  C", "A<br>B C", "A B C"),
        ("<code>a&lt;b</code>", "<code>a&lt;b</code>", "a<b"),
    ],
)
def test_clean(html: str, safe: str, text: str) -> None:
    assert clean(html) == safe
    assert plain(safe) == text


def test_links_are_as_written_even_forbidden_ones() -> None:
    html = '<a href="/a">x</a> <a href="javascript:y">z</a> <a href="data:b">c</a>'
    assert links(html) == ("/a", "javascript:y", "data:b")


def test_relink() -> None:
    assert relink('a <a href="/b">c</a>', str.upper) == 'a <a href="/B">c</a>'
    assert relink("a <em>b</em>", str.upper) == "a <em>b</em>"


def test_as_html() -> None:
    assert as_html('A & <B> "C"') == 'A &amp; &lt;B&gt; "C"'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("", ""),
        ("Eins.\n\nZwei.", "Eins."),
        ("Eins\nzwei.\n", "Eins zwei."),
        ("# Titel\n\nEins.", "Eins."),
        ("# Titel\nEins.", "Eins."),
        ("![Bild](a.png)\n\nEins.", "Eins."),
        ("{% include 'x' %}\n\n{{ y }}\n\nEins.", "Eins."),
        ("```\ncode\n\nmore\n```\n\nEins.", "Eins."),
        ("~~~\ncode\n~~~\nEins.", "Eins."),
        (
            "- a\n- b\n\n1. c\n\n| d |\n|---|\n\n> e\n\n    f\n\n!!! note\n    g\n\n---\n\nEins.",
            "Eins.",
        ),
        ("<!-- x\n\ny -->\n<script>z</script>\nEins.", "Eins."),
        ("<p>Eins <b>fett</b>.</p>", "Eins fett."),
        ("Ein [Link](a.md) und [noch](<b c>) [einer][x].\n\n[x]: y", "Ein Link und noch einer."),
        (
            "**Fett**, *kursiv*, __fett__, _kursiv_, `code`, ~~weg~~",
            "Fett, kursiv, fett, kursiv, code, weg",
        ),
        ("snake_case_name und 2 * 3 * 4", "snake_case_name und 2 * 3 * 4"),
        ("Eins[^1]{: .klasse } &amp; zwei \\* drei", "Eins & zwei * drei"),
        ("<https://a.example/b>", "https://a.example/b"),
        ("Vorher.\n\n<!-- more -->\n\nNachher.", "Vorher."),
        ("- Liste\n\n<!-- more -->\n\nNachher.", ""),
    ],
)
def test_excerpt(body: str, text: str) -> None:
    assert excerpt(body) == text


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# Ein *Titel* #\n\nText", "Ein Titel"),
        ("Text\n\n# Titel", "Titel"),
        ("```\n# Kommentar\n```\n# Titel", "Titel"),
        ("## Zwei", None),
        ("#hashtag", None),
        ("# ![](a.png)", None),
    ],
)
def test_heading(body: str, title: str | None) -> None:
    assert heading(body) == title


@pytest.mark.parametrize(
    ("body", "title", "text"),
    [
        ("Titel\n=====\n\nEin Text.", "Titel", "Ein Text."),
        ("Abschnitt\n---\nEin Text.", None, "Ein Text."),
        ("[x](y){ .md-button } z", None, "x z"),
        ("# A {: #b }\n\nc", "A", "c"),
    ],
)
def test_marks_of_python_markdown(body: str, title: str | None, text: str) -> None:
    assert (heading(body), excerpt(body)) == (title, text)


def test_words_of_two_paragraphs_stay_apart() -> None:
    assert clean("<p>Eins.</p><P>Zwei.</P >") == "Eins. Zwei."


def test_word_count() -> None:
    assert word_count("a b <!-- c --> d <!-- e") == 4


@pytest.mark.parametrize(
    "mark", ["wort ", " *b", "`y", "[a ", "<!-- ", "{{ ", "{% ", "~~a ", "![", "{: .a ", "\\["]
)
def test_a_million_characters_in_one_line(mark: str) -> None:
    line = mark * (1_000_000 // len(mark))
    assert len(excerpt(line)) <= 4_000
    assert heading(line) is None
    assert word_count(line) <= 400_000
