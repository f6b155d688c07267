"""The sites that are measured: one and the same set of posts, with more and more around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from .posts import write_posts

_EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
    *("pymdownx.details", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.superfences"),
    *("pymdownx.tasklist", "pymdownx.tilde", {"toc": {"permalink": True}}),
]
_EVERYTHING = {
    "views": {"categories": True, "authors": True, "archive": True},
    "feeds": {"content": "full"},
    "reading_time": True,
    "related": 3,
    "news_sitemap": True,
}
# Pictures to share are drawn once and kept: neither host nor peers have any.
_OURS = {"root": "news", "share_cards": False}
_BLOG = {
    "blog_dir": "news",
    "post_dir": "{blog}/posts",
    "post_url_format": "{file}",
    "archive": True,
    "categories": True,
}
_RSS = {"match_path": "news/20.*", "date_from_meta": {"as_creation": "date"}}
CASES: dict[str, list[Any]] = {
    "host": [],
    "section": [{"odis-news": _OURS}],
    "everything": [{"odis-news": {**_OURS, **_EVERYTHING}}],
    "rss": [{"rss": _RSS}],
    "blog": [{"blog": _BLOG}],
}
"""By name: the plugins beside search. ``host``: the posts are ordinary pages outside of nav."""


def make_site(folder: Path, case: str, theme: str, number: int) -> Path:
    """A site with so many posts; gives its ``mkdocs.yml``."""
    posts = "news/posts" if case == "blog" else "news"
    write_posts(folder / "docs" / posts, number)
    (folder / "docs" / "index.md").write_text("# Start\n", encoding="utf-8")
    (folder / "docs" / "news" / "index.md").write_text("# News\n", encoding="utf-8")
    config: dict[str, Any] = {
        "site_name": "Amt",
        "site_url": "https://amt.example/",
        "theme": {"name": theme},
        "nav": ["index.md", "news/index.md"],
        "plugins": ["search", *CASES[case]],
        "markdown_extensions": _EXTENSIONS,
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    if case == "blog":
        del config["nav"]
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path
