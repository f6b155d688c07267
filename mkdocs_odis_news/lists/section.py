"""What all lists and pages of a section have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..translations import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What the views of a section have in common.

    ``root`` is its name in the options, ``folder`` its place below ``docs_dir``, ``home`` the
    source of page 1; ``date_format`` is a pattern of Babel; ``site_host`` the host of this site,
    or empty. ``paths`` are pieces of addresses that the options change.
    """

    root: str
    folder: str
    home: str
    title: str
    description: str
    per_page: int
    words: Words
    language: str
    date_format: str
    site_host: str
    link_text: str | None = None
    layout: str = "cards"
    with_excerpt: bool = False
    reading_time: bool = False
    has_feeds: bool = False
    paths: Mapping[str, str] = field(default_factory=dict)
