"""What stays out of a site though no section takes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pathspec.gitignore import GitIgnoreSpec

from mkdocs_odis_news.lists.outcome import Outcome
from mkdocs_odis_news.options import SectionOptions

from .folders import options, plan, write

MARKED = options()
FOLDER = options(tag=None)
PATTERN = options(tag=None, include=GitIgnoreSpec.from_lines(["blog/**"]))
HIDDEN = Outcome.HIDDEN


@pytest.mark.parametrize(
    ("section", "path", "text", "outcome"),
    [
        # Pages.
        (MARKED, "_drafts/a.md", "Text.", HIDDEN),
        (MARKED, "other/a.md", "---\ntitle: A\ndraft: true\n---\n", None),
        (MARKED, "news/a.md", "---\ntitle: A\ndraft: true\n---\n", None),
        (MARKED, "news/2025-01-31-a.md", "---\ntitle: A\ndraft: true\n---\n", HIDDEN),
        (MARKED, "news/2025-01-31-a.md", "---\ntitle: A\n---\n", None),
        (MARKED, "news/2025-01-31-a.md", "---\ntitle: 'A\ndraft: true\n---\n", HIDDEN),
        (FOLDER, "other/a.md", "---\ndraft: true\n---\n", None),
        (FOLDER, "news/_index.en.md", "---\ndraft: true\n---\n", HIDDEN),
        (FOLDER, "news/index.en.md", "---\ntitle: A\n---\n", None),
        # Files that are no pages.
        (MARKED, "news/a.mdx", "Text.", None),
        (MARKED, "news/a.png", "---\ntags: post\n---\n", None),
        (MARKED, "news/a.mdx", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.mdx", "---\ntags: [post]\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.mdx", "---\ntags: post\n---\nä".encode("latin-1"), Outcome.SKIPPED),
        (MARKED, "news/a.MDX", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.md.draft", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.md.2025", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.md~", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.md_", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.mdoc", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.mdwn", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.asciidoc", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.astro", "---\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.md5", "---\ntags: post\n---\n", None),
        (MARKED, "news/a.mdx", "---\ntags: other\n---\n", None),
        (MARKED, "news/a", "---\ntitle: [\ntags: post\n---\n", Outcome.SKIPPED),
        (MARKED, "news/a.txt", '---json\n{"tags": "post"}\n---\n', Outcome.SKIPPED),
        (MARKED, "news/a.txt", "\ufeffnichts", None),
        (FOLDER, "news/a.mdx", "---\ntitle: A\n---\n", Outcome.SKIPPED),
        (FOLDER, "news/a.mdx", "---\nx: A\n---\n", None),
        (FOLDER, "news/a.mdx", "---\ntitle: 'A\n---\n", Outcome.SKIPPED),
        (FOLDER, "other/a.mdx", "---\ntitle: A\n---\n", None),
        (PATTERN, "blog/a.mdx", "---\ntitle: A\n---\n", Outcome.SKIPPED),
        (PATTERN, "news/a.mdx", "---\ntitle: A\n---\n", None),
        (FOLDER, "news/a.txt", "---\n\nText", None),
    ],
)
def test_what_happens_to_it(
    tmp_path: Path, section: SectionOptions, path: str, text: str, outcome: Outcome | None
) -> None:
    site = plan(write(tmp_path, {path: text}), section)
    assert {source: site.outcomes.get(source) for source in (path,)} == {path: outcome}


def test_a_post_that_another_section_takes(tmp_path: Path) -> None:
    text = "---\ntags: post\ncategories: y\ndate: 2025-01-31\ndraft: true\n---\n"
    site = plan(write(tmp_path, {"a.md": text}), options(categories=("x",)))
    assert site.outcomes == {"a.md": HIDDEN}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "password: x",
            [
                "a.md:4: password: found a password, and no plugin that encrypts the text; expected"
                " a plugin such as encryptcontent in mkdocs.yml. Add the plugin, or delete the line"
                " password; until then the post is hidden."
            ],
        ),
        ("draft: true", []),
    ],
)
def test_a_password_that_nobody_asks_for_is_told(
    tmp_path: Path, more: str, told: list[str]
) -> None:
    text = f"---\ntags: post\ncategories: y\n{more}\n---\n"
    site = plan(write(tmp_path, {"a.md": text}), options(categories=("x",)))
    assert [str(problem) for problem in site.problems] == told
    assert site.outcomes == {"a.md": HIDDEN}


def test_who_wrote_such_a_file_is_told(tmp_path: Path) -> None:
    text = "---\ntags: post\n---\n"
    site = plan(write(tmp_path, {"news/a.md.bak": text, "news/b": text}))
    assert [str(problem) for problem in site.problems] == [
        "news/a.md.bak: found a post in a file with the extension .bak; expected a.md. Rename the"
        " file, or delete it; until then it is left out of the site.",
        "news/b: found a post in a file without the extension .md; expected b.md. Rename the file,"
        " or delete it; until then it is left out of the site.",
    ]
