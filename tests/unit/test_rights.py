"""What a picture says of whose it is, and that nothing else is carried on."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.images.rights import read_fields, read_xmp, write_xmp

SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' xmlns:cc="http://creativecommons.org/ns#"'
    ' xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"'
    ' xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    ' xmlns:exif="http://ns.adobe.com/exif/1.0/"'
)


def packet(elements: str, attributes: str = "", before: str = "") -> bytes:
    return (
        f'<?xpacket begin="\ufeff"?>{before}<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f"<rdf:Description {SPACES} {attributes}>{elements}</rdf:Description></rdf:RDF>"
        '</x:xmpmeta><?xpacket end="w"?>\0'
    ).encode()


AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
ALL = {
    "dc:creator": ("Mira & Co", "Otto"),
    "dc:rights": ("© Amt",),
    "photoshop:Credit": ("Amt",),
    "xmpRights:UsageTerms": ("CC BY 4.0",),
    "xmpRights:WebStatement": ("https://amt.example/?a&b",),
    "cc:license": ("https://creativecommons.org/licenses/by/4.0/",),
    "plus:LicensorURL": ("https://amt.example/l",),
    "Iptc4xmpExt:DigitalSourceType": (AI,),
}


@pytest.mark.parametrize(
    ("elements", "attributes", "expected"),
    [
        (
            "<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>",
            "",
            {"dc:creator": ("A", "B")},
        ),
        ("", 'photoshop:Credit="A"', {"photoshop:Credit": ("A",)}),
        (
            "<photoshop:Credit>B</photoshop:Credit>",
            'photoshop:Credit="A"',
            {"photoshop:Credit": ("A",)},
        ),
        ('<cc:license rdf:resource="u"/>', "", {"cc:license": ("u",)}),
        (
            f'<ext:DigitalSourceType rdf:resource="{AI}"/>',
            "",
            {"Iptc4xmpExt:DigitalSourceType": (AI,)},
        ),
        (
            "<plus:Licensor><rdf:Seq><rdf:li><rdf:Description><plus:LicensorURL>u"
            "</plus:LicensorURL></rdf:Description></rdf:li></rdf:Seq></plus:Licensor>",
            "",
            {"plus:LicensorURL": ("u",)},
        ),
        (
            '<plus:Licensor><rdf:Seq><rdf:li plus:LicensorURL="u"/></rdf:Seq></plus:Licensor>',
            "",
            {"plus:LicensorURL": ("u",)},
        ),
        ("<exif:GPSLatitude>52,31N</exif:GPSLatitude>", 'exif:GPSLongitude="13,24E"', {}),
        ("<photoshop:Credit> </photoshop:Credit><dc:rights/>", "", {}),
        (
            f"<photoshop:Credit> a\n b\u200b {'x' * 2000}</photoshop:Credit>",
            "",
            {"photoshop:Credit": ("a b " + "x" * 995,)},
        ),
    ],
)
def test_read(elements: str, attributes: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert read_xmp(packet(elements, attributes)) == expected


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<x",
        "<a/>".encode("utf-16"),
        b"\xff",
        b"<a/>",
        packet("", 'photoshop:Credit="A"', before='<!DOCTYPE x [<!ENTITY a "b">]>'),
        packet(" " * 1_000_000, 'photoshop:Credit="A"'),
    ],
    ids=["empty", "broken", "UTF-16", "bytes", "other", "entities", "large"],
)
def test_what_is_not_read(content: bytes) -> None:
    assert read_xmp(content) == {}


def test_what_is_written_is_read_again() -> None:
    assert read_xmp(write_xmp(ALL)) == ALL
    assert write_xmp({}) == b""
    assert write_xmp({"exif:GPSLatitude": ("52,31N",)}) == b""


def test_older_fields() -> None:
    assert read_fields([" Mira ", "", "Mira"], "Amt", "") == {
        "dc:creator": ("Mira",),
        "photoshop:Credit": ("Amt",),
    }
