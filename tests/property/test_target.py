"""Whatever an author writes as a link leads into the site, to the web or to a mailbox."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_odis_news.feeds.publisher import Publisher
from mkdocs_odis_news.posts.links import LinkTarget, read_target, relative, without_colon

ROOT = "https://amt.example/neu/"
NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1)
FOLDERS = st.lists(NAMES.filter(lambda name: name not in (".", "..")), max_size=3)
# Of what makes links, more than chance would bring.
PIECES = (
    *("javascript:", "data:", "https:", "http:", "mailto:", "//", "/", "\\", "..", ".", "@", ":"),
    *("%2e", "%2F", "%5C", "%3A", "%", "?", "#", "[", "]", "www.", ".md", "a.example", "ä"),
    *("\n", "\t", "\x00", "\u200b", "\ufeff", "\ud800", " "),
)
ANY_TEXT = st.text() | st.text(st.characters())
LINKS = st.lists(st.sampled_from(PIECES) | ANY_TEXT).map("".join)


def url_of(path: str) -> str:
    """As ``File.url`` is made."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    pretty = f"{folder}/{'' if name == 'index' else name + '/'}".lstrip("/") or "./"
    return quote(pretty if path.endswith(".md") else path)


def resolved(href: str, page: str) -> str:
    """As browsers do it: they drop breaks, and an escaped dot is a dot."""
    seen = re.sub("%2e", ".", re.sub("[\t\r\n]", "", href.strip()), flags=re.IGNORECASE)
    return urljoin(page, seen.replace("\\", "/"))


def is_right(target: LinkTarget, href: str, page: str) -> bool:
    found = resolved(href, page)
    if target.is_ours:
        return found.startswith(ROOT)
    return urlsplit(found).scheme in ("http", "https", "mailto")


@given(text=LINKS, folders=FOLDERS, base=FOLDERS, name=st.sampled_from(["", "a.html"]))
def test_no_link_leads_astray(text: str, folders: list[str], base: list[str], name: str) -> None:
    target = read_target(text, "/".join([*folders, "a.md"]))
    found = [target] if isinstance(target, LinkTarget) else []
    url = quote("/".join([*base, name])) or "./"
    page = ROOT + url.removeprefix("./")
    written = [
        (link.href(url_of, write), of)
        for link in found
        for write, of in ((lambda place: relative(place, url), page), (without_colon, ROOT))
    ]
    addresses = [
        Publisher(name="", url=ROOT, language="de", url_of=url_of).address(t) for t in found
    ]

    assert all(is_right(link, *href) for link in found for href in written)
    assert all(is_right(link, address, "") for link in found for address in addresses)
    assert all(address.isascii() for address in addresses)


@given(url=LINKS, base=FOLDERS)
def test_no_place_becomes_an_address(url: str, base: list[str]) -> None:
    """``relative`` may be given what no ``File`` has."""
    place = re.sub(r"[\s\\\x00-\x1f\ud800-\udfff]|%2e|^/+|\.\.", "_", url, flags=re.IGNORECASE)
    page = "/".join([*map(quote, base), ""])
    assert resolved(relative(place, page), ROOT + page).startswith(ROOT)
