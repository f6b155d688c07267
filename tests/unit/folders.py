"""Sites planned from a folder of files, without a host."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from textwrap import dedent
from typing import Any

from mkdocs_odis_news.docs import FolderDocs
from mkdocs_odis_news.options import FeedOptions, Mode, SectionOptions, SiteOptions
from mkdocs_odis_news.site import Site, plan_site

from .factories import ADDRESS, GERMAN, NOW

Text = str | bytes


def write(folder: Path, files: Mapping[str, Text]) -> Path:
    """The files below a folder; what is indented in them is not."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return folder


def headings(markdown: str) -> str:
    """Enough of Markdown for these tests: headings and paragraphs."""
    html = re.sub(r"(?m)^# (.*)$", r"<h1>\1</h1>", markdown)
    return re.sub(r"(?m)^(?!<)(.+)$", r"<p>\1</p>", html)


def options(**given: Any) -> SectionOptions:
    """A section in German below ``news``."""
    feeds = FeedOptions(author="Amt")
    return SectionOptions(**{"words": GERMAN, "language": "de", "feeds": feeds, **given})


def plan(
    folder: Path,
    *sections: SectionOptions,
    mode: Mode = Mode.BUILD,
    now: datetime = NOW,
    to_html: Callable[[str], str] = headings,
    **site: Any,
) -> Site:
    """The site of a folder, on 15 June 2025 at noon."""
    docs = FolderDocs(folder, to_html=to_html)
    given = {"name": "Amt", "url": ADDRESS, "sections": sections or (options(),), **site}
    return plan_site(docs, SiteOptions(**given), now=now, mode=mode)
