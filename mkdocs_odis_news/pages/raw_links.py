"""Leads links right that an author wrote for where a page, or its target, would stand by itself."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from ..posts.links import relative, split
from ..posts.markup import values_anew
from ..posts.srcset import srcset_anew

_ATTRIBUTES = ("href", "src", "poster", "data")
_SETS = ("srcset", "imagesrcset")
# What stands around an address in HTML, and in a link of Markdown.
_AROUND = (('"', '"'), ("'", "'"), ("(", ")"), ("=", ">"), ("=", " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The URLs of a site, by path: ``there`` of all that it has, ``earlier`` of what has moved.

    ``away`` write where a page leads that the site does not have, for the page with a URL.
    """

    there: Mapping[str, str]
    earlier: Mapping[str, str]
    away: Mapping[str, Callable[[str], str]] = field(default_factory=dict)

    def led_right(self, html: str, markdown: str, was: str, url: str) -> str:
        """The text of the page with this URL, which would stand at ``was`` by itself.

        What the host has resolved stands otherwise in the Markdown, leads somewhere, and stays.
        """

        def moved(address: str, is_typed: bool) -> str | None:
            path, tail = split(address)
            if not path or path.startswith("/") or ":" in path:
                return None
            if lead := self.away.get(_at(path, url)) or self.away.get(_at(path, was)):
                return lead(url)
            if _at(path, url) in self.there and not is_typed:
                return None
            wanted = _at(path, was)
            target = self.earlier.get(wanted) or self.there.get(wanted)
            return relative(target + tail, url) if target else None

        def anew(name: str, value: str) -> str | None:
            if name not in (*_ATTRIBUTES, *_SETS):
                return None
            is_typed = any(f"{a}{value}{z}" in markdown for a, z in _AROUND)
            if name in _ATTRIBUTES:
                return moved(value, is_typed)
            found = srcset_anew(value, lambda address: moved(address, is_typed) or address)
            return found if found != srcset_anew(value, str) else None

        return values_anew(html, anew)


def path_of(url: str) -> str:
    """A URL below the site's root, for comparing: unescaped, without the slash of a folder."""
    path = posixpath.normpath(f"/{unquote(url)}").lstrip("/")
    return path.removesuffix("/index.html") if path != "index.html" else ""


def _at(path: str, base: str) -> str:
    return path_of(posixpath.join("" if base in (".", "./") else posixpath.dirname(base), path))
