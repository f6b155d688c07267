"""What the rendered page of a post shows, where its author wrote no title or no description."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from .description import as_html, relink
from .excerpt import excerpt_of, picture_of, teaser_of, title_of
from .links import LinkTarget, read_target, split
from .post import Image, Post

# As the excerpt is written: safe and well-formed, the attributes in double quotes.
_PICTURE = re.compile(r"<p>\s*<img\b[^<>]*>\s*</p>\s*|<img\b[^<>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """``title`` and ``teaser`` are plain text, ``excerpt`` safe HTML with links from the root.

    ``picture`` is the first of the excerpt, with its alternative text.
    """

    title: str | None
    teaser: str
    excerpt: str = ""
    picture: tuple[LinkTarget, str] | None = None


def read_shown(html: str, url: str, *, with_excerpt: bool, site_url: str = "") -> Shown:
    """``html`` is the text of the page with this URL below the site's root, ``site_url``."""
    if not with_excerpt:
        return Shown(title=title_of(html), teaser=teaser_of(html))
    rooted = _rooted(url, site_url)
    found = picture_of(html)
    target = read_target(rooted(found[0]), "index.md") if found else None
    return Shown(
        title=title_of(html),
        teaser=teaser_of(html),
        excerpt=relink(excerpt_of(html), rooted),
        picture=(target, found[1]) if found and isinstance(target, LinkTarget) else None,
    )


def completed(post: Post, shown: Shown | None, *, with_excerpt: bool) -> Post:
    """The post with all that its author left to the page; one with a password stays as it is."""
    if post.is_locked:
        return post
    if shown and shown.title and not post.is_titled:
        post = replace(post, title=shown.title)
    if shown and shown.teaser and not post.is_described:
        post = replace(post, description=as_html(shown.teaser), plain=shown.teaser)
    elif not post.is_described:
        post = replace(post, plain=post.title)
    if shown and with_excerpt:
        text = shown.excerpt
        if shown.picture and not post.image:
            target, alt = shown.picture
            post = replace(post, image=Image(target=target, alt=alt))
            text = _PICTURE.sub("", text, count=1)
        post = replace(post, description=text)
    return post


def is_complete(post: Post, *, with_excerpt: bool) -> bool:
    """Whether nothing has to be taken from the page."""
    return post.is_locked or (post.is_titled and post.is_described and not with_excerpt)


def _rooted(url: str, site_url: str) -> Callable[[str], str]:
    """Addresses of a page as paths from the site's root; those of other sites stay.

    A path from the root of the host leads to where it leads on the page, be it out of the site.
    """
    page = "index.html" if url in (".", "./") else url
    site = urlsplit(site_url)
    root = f"{site.path.rstrip('/')}/"

    def rooted(address: str) -> str:
        path, tail = split(address)
        if path.startswith(root) and not path.startswith("//"):
            return f"/{address[len(root) :].lstrip('/')}"
        if path.startswith("/") and not path.startswith("//"):
            return f"{site.scheme}://{site.netloc}{address}"
        if path.startswith("/") or ":" in path.partition("/")[0]:
            return address
        joined = (
            posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path))
            if path
            else f"/{page}"
        )
        is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
        return ("/" + joined.lstrip("/")) + ("/" if is_folder and joined != "/" else "") + tail

    return rooted
