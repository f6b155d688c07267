"""Whatever stands in a text: a browser finds one heading of the first level."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mkdocs_odis_news.pages.headings import around, with_heading

PIECES = (
    *("<h1>", "</h1>", "<H1 id='a'>", "</H1 >", "<h1/>", "<h1\n", "<h1>T</h1>", "<h1>A</h1>"),
    *("<h2>", "</h2>", "<div>", "</div>", "<p>", "</p>", "<br>", "<img alt='<h1>'>", "'"),
    *(
        "<!--",
        "-->",
        "<!-->",
        "<![CDATA[",
        "<?",
        "</ ",
        ">",
        '<a b="',
        "&nbsp;",
        "&",
        "T",
        "A",
        " ",
        "\n",
    ),
    *("<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<textarea>", "<pre>"),
    *("</textarea>", "<template>", "</template>", "<svg>", "<svg/>", "</svg>", "<math>", "</math>"),
    *("<table>", "</table>", "<td>", "<ul>", "<li>", "<b>", "</b>", "<button>", "<iframe>"),
    *(
        "</iframe>",
        '<a b="',
        "<object>",
        "<noscript>",
        "</noscript>",
        "<select>",
        "</select>",
        "<option>",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join)


def headings(html: str) -> int:
    return len(LexborHTMLParser(f"<!doctype html><body><article>{html}</article>").css("h1"))


@given(TEXTS)
def test_one_heading(content: str) -> None:
    assert headings(with_heading(content, "T")) == 1


@given(TEXTS, st.sampled_from([None, "de"]))
def test_one_heading_with_a_byline(content: str, lang: str | None) -> None:
    assert headings(around(content, "T", "<p>|</p>", "<p>^</p>", lang)) == 1


def without_levels(html: str) -> str:
    html = re.sub(r"(</?)h[12]", r"\1h1", html, flags=re.IGNORECASE)
    return re.sub(r"(</?h1[^<>]*?)[\s/]*>", r"\1>", html)


@given(TEXTS)
def test_nothing_but_levels_changes(content: str) -> None:
    before, after = without_levels(content), without_levels(with_heading(content, "T"))
    assert after in (before, f"<h1>T</h1>\n{before}")


@given(TEXTS)
def test_once_is_enough(content: str) -> None:
    once = with_heading(content, "T")
    assert with_heading(once, "T") == once
