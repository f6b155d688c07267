"""Licences by their names and their addresses, and who made a picture."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.captions import Caption
from mkdocs_odis_news.posts.licenses import License, read_license
from mkdocs_odis_news.posts.problem import Invalid

CC = "https://creativecommons.org/"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("CC BY 4.0", f"{CC}licenses/by/4.0/"),
        ("cc-by-sa-4.0", f"{CC}licenses/by-sa/4.0/"),
        ("CC BY-NC-ND 3.0 DE", f"{CC}licenses/by-nc-nd/3.0/de/"),
        ("CC BY-SA 2.5", f"{CC}licenses/by-sa/2.5/"),
        ("Creative Commons BY 4.0 International", f"{CC}licenses/by/4.0/"),
        ("CC0", f"{CC}publicdomain/zero/1.0/"),
        ("CC0 1.0", f"{CC}publicdomain/zero/1.0/"),
        ("Public Domain Mark 1.0", f"{CC}publicdomain/mark/1.0/"),
        ("dl-de/by-2-0", "https://www.govdata.de/dl-de/by-2-0"),
        ("DL-DE-ZERO-2.0", "https://www.govdata.de/dl-de/zero-2-0"),
        (
            "Datenlizenz Deutschland – Namensnennung – Version 2.0",
            "https://www.govdata.de/dl-de/by-2-0",
        ),
        ("CC BY", ""),
        ("CC BY-SA-ND 4.0", ""),
        ("alle Rechte vorbehalten", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_name_stays_as_typed(text: str, url: str) -> None:
    assert read_license(text) == License(name=text, url=url)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (f"{CC}licenses/by/4.0/", "CC BY 4.0"),
        (f"{CC}licenses/by-sa/4.0", "CC BY-SA 4.0"),
        (f"{CC}licenses/by-sa/4.0/deed.de", "CC BY-SA 4.0"),
        (f"{CC}licenses/by-nc/3.0/de/legalcode", "CC BY-NC 3.0 DE"),
        ("http://www.creativecommons.org/licenses/by-nd/2.0/", "CC BY-ND 2.0"),
        (f"{CC}publicdomain/zero/1.0/deed.de", "CC0 1.0"),
        ("http://www.govdata.de/dl-de/by-2-0", "dl-de/by-2-0"),
        ("https://www.govdata.de/dl-de/by-2-0x", ""),
        (f"{CC}licenses/by/9.0/", ""),
        ("https://amt.example/creativecommons.org/licenses/by/4.0/", ""),
        ("https://amt.example/lizenz?x=1#y", ""),
    ],
)
def test_an_address_has_the_name_that_we_know(url: str, name: str) -> None:
    assert read_license(url) == License(name=name, url=url)


def test_an_address_is_told_in_ascii() -> None:
    """JSON-LD and feeds hand it on as it is."""
    license = License(url="https://xn--exmple-cua.example/%C3%BC%20b")
    assert read_license("https://exämple.example/ü b") == license


def test_an_address_without_a_host() -> None:
    assert isinstance(read_license("https:///x"), Invalid)


@pytest.mark.parametrize(
    ("credit", "line"),
    [
        ("Mira Holtkamp", "Foto: Mira Holtkamp"),
        ("© Amt", "Foto: © Amt"),
        ("Grafik: ODIS", "Grafik: ODIS"),
        ("12:30", "Foto: 12:30"),
        ("{0}", "Foto: {0}"),
        ("", ""),
    ],
)
def test_who_made_it(credit: str, line: str) -> None:
    assert Caption(credit=credit).credited("Foto: {name}") == line
