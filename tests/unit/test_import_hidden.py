"""What a folder, or the configuration, hides elsewhere is hidden in each of its posts here."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.lists.outcome import Outcome

from .folders import plan, write
from .import_sources import taken

POST = "---\ntitle: A\ndate: 2020-01-02\ntags: posts\n---\nText.\n"
SHOWN = "---\ntitle: A\ndate: 2020-01-02\ntags: posts\ndraft: false\npublished: true\n---\nText.\n"
DRAFTS = "---\ntitle: B\ncascade: {draft: true}\n---\n"
HUGO, JEKYLL, ELEVENTY = "content/posts/a.md", "_posts/2020-01-02-a.md", "posts/2020-01-02-a.md"


def hidden(system: str, files: dict[str, str], folder: Path) -> bool:
    """Whether the one post among these is hidden once it is here."""
    posts = {name: text for name, text in taken(system, files).items() if "_index" not in name}
    (name,) = posts
    planned = plan(write(folder, {f"news/{name}": posts[name].encode()}))
    return planned.outcomes[f"news/{name}"] is Outcome.HIDDEN


@pytest.mark.parametrize(
    ("system", "files"),
    [
        ("hugo", {HUGO: POST, "content/posts/_index.md": DRAFTS}),
        ("hugo", {HUGO: POST, "content/_index.de.md": DRAFTS}),
        ("hugo", {HUGO: POST, "content/posts/_index.md": DRAFTS.replace("draft", "Draft")}),
        ("hugo", {HUGO: POST, "hugo.toml": "[cascade.build]\nrender = 'never'\n"}),
        ("hugo", {HUGO: POST, "config/_default/hugo.yaml": "cascade: {expiryDate: 2020-02-02}"}),
        (
            "hugo",
            {HUGO: POST, "hugo.yaml": "cascade: [{_target: {path: /posts/**}, headless: true}]"},
        ),
        (
            "hugo",
            {
                HUGO: POST,
                "content/_index.md": (
                    "+++\ntitle = 'B'\n[[cascade]]\ndraft = true\n"
                    "[cascade.target]\nkind = 'page'\npath = '{/posts/**,/x}'\n+++\n"
                ),
            },
        ),
        ("hugo", {HUGO: POST, "hugo.toml": "a = 1", "config.yaml": "cascade: {draft: true}"}),
        ("jekyll", {JEKYLL: POST, "_config.yml": "defaults: [{values: {published: false}}]"}),
        (
            "jekyll",
            {
                JEKYLL: POST,
                "_config.yml": (
                    "defaults:\n  - scope: {path: '', type: posts}\n    values: {hidden: true}\n"
                ),
            },
        ),
        (
            "jekyll",
            {
                f"amt/{JEKYLL}": POST,
                "_config.yml": "defaults: [{scope: {path: amt/}, values: {published: false}}]",
            },
        ),
        ("jekyll", {JEKYLL: POST, "_config.yml": "exclude: [_posts/2020-*.md]"}),
        ("eleventy", {ELEVENTY: POST, "posts/posts.json": '{"permalink": false}'}),
        ("eleventy", {ELEVENTY: POST, "posts/posts.11tydata.json": '{"visible": false}'}),
        ("eleventy", {ELEVENTY: POST, "posts/2020-01-02-a.json": '{"draft": true}'}),
        ("eleventy", {ELEVENTY: POST, ".eleventyignore": "posts/2020-*\n"}),
    ],
)
def test_what_a_folder_hides(system: str, files: dict[str, str], tmp_path: Path) -> None:
    assert hidden(system, files, tmp_path)


@pytest.mark.parametrize(
    ("system", "files"),
    [
        ("hugo", {HUGO: SHOWN, "content/posts/_index.md": DRAFTS}),
        ("hugo", {HUGO: POST, "content/pages/_index.md": DRAFTS}),
        ("hugo", {HUGO: POST, "content/posts/_index.md": "---\ntitle: a: b\n---\n"}),
        ("hugo", {HUGO: POST, "hugo.yaml": "cascade: [{target: {kind: section}, draft: true}]"}),
        ("hugo", {HUGO: POST, "hugo.yaml": "cascade: [{target: {path: /x/*}, draft: true}, 1]"}),
        ("hugo", {HUGO: POST, "content/posts/_index.md": "---\ntitle: B\ndraft: true\n---\n"}),
        ("jekyll", {JEKYLL: SHOWN, "_config.yml": "defaults: [{values: {published: false}}]"}),
        (
            "jekyll",
            {
                JEKYLL: POST,
                "_config.yml": "defaults: [{scope: {type: pages}, values: {published: false}}, 1]",
            },
        ),
        ("jekyll", {JEKYLL: POST, "_config.yml": "defaults: 1\nexclude: vendor"}),
        ("eleventy", {ELEVENTY: SHOWN, "posts/posts.json": '{"draft": true}'}),
        ("eleventy", {ELEVENTY: POST, "notes/notes.json": '{"draft": true}'}),
        ("eleventy", {ELEVENTY: POST, ".eleventyignore": "!\n"}),
    ],
)
def test_what_no_folder_hides(system: str, files: dict[str, str], tmp_path: Path) -> None:
    assert not hidden(system, files, tmp_path)
