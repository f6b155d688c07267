"""Takes over posts from Eleventy, whose front matter ours comes from."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping
from typing import Any

from ..posts.frontmatter import FrontMatter
from ..posts.problem import Problem
from ..translations.message import say
from .front import first_line_of, marked, names_of, rewritten, text_of, value_of
from .permalinks import day_of
from .taken import Import, Imported, Source, Target, gathered, no_address, not_taken, read_front
from .texts import fenced, translated

_MARKDOWN = (".md", ".markdown")
_TEMPLATES = (".njk", ".html", ".liquid", ".hbs", ".webc", ".11ty.js", ".pug", ".ejs")
_NO_POSTS = ("node_modules/", "_site/", "_includes/", "_data/", "_layouts/")
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-?")
_TAGS = frozenset(("post", "posts"))
_HIGHLIGHT = re.compile(
    r"\{%-?\s*highlight\s+[\"']?(?P<language>[\w+#.-]+)[^%]{0,200}%\}"
    r"(?P<code>(?:(?!\{%-?\s*(?:end)?highlight).)*+)\{%-?\s*endhighlight\s*-?%\}",
    re.DOTALL,
)
_SLUG = re.compile(r"\{\{\s*page\.fileSlug\s*(?:\|\s*slug(?:ify)?\s*)?\}\}")
# What a directory's data says of the posts in it, beside their tags.
_SHARED = ("categories", "author", "authors", "draft", "eleventyExcludeFromCollections")


def import_eleventy(source: Source, target: Target) -> Import:
    """The pages that are marked as posts, or have a date in their names."""
    paths = [path for path in source.paths() if not _is_apart(path)]
    shared = {path: _shared(source, path) for path in paths if path.endswith(".json")}
    read = {path: read_front(source, path) for path in paths if _is_page(path)}
    data = {path: _data_of(path, shared) for path in read}
    posts = {path: each for path, each in read.items() if _is_post(path, each, data[path])}
    base = posixpath.commonpath([posixpath.dirname(path) for path in posts] or [""])
    files: list[Imported] = []
    problems: list[Problem] = []
    for path in sorted(posts, key=lambda path: (not path.endswith(_MARKDOWN), path)):
        front = posts[path]
        if path.endswith(_TEMPLATES):
            problems.append(not_taken(path, say("a file that is no Markdown")))
        elif isinstance(front, Problem):
            problems.append(front)
        else:
            text, left = _text(front, data[path], target)
            problems += left
            place = posixpath.relpath(path, base or ".")
            place = f"{posixpath.splitext(place)[0] if place.endswith(_MARKDOWN) else place}.md"
            files.append(Imported(path=place, content=text.encode(), source=path))
    return gathered(len(posts), files, problems)


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


def _shared(source: Source, path: str) -> Mapping[str, Any]:
    try:
        found = json.loads(source.read(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _data_of(path: str, shared: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """What ``posts/posts.json`` says of the pages in ``posts``, and so for each folder above."""
    found: dict[str, Any] = {}
    folder = ""
    for name in posixpath.dirname(path).split("/"):
        folder = posixpath.join(folder, name)
        for ending in (".json", ".11tydata.json"):
            found |= shared.get(posixpath.join(folder, f"{name}{ending}"), {})
    return found


def _text(
    front: FrontMatter, data: Mapping[str, Any], target: Target
) -> tuple[str, tuple[Problem, ...]]:
    tags = [*names_of(value_of(front, "tags")), *names_of(data.get("tags"))]
    kept = [tag for tag in dict.fromkeys(tags) if tag != "posts"]
    changes = marked(front, kept, target.marker)
    for key in _SHARED:
        if key in data and value_of(front, key) is None:
            changes[key] = data[key]
    pattern, address = _pattern_of(front, data)
    if address and address != text_of(front, "permalink"):
        changes["permalink"] = address
    body = _HIGHLIGHT.sub(lambda found: fenced(found["language"], found["code"]), front.body)
    body, left = translated(body, front.source, first_line_of(front), lambda tag: None)
    lost = () if address or not pattern else (no_address(front.source, pattern),)
    return rewritten(front, changes, body), (*left, *lost)


def _pattern_of(front: FrontMatter, data: Mapping[str, Any]) -> tuple[str, str]:
    """What is said of the address, and the address itself, if that can be told."""
    pattern = text_of(front, "permalink") or str(data.get("permalink") or "")
    stem = posixpath.splitext(posixpath.basename(front.source))[0]
    name = _DATE.sub("", stem, count=1) if _DATE.match(stem) else stem
    address = _SLUG.sub(lambda found: name, pattern)
    return pattern, "" if "{{" in address else address
