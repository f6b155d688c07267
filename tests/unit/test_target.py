"""Where links lead, and how they are written on a page."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.target import Kind, Refused, Target, host, read_target, relative

EXPECTED = "an address with http:, https: or mailto:, a path /… of the site, or a file beside it"


@pytest.mark.parametrize(
    ("text", "kind", "path", "tail"),
    [
        ("https://a.example/ä?b=c#d", Kind.OUTSIDE, "https://a.example/ä?b=c#d", ""),
        (" HTTP://a.example/b c ", Kind.OUTSIDE, "HTTP://a.example/b%20c", ""),
        ("mailto:a@b.example", Kind.OUTSIDE, "mailto:a@b.example", ""),
        ("/projekte/x/", Kind.ROOT, "projekte/x/", ""),
        ("/", Kind.ROOT, "", ""),
        ("/a?b#c", Kind.ROOT, "a", "?b#c"),
        ("../projekte/x.md#teil", Kind.FILE, "projekte/x.md", "#teil"),
        ("bild%20eins.png", Kind.FILE, "news/bild eins.png", ""),
        ("bild eins.png", Kind.FILE, "news/bild eins.png", ""),
        ("#unten", Kind.FILE, "news/a.md", "#unten"),
        ("/projekte/x.md", Kind.FILE, "projekte/x.md", ""),
        ("../projekte/x/", Kind.FILE, "projekte/x/", ""),
    ],
)
def test_read_target(text: str, kind: Kind, path: str, tail: str) -> None:
    assert read_target(text, "news/a.md") == Target(kind=kind, path=path, tail=tail)


@pytest.mark.parametrize(
    ("text", "expected", "cure"),
    [
        ("javascript:alert(1)", EXPECTED, "Link to a web page or a file of the site"),
        ("JavaScript:x", EXPECTED, "Link to a web page or a file of the site"),
        ("data:text/html,x", EXPECTED, "Link to a web page or a file of the site"),
        ("//a.example/b", EXPECTED, "Write https://a.example/b"),
        ("www.a.example", EXPECTED, "Write https://www.a.example"),
        ("https:a.example", EXPECTED, "Write the whole address, host and all"),
        ("https://[a/", EXPECTED, "Write the whole address, host and all"),
        (
            "../../x.md",
            "a path inside the documentation",
            "Take away the ../ that lead out of docs_dir",
        ),
    ],
)
def test_refused(text: str, expected: str, cure: str) -> None:
    assert read_target(text, "news/a.md") == Refused(expected=expected, cure=cure)


def test_url() -> None:
    target = Target(kind=Kind.FILE, path="a.md", tail="#b")
    assert target.url(lambda path: f"<{path}>") == "<a.md>#b"
    assert Target(kind=Kind.ROOT, path="a/", tail="?b").url(str) == "a/?b"


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
        ("https://a.example/", "a/", "https://a.example/"),
    ],
)
def test_relative(url: str, base: str, link: str) -> None:
    assert relative(url, base) == link


def test_host() -> None:
    assert [host(url) for url in ("https://A.example:1/x", "a/b", "mailto:a@b")] == [
        *("a.example", "", "")
    ]
