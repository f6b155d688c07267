"""Reads absolute addresses of the web, and writes them in ASCII, as machines want them."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv6Address
from urllib.parse import quote, unquote, urlsplit

import idna

# What separates the parts of an address (RFC 3986, 2.2), and the escapes that are there already.
_KEPT = "%:/?#[]@!$&'()*+,;="
# What nobody sees, or what turns the letters beside it: controls, and marks of Unicode.
UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
# What Windows takes for no name, and those who carry files from one system to another refuse.
NO_NAME = re.compile(r'["<>|*]')
_AUTHORITY = re.compile(r"[^/?#]*")
# What no browser takes in a host (WHATWG URL, "forbidden domain code point").
_NO_HOST = re.compile(r"[\x00-\x20\x7f#%/:<>?@\[\\\]^|]")
_LONGEST_HOST = 253  # RFC 1035; the library's time grows with the square of longer ones


def host_of(address: str) -> str:
    """The host of an address with http: or https:, in lower case and in Punycode.

    Empty where a browser would find none, or would not go there.
    """
    try:
        parts = urlsplit(address)
        host, _ = unquote(parts.hostname or ""), parts.port
        if "[" in parts.netloc.rpartition("@")[2]:
            return f"[{IPv6Address(host)}]"
    except ValueError:  # half a bracket, a port beyond 65,535
        return ""
    found = "" if _NO_HOST.search(host) else _punycode(host).lower()
    return "" if "%" in found and UNSEEN.search(host) else found


@lru_cache(maxsize=512)
def in_ascii(address: str) -> str:
    """The same address, with http: or https:, as a URI (RFC 3986): the host in Punycode."""
    scheme, separator, rest = address.partition("://")
    authority = _AUTHORITY.match(rest)[0]  # type: ignore[index]  # it matches whatever comes
    user, at, place = authority.rpartition("@")
    host, colon, port = (place, "", "") if place.startswith("[") else place.partition(":")
    head = f"{scheme}{separator}{user}{at}{_punycode(unquote(host))}{colon}{port}"
    return escaped(head + rest[len(authority) :])


def escaped(url: str) -> str:
    """All that is not ASCII, blanks and their like percent-encoded; escapes stay as they are."""
    return quote(url, safe=_KEPT)


def _punycode(host: str) -> str:
    """The text itself where it can be no host; browsers map the others alike (UTS 46)."""
    if not host.isascii() and len(host) <= _LONGEST_HOST:
        try:
            return idna.encode(host, uts46=True).decode()
        except idna.IDNAError:
            pass
    return escaped(host)
