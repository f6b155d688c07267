"""Finds the first pages of lists that an author, or another plugin, has made."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import cache

from ..docs import is_index_name
from ..posts.excerpt import title_of
from ..posts.frontmatter import FrontMatter
from ..posts.keys import KeyAliases
from ..posts.problem import Problem
from ..posts.reader import Reader
from ..posts.values import text_reader


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """The page of a list: its source, and the words that an author wrote there, if any.

    ``problem`` says why its front matter cannot be read.
    """

    source: str
    title: str | None = None
    description: str | None = None
    problem: Problem | None = None


IndexOf = Callable[[str], IndexPage]
"""From a folder below ``docs_dir`` to the page of it, be it one that nobody has written."""


def find_index_pages(reader: Reader, keys: KeyAliases, hidden: Set[str] = frozenset()) -> IndexOf:
    """Answers for a section with these keys; each page is read when it is first asked for.

    Sources that are ``hidden`` are as good as not there.
    """
    docs = reader.docs
    homes = {
        doc.dest_uri: doc.src_uri
        for doc in reversed(docs.docs())
        if doc.is_page
        and doc.is_included
        and not doc.own_uri
        and doc.src_uri not in hidden
        and is_index_name(posixpath.basename(doc.src_uri))
    }

    @cache
    def index_of(folder: str) -> IndexPage:
        written = homes.get(posixpath.join(folder, "index.html"))
        source = written or posixpath.join(folder, "index.md")
        if not written and not docs.get(hugo_index(folder)):
            return IndexPage(source=source)
        found = reader.front_matter(written or hugo_index(folder), keys)
        return IndexPage(
            source=source,
            title=text_of(found, "title", keys) or heading_of(found.body, docs.to_html),
            description=text_of(found, "description", keys),
            problem=found.problem if written else None,
        )

    return index_of


def hugo_index(folder: str) -> str:
    """The file in which Hugo keeps title and text of a folder."""
    return posixpath.join(folder, "_index.md")


def text_of(found: FrontMatter, field: str, keys: KeyAliases) -> str | None:
    """What the page says of itself, so far as a post may say it."""
    for pair in found.pairs:
        is_asked = keys.field_of(pair.key) == field and pair.value
        text = text_reader(field)(pair) if is_asked else None
        if isinstance(text, str):
            return text
    return None


def heading_of(body: str, to_html: Callable[[str], str]) -> str | None:
    """The heading of a page that is not rendered yet; most need not be converted for that."""
    is_likely = body.startswith("#") or "\n#" in body or "\n==" in body or "<h1" in body.lower()
    return title_of(to_html(body)) if is_likely else None
