"""Title, teaser, excerpt and picture of a post, as its page shows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markdown import Markdown

from mkdocs_odis_news.posts.description import clean, links, plain, relink
from mkdocs_odis_news.posts.excerpt import excerpt_of, picture_of, teaser_of, title_of
from mkdocs_odis_news.posts.prose import shortened

from .timing import assert_linear

# As the manual of Material recommends them.
EXTENSIONS: dict[str, dict[str, object]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": True},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.betterem": {},
    "pymdownx.blocks.admonition": {},
    "pymdownx.blocks.caption": {},
    "pymdownx.blocks.details": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {},
    "pymdownx.highlight": {"linenums": True},
    "pymdownx.mark": {},
    "pymdownx.smartsymbols": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
}


def page(markdown: str) -> str:
    return Markdown(extensions=[*EXTENSIONS], extension_configs=EXTENSIONS).convert(markdown)


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("# `Vec<u8>` erklärt", "Vec<u8> erklärt"),
        ("# `a && b` & *c* &amp;amp;", "a && b & c &amp;"),
        ("# Tag der `<br>`-Marken", "Tag der <br>-Marken"),
        ("# snake\\_case\\_name \\[x\\](y)", "snake_case_name [x](y)"),
        ("# Start :rocket:", "Start 🚀"),
        (":smile: vorweg\n\n# :rocket: Los", "🚀 Los"),
        ("# ==Neu== und ***wichtig***", "Neu und wichtig"),
        ('# Titel { data-toc-label="Kurz" }', "Titel"),
        ("# Titel { #anker .klasse }", "Titel"),
        ("# Titel[^1]\n\n[^1]: Fußnote", "Titel"),
        ("# Formel $a^2$", "Formel a^2"),
        ("Titel\n=====\n\nText", "Titel"),
        ("Text\n\n## Zwei\n\n# Titel", "Titel"),
        ("> # Titel", "Titel"),
        ("## Zwei", None),
        ("#hashtag", "hashtag"),  # so says Python-Markdown
        ("#", None),
        ("```\n# x\n```\n\n# Titel", "Titel"),
        ("~~~~ python\n# x\n~~~~\n\n# Titel", "Titel"),
        ("<pre># x</pre>\n\n# Titel", "Titel"),
        ("<pre><h1>x</h1></pre>\n\n# Titel", "Titel"),
        ("<!-- # x\n<h1>x</h1> -->\n\n# Titel", "Titel"),
        ("<script>'<h1>x</h1>'</script>\n\n# Titel", "Titel"),
        ("<template><h1>x</h1></template>\n\n# Titel", "Titel"),
        ('<p title="<h1>x</h1>">y</p>\n\n# Titel', "Titel"),
        ("<H1 CLASS=x>Ein\nTitel<br>zu zweit</H1>", "Ein Titel zu zweit"),
        ("# Titel { style='display: none' }", "Titel"),
        ("# Titel { hidden='' }", "Titel"),
        ("# ![](a.png)\n\n# Titel", "Titel"),
        ("# ![Das Amt](a.png)", "Das Amt"),
        ("# ![Bild](a.png) Titel", "Titel"),
        ("<h1>Titel", "Titel"),
        ("<h1>Titel <!-- x", "Titel"),
        ("<h1>Titel <em", "Titel"),
        ("<h1 hidden", None),
        (f"# {'a' * 2000}", "a" * 1000),
        (f"# a{' ' * 2000}b", "a b"),
    ],
)
def test_title(markdown: str, title: str | None) -> None:
    assert title_of(page(markdown)) == title


@pytest.mark.parametrize(
    ("html", "title", "teaser"),
    [
        ("<h1><del>a</del> x</h1><p>y</p>", "x", "y"),
        ("<h1>\x02x\ufffe</h1><p>y\x08\x7f</p>", "x", "y"),
        ("<!-- <h1>x</h1><p>y</p>", None, ""),
        ("<!--> <h1>x</h1><p>y</p>", "x", "y"),
        ("<!x> <h1>x</h1><?y ><p>y</p>", "x", "y"),
        ("<!", None, ""),
        (f"<h1>&#{'1' * 5000}; x</h1><p>&#{'1' * 5000} y</p>", "\ufffd x", "\ufffd y"),
        ("<h1 a=b>x</h1><p a='b > c' d=\"e ' >\">y</p>", "x", "y"),
        ("<h1>x</h1><p don't>y</p>", "x", "y"),
        ("<STYLE><h1>y</h1></STYLE ><h1\n>x</h1><p\t>y", "x", "y"),
        ("<script><script><!-- </script><h1>x</h1><p>y</p>", "x", "y"),
        ("</p></div><h1>x</h1></ul><p>y</p></p>", "x", "y"),
    ],
)
def test_html_of_any_hand(html: str, title: str | None, teaser: str) -> None:
    assert title_of(html) == title
    assert teaser_of(html) == teaser


@pytest.mark.parametrize(
    ("markdown", "teaser"),
    [
        ("", ""),
        ("# Titel\n\n## Weiter", ""),
        ("# Titel\n\nEin *erster*\n**Absatz** &amp; `x<y>`.\n\nZwei.", "Ein erster Absatz & x<y>."),
        ("Eins  \nzwei<br>drei", "Eins zwei drei"),
        ("&amp;lt; &#64; &auml;", "&lt; @ ä"),
        ("snake\\_case\\_name, \\[x\\](y), \\*", "snake_case_name, [x](y), *"),
        ("Siehe [Haushalt].\n\n[Haushalt]: https://a.example", "Siehe Haushalt."),
        ("[[x]][1] und [y][]\n\n[1]: a.md\n[y]: b.md", "[x] und y"),
        ('[a](b){target="_blank"} und <https://a.example>', "a und https://a.example"),
        ("![b](x.png)\n{style=a}\n\nText.", "Text."),
        ("![b](x.png){ width=300 }\n\n![c](x.png) ![d](y.png)\n\nText.", "Text."),
        ("Los :rocket: mit ==x== ***y*** ![b](c.png).", "Los 🚀 mit x y ."),
        ('<img class="twemoji" src="x.svg"> Los', "Los"),
        ("Eins[^1] zwei.\n\n[^1]: Fußnote.", "Eins zwei."),
        ("[^1]\n\n[^1]: Fußnote.", ""),
        ('<autoref identifier="x">Eins</autoref> zwei.', "Eins zwei."),
        ('Eins <span hidden>zwei</span><a title="hidden class">drei</a>', "Eins drei"),
        ("Am <del>3. Mai</del><ins>5. Mai</ins>, <s>nicht</s> hier.", "Am 5. Mai, hier."),
        ('x<span class="critic comment">Notiz</span> y', "x y"),
        # What is no paragraph.
        ("| a | b |\n|---|---|\n| c | d |\n\nText.", "Text."),
        ("<table><tr><td><p>a</p><table></table></td></tr></table>\n\nText.", "Text."),
        ("[TOC]\n\n# Titel\n\nText.", "Text."),
        ("[[TOC]]\n\n[[_TOC_]]\n\nText.", "Text."),
        ("*[OGD]: Open Government Data\n\nOGD für alle.", "OGD für alle."),
        ('--8<-- "x.md"\n\n;--8<-- "y.md"\n\nText.', "Text."),
        ("```\nx\n```\n\n    y\n\n<pre><p>z</p></pre>\n\nText.", "Text."),
        ("/// note\nIm Kasten.\n///\n\nText.", "Text."),
        ("::: klasse\n\n!!!  note\n\n??? tip\n\nText.", "Text."),
        ("!!! WICHTIG !!!\n\nText.", "!!! WICHTIG !!!"),
        ("$$\nE = mc^2\n$$\n\nMit $E$ ist Energie gemeint.", "Mit E ist Energie gemeint."),
        ("<p>$$x$$</p>\n<p>\\[y\\]</p>\n<p>Text.</p>", "Text."),
        ("Begriff\n:   Erklärung.\n\nText.", "Text."),
        ("import X from 'y'\nimport { Z } from \"@z\";\n\nText.", "Text."),
        ("import 'x'\nText.", "Text."),
        ("export const meta = { a: 1 }\n\nText.", "Text."),
        ("import duties rise.", "import duties rise."),
        ("{% include 'x' %}\n\n{{ y }}\n\n{{< z >}}\n\nText.", "Text."),
        ("{{ Name }} sagt etwas.", "{{ Name }} sagt etwas."),
        ("{!x.md!}\n\n%%intern%%\n\n![[bild.png]]\n\nText.", "Text."),
        ('[caption id="a"]Bild[/caption]\n\n[gallery ids="1,2"]\n\nText.', "Text."),
        ("[embed]https://x.example/[/embed]\n\nText.", "Text."),
        ("[Video] Das Fest, mit ![[bild.png]].", "[Video] Das Fest, mit ![[bild.png]]."),
        ("`x y\nz`\n\nText.", "Text."),
        ("`x y`\n\nText.", "x y"),
        (
            "<figure markdown>\n![x](y)\n<figcaption>Bild</figcaption>\n</figure>\n\nText.",
            "Text.",
        ),
        ("![x](y)\n\n/// caption\nDas Bild.\n///\n\nText.", "Text."),
        ("![x](y)\n*Foto: Mira*\n\nText.", "Text."),
        ("<svg><text>x</text></svg>\n\n<style>p {}</style>\n\n---\n\n***\n\n…\n\nText.", "Text."),
        ("<script>'<p>x</p>'</script>\n\n<iframe><p>x</p></iframe>\n\nText.", "Text."),
        ("<noscript><p>x</p></noscript>\n\n<template><p>x</p></template>\n\nText.", "Text."),
        ("<p hidden>x</p>\n\n<div style='display:none'><p>x</p></div>\n\nText.", "Text."),
        ("<!-- x\n\n<p>y</p> -->\n\n<?php x ?>\n\nText.", "Text."),
        ('<p class="admonition-title">x</p>\n\n<!doctype html>\n\nText.', "Text."),
        # What stands in for a paragraph, where there is none.
        ("- eins\n- zwei\n\nText.", "Text."),
        ("> Zitat.\n\nText.", "Text."),
        ("!!! note\n    Im Kasten.\n\nText.", "Text."),
        ("??? note\n    Im Kasten.\n\nText.", "Text."),
        ("- eins *und*\n    - zwei\n- drei", "eins und"),
        ("- [x] eins\n- [ ] zwei", "eins"),
        ("1. eins\n\n    mehr\n\n2. zwei", "eins"),
        ("> Zitat.\n>\n> Zwei.", "Zitat."),
        ("> [!NOTE]\n> Im Kasten.", "Im Kasten."),
        ("> [!info]- Titel\n> Im Kasten.", "Titel Im Kasten."),
        ('!!! note "Titel"\n    Im Kasten.', "Im Kasten."),
        ("??? note\n    Im Kasten.", "Im Kasten."),
        ("/// details | Titel\nIm Kasten.\n///", "Im Kasten."),
        ("Begriff\n:   Erklärung.", "Erklärung."),
        ('=== "A"\n\n    - eins\n\n=== "B"\n\n    - zwei', "eins"),
        ("<div>Eins</div><div>zwei</div>", "Eins"),
        ("<!-- [if --><div><!-- </div> -->Eins</div>", "Eins"),
        # The separator.
        ("Vorher.\n\n<!-- more -->\n\nNachher.", "Vorher."),
        ("- Liste\n\n<!--more-->\n\nNachher.", "Liste"),
        ("> Zitat\n\n<!--\tMORE\n-->\n\nNachher.", "Zitat"),
        ("# Titel\n\n<!-- more -->\n\nNachher.", "Nachher."),
        ("![x](y)\n\n<!-- more -->\n\n- a\n\nNachher.", "Nachher."),
        ("Erst <!-- more --> dann.", "Erst"),
        ("```\n<!-- more -->\n```\n\nEins.", "Eins."),
        ("`<!-- more -->` trennt.", "<!-- more --> trennt."),
        ("- a\n\n<pre><!-- more --></pre>\n\nEins.", "Eins."),
        ("- a\n\n<!-- <p>x</p> --><script>'<!-- more -->'</script>\n\nEins.", "Eins."),
        ("- a\n\n<!-- moreover -->\n\nEins.", "Eins."),
        # Broken off.
        ("<p>Eins<p>Zwei", "Eins"),
        ("<p>Eins</p", "Eins"),
        ("<p>Eins <em title='x", "Eins"),
        ("<p>Eins <!-- zwei", "Eins"),
        ("<p>1 < 2 <3", "1 < 2 <3"),
        ("<pre>x <p>y</p>", ""),
        ("<div class='toc'><div></div><!-- </div> -->x <p>y</p>", ""),
        ("<div class='toc'><!-- </div> <p>y</p>", ""),
        (f"{'<div>' * 30_000}Eins", ""),
    ],
)
def test_teaser(markdown: str, teaser: str) -> None:
    assert teaser_of(page(markdown)) == teaser


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kurz.", "Kurz."),
        ("Ein Satz hat viele Worte. Noch einer folgt.", "Ein Satz hat viele Worte. …"),
        ("Sind das nicht viele Worte? „Ja, doch.“ Und so weiter.", "Sind das nicht viele Worte? …"),
        ("Er sagte: „So viele Worte.“ Und ging seiner Wege.", "Er sagte: „So viele Worte.“ …"),
        (
            "Ein Satz. Ein zweiter, der viel länger als der erste ist",
            "Ein Satz. Ein zweiter, der viel…",
        ),
        (
            "Das war alles schon im Jahr 2024. Danach kam nichts.",
            "Das war alles schon im Jahr 2024. …",
        ),
        ("Viele Dinge wie Daten, z. B. Karten, Listen und mehr", "Viele Dinge wie Daten, z. B.…"),
        (
            "Der Tag der Daten ist am 1. Mai in der Stadt Bochum",
            "Der Tag der Daten ist am 1. Mai in…",
        ),
        (
            "Es spricht heute Abend hier Dr. Meier über die Daten",
            "Es spricht heute Abend hier Dr.…",
        ),
        (
            "Es spricht heute Abend Prof. Meier über die Daten",
            "Es spricht heute Abend Prof. Meier…",
        ),
        (
            "Das kostet im ganzen Jahr inkl. aller Steuern nichts",
            "Das kostet im ganzen Jahr inkl.…",
        ),
        ("Die Seite berlin.example zeigt alle Daten der Stadt", "Die Seite berlin.example zeigt…"),
        (
            "開放資料讓所有人都能使用政府的資料。" + "任何人都可以下載" * 5,
            "開放資料讓所有人都能使用政府的資料。 …",
        ),
        ("a" * 40, "a" * 34 + "…"),
        ("ab " + "c" * 40, "ab " + "c" * 31 + "…"),
        ("Ein Wort, das – so sagt man – (genau hier), endet ja", "Ein Wort, das – so sagt man…"),
    ],
)
def test_shortened(text: str, short: str) -> None:
    assert shortened(text, 35) == short


def test_a_teaser_has_240_characters_at_most() -> None:
    words = "Ein Absatz von dreihundert Wörtern, der nicht enden will " * 40
    assert teaser_of(page(words)) == (
        "Ein Absatz von dreihundert Wörtern, der nicht enden will " * 4 + "Ein Absatz…"
    )


@pytest.mark.parametrize(
    ("markdown", "excerpt"),
    [
        ("", ""),
        ("## Nichts\n\n<!-- more -->", "<h3>Nichts</h3>"),
        (
            "# Titel\n\nEins [Link](a.md).\n\n- *zwei*\n\n<!-- more -->\n\nNachher.",
            '<p>Eins <a href="a.md">Link</a>.</p>\n<ul>\n<li><em>zwei</em></li>\n</ul>',
        ),
        ("# Titel\n\nEins **fett**.\n\nZwei.", "<p>Eins <strong>fett</strong>.</p>"),
        ("- Eins `x`\n- Zwei", "<p>Eins <code>x</code></p>"),
        ("Eins  \nzwei", "<p>Eins<br>\nzwei</p>"),
        ("# Titel\n\n<!-- more -->\n\nEins.", "<p>Eins.</p>"),
        (
            "# A\n# B\n## C\n### D\n#### E\n##### F\n###### G\n\nEins.\n\n<!-- more -->",
            "<h3>B</h3>\n<h3>C</h3>\n<h4>D</h4>\n<h5>E</h5>\n<h6>F</h6>\n<h6>G</h6>\n<p>Eins.</p>",
        ),
        ("Eins[^1] H~2~O :rocket:.\n\n[^1]: x", "<p>Eins H~2~O 🚀.</p>"),
        ("<p id='a' class='b' onclick='c'>x<sup>2</sup></p>", "<p>x<sup>2</sup></p>"),
        (
            "![Bild](a.png){ .klasse width=3 }\n\n<!-- more -->",
            '<p><img alt="Bild" src="a.png" width="3"></p>',
        ),
        ("<div><ul><li>Eins <!-- more --> zwei</ul></div>", "<div><ul><li>Eins </li></ul></div>"),
        ("<div hidden>x</div><script>y</script>\n\nEins.\n\n<!-- more -->", "<p>Eins.</p>"),
        (
            "<a href='javascript:x'>Eins</a><iframe src=x>y</iframe>\n\n<!-- more -->",
            "<p><a>Eins</a></p>",
        ),
        (
            "<table><tr><td colspan=2>Eins</td></tr></table>\n\n<!-- more -->",
            '<table><tbody><tr><td colspan="2">Eins</td></tr></tbody></table>',
        ),
        (
            "```\nx\n```\n\n<!-- more -->",
            "<div><table><tbody><tr><td><div><pre><code>x\n</code></pre></div></td></tr>"
            "</tbody></table></div>",
        ),
        ("Eins\x02 *zwei*\x7f<!-- more -->", "<p>Eins <em>zwei</em></p>"),
        (
            "<b>" * 60 + "Eins" + "</b>" * 60 + "zwei<!-- more -->",
            "<p>" + "<b>" * 49 + "Eins" + "</b>" * 49 + "zwei</p>",
        ),
    ],
)
def test_excerpt(markdown: str, excerpt: str) -> None:
    assert excerpt_of(page(markdown)) == excerpt


@pytest.mark.parametrize(
    ("markdown", "picture"),
    [
        ("![Das Amt](a.png)\n\nEins.\n\n<!-- more -->", ("a.png", "Das Amt")),
        ("Eins ![](<b c.png>) zwei", ("b c.png", "")),
        ("![Das Amt](a.png)\n\nEins.", None),
        ("Eins.\n\n<!-- more -->\n\n![Das Amt](a.png)", None),
        (":rocket: ![Amt &amp; Haus](a.png?b&c) <!-- more -->", ("a.png?b&c", "Amt & Haus")),
        ("<img><img src='data:x'><img src=a.png><!-- more -->", ("a.png", "")),
        (
            "<script>'<img src=x>'</script>\n\n<IMG SRC='a.png' src='b'> <!-- more -->",
            ("a.png", ""),
        ),
        ("Kein Bild.", None),
    ],
)
def test_picture(markdown: str, picture: tuple[str, str] | None) -> None:
    assert picture_of(page(markdown)) == picture


def relinked(html: str) -> str:
    return relink(html, lambda address: f"../{address}")


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize(
    "function",
    [title_of, teaser_of, excerpt_of, picture_of, clean, plain, links, relinked],
)
@pytest.mark.parametrize(
    "mark",
    [
        "<div>",
        "<p>x",
        "<ul><li>",
        "<!--",
        "<!-- more",
        "<p ",
        "<pre>",
        "<h1>",
        "<h1><!--",
        "<i hidden>",
        "<a href='x'>",
        '<a ="',
        "&amp;",
        "&#1",
        "{{",
        "import x ",
        "<img src=x>",
        "<!-- more --><pre>",
        " a",
    ],
)
def test_the_time_grows_as_the_text(mark: str, function: Callable[[str], object]) -> None:
    assert_linear(function, lambda n: mark * n, 20_000, least=0.01)
