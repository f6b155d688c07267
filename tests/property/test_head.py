"""Whatever stands in a head: whole elements go, ours are put in, and every other byte stays."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mkdocs_odis_news.seo.elements import LONGEST_LINE, read_head
from mkdocs_odis_news.seo.head import Tag, complete_head, link, linked_data, meta, no_link

BASE = "https://amt.example/news/2/"
DATA = '<script type="application/ld+json">'
# Whole elements that a theme writes; each may go.
ELEMENTS = (
    '<meta name="description" content="None">',
    "<META CONTENT='x > y' NAME=Description />",
    '<meta name="description" content="Kurz &amp; gut">',
    '<meta name="description" property="og:description" content="x">',
    '<meta property="og:image" content="theirs.png">',
    '<meta name="tag" content="c">',
    "<meta name=description>",
    '<link rel="next" href="../3/">',
    '<link rel="prev" href="">',
    '<link rel="next prev" href="../3/">',
    '<LINK REL="Prev  canonical"\nHREF=http://[ >',
    '<link rel="canonical alternate" href="/">',
    f'{DATA}{{"@type": "Article"}}</script>',
    f'{DATA}{{"@graph": [{{"@type": "Article"}}, {{"@type": "X"}}]}}</SCRIPT\n>',
    f'{DATA}{{"@graph": [{{"@type": ["Y", "Article"]}}, {{"@type": "X"}}, 1]}}</script >',
    f"{DATA}{{</script/>",
)
# All else stays, whatever a browser makes of it.
OTHERS = (
    *("<!--", "-->", "<!-->", "--!>", "<!", "<?", "<![CDATA[", "]]>", "<", ">", "</", "/>"),
    *("<script>", "</script>", "</SCRIPT\n>", "</scrip", "'<script", "</script x='>'"),
    *("<style>", "</style >", "<title>", "</title/>", "<textarea>", "</TEXTAREA>"),
    *("<template>", "</template>", '<p a="', "<p a='", '"', "'", "=", "<p", "<b x=y/>", "&amp;"),
    *("</head", "</header>", "</ head>", "</head>", "</HEAD\n>", "<body", "<body>", "\0", "ß\r\n"),
    *('<link rel="icon" href="x">', "\u00a0"),
)
# Parsers do not agree about what is half in it; with scripts, nothing in it is an element.
NOSCRIPT = ("<noscript>", "<meta name=description>", "</noscript>")
ONE = st.sampled_from(ELEMENTS + OTHERS) | st.text(alphabet="ab =/\n", max_size=3)
HEADS = st.lists(ONE.map(lambda piece: (piece,)) | st.just(NOSCRIPT)).map(
    lambda parts: [piece for part in parts for piece in part]
)
WANTED = (
    meta("description", "Kurz & gut", wins=True),
    meta("og:description", "Kurz", attribute="property"),
    meta("og:image", "ours.png", attribute="property"),
    meta("tag", "a"),
    meta("tag", "b"),
    link("next", "https://amt.example/news/3/", wins=True),
    no_link("prev"),
    link("canonical", BASE),
    linked_data({"@type": "Article"}),
    linked_data({"@type": "</script>"}),
)
TAGS = st.lists(st.sampled_from(WANTED), unique_by=lambda tag: tag.html)


def read_on(pieces: list[str], tags: list[Tag], after: str) -> set[int]:
    """How far ``after`` can be read as the pieces, with elements left out and tags put in."""
    reached = {0}
    for piece in pieces:
        if piece.lower().startswith("</head"):
            for tag in tags:
                line = f"  {tag.html}\n"
                reached |= {at + len(line) for at in reached if after.startswith(line, at)}
        stays = {at + len(piece) for at in reached if after.startswith(piece, at)}
        blank = {at + 1 for at in reached if after[at - 1 : at + 1] == "< "}
        reached = stays | reached | blank if piece in ELEMENTS else stays
    return reached


@given(HEADS, TAGS)
def test_all_else_stays(found: list[str], tags: list[Tag]) -> None:
    pieces = ["<!doctype html><head>", *found, "</head>", "<body>x"]
    html = "".join(pieces)
    after = complete_head(html, tags, BASE)
    by_key = sorted(tags, key=lambda tag: [other.key for other in tags].index(tag.key))
    assert len(after) in read_on(pieces, by_key, after)


@given(HEADS, TAGS)
def test_once_is_enough(found: list[str], tags: list[Tag]) -> None:
    after = complete_head(f"<head>{''.join(found)}</head>", tags, BASE)
    assert complete_head(after, tags, BASE) == after


@given(HEADS)
def test_a_browser_finds_one_description(found: list[str]) -> None:
    html = f"<!doctype html><head>{''.join(found)}</head><body>"
    after = complete_head(html, [*WANTED, meta("done", "yes")], BASE)
    head, done, _ = after.partition('<meta name="done"')
    metas = LexborHTMLParser(head).css("meta[name=description i]")
    contents = [node.attributes.get("content") for node in metas if node.parent.tag != "noscript"]
    assert not done or contents == ["Kurz & gut"]


@given(st.text())
def test_any_value_is_read_as_it_was(value: str) -> None:
    after = complete_head("<head></head>", [meta("description", value, wins=True)], BASE)
    assert f'content="{escape(value)}"' in after
    assert complete_head(after, [meta("description", value, wins=True)], BASE) == after


@given(HEADS)
def test_reading_line_by_line_is_reading_at_once(pieces: list[str]) -> None:
    html = "\n".join(pieces)
    long = f"<!--{' ' * LONGEST_LINE}-->"
    end, elements = read_head(html, BASE)
    longer, same = read_head(long + html, BASE)
    assert longer == (None if end is None else end + len(long))
    assert [html[e.start : e.end] for e in elements] == [
        (long + html)[e.start : e.end] for e in same
    ]
    assert [e.values for e in elements] == [e.values for e in same]
