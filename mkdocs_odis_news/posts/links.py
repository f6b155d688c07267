"""Reads where a link or a picture leads, once, and writes it for a page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from urllib.parse import quote, unquote

from ..translations.message import say
from .address import UNSEEN, host_of
from .problem import Invalid

UrlOf = Callable[[str], str]
"""From a path below ``docs_dir`` to the URL of its page below the site's root (``File.url``)."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_MAIL = re.compile(r"mailto:(?:\?.|[^/@?#][^@?#]*@[^@?#]+)", re.IGNORECASE | re.DOTALL)
_OTHER_HOST = re.compile(r"[/\\]{2,}")
# Browsers drop breaks wherever they stand; nobody sees what surrounds an address that was pasted.
_BREAK = re.compile(r"[\t\n\r]")
_INVISIBLE = "".join(
    chr(code)
    for first, last in (
        *((0x00, 0x20), (0x7F, 0xA0), (0xAD, 0xAD), (0x61C, 0x61C), (0x1680, 0x1680)),
        *((0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
    )
    for code in range(first, last + 1)
)
# No letters of an address (RFC 3986, 2): as browsers do it, each is escaped.
_NO_LETTER = re.compile(rf'[\s"<>\ud800-\udfff]|{UNSEEN.pattern}')
# To a browser, an escaped dot is a dot, and two of them lead out of a folder.
_DOT = re.compile(r"%2e", re.IGNORECASE)

_EXPECTED = say(
    "an address with http:, https: or mailto:, a path /… of the site, or a file beside it"
)


class LinkKind(Enum):
    """The web (http:, https:); a mailbox; a path from this site's root; a file."""

    EXTERNAL = "external"
    MAIL = "mail"
    ROOT = "root"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTarget:
    """``path`` is an address, or a path below the site's root, or one below ``docs_dir``.

    ``tail`` is ``?…#…``, ``host`` that of an address of the web, in lower case and in Punycode.
    """

    kind: LinkKind
    path: str
    tail: str = ""
    host: str = ""

    @property
    def is_ours(self) -> bool:
        """Whether it is a place of this site."""
        return self.kind in (LinkKind.ROOT, LinkKind.FILE)

    @property
    def as_typed(self) -> str:
        """As it may be typed into any file."""
        path = quote(self.path) if self.kind is LinkKind.FILE else self.path
        return (f"/{path}" if self.is_ours else path) + self.tail

    def href(self, url_of: UrlOf, link: Callable[[str], str]) -> str:
        """``link`` writes a URL below the site's root; all that is not ours stays as it is."""
        if self.kind is LinkKind.FILE:
            return link(url_of(self.path) + self.tail)
        return link(self.path + self.tail) if self.is_ours else self.path + self.tail


def page_target(source: str) -> LinkTarget:
    """The page of a file below ``docs_dir``."""
    return LinkTarget(kind=LinkKind.FILE, path=source)


def read_target(text: str, source: str) -> LinkTarget | Invalid:
    """Reads ``text`` as written in the file ``source`` (a path below ``docs_dir``).

    ``/x/`` means the site's root, ``/x.md`` a file below ``docs_dir``, another path is relative to
    the file; the schemes http, https and mailto lead out, and every other one is refused.
    """
    text = _BREAK.sub("", text).strip(_INVISIBLE)
    text = _NO_LETTER.sub(lambda found: quote(found.group(), errors="replace"), text)
    if slashes := _OTHER_HOST.match(text):
        rest = text[slashes.end() :]
        return _invalid(_written(rest) if rest else say("Write / for the home page"))
    text = text.replace("\\", "%5C")
    if text.lower().startswith("www."):
        return _invalid(_written(text))
    if scheme := _SCHEME.match(text):
        return _with_scheme(text, scheme[1].lower())
    return _path(text, source)


def read_address(text: str | None, source: str = "index.md") -> LinkTarget | None:
    """As ``read_target``, for what no post says; None without a target."""
    target = read_target(text, source) if text else None
    return target if isinstance(target, LinkTarget) else None


def relative(url: str, base: str) -> str:
    """``url`` as a link on the page ``base``; both below the site's root, as ``File.url`` gives."""
    path, tail = split(url)
    folder = "" if base in (".", "./") else base.rpartition("/")[0]
    page = "" if path in (".", "./") else path
    link = _way(folder, page)
    if page.endswith("/") or not page:
        link += "/"
    # What stands before a colon would be a scheme (RFC 3986, 4.2).
    return (f"./{link}" if ":" in link.partition("/")[0] else link) + tail


def _way(folder: str, page: str) -> str:
    """As ``posixpath.relpath`` has it, which looks at the working directory twice each time."""
    start, end = _pieces(folder), _pieces(page)
    if start is None or end is None:
        return posixpath.relpath(f"/{page}", f"/{folder}")
    same = 0
    for one, other in zip(start, end, strict=False):
        if one != other:
            break
        same += 1
    return "/".join(("..",) * (len(start) - same) + end[same:]) or "."


# Each page leads to many places, and to each place many pages.
@lru_cache(maxsize=512)
def _pieces(path: str) -> tuple[str, ...] | None:
    """The names in a path; None where dots among them lead elsewhere."""
    pieces = tuple(filter(None, path.split("/")))
    return None if "." in pieces or ".." in pieces else pieces


def without_colon(url: str) -> str:
    """A URL below the site's root for those who tell by its looks whether it is one."""
    path, tail = split(url)
    return (path.replace(":", "%3A") or "./") + tail


def _with_scheme(text: str, scheme: str) -> LinkTarget | Invalid:
    path, tail = split(text)
    if scheme in ("http", "https"):
        if host := host_of(text):
            return LinkTarget(kind=LinkKind.EXTERNAL, path=path, tail=tail, host=host)
        return _invalid(say("Write the whole address, host and all"))
    if scheme != "mailto":
        return _invalid(say("Link to a web page or a file of the site"))
    if not _MAIL.match(text):
        return _invalid(say("Write the whole address, such as mailto:news@example.org"))
    return LinkTarget(kind=LinkKind.MAIL, path=path, tail=tail)


def _path(text: str, source: str) -> LinkTarget | Invalid:
    path, tail = split(text)
    path = _DOT.sub(".", path)
    if not path:
        return LinkTarget(kind=LinkKind.FILE, path=source, tail=tail)
    from_root = path.startswith("/")
    is_file = not from_root or path.lower().endswith((".md", ".markdown"))
    named = (unquote(path) if is_file else path).lstrip("/")
    folder = "" if from_root else posixpath.dirname(source)
    joined = posixpath.normpath(posixpath.join(folder, named))
    if joined.split("/", 1)[0] == "..":
        return Invalid(
            expected=say("a path inside the documentation"),
            cure=say("Take away the ../ that lead out of docs_dir"),
        )
    if named.rpartition("/")[2] in ("", ".", ".."):
        joined = f"{joined}/"
    if is_file:
        return LinkTarget(kind=LinkKind.FILE, path=joined, tail=tail)
    return LinkTarget(kind=LinkKind.ROOT, path=joined.removeprefix("./"), tail=tail)


def split(text: str) -> tuple[str, str]:
    """A path, and the query and fragment behind it."""
    if "?" not in text and "#" not in text:
        return text, ""
    at = min(text.find(mark) for mark in "?#" if mark in text)
    return text[:at], text[at:]


def _written(address: str) -> str:
    return say("Write {line}", line=f"https://{address}")


def _invalid(cure: str) -> Invalid:
    return Invalid(expected=_EXPECTED, cure=cure)
