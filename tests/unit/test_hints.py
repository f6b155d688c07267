"""What is told once for the whole site."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from mkdocs_odis_news.posts import hints


@pytest.mark.parametrize(
    ("hint", "begins", "ends"),
    [
        (
            lambda sources: hints.forgotten(sources, "post"),
            ("a.md looks like a post, and is none. ", "4 files look like posts, and are none: "),
            "Write tags: post into the front matter, or set tag: false for the whole folder.",
        ),
        (
            hints.hidden_by_other_keys,
            ("a.md is hidden or unlisted by a key", "4 files are hidden or unlisted by a key"),
            "Delete the key where readers should see the post.",
        ),
        (
            hints.without_alternative,
            ("a.md has an image without", "4 files have an image without"),
            'Write heroImageAltText: and what it shows, or heroImageAltText: "" for decoration.',
        ),
        (
            hints.with_template_code,
            ("a.md holds template code", "4 files hold template code"),
            "Delete it, or write in Markdown what it stands for.",
        ),
        (
            hints.without_template,
            ("a.md names a template that the theme", "4 files name templates that the theme"),
            "Delete the line template, or correct the name.",
        ),
        (
            lambda sources: hints.marked_folders(sources, "post"),
            ("a.md sets tags: post for a folder", "4 files set tags: post for folders"),
            "Set tag: false and include for these folders.",
        ),
    ],
)
def test_one_line(
    hint: Callable[[Iterable[str]], str | None], begins: tuple[str, str], ends: str
) -> None:
    one, four = hint(["a.md"]), hint(["d.md", "c.md", "b.md", "a.md"])
    assert hint([]) is None
    assert one
    assert four
    assert one.startswith(begins[0])
    assert one.endswith(f". {ends}")
    assert four.startswith(begins[1])
    assert four.endswith(f": a.md, b.md, c.md and 1 more. {ends}")


@pytest.mark.parametrize(
    ("name", "meant"), [("Datn", "Daten"), ("daten", "Daten"), ("Xyz", None), ("", None)]
)
def test_nearest(name: str, meant: str | None) -> None:
    assert hints.nearest(name, ["Daten", "Karten"]) == meant
