"""Takes over posts from Eleventy, whose front matter ours comes from."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from ..posts.frontmatter import FrontMatter
from ..posts.problem import Problem, shown
from ..translations.message import say
from .eleventy_data import data_files, data_of, ignored, input_of
from .front import inherited, marked, names_of, rewritten, value_of
from .permalinks import day_of
from .reading import read_front
from .taken import Address, Import, Imported, Source, Target, gathered, no_address, not_taken
from .texts import HIGHLIGHT, fenced, translated

_MARKDOWN = (".md", ".markdown")
_TEMPLATES = (".njk", ".html", ".liquid", ".hbs", ".webc", ".11ty.js", ".pug", ".ejs")
_NO_POSTS = ("node_modules/", "_site/", "_includes/", "_data/", "_layouts/")
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-?")
_TAGS = frozenset(("post", "posts"))
_SLUG = re.compile(r"\{\{\s*page\.fileSlug\s*(?:\|\s*slug(?:ify)?\s*)?\}\}")
_NAMED = re.compile(
    rb"---(?P<format>json|toml|ya?ml)[ \t]*\r?\n(?P<block>.*?)(?<=\n)---[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
_OTHER = re.compile(r"---\w+(?=[ \t]*\n)")


def import_eleventy(source: Source, target: Target) -> Import:
    """The pages that are marked as posts, or have a date in their names."""
    paths = [path for path in source.paths() if not _is_apart(path)]
    shared, problems = data_files(source, paths)
    read = {path: _read(source, path) for path in paths if _is_page(path)}
    data = {path: data_of(path, shared) for path in read}
    posts = {path: each for path, each in read.items() if _is_post(path, each, data[path])}
    for path in ignored(source, posts):
        data[path]["draft"] = True
    base = posixpath.commonpath([posixpath.dirname(path) for path in posts] or [""])
    top = input_of(source)
    found: list[Imported | Problem] = [*problems]
    for path in sorted(posts, key=lambda path: (not path.endswith(_MARKDOWN), path)):
        front = posts[path]
        if path.endswith(_TEMPLATES):
            found.append(not_taken(path, say("a file that is no Markdown")))
        elif isinstance(front, Problem):
            found.append(front)
        else:
            place = posixpath.relpath(path, base or ".")
            place = f"{posixpath.splitext(place)[0] if place.endswith(_MARKDOWN) else place}.md"
            address, unknown = _address(front, data[path], top, target.place_of(place))
            text, left = _text(front, data[path], target, address)
            post = Imported(path=place, content=text.encode(), source=path)
            found += (*left, *unknown, post)
    return gathered(len(posts), found)


def _is_apart(path: str) -> bool:
    return any(f"/{folder}" in f"/{path}" for folder in _NO_POSTS) or "/." in f"/{path}"


def _is_page(path: str) -> bool:
    """Markdown, a template, or a name without a suffix; the point of ``2.Treffen`` begins none."""
    name = posixpath.basename(path)
    is_bare = not _SUFFIX.fullmatch(posixpath.splitext(name)[1])
    return path.endswith((*_MARKDOWN, *_TEMPLATES)) or (is_bare and bool(day_of(name)))


def _is_post(path: str, front: FrontMatter | Problem, data: Mapping[str, Any]) -> bool:
    dated = bool(_DATE.match(posixpath.basename(path)))
    if isinstance(front, Problem):
        return dated
    tags = {*names_of(value_of(front, "tags")), *names_of(data.get("tags"))}
    return bool(_TAGS & tags) or (dated and front.format is not None)


def _text(
    front: FrontMatter, data: Mapping[str, Any], target: Target, address: Mapping[str, Any]
) -> tuple[str, tuple[Problem, ...]]:
    tags = [*names_of(value_of(front, "tags")), *names_of(data.get("tags"))]
    kept = [tag for tag in dict.fromkeys(tags) if tag != "posts"]
    changes = {**marked(front, kept, target.marker), **inherited(front, data), **address}
    body = HIGHLIGHT.sub(lambda found: fenced(found, found["code"]), front.body)
    body, left = translated(body, front.source, front.body_line, lambda tag: None)
    return rewritten(front, changes, body), left


def _address(
    front: FrontMatter, data: Mapping[str, Any], top: str | None, here: str | None
) -> Address:
    """``permalink`` with what is known filled in; else the address that a file has by its place."""
    own = value_of(front, "permalink")
    pattern = data.get("permalink") if own is None else own
    stem = posixpath.splitext(front.source)[0].removeprefix(top or "").removesuffix("/index")
    folder, name = posixpath.split(stem)
    if pattern is None:
        by_place = f"/{folder if posixpath.basename(folder) == name else stem}/"
        if top is None or by_place == here or not front.source.endswith(_MARKDOWN):
            return {}, ()
        return {"aliases": [by_place, *names_of(value_of(front, "aliases"))]}, ()
    if isinstance(pattern, str) and pattern not in ("", "false", "true"):
        address = _SLUG.sub(lambda found: _DATE.sub("", name, count=1) or name, pattern)
        if "{{" in address or "{%" in address:
            return no_address(front.source, pattern)
        pattern = f"/{address.lstrip('/')}"
    return ({} if pattern == own else {"permalink": pattern}), ()


def _read(source: Source, path: str) -> FrontMatter | Problem:
    front = read_front(source, path, _plain)
    if isinstance(front, FrontMatter) and (other := _OTHER.match(front.text)):
        return not_taken(path, say("{line} as the first line", line=shown(other[0])))
    return front


def _plain(content: bytes) -> bytes:
    """Front matter between ``---json`` and ``---``, say, as we read it."""
    found = _NAMED.match(content)
    if not found:
        return content
    block, body = found["block"].strip(), content[found.end() :]
    if found["format"] == b"json":
        return re.sub(rb"\A\{\s*", b"{", block) + b"\n" + body
    fence = b"+++" if found["format"] == b"toml" else b"---"
    return b"\n".join((fence, block, fence, body))
