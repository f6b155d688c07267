"""Builds XML that every reader can read, the same bytes for the same content."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def element(
    parent: ET.Element, name: str, text: str | None = None, **attributes: str
) -> ET.Element:
    """Adds an element. Characters that XML forbids (XML 1.0, 2.2) are left out."""
    added = ET.SubElement(parent, name, {key: legal(value) for key, value in attributes.items()})
    if text is not None:
        added.text = legal(text)
    return added


def legal(text: str) -> str:
    """The text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def document(root: ET.Element) -> str:
    """The whole document, indented; the text of an element stays as it is."""
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'
