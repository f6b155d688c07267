"""Knows the licences that pictures have: their short names, and the addresses of their texts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .address import in_ascii
from .keys import normalised
from .links import read_target
from .problem import Invalid

_COMMONS = "https://creativecommons.org/"
_OF_GERMANY = "https://www.govdata.de/dl-de/"
_NAME = re.compile(
    r"(?:creativecommons|cc)(?P<kind>by(?:nc)?(?:sa|nd)?)"
    r"(?P<version>[1-4]0|25)(?:international|unported)?(?P<port>de)?"
)
_PLACE = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/licenses/(?P<kind>by(?:-nc)?(?:-sa|-nd)?)"
    r"/(?P<version>[1-4]\.0|2\.5)(?:/(?P<port>[a-z]{2}))?(?:/(?:(?:deed|legalcode).*)?)?"
)
_OTHERS = {
    "CC0 1.0": f"{_COMMONS}publicdomain/zero/1.0/",
    "Public Domain Mark 1.0": f"{_COMMONS}publicdomain/mark/1.0/",
    "dl-de/by-2-0": f"{_OF_GERMANY}by-2-0",
    "dl-de/zero-2-0": f"{_OF_GERMANY}zero-2-0",
}
_ADDRESSES = {normalised(name): url for name, url in _OTHERS.items()} | {
    "cc0": _OTHERS["CC0 1.0"],
    "cc010universal": _OTHERS["CC0 1.0"],
    "datenlizenzdeutschlandnamensnennungversion20": _OTHERS["dl-de/by-2-0"],
    "datenlizenzdeutschlandnamensnennung20": _OTHERS["dl-de/by-2-0"],
    "datenlizenzdeutschlandzeroversion20": _OTHERS["dl-de/zero-2-0"],
    "datenlizenzdeutschlandzero20": _OTHERS["dl-de/zero-2-0"],
}
_WEB = re.compile("https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """``name`` is empty where its author gave an address that we do not know, ``url`` where none
    is known."""

    name: str = ""
    url: str = ""


def read_license(text: str) -> License | Invalid:
    """A name, which stays as it was typed, or an address of the web."""
    if not _WEB.match(text):
        return License(name=text, url=_url_of(text))
    target = read_target(text, "index.md")
    if isinstance(target, Invalid):
        return target
    url = in_ascii(target.path + target.tail)
    return License(name=_name_of(url), url=url)


def _url_of(name: str) -> str:
    letters = normalised(name)
    if found := _NAME.fullmatch(letters):
        parts = re.findall("by|nc|sa|nd", found["kind"])
        version = ".".join(found["version"])
        port = f"{found['port']}/" if found["port"] else ""
        return f"{_COMMONS}licenses/{'-'.join(parts)}/{version}/{port}"
    return _ADDRESSES.get(letters, "")


def _name_of(url: str) -> str:
    if found := _PLACE.fullmatch(url.lower()):
        port = f" {found['port'].upper()}" if found["port"] else ""
        return f"CC {found['kind'].upper()} {found['version']}{port}"
    place = _bare(url)
    known = ((name, _bare(each)) for name, each in _OTHERS.items())
    return next(
        (name for name, each in known if re.match(rf"{re.escape(each)}(?![^/?#])", place)), ""
    )


def _bare(url: str) -> str:
    """Without the scheme, which may be the older one, and what many leave out."""
    return url.lower().partition("://")[2].removeprefix("www.").rstrip("/")
