"""Every block of the manual does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from .blocks import RULES, Block, blocks, overlooked

BLOCKS = {block.place: block for block in blocks()}


@pytest.mark.parametrize("place", BLOCKS)
def test_nothing_is_wrong_with_a_block(tmp_path: Path, place: str) -> None:
    block = BLOCKS[place]
    assert RULES[block.language](block, tmp_path) == []


def test_no_block_is_overlooked() -> None:
    assert overlooked() == []


@pytest.mark.parametrize(
    ("language", "title", "text", "wrong"),
    [
        ("yaml", "mkdocs.yml", "plugins:\n  - odis-news: {per_pages: 8}\n", "per_pages"),
        ("yaml", "mkdocs.yml", "plugin: [odis-news]\n", "MkDocs knows no plugin"),
        ("yaml", "", "titel: A\n", "nobody reads titel"),
        ("yaml", "", "visible: perhaps\n", 'found "perhaps"'),
        ("markdown", "docs/news/2026-05-25-a.md", "---\ntags: post\nlink: //\n---\n", "found"),
        ("markdown", "docs/news/a.md", "---\ntags: post\n---\n", "no date"),
        ("html", "", "{% extends 'x' %}{{ teaser.titel }}", "teaser has no titel"),
        ("html", "", '{% extends "odis-news/base/teasers.html" %}', "teasers.html"),
        ("html", "", '<img src="https://example.org/a.png">', "src="),
        ("css", "", ":root { --odis-news-colour: red; }", "--odis-news-colour"),
        ("css", "", ".odis-news-teasers {", "odis-news-teasers"),
        ("css", "", ":root {", "{"),
        ("console", "", "make everything", "everything"),
        ("console", "", "odis-news list --draft", "--draft"),
        ("console", "", "mkdocs publish", "there is no command publish"),
        ("console", "", "pip install mkdocs-news", "mkdocs-news"),
        ("text", "", "$ odis-news list\n", "$ odis-news list"),
        ("text", "", "nowhere.py", "nowhere"),
    ],
)
def test_what_is_wrong_is_found(
    tmp_path: Path, language: str, title: str, text: str, wrong: str
) -> None:
    found = RULES[language](Block("", language, title, text), tmp_path)
    assert wrong in "\n".join(found)
