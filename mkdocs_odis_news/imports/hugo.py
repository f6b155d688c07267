"""Takes over posts from Hugo, with the files beside them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..posts.frontmatter import FrontMatter
from ..posts.problem import Problem, Severity
from ..translations.message import say
from .front import inherited, marked, names_of, rewritten, text_of, value_of
from .hugo_cascade import cascades_of, handed_down
from .hugo_settings import CONTENT, permalinks_of, section_of, settings_of, stem_of, urlized
from .hugo_text import markdown_of
from .permalinks import day_of, filled, names_of_day
from .reading import read_front, taken_as_it_is
from .taken import (
    Address,
    Import,
    Imported,
    Source,
    Target,
    gathered,
    no_address,
    no_post,
    not_taken,
)

_MARKDOWN = (".md", ".markdown")
_PAGES = (*_MARKDOWN, ".html", ".adoc", ".org", ".rst", ".pandoc")


def import_hugo(source: Source, target: Target) -> Import:
    """The dated pages below ``content``; without that folder, below the source itself."""
    below = [path for path in source.paths() if path.startswith(CONTENT)]
    paths = below or [path for path in source.paths() if not path.startswith(("public/", "."))]
    leaves = tuple(f"{posixpath.dirname(path)}/" for path in paths if _is_leaf(path))
    pages = [path for path in paths if path.endswith(_PAGES) and not _is_branch(path)]
    read = {path: _taken(source, path, leaves) for path in pages}
    posts = {path: each for path, each in read.items() if isinstance(each, FrontMatter)}
    found: list[Imported | Problem] = [e for e in read.values() if isinstance(e, Problem)]
    base = _base(list(posts))
    places = {path: _place(path, base) for path in posts}
    settings = settings_of(source)
    patterns = permalinks_of(settings)
    branches = [path for path in paths if _is_branch(path) and path.endswith(_MARKDOWN)]
    cascades = cascades_of(source, settings, branches)
    for path, front in posts.items():
        body, left = markdown_of(front.body, path, front.body_line, places)
        address, unknown = _address(front, patterns, target, places[path])
        tags = names_of(value_of(front, "tags"))
        above = inherited(front, handed_down(path, f"/{stem_of(path)}", cascades))
        changes = {**above, **marked(front, tags, target.marker), **_picture(front), **address}
        text = rewritten(front, changes, body)
        post = Imported(path=places[path], content=text.encode(), source=path)
        found += (*left, *unknown, post)
    for path in _beside(paths, list(posts), base):
        found.append(taken_as_it_is(source, path, posixpath.relpath(path, base or ".")))
    return gathered(len(pages), found)


def _is_branch(path: str) -> bool:
    return posixpath.basename(path).startswith("_index.")


def _is_leaf(path: str) -> bool:
    """Whether it is the page of a folder that is a post, with all that is in it."""
    folder, name = posixpath.split(path)
    is_index = path.endswith(_PAGES) and name.startswith("index.")
    return is_index and f"{folder}/" not in ("/", CONTENT)


def _taken(source: Source, path: str, leaves: tuple[str, ...]) -> FrontMatter | Problem:
    beside = posixpath.dirname(path) if _is_leaf(path) else path
    if beside.startswith(leaves):
        found = not_taken(path, say("a file of another post, of which Hugo makes no page"))
        return replace(found, severity=Severity.WARNING)
    if not path.endswith(_MARKDOWN):
        return not_taken(path, say("a file that is no Markdown"))
    front = read_front(source, path)
    if isinstance(front, Problem) or _day(front):
        return front
    return no_post(path)


def _day(front: FrontMatter) -> str:
    typed = text_of(front, "date") or text_of(front, "publishDate")
    name = posixpath.basename(front.source.removesuffix("/index.md"))
    return typed or (name[:10] if day_of(name) else "")


def _base(posts: list[str]) -> str:
    """The folder that all posts have in common, and that is none of a single post."""
    folders = [posixpath.dirname(path.removesuffix("/index.md")) for path in posts]
    return posixpath.commonpath(folders) if folders else ""


def _place(path: str, base: str) -> str:
    return posixpath.splitext(posixpath.relpath(path, base or "."))[0] + ".md"


def _picture(front: FrontMatter) -> dict[str, Any]:
    """Themes have other names for it."""
    if value_of(front, "image") or value_of(front, "headerImage"):
        return {}
    cover = value_of(front, "cover")
    if isinstance(cover, dict) and cover.get("image"):
        given = {"src": cover["image"], "alt": cover.get("alt"), "caption": cover.get("caption")}
        image = {name: value for name, value in given.items() if value is not None}
        return {"headerImage": image, "cover": None}
    listed = names_of(value_of(front, "images"))
    named = text_of(front, "featured_image") or (listed[0] if listed else "")
    return {"image": named} if named else {}


def _address(
    front: FrontMatter, patterns: Mapping[str, str], target: Target, place: str
) -> Address:
    """``url`` is an address that stays; else the one that Hugo made leads to the post."""
    if own := text_of(front, "url"):
        return {"permalink": "/" + own.lstrip("/"), "url": None}, ()
    section, stem = section_of(front.source.removeprefix(CONTENT)), stem_of(front.source)
    own_slug = text_of(front, "slug")
    slug = own_slug or posixpath.basename(stem)
    folder = posixpath.dirname(stem)
    known = {
        **names_of_day(day_of(_day(front))),
        **dict.fromkeys(("slug", "slugorcontentbasename"), urlized(slug)),
        **dict.fromkeys(("filename", "contentbasename"), urlized(posixpath.basename(stem))),
        "title": urlized(text_of(front, "title")),
        "section": section,
        "sections": urlized(folder),
    }
    pattern = patterns.get(section) or f"/{urlized(folder)}/{urlized(slug)}/"
    address = filled(pattern, known)
    if not address:
        return no_address(front.source, pattern)
    address = f"{address.rstrip('/')}/"
    changes: dict[str, Any] = {}
    here = target.place_of(place)
    if own_slug:
        changes = {} if own_slug == urlized(slug) else {"slug": urlized(slug)}
        here = here and f"{posixpath.dirname(here.rstrip('/'))}/{urlized(slug)}/"
    if address != here:
        changes["aliases"] = [address, *names_of(value_of(front, "aliases"))]
    return changes, ()


def _beside(paths: list[str], posts: list[str], base: str) -> Iterator[str]:
    """The page of the section itself, and the files of posts that are folders."""
    bundles = tuple(f"{posixpath.dirname(p)}/" for p in posts if p.endswith("/index.md"))
    for path in paths:
        is_home = path == posixpath.join(base, "_index.md")
        if is_home or (path.startswith(bundles) and not path.endswith(_PAGES)):
            yield path
