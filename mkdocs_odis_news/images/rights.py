"""Reads whose a picture is from what is written in it, and writes that, and nothing else, anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from xml.etree import ElementTree as ET

Rights = Mapping[str, tuple[str, ...]]
"""From a property, such as ``dc:creator``, to its values."""

_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
# How each is written: as a list, in languages, as an address, or as text.
_SHAPES = {
    "dc:creator": "Seq",
    "dc:rights": "Alt",
    "photoshop:Credit": "",
    "xmpRights:UsageTerms": "Alt",
    "xmpRights:WebStatement": "",
    "cc:license": "resource",
    "plus:LicensorURL": "Licensor",
    "Iptc4xmpExt:DigitalSourceType": "",
}
_NAMES = {
    f"{{{_SPACES[space]}}}{local}": f"{space}:{local}"
    for space, _, local in (name.partition(":") for name in _SHAPES)
}
_LICENSOR = f"{{{_SPACES['plus']}}}Licensor"
_LARGEST, _LONGEST, _MOST = 1_000_000, 1_000, 10


def read_xmp(packet: bytes) -> Rights:
    """What an XMP packet says of its picture; nothing where no honest program wrote it.

    No packet has a document type: with one come entities, of which few make very many.
    """
    if len(packet) > _LARGEST or b"<!" in packet:
        return {}
    try:
        root = ET.fromstring(packet.decode("utf-8").strip("\ufeff\0 \r\n\t"))
    except (ET.ParseError, ValueError):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for description in root.iterfind(f"{{{_RDF}}}RDF/{{{_RDF}}}Description"):
        for tag, values in _properties(description):
            name, texts = _NAMES.get(tag), _cleaned(values)
            if name and texts:
                found.setdefault(name, texts)
    return found


def read_fields(creators: Iterable[str], credit: str, notice: str) -> Rights:
    """The same from older fields: those of IPTC, or of Exif."""
    given = {"dc:creator": creators, "photoshop:Credit": [credit], "dc:rights": [notice]}
    cleaned = {name: _cleaned(values) for name, values in given.items()}
    return {name: texts for name, texts in cleaned.items() if texts}


def write_xmp(rights: Rights) -> bytes:
    """A packet with these properties; empty where there are none."""
    written = "".join(_written(name, rights[name]) for name in _SHAPES if name in rights)
    if not written:
        return b""
    spaces = "".join(f' xmlns:{space}="{url}"' for space, url in _SPACES.items())
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        f'<rdf:Description rdf:about=""{spaces}>{written}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )
    return packet.encode()


def _properties(description: ET.Element) -> Iterator[tuple[str, Iterable[str]]]:
    """Their tags and values: as attributes, elements, or those of a licensor."""
    for tag, value in description.items():
        yield tag, [value]
    for child in description:
        parts = child.iter() if child.tag == _LICENSOR else [child]
        for part in parts:
            yield part.tag, _values(part)
            if child.tag == _LICENSOR:
                yield from ((tag, [value]) for tag, value in part.items())


def _values(element: ET.Element) -> list[str]:
    items = [item.text or "" for item in element.iter(f"{{{_RDF}}}li")]
    return items or [element.get(f"{{{_RDF}}}resource") or element.text or ""]


def _cleaned(values: Iterable[str]) -> tuple[str, ...]:
    lines = (" ".join(value.split())[:_LONGEST] for value in values)
    texts = ("".join(filter(str.isprintable, line)) for line in lines)
    return tuple(dict.fromkeys(filter(None, texts)))[:_MOST]


def _written(name: str, texts: tuple[str, ...]) -> str:
    shape, first = _SHAPES[name], escape(texts[0])
    if shape == "resource":
        return f'<{name} rdf:resource="{first}"/>'
    if shape == "Alt":
        item = f'<rdf:li xml:lang="x-default">{first}</rdf:li>'
        return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>"
    if shape == "Seq":
        items = "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in texts)
        return f"<{name}><rdf:Seq>{items}</rdf:Seq></{name}>"
    if shape == "Licensor":
        item = f'<rdf:li rdf:parseType="Resource"><{name}>{first}</{name}></rdf:li>'
        return f"<plus:Licensor><rdf:Seq>{item}</rdf:Seq></plus:Licensor>"
    return f"<{name}>{first}</{name}>"
