"""Keeps what reading and rendering made of a page, for a build in which these are the same."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_LINKS = "links_to_anchors"
# The one extension on our list that reads other files.
_SNIPPET = "-8<-"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """The text of a file and its front matter, as the host read them: pickled, since every plugin
    may change what it is given.
    """

    markdown: str
    meta: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What the host set on the page, by attribute: ``texts``, and all else pickled in ``made``.

    ``links`` are by source.
    """

    markdown: str
    url: str
    texts: Mapping[str, str]
    made: bytes
    links: Mapping[str, Mapping[str, str]]


def read(page: Page, config: Any) -> PageSource:
    """Has the host read a page."""
    page.read_source(config)
    return PageSource(markdown=page.markdown or "", meta=pickle.dumps(page.meta))


def put_back(page: Page, source: PageSource) -> None:
    """Puts onto a page what reading it again would."""
    page.markdown, page.meta = source.markdown, pickle.loads(source.meta)


def render(page: Page, config: Any, files: Files) -> Rendered | None:
    """Has the host render a page; None where that leaves something which cannot be kept."""
    before = dict(vars(page))
    page.render(config, files)
    made = {name: value for name, value in vars(page).items() if before.get(name) is not value}
    links = made.pop(_LINKS, None) or {}
    texts = {name: value for name, value in made.items() if isinstance(value, str)}
    try:
        others = pickle.dumps({name: value for name, value in made.items() if name not in texts})
    except Exception:  # whatever an extension has put there; the page is right
        return None
    return Rendered(
        markdown=page.markdown or "",
        url=page.file.url,
        texts=texts,
        made=others,
        links={file.src_uri: dict(anchors) for file, anchors in links.items()},
    )


def restore(page: Page, rendered: Rendered, files: Files) -> None:
    """Puts onto a page what rendering it again would."""
    vars(page).update(rendered.texts | pickle.loads(rendered.made))
    linked = ((files.src_uris.get(uri), each) for uri, each in rendered.links.items())
    setattr(page, _LINKS, {file: dict(anchors) for file, anchors in linked if file})


def is_same(page: Page, rendered: Rendered, moved: Set[str]) -> bool:
    """Whether rendering a page would give what it gave; ``moved`` are the names of files that
    came or went, or whose pages stand elsewhere than before.
    """
    text = page.markdown or ""
    if text != rendered.markdown or page.file.url != rendered.url or _SNIPPET in text:
        return False
    return not any(name in text or quote(name) in text for name in moved)
