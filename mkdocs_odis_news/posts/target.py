"""Reads where a link or an image of a post leads, and writes it relative to a page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote, urlsplit

UrlOf = Callable[[str], str]
"""From a path below ``docs_dir`` to the URL of its page below the site's root (``File.url``)."""

_SCHEMES = ("http", "https", "mailto")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]")


class Kind(Enum):
    """Another site; a path from this site's root; a file below ``docs_dir``."""

    OUTSIDE = "outside"
    ROOT = "root"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """``path`` is a URL, a path below the root or one below ``docs_dir``; ``tail`` is ``?…#…``."""

    kind: Kind
    path: str
    tail: str = ""

    def url(self, url_of: UrlOf) -> str:
        """An absolute URL, or one below the site's root without a leading slash."""
        if self.kind is Kind.FILE:
            return url_of(self.path) + self.tail
        return self.path + self.tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why something is no target: what was expected, and the cure."""

    expected: str
    cure: str


def read_target(text: str, source: str) -> Target | Refused:
    """Reads ``text`` as written in the file ``source`` (a path below ``docs_dir``).

    ``/x/`` means the site's root, ``/x.md`` a file below ``docs_dir``, another path is relative to
    the file; the schemes http, https and mailto lead out, and every other one is refused.
    """
    text = _BLANK.sub(lambda blank: f"%{ord(blank.group()):02X}", text.strip())
    text = text.replace("\\", "%5C")
    if text.startswith("//"):
        return Refused(expected=_expected(), cure=f"Write https:{text}")
    if text.lower().startswith("www."):
        return Refused(expected=_expected(), cure=f"Write https://{text}")
    if scheme := _SCHEME.match(text):
        return _outside(text, scheme[1].lower())
    path, tail = _split(text)
    is_file = not path.startswith("/") or path.lower().endswith((".md", ".markdown"))
    if not is_file:
        return Target(kind=Kind.ROOT, path=path.lstrip("/"), tail=tail)
    folder = "" if path.startswith("/") else posixpath.dirname(source)
    named = unquote(path.lstrip("/"))
    joined = posixpath.normpath(posixpath.join(folder, named)) if path else source
    if named.endswith("/"):
        joined += "/"
    if joined.startswith(".."):
        return Refused(
            expected="a path inside the documentation",
            cure="Take away the ../ that lead out of docs_dir",
        )
    return Target(kind=Kind.FILE, path=joined, tail=tail)


def relative(url: str, base: str) -> str:
    """``url`` as a link on the page ``base``; both below the site's root, as ``File.url`` gives.

    An absolute URL stays as it is.
    """
    if _SCHEME.match(url):
        return url
    path, tail = _split(url)
    folder = "" if base in (".", "./") else base.rpartition("/")[0]
    page = "" if path in (".", "./") else path
    link = posixpath.relpath(f"/{page}", f"/{folder}")
    return (f"{link}/" if page.endswith("/") or not page else link) + tail


def host(url: str) -> str:
    """The host of an absolute URL in lower case; empty for a path of this site."""
    return (urlsplit(url).hostname or "") if _SCHEME.match(url) else ""


def _outside(text: str, scheme: str) -> Target | Refused:
    if scheme not in _SCHEMES:
        return Refused(expected=_expected(), cure="Link to a web page or a file of the site")
    try:
        complete = scheme == "mailto" or bool(urlsplit(text).hostname)
    except ValueError:
        complete = False
    if not complete:
        return Refused(expected=_expected(), cure="Write the whole address, host and all")
    return Target(kind=Kind.OUTSIDE, path=text)


def _split(text: str) -> tuple[str, str]:
    at = min((text.find(mark) for mark in "?#" if mark in text), default=len(text))
    return text[:at], text[at:]


def _expected() -> str:
    return "an address with http:, https: or mailto:, a path /… of the site, or a file beside it"
