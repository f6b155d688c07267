"""Reads those parts of a post that rest on several keys, or that must be checked."""

from __future__ import annotations

from . import description as describe
from .fields import Fields, as_flag
from .moment import named
from .post import Image, Visibility
from .problem import shown
from .target import InvalidLink, Kind, LinkTarget, read_target


def description_of(fields: Fields, body: str) -> str:
    """Safe HTML: what the author wrote, else the first paragraph of the text."""
    found = fields.first("description")
    written = fields.text("description")
    if not found or not written:
        return describe.as_html(describe.excerpt(body))
    for href in describe.links(written):
        _target(fields, found.key, href)
    return describe.clean(written)


def visibility_of(fields: Fields) -> Visibility:
    """The most hiding of ``visible``, ``draft`` and ``published``."""
    asked = [Visibility.VISIBLE]
    for key, value in fields.all("visible"):
        flag = as_flag(value)
        if key != "draft" and str(value).strip().lower() == "unlisted":
            asked.append(Visibility.UNLISTED)
        elif flag is None:
            expected = "true or false" if key == "draft" else "true, false or unlisted"
            hide = f"{key}: {'true' if key == 'draft' else 'false'}"
            fields.fail(key, shown(value), expected, f"Write {hide} to hide the post")
        elif flag is (key == "draft"):
            asked.append(Visibility.HIDDEN)
    return max(asked)


def link_of(fields: Fields) -> LinkTarget | None:
    """Where the teaser leads instead of to the post."""
    found, text = fields.first("link"), fields.text("link")
    target = _target(fields, found.key, text) if found and text else None
    if found and target and target.kind is Kind.FILE and target.path == fields.source:
        fields.fail(
            found.key,
            f"{shown(text)}, which is this post itself",
            "another page",
            f"Delete the line {found.key}, or correct the path",
        )
        return None
    return target


def _target(fields: Fields, key: str, text: str) -> LinkTarget | None:
    target = read_target(text, fields.source)
    if isinstance(target, InvalidLink):
        fields.fail(key, shown(text), target.expected, target.cure)
        return None
    return target


def image_of(fields: Fields) -> Image | None:
    """``heroImagePath`` with ``heroImageAltText``, or the mapping ``headerImage: {src, alt}``.

    Jekyll and Astro write ``path`` and ``url`` for ``src``.
    """
    found = fields.first("image")
    if not found or found.value is False:
        return None
    mapping = found.value if isinstance(found.value, dict) else {"src": found.value}
    src = mapping.get("src") or mapping.get("path") or mapping.get("url")
    alt = mapping.get("alt") or fields.text("image_alt")
    if not isinstance(src, str):
        fields.fail(
            found.key, shown(found.value), "the path of an image", f"Write {found.key}: image.png"
        )
        return None
    if not alt:
        fields.warn(
            found.key,
            f"the image {shown(src)} without alternative text",
            "a text for those who cannot see it",
            "Write heroImageAltText: and what the image shows",
        )
    target = _target(fields, found.key, src)
    return Image(target=target, alt=str(alt or "")) if target else None


def title_of_name(source: str) -> str:
    """A file name in words, as MkDocs makes a title of it."""
    words = " ".join(named(source)[1].replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] if words == words.lower() else words
