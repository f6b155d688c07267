"""Turns the shortcodes in a text of Hugo into Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from ..posts.problem import Problem
from .hugo_settings import stem_of
from .texts import fenced, translated

_HIGHLIGHT = re.compile(
    r"\{\{[<%]\s*highlight\s+\"?(?P<language>[\w+#.-]+)[^}]{0,200}\}\}"
    r"(?P<code>(?:(?!\{\{[<%]\s*/?highlight).)*+)\{\{[<%]\s*/highlight\s*[>%]\}\}",
    re.DOTALL,
)
_SHORTCODE = re.compile(r"\{\{[<%]\s*(?P<name>[\w/-]+)\s*(?P<rest>.*?)\s*/?[>%]\}\}", re.DOTALL)
_SHOWN = re.compile(r"\{\{([<%])/\*(.*?)\*/([>%])\}\}", re.DOTALL)
_ARGUMENT = re.compile(
    r"(?:(?P<key>[\w-]+)\s*=\s*)?(?:\"(?P<text>[^\"]*)\"|`(?P<raw>[^`]*)`|(?P<bare>[^\s\"`=]+))"
)
_VIDEOS = {
    "youtube": "<https://www.youtube.com/watch?v={id}>",
    "vimeo": "<https://vimeo.com/{id}>",
}


def markdown_of(
    body: str, path: str, first: int, places: Mapping[str, str]
) -> tuple[str, tuple[Problem, ...]]:
    """The text anew, and what stays for a person to write; ``places`` are by source."""
    text = _HIGHLIGHT.sub(lambda found: fenced(found, found["code"]), body)
    return translated(text, path, first, lambda tag: _instead(tag, path, places))


def _instead(tag: str, path: str, places: Mapping[str, str]) -> str | None:
    if shown := _SHOWN.fullmatch(tag):
        return f"{{{{{shown[1]}{shown[2]}{shown[3]}}}}}"
    found = _SHORTCODE.fullmatch(tag)
    if not found:
        return None
    named, given = _arguments(found["rest"])
    name = found["name"]
    if name in ("ref", "relref"):
        return _link(given[0] if given else named.get("path", ""), path, places)
    if name == "figure" and named.get("src"):
        return _figure(named)
    if name in _VIDEOS and (number := named.get("id") or (given[0] if given else "")):
        return _VIDEOS[name].format(id=number)
    return None


def _arguments(text: str) -> tuple[dict[str, str], list[str]]:
    """Those with names, and those without."""
    named: dict[str, str] = {}
    given: list[str] = []
    for found in _ARGUMENT.finditer(text):
        value = next(v for v in (found["text"], found["raw"], found["bare"]) if v is not None)
        if found["key"]:
            named[found["key"]] = value
        else:
            given.append(value)
    return named, given


def _link(wanted: str, path: str, places: Mapping[str, str]) -> str | None:
    """To the file of a post: by its path below ``content``, beside this one, or by its name."""
    page, hash, anchor = wanted.partition("#")
    if not page:
        return wanted or None
    stems = {stem_of(source): place for source, place in places.items()}
    key = posixpath.splitext(page)[0] if page.endswith(".md") else page.rstrip("/")
    key = key.removesuffix("/index").removesuffix("/_index")
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(stem_of(path)), key))
    ends = [stem for stem in stems if f"/{stem}".endswith(f"/{key.strip('/')}")]
    near = [key.strip("/"), beside, *(ends if len(ends) == 1 else ())]
    place = next((stems[each] for each in near if each in stems), None)
    if place is None:
        return None
    return posixpath.relpath(place, posixpath.dirname(places[path]) or ".") + hash + anchor


def _figure(named: Mapping[str, str]) -> str:
    alt = named.get("alt") or named.get("caption") or named.get("title") or ""
    picture = f"![{alt}](<{named['src']}>)" if " " in named["src"] else f"![{alt}]({named['src']})"
    if named.get("link"):
        picture = f"[{picture}]({named['link']})"
    caption = named.get("caption") or named.get("title")
    return f"{picture}\n*{caption}*" if caption else picture
