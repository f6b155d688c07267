"""Words what stands below a picture."""

from __future__ import annotations

from ..posts.captions import Caption
from ..translations import Words
from .fragments import FigureCaption, Link


def figure_caption(caption: Caption, words: Words) -> FigureCaption:
    """A licence that has an address and no name that we know is a link by that word."""
    license = caption.license
    return FigureCaption(
        text=caption.text,
        credit=caption.credited(words.credit),
        license=Link(href=license.url, text=license.name or words.license) if license else None,
    )
