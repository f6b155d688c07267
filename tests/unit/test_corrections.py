"""What was put right: how it is read, from when on it counts, and what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.machine_readable import days_of_change, head_tags
from mkdocs_odis_news.pages.context import PostPage
from mkdocs_odis_news.pages.fragments import CorrectionNote
from mkdocs_odis_news.posts.corrections import as_of
from mkdocs_odis_news.posts.parse import read_post

from .factories import NOW, RULES, SOURCE, post_of
from .folders import plan, write

OLD = "{date: 2025-03-01, text: Es waren 7.}"
NEW = "{date: 2025-03-02 10:00, text: 'Nicht <b>Otto</b>, <a href=\"../b.md\">Mira</a>.'}"
BEFORE = "{date: 2024-12-31, text: Es waren 6.}"
LATER = "{date: 2025-06-16, text: Nie.}"


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        (f"[{OLD}]", ["Es waren 7."]),
        (OLD, ["Es waren 7."]),
        (f"[{OLD}, {NEW}]", ['Nicht Otto, <a href="../b.md">Mira</a>.', "Es waren 7."]),
        (f"[{LATER}]", ["Nie."]),
        ("", []),
        ("[]", []),
    ],
)
def test_the_newest_comes_first(written: str, texts: list[str]) -> None:
    found = post_of(SOURCE, f"corrections: {written}").corrections
    assert [each.html for each in found] == texts


@pytest.mark.parametrize(
    ("written", "updated", "shown", "iso"),
    [
        (f"[{OLD}]", "", 1, "2025-03-01"),
        (f"[{OLD}, {NEW}]", "2025-02-01", 2, "2025-03-02T10:00+01:00"),
        (f"[{OLD}]", "2025-04-01", 1, "2025-04-01"),
        (f"[{OLD}, {LATER}]", "", 1, "2025-03-01"),
        (f"[{LATER}]", "", 0, None),
        (f"[{BEFORE}]", "", 1, None),
        (f"[{BEFORE}, {OLD}]", "", 2, "2025-03-01"),
        (f"[{LATER}]", "2025-04-01", 0, "2025-04-01"),
        ("", "2025-04-01", 0, "2025-04-01"),
    ],
)
def test_from_its_day_on_it_is_the_last_change(
    written: str, updated: str, shown: int, iso: str | None
) -> None:
    post = as_of(post_of(SOURCE, f"corrections: {written}\nupdated: {updated}"), NOW)
    assert len(post.corrections) == shown
    assert (post.updated.iso if post.updated else None) == iso


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            "Es waren 7.",
            'found "Es waren 7."; expected a date and a text. Write corrections: [{date:'
            ' 2022-05-25, text: "…"}].',
        ),
        (
            "[{date: 2025-03-01}]",
            "found a mapping {'date': '2025-03-01'}; expected a date and a text. Write corrections:"
            ' [{date: 2022-05-25, text: "…"}].',
        ),
        (
            "[{date: 2025-03-01, text: ' '}]",
            "found a mapping {'date': '2025-03-01', 'text': ' '}; expected a date and a text. Write"
            ' corrections: [{date: 2022-05-25, text: "…"}].',
        ),
        (
            "[{text: Es waren 7.}]",
            "found a mapping {'text': 'Es waren 7.'}; expected a date and a text. Write"
            ' corrections: [{date: 2022-05-25, text: "…"}].',
        ),
        (
            "[{date: 1.3.25, text: A}]",
            'found "1.3.25"; expected a date that exists, as year-month-day. Write date:'
            " 2022-05-25, or date: 2022-05-25 10:30.",
        ),
        (
            "[{date: 2025-03-01, text: [A]}]",
            "found a list ['A']; expected text. Put the text in quotes: text: \"…\".",
        ),
        (
            f"[{{date: 2025-03-01, text: {'x' * 4001}}}]",
            "found 4,001 characters; expected at most 4,000. Shorten text, or write it below the"
            " front matter.",
        ),
        (
            f"[{'a, ' * 101}]",
            "found 101 corrections; expected at most 100. Shorten corrections.",
        ),
        (
            "[{date: 2025-03-01, text: <a href='data:x'>y</a>}]",
            'found "data:x"; expected an address with http:, https: or mailto:, a path /… of the'
            " site, or a file beside it. Link to a web page or a file of the site.",
        ),
    ],
)
def test_error(written: str, sentence: str) -> None:
    found = read_post(SOURCE, f"---\ntags: post\ncorrections: {written}\n---\nText.\n", RULES)
    assert found
    assert [str(problem) for problem in found.problems] == [f"{SOURCE}:3: corrections: {sentence}"]
    assert found.post is None


def test_the_files_that_a_correction_names() -> None:
    found = read_post(SOURCE, f"---\ntags: post\ncorrections: [{NEW}]\n---\nText.\n", RULES)
    assert found
    assert [(r.key, r.line, r.target.path) for r in found.references] == [
        ("corrections", 3, "b.md")
    ]


def test_readers_and_machines_are_told(tmp_path: Path) -> None:
    block = f"---\ntags: post\ntitle: A\ncorrections: [{NEW}, {LATER}]\n---\nText.\n"
    site = plan(write(tmp_path, {"news/2025-01-31-a.md": block, "b.md": "# B\n"}))
    (section,) = site.sections
    page = section.pages["news/2025-01-31-a.md"]
    assert isinstance(page, PostPage)
    assert page.byline.corrections == (
        CorrectionNote(
            date="2025-03-02T10:00+00:00",
            date_text="Korrektur vom 02.03.2025:",
            text='Nicht Otto, <a href="../../b/">Mira</a>.',
        ),
    )
    assert page.byline.updated_text == "Zuletzt geändert am 02.03.2025"
    assert days_of_change(section)[page.source] == "2025-03-02"
    tags = {tag.key: tag for tag in head_tags(site, page.source, "https://amt.example/a/")}
    assert tags["meta article:modified_time"].value == "2025-03-02T10:00:00+00:00"
    assert (
        '"correction": [{"@type": "CorrectionComment", "text": "Nicht Otto, Mira.",'
        ' "datePublished": "2025-03-02T10:00:00+00:00"}]' in tags["script NewsArticle"].html
    )
    assert '"dateModified": "2025-03-02T10:00:00+00:00"' in tags["script NewsArticle"].html
