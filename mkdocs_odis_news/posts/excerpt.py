"""Takes title, teaser and picture of a post from the HTML of its page, where nobody wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blanks import on_one_line
from .blocks import UNSEEN, above_more, emoji, names, pieces, runs
from .description import safe
from .markup import VOID, attributes
from .prose import has_words, plain_text, prose, shortened
from .values import CONTROL

_TITLE, _TEASER = 1_000, 240
# No page says later than this what it is about.
_LOOKED_AT = 100_000
_DEEPEST = 50

# What is struck out does not hold any more.
_NO_TITLE = UNSEEN | names("del pre s strike")
_NO_TEXT = _NO_TITLE | names(
    """button div.MathJax div.MathJax_Display div.arithmatex div.highlight dt
    figcaption figure form h1 h2 h3 h4 h5 h6 nav p.admonition-title summary table"""
)
# These speak for the post only where no paragraph does.
_NO_PARAGRAPH = _NO_TEXT | names("blockquote details div.admonition dl ol ul")

# A picture, and in other type what is said of it.
_CAPTIONED = re.compile(
    r"\s*(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>\s*(?:</a>\s*)?(?:<br\s*/?>\s*)?"
    r"<(em|i|small)>[^<]*</\1>\s*"
)
# A fence that no extension of the site reads.
_CODE = re.compile(r"\s*<code>[^<\n]*\n[^<]*</code>\s*")
# A teaser stands below a heading of the second level.
_HEADING = re.compile(r"(</?h)([1-6])>")
_LOWERED = {"1": "h3>", "2": "h3>", "3": "h4>", "4": "h5>", "5": "h6>", "6": "h6>"}


def title_of(html: str) -> str | None:
    """The plain text of the first ``<h1>`` that has some; of a mere picture, what it shows."""
    if "<h1" not in html and "<H1" not in html:
        return None
    for run in runs(html, _NO_TITLE):
        if run.block == "h1":
            _, shows = _picture(html[run.begin : run.end]) or ("", "")
            if title := plain_text(run.text) or shows:
                return title[:_TITLE].rstrip()
    return None


def teaser_of(html: str) -> str:
    """The plain text of the first paragraph with words in it, shortened; "" without words."""
    return shortened(_first_paragraph(html[:_LOOKED_AT])[0], _TEASER)


def excerpt_of(html: str) -> str:
    """Safe HTML of all above ``<!-- more -->``, without the title; else of the first paragraph.

    Addresses in it are still those of the page.
    """
    shown = safe(CONTROL.sub("", "".join(_for_readers(_beginning(html[:_LOOKED_AT])))))
    shown = shown.replace("<sup></sup>", "")  # of footnotes
    before, heading, behind = shown.partition("<h1>")
    if heading:
        shown = before + behind.partition("</h1>")[2]
    return _HEADING.sub(lambda tag: tag[1][:-1] + _LOWERED[tag[2]], shown).strip()


def picture_of(html: str) -> tuple[str, str] | None:
    """Address and alternative text of the first picture of the excerpt, as the page has them."""
    return _picture(_beginning(html[:_LOOKED_AT]))


def _beginning(html: str) -> str:
    """All above the separator, if a reader sees something there; else the first paragraph."""
    above = above_more(html) or ""
    texts = (run.text for run in runs(above, UNSEEN) if run.block != "h1")
    if _picture(above) or any(map(has_words, texts)):
        return above
    paragraph = _first_paragraph(html)[1]
    return f"<p>{paragraph}</p>" if paragraph else ""


def _first_paragraph(html: str) -> tuple[str, str]:
    """Its text and its HTML, above the separator before all; else of a list, a quotation."""
    above = above_more(html)
    for part in (html,) if above is None else (above, html):
        for left_out in (_NO_PARAGRAPH, _NO_TEXT):
            for run in runs(part, left_out):
                if left_out is _NO_TEXT or run.block == "p":
                    inside = part[run.begin : run.end]
                    text = prose(run.text)
                    if text and not (_CAPTIONED.fullmatch(inside) or _CODE.fullmatch(inside)):
                        return text, inside
    return "", ""


def _picture(html: str) -> tuple[str, str] | None:
    for piece in pieces(html, UNSEEN):
        if piece.name == "img" and piece.tag and emoji(piece.tag) is None:
            found = attributes(piece.tag)
            src, alt = (on_one_line(CONTROL.sub("", found.get(n, ""))) for n in ("src", "alt"))
            if src and not src.startswith("data:"):
                return src, alt
    return None


def _for_readers(html: str) -> Iterator[str]:
    """Without what a list has no place for, and not too deep for a parser."""
    depth = 0
    for piece in pieces(html, UNSEEN):
        yield piece.text
        if piece.left_out or not piece.name or not piece.tag:
            continue
        if piece.name in VOID:
            yield emoji(piece.tag) or piece.tag[0]
            continue
        ends = piece.name.startswith("/")
        depth = max(0, depth - ends)
        if depth < _DEEPEST:
            yield piece.tag[0]
        depth += not ends
