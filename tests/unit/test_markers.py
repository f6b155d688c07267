"""Markers that ask for what nobody has are found in the text, as a build finds them on pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.markers import marker_problems

from .folders import options, plan, write

POST = "---\ntags: post\ntitle: A\ncategories: Daten\n{}---\n{}\n"
FILES = {"news/2025-01-31-a.md": POST.format("", "Text")}


@pytest.mark.parametrize(
    ("marker", "sentence"),
    [
        (
            "latest",
            'found the marker "odis-news: latest"; expected latest, a number, and perhaps'
            ' category="…" and section=…. Write odis-news: latest 3.',
        ),
        (
            "latest 3 section=x",
            'found the marker "odis-news: latest 3 section=x"; expected one of the sections news,'
            " projekte. Correct the name of the section.",
        ),
        (
            "latest 3 category=Datten",
            'found the marker "odis-news: latest 3 category=Datten"; expected a category that a'
            ' post has. Write category="Daten".',
        ),
        (
            "latest 3 category=Bäume section=projekte",
            'found the marker "odis-news: latest 3 category=Bäume section=projekte"; expected a'
            " category that a post has. Correct the name of the category.",
        ),
    ],
)
def test_whole_sentences(tmp_path: Path, marker: str, sentence: str) -> None:
    files = {**FILES, "index.md": f"# Amt\n\n<!-- odis-news: {marker} -->\n"}
    site = plan(write(tmp_path, files), options(), options(root="projekte", folder="projekte"))
    assert [str(problem) for problem in marker_problems(site)] == [f"index.md: {sentence}"]


WRONG = "<!-- odis-news: latest 3 section=x -->"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index.md", "<!-- odis-news: latest 3 category=daten section=news -->"),
        ("index.md", "<!-- odis-news: latest 3 -->"),
        ("index.md", f"`{WRONG}`"),
        ("index.md", f"```\n{WRONG}\n```"),
        ("index.md", f"<!-- später: {WRONG} -->"),
        ("index.md", f"<!--\n\n{WRONG}\n\n-->"),
        ("index.md", f"<pre>\n\n{WRONG}\n</pre>"),
        ("index.md", f"Ein <code>{WRONG}</code>"),
        ("index.md", f"``` yaml\n{WRONG}\n```\n\n<code>{WRONG}</code>"),
        ("index.md", "odis-news: kein Marker"),
        ("index.txt", WRONG),
        (".index.md", WRONG),
        ("news/2025-01-30-b.md", POST.format("visible: false\n", WRONG)),
    ],
)
def test_what_shows_or_says_nothing(tmp_path: Path, name: str, text: str) -> None:
    assert list(marker_problems(plan(write(tmp_path, {**FILES, name: text})))) == []
