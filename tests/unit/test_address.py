"""Absolute addresses in ASCII, and their hosts."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.address import escaped, host_of, in_ascii


@pytest.mark.parametrize(
    ("address", "ascii"),
    [
        ("https://www.köln.example/ä?b=ö#c", "https://www.xn--kln-sna.example/%C3%A4?b=%C3%B6#c"),
        ("https://WWW.KÖLN.example", "https://www.xn--kln-sna.example"),
        ("https://straße.example/%C3%A4", "https://xn--strae-oqa.example/%C3%A4"),
        ("http://ä:ö@k%C3%B6ln.example:80/", "http://%C3%A4:%C3%B6@xn--kln-sna.example:80/"),
        ("http://例え。テスト/", "http://xn--r8jz45g.xn--zckzah/"),
        ("http://[::1]:80/ä", "http://[::1]:80/%C3%A4"),
        ("https://A.example?b=http://c/", "https://A.example?b=http://c/"),
        # What can be no host in Punycode stays what it was.
        ("http://ä_ö.example/", "http://%C3%A4_%C3%B6.example/"),
        (f"http://{'ä' * 300}/", f"http://{'%C3%A4' * 300}/"),
        ("http://…/", "http://%E2%80%A6/"),
        ("", ""),
    ],
)
def test_in_ascii(address: str, ascii: str) -> None:
    assert in_ascii(address) == ascii


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://A.example:1/x", "a.example"),
        ("https://Köln.example/", "xn--kln-sna.example"),
        ("https://XN--KLN-SNA.example/", "xn--kln-sna.example"),
        ("https://k%C3%B6ln.example/", "xn--kln-sna.example"),
        ("https://a.example:b/", ""),
        ("https://[::1", ""),
        ("", ""),
    ],
)
def test_host(address: str, host: str) -> None:
    assert host_of(address) == host


def test_escaped() -> None:
    assert escaped('mailto:a@b?c="ä %20') == "mailto:a@b?c=%22%C3%A4%20%20"
