"""What a folder, or the configuration, hides elsewhere is hidden in each of its posts here."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.lists.outcome import Outcome

from .folders import plan, write
from .import_sources import imported, taken

POST = "---\ntitle: A\ndate: 2020-01-02\ntags: posts\n---\nText.\n"
SHOWN = "---\ntitle: A\ndate: 2020-01-02\ntags: posts\ndraft: false\npublished: true\n---\nText.\n"
DRAFTS = "---\ntitle: B\ncascade: {draft: true}\n---\n"
SCRIPT = 'module.exports = {{ layout: "post.njk", {} }};\n'
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
        ("hugo", {HUGO: POST, "hugo.yaml": "cascade: {on: 1, 2: x, draft: true}"}),
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
        ("eleventy", {ELEVENTY: POST, ".gitignore": "posts/2020-*\n"}),
        (
            "eleventy",
            {
                f"src/{ELEVENTY}": POST,
                "src/.eleventyignore": "/posts/2020-*\n",
                "eleventy.config.js": "export default (c) => ({dir: {input: 'src'}})",
            },
        ),
        (
            "eleventy",
            {
                f"src/{ELEVENTY}": POST,
                ".eleventy.js": (
                    "module.exports = function (config) {\n"
                    "  config.ignores.add('./src/posts/2020-01-02-a.md');\n"
                    "  return { dir: { input: './src' } };\n};\n"
                ),
            },
        ),
        ("eleventy", {ELEVENTY: POST, "posts/posts.11tydata.js": SCRIPT.format("draft: true")}),
        (
            "eleventy",
            {ELEVENTY: POST, "posts/posts.11tydata.cjs": SCRIPT.format("permalink: false")},
        ),
        (
            "eleventy",
            {ELEVENTY: POST, "posts/posts.11tydata.mjs": "export default {\n'draft':true}"},
        ),
        (
            "eleventy",
            {
                ELEVENTY: POST,
                "posts/posts.json": '{"draft": false}',
                "posts/posts.11tydata.js": SCRIPT.format('"draft": true, a: (b) => b'),
            },
        ),
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
        (
            "eleventy",
            {
                ELEVENTY: POST,
                "posts/posts.11tydata.js": SCRIPT.format("\n  // draft: true,\n  a: 1"),
            },
        ),
        (
            "eleventy",
            {ELEVENTY: POST, "posts/posts.11tydata.js": SCRIPT.format("/* draft: true, */ a: 1")},
        ),
        (
            "eleventy",
            {ELEVENTY: POST, "posts/posts.11tydata.js": SCRIPT.format("draft: process.env.A")},
        ),
    ],
)
def test_what_no_folder_hides(system: str, files: dict[str, str], tmp_path: Path) -> None:
    assert not hidden(system, files, tmp_path)


@pytest.mark.parametrize(
    ("system", "path"),
    [
        ("hugo", "content/posts/b/note.md"),
        ("hugo", "content/posts/b/notes/2020-01-02-c.md"),
        ("hugo", "content/posts/b/c/index.md"),
        ("jekyll", "_posts/_old/2020-01-02-b.md"),
        ("jekyll", "_old/_posts/2020-01-02-b.md"),
        ("jekyll", "_site/_posts/2020-01-02-b.md"),
        ("jekyll", "_posts/x/#2020-01-02-b.md"),
        ("jekyll", "_posts/2020-01-02-b.md~"),
        ("jekyll", "vendor/bundle/jekyll/_posts/2020-01-02-b.md"),
    ],
)
def test_what_is_no_page_there_is_no_post_here(system: str, path: str) -> None:
    shown = {
        "hugo": {"content/posts/a.md": POST, "content/posts/b/index.md": POST},
        "jekyll": {JEKYLL: POST, "_posts/x_y/2020-01-03-a.md": POST},
    }
    posts = shown[system]
    assert taken(system, {**posts, path: POST}) == taken(system, posts)


def test_pages_beside_the_page_of_a_post_are_named() -> None:
    found = imported("hugo", {"content/posts/b/index.md": POST, "content/posts/b/c.md": POST})
    assert [str(problem) for problem in found.problems] == [
        "content/posts/b/c.md: found a file of another post, of which Hugo makes no page; expected"
        " a post that can be taken over. It was left out; take it over by hand."
    ]


def test_a_script_marks_posts_and_computes_what_nobody_can_read() -> None:
    script = (
        "export default {\n\ttags: [\n\t\t\"posts\",\n\t\t'trees'\n\t],\n"
        "\televentyComputed: {\n\t\tpermalink: (data) => data.draft ? false : data.permalink,\n"
        "\t},\n};\n"
    )
    post = POST.replace("tags: posts\n", "")
    found = imported("eleventy", {"blog/a.md": post, "blog/blog.11tydata.js": script})
    assert [file.content.decode() for file in found.files] == [
        post.replace("---\nText", "tags: [post, trees]\n---\n\nText")
    ]
    assert [str(problem) for problem in found.problems] == [
        "blog/blog.11tydata.js:7: permalink: found a value that a script computes; expected a text,"
        " true or false. Write permalink into the posts where it means something for them."
    ]
