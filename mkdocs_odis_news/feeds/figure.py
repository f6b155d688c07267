"""Writes the picture of a post for a feed, with what must be said of it."""

from __future__ import annotations

from html import escape

from ..posts.captions import Caption
from ..posts.post import Image
from ..translations import Words
from .publisher import Publisher


def figure(image: Image, publisher: Publisher) -> str:
    """HTML: the largest copy that there is, else the picture itself."""
    drawn = image.shared or next(reversed(image.copies), image)
    sides = f' width="{drawn.width}" height="{drawn.height}"' if drawn.width else ""
    source = escape(publisher.address(drawn.target))
    picture = f'<img src="{source}" alt="{escape(image.alt)}"{sides}>'
    if not image.caption:
        return f"<p>{picture}</p>"
    said = _said(image.caption, publisher.words)
    return f"<figure>{picture}<figcaption>{said}</figcaption></figure>"


def _said(caption: Caption, words: Words) -> str:
    parts = [escape(caption.credited(words.credit))]
    if license := caption.license:
        name = escape(license.name or words.license)
        parts.append(f'<a href="{escape(license.url)}">{name}</a>' if license.url else name)
    owned = ", ".join(filter(None, parts))
    return "<br>".join(filter(None, (escape(caption.text), owned and f"<small>{owned}</small>")))
