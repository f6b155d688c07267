"""Where links lead, and how they are written on a page."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.links import (
    LinkKind,
    LinkTarget,
    page_target,
    read_target,
    relative,
    without_colon,
)
from mkdocs_odis_news.posts.problem import Invalid

EXPECTED = "an address with http:, https: or mailto:, a path /… of the site, or a file beside it"
WHOLE = "Write the whole address, host and all"
MAILBOX = "Write the whole address, such as mailto:news@example.org"
OTHER = "Link to a web page or a file of the site"


@pytest.mark.parametrize(
    ("text", "path", "tail", "host"),
    [
        ("https://a.example/ä?b=c#d", "https://a.example/ä", "?b=c#d", "a.example"),
        (" HTTP://A.example/b c ", "HTTP://A.example/b%20c", "", "a.example"),
        ("https://a.example?b", "https://a.example", "?b", "a.example"),
        ("https://straße.example/", "https://straße.example/", "", "xn--strae-oqa.example"),
        ("http://[::1]:8000/", "http://[::1]:8000/", "", "[::1]"),
        ("http://a:b@c.example/", "http://a:b@c.example/", "", "c.example"),
        ("http://c.example\\@d.example/", "http://c.example%5C@d.example/", "", "d.example"),
        ("ht\ntps://a.example/\tb", "https://a.example/b", "", "a.example"),
        ("\ufeff\x00https://a.example/\u200b", "https://a.example/", "", "a.example"),
        ("https://a.example/\xa0\u2028b", "https://a.example/%C2%A0%E2%80%A8b", "", "a.example"),
        ('https://a.example/<b>"?"#<', "https://a.example/%3Cb%3E%22", "?%22#%3C", "a.example"),
        ("https://a.example/\u202eb", "https://a.example/%E2%80%AEb", "", "a.example"),
        ("https://a.example/f%FC%zz", "https://a.example/f%FC%zz", "", "a.example"),
        ("https://a\xadb.example/", "https://a%C2%ADb.example/", "", "ab.example"),
        ("https://i❤.example/", "https://i❤.example/", "", "i%e2%9d%a4.example"),
        ("https://a.example/\ud800", "https://a.example/%3F", "", "a.example"),
    ],
)
def test_an_address_of_the_web(text: str, path: str, tail: str, host: str) -> None:
    expected = LinkTarget(kind=LinkKind.EXTERNAL, path=path, tail=tail, host=host)
    assert read_target(text, "news/a.md") == expected


@pytest.mark.parametrize(
    ("text", "kind", "path", "tail"),
    [
        ("mailto:a@b.example", LinkKind.MAIL, "mailto:a@b.example", ""),
        ("MailTo:a@b.example?subject=ä b", LinkKind.MAIL, "MailTo:a@b.example", "?subject=ä%20b"),
        ("mailto:?subject=a", LinkKind.MAIL, "mailto:", "?subject=a"),
        ("/projekte/x/", LinkKind.ROOT, "projekte/x/", ""),
        ("/", LinkKind.ROOT, "", ""),
        ("/a?b#c", LinkKind.ROOT, "a", "?b#c"),
        ("/a//b/./../c/.", LinkKind.ROOT, "a/c/", ""),
        ("/a/%2E%2e/b/.%2e", LinkKind.ROOT, "", ""),
        ("/..a/b", LinkKind.ROOT, "..a/b", ""),
        ("../projekte/x.md#teil", LinkKind.FILE, "projekte/x.md", "#teil"),
        ("bild%20eins.png", LinkKind.FILE, "news/bild eins.png", ""),
        ("bild eins.png", LinkKind.FILE, "news/bild eins.png", ""),
        ('bild "<ä>.png', LinkKind.FILE, 'news/bild "<ä>.png', ""),
        ("/x\u202ey/", LinkKind.ROOT, "x%E2%80%AEy/", ""),
        ("#unten", LinkKind.FILE, "news/a.md", "#unten"),
        ("", LinkKind.FILE, "news/a.md", ""),
        ("/projekte/x.md", LinkKind.FILE, "projekte/x.md", ""),
        ("../projekte/x/", LinkKind.FILE, "projekte/x/", ""),
        ("..", LinkKind.FILE, "./", ""),
        ("%2F%2Fevil.example/x", LinkKind.FILE, "news/evil.example/x", ""),
        # Whatever a path looks like, it stays one.
        ("/javascript:alert(1)", LinkKind.ROOT, "javascript:alert(1)", ""),
        ("/data:text/html,<script>", LinkKind.ROOT, "data:text/html,%3Cscript%3E", ""),
        ("/Talk:Page", LinkKind.ROOT, "Talk:Page", ""),
        ("/https://a.example/", LinkKind.ROOT, "https:/a.example/", ""),
        ("/%5Ca.example", LinkKind.ROOT, "%5Ca.example", ""),
        ("/%2F/a.example", LinkKind.ROOT, "%2F/a.example", ""),
        ("./javascript:x.md", LinkKind.FILE, "news/javascript:x.md", ""),
        ("java\u200bscript:alert(1)", LinkKind.FILE, "news/java\u200bscript:alert(1)", ""),
        ("javascript%3Aalert(1)", LinkKind.FILE, "news/javascript:alert(1)", ""),
    ],
)
def test_a_path_or_a_mailbox(text: str, kind: LinkKind, path: str, tail: str) -> None:
    assert read_target(text, "news/a.md") == LinkTarget(kind=kind, path=path, tail=tail)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("javascript:alert(1)", OTHER),
        ("JaVaScRiPt:x", OTHER),
        ("java\nscr\tipt:alert(1)", OTHER),
        ("\x01\x1f javascript:alert(1)", OTHER),
        ("\u200b\u2066javascript:alert(1)", OTHER),
        ("data:text/html,x", OTHER),
        ("vbscript:x", OTHER),
        ("blob:https://a.example/x", OTHER),
        ("C:\\bild.png", OTHER),
        ("ftp://a.example/", OTHER),
        ("//a.example/b", "Write https://a.example/b"),
        ("///a.example/b", "Write https://a.example/b"),
        ("/\\a.example", "Write https://a.example"),
        ("\\\\a.example", "Write https://a.example"),
        ("/\t/a.example", "Write https://a.example"),
        ("//", "Write / for the home page"),
        ("www.a.example", "Write https://www.a.example"),
        ("WWW.a.example", "Write https://WWW.a.example"),
        ("https:a.example", WHOLE),
        ("http:/a.example", WHOLE),
        ("https:///a.example", WHOLE),
        ("http:", WHOLE),
        ("http://", WHOLE),
        ("http://?a", WHOLE),
        ("http://:80/", WHOLE),
        ("https://[a/", WHOLE),
        ("http://[", WHOLE),
        ("http://[::g]/", WHOLE),
        ("http://[v1.a]/", WHOLE),
        ("http://a.example:99999/", WHOLE),
        ("http://a.example:b/", WHOLE),
        ("http://a b.example/", WHOLE),
        ("http://a%00b.example/", WHOLE),
        ("http://a<b>.example/", WHOLE),
        ("http://a℀b.example/", WHOLE),
        ("http://a\u202eb.example/", WHOLE),
        ("mailto:", MAILBOX),
        ("mailto:?", MAILBOX),
        ("mailto:a", MAILBOX),
        ("mailto:@b.example", MAILBOX),
        ("mailto:a@", MAILBOX),
        ("mailto://[", MAILBOX),
        ("mailto://a@b.example", MAILBOX),
    ],
)
def test_no_address(text: str, cure: str) -> None:
    assert read_target(text, "news/a.md") == Invalid(expected=EXPECTED, cure=cure)


@pytest.mark.parametrize(
    "text", ["../../x.md", "%2E%2e/../x", "..%2F..%2Fx", "../..", "/../x", "/a/../.%2e/x.md"]
)
def test_out_of_the_documentation(text: str) -> None:
    assert read_target(text, "news/a.md") == Invalid(
        expected="a path inside the documentation",
        cure="Take away the ../ that lead out of docs_dir",
    )


@pytest.mark.parametrize(
    ("target", "href"),
    [
        (LinkTarget(kind=LinkKind.FILE, path="a.md", tail="#b"), "(<a.md>#b)"),
        (LinkTarget(kind=LinkKind.ROOT, path="a/", tail="?b"), "(a/?b)"),
        (LinkTarget(kind=LinkKind.MAIL, path="mailto:a@b", tail="?c"), "mailto:a@b?c"),
        (LinkTarget(kind=LinkKind.EXTERNAL, path="http://a/", tail="#b", host="a"), "http://a/#b"),
        (page_target("a.md"), "(<a.md>)"),
    ],
)
def test_href(target: LinkTarget, href: str) -> None:
    assert target.href(lambda path: f"<{path}>", lambda url: f"({url})") == href


@pytest.mark.parametrize(
    ("url", "base", "link"),
    [
        ("a/", "./", "a/"),
        ("a/", "a/", "./"),
        ("a/", "a/2/", "../"),
        ("a/2/", "a/", "2/"),
        ("a/x.html", "a/2/index.html", "../x.html"),
        ("a/index.html", "a/x.html", "index.html"),
        ("./", "a/", "../"),
        (".", "./", "./"),
        ("b.html#c", "a.html", "b.html#c"),
        ("", "a/b/", "../../"),
        ("x?y=/z", "a/", "../x?y=/z"),
        # On the page in the same folder, what stands before a colon would be a scheme.
        ("javascript:alert(1)", "./", "./javascript:alert(1)"),
        ("javascript:alert(1)", "a.html", "./javascript:alert(1)"),
        ("javascript:alert(1)", "a/", "../javascript:alert(1)"),
        ("a/javascript:x/", "a/", "./javascript:x/"),
        ("https:/b.example/", "./", "./https:/b.example/"),
        ("Talk:Page?a:b", "", "./Talk:Page?a:b"),
        ("a?b:c", "./", "a?b:c"),
        ("a/b:c", "./", "a/b:c"),
        ("a/../b/", "a/", "../b/"),
        ("a/c/", "a/b/", "../c/"),
    ],
)
def test_relative(url: str, base: str, link: str) -> None:
    assert relative(url, base) == link


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("a/?b:c", "a/?b:c"),
        ("javascript:alert(1)", "javascript%3Aalert(1)"),
        ("https:/b.example/", "https%3A/b.example/"),
        ("", "./"),
        ("#a", "./#a"),
    ],
)
def test_without_colon(url: str, link: str) -> None:
    assert without_colon(url) == link
