"""Puts the section's fragments into the pages of MkDocs, and tells the theme about them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from .posts.problem import Problem
from .views.view import PostPage, Redirect, View
from .words import Words

_MARKER = re.compile(r"<p>\s*<!--\s*odis-news\s*-->\s*</p>|<!--\s*odis-news\s*-->")
_END_OF_HEADING = re.compile(r"</h1\s*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What templates receive as ``news``: ``view`` on an overview, ``post`` on a post's page."""

    words: Words
    view: View | None = None
    post: PostPage | None = None
    problems: tuple[Problem, ...] = ()
    redirect: Redirect | None = None
    canonical: str = ""
    shows_neighbours: bool = False


def with_list(content: str, overview: str) -> str:
    """The list goes where the marker stands, else below the text."""
    if _MARKER.search(content):
        return _MARKER.sub("", _MARKER.sub(lambda _: overview, content, count=1))
    return f"{content}\n{overview}"


def with_heading(content: str, title: str) -> str:
    """No theme but Material prints the heading of a page whose text has none."""
    return content if "<h1" in content else f"<h1>{escape(title)}</h1>\n{content}"


def around(content: str, header: str, footer: str) -> str:
    """A post with its byline under the heading and its links below the text."""
    heading = _END_OF_HEADING.search(content)
    at = heading.end() if heading else 0
    return f"{content[:at]}\n{header}\n{content[at:]}\n{footer}"


def theme_shows_neighbours(page: Page, config: MkDocsConfig) -> bool:
    """Whether the theme itself links to the newer and the older post."""
    if config.theme.name != "material":
        return config.theme.name in ("mkdocs", "readthedocs")
    features = config.theme.get("features", [])
    return "navigation.footer" in features and "footer" not in (page.meta.get("hide") or [])


def mark_up(
    page: Page, *, title: str, description: str, authors: tuple[str, ...], is_searched: bool
) -> None:
    """The front matter as the theme and other plugins should see it.

    No theme escapes these texts, therefore they are escaped here. Material prints the author.
    """
    page.meta["title"] = escape(title)
    page.meta["description"] = escape(description)
    if authors:
        page.meta["author"] = escape(", ".join(authors))
    if not is_searched:
        search = page.meta.get("search")
        page.meta["search"] = {**(search if isinstance(search, dict) else {}), "exclude": True}


def set_tags(page: Page, marker: str | None, *, is_tagged: bool) -> None:
    """``tags`` as the list that other plugins expect; without the marker, if one is given."""
    value = page.meta.get("tags")
    if value is None:
        return
    tags = value.split(",") if isinstance(value, str) else value
    tags = tags if isinstance(tags, list) else [tags]
    tags = [tag.strip() if isinstance(tag, str) else tag for tag in tags]
    page.meta["tags"] = [tag for tag in tags if tag and tag != marker] if is_tagged else []


def canonical_of(redirect: Redirect, url: str, site_url: str | None) -> str:
    """The absolute address of a redirect's target; relative where the site has no address."""
    return urljoin(f"{site_url.rstrip('/')}/{url}", redirect.href) if site_url else redirect.href
