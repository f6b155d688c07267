"""``odis-news new``: the file of a post as its section has them, and never over another one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_odis_news.cli.new_text import quoted, typed
from mkdocs_odis_news.posts.blanks import on_one_line
from mkdocs_odis_news.posts.parse import read_post
from mkdocs_odis_news.posts.values import text_reader
from mkdocs_odis_news.posts.yaml_text import Pair

from .commands import CONFIGURATION, post, run, site
from .factories import RULES

HABITS = {
    "news/2025/05/2025-05-01-a/index.md": (
        "---\nlayout: news\ntags: [post, x]\ntitle: A\nsummary: Text\ndate: 2025-05-01\n"
        "category: [Daten]\nlicense: a\nhint: draft\n---\nText\n"
    ),
    "news/2025/05/2025-05-02-b/index.md": (
        "---\nlayout: news\ntags: [post]\ntitle: B\nsummary: Text\ndate: 2025-05-02\n"
        "category: [Daten]\nlicense: b\n---\nText\n"
    ),
    "news/2025/06/2025-06-03-c/index.md": (
        "---\nlayout: news\ntags:\n  - post\ntitle: C\nmetaDescription: Text\n"
        "date: 2025-06-03\n---\nText\n"
    ),
    "other/2025-06-04-d.md": "---\nlayout: news\ntags: post\n---\nText\n",
}
UNDATED = {"news/2025/a.md": "---\ntags: post\ndate: 2025-05-01\ndraft: no\n---\n"}
SECTIONS = CONFIGURATION + "  - odis-news:\n      root: projekte\n      tag: false\n"
LIMITED = CONFIGURATION + "      categories: [Daten, Karten]\n"
HOME = CONFIGURATION + '      root: ""\n'


@pytest.mark.parametrize(
    ("configuration", "files", "arguments", "path", "text"),
    [
        (
            CONFIGURATION,
            {},
            ("Straßen & Plätze: neu",),
            "news/2025-06-15-strassen-platze-neu.md",
            '---\ntags: post\ntitle: "Straßen & Plätze: neu"\nmetaDescription:\n---\n\n',
        ),
        (
            CONFIGURATION,
            {},
            ("Ein Link", "--link", "https://example.org/", "--date", "2025-07-01", "--draft"),
            "news/2025-07-01-ein-link.md",
            "---\ntags: post\ntitle: Ein Link\nlink: https://example.org/\ndraft: true\n---\n",
        ),
        (
            CONFIGURATION,
            UNDATED,
            ("Index",),
            "news/2025/2025-06-15-index.md",
            "---\ntags: post\ntitle: Index\nmetaDescription:\ndate: 2025-06-15\n---\n\n",
        ),
        (
            CONFIGURATION,
            UNDATED,
            ("2",),
            "news/2025/2025-06-15-2.md",
            '---\ntags: post\ntitle: "2"\nmetaDescription:\ndate: 2025-06-15\n---\n\n',
        ),
        (
            CONFIGURATION,
            UNDATED,
            ("NUL",),
            "news/2025/2025-06-15-nul.md",
            "---\ntags: post\ntitle: NUL\nmetaDescription:\ndate: 2025-06-15\n---\n\n",
        ),
        (
            CONFIGURATION,
            {},
            ("Zeit", "--date", "2025-07-01 08:30", "--category", "Daten"),
            "news/2025-07-01-zeit.md",
            "---\ntags: post\ntitle: Zeit\nmetaDescription:\ndate: 2025-07-01 08:30\n"
            "categories: Daten\n---\n\n",
        ),
        (
            CONFIGURATION,
            HABITS,
            ("Neu", "--category", "Daten", "--category", "Karten, Pläne"),
            "news/2025/06/2025-06-15-neu/index.md",
            "---\nlayout: news\ntags: [post]\ntitle: Neu\nsummary:\ndate: 2025-06-15\n"
            'category: ["Daten", "Karten, Pläne"]\n---\n\n',
        ),
        (
            CONFIGURATION,
            {},
            ("Neu", "--category", "Karten, Pläne"),
            "news/2025-06-15-neu.md",
            '---\ntags: post\ntitle: Neu\nmetaDescription:\ncategories: ["Karten, Pläne"]\n---\n\n',
        ),
        (
            CONFIGURATION,
            UNDATED,
            ("1.10",),
            "news/2025/1-10.md",
            '---\ntags: post\ntitle: "1.10"\nmetaDescription:\ndate: 2025-06-15\n---\n\n',
        ),
        (
            SECTIONS,
            {},
            ("Neu", "--root", "/projekte/"),
            "projekte/2025-06-15-neu.md",
            "---\ntitle: Neu\nmetaDescription:\n---\n\n",
        ),
        (
            LIMITED,
            {},
            ("Neu",),
            "news/2025-06-15-neu.md",
            "---\ntags: post\ntitle: Neu\nmetaDescription:\ncategories: Daten\n---\n\n",
        ),
        (
            HOME,
            {"2025/2025-06-01-a.md": post("A")},
            ("Neu",),
            "2025/2025-06-15-neu.md",
            "---\ntags: post\ntitle: Neu\nmetaDescription:\n---\n\n",
        ),
    ],
)
def test_the_file(
    tmp_path: Path,
    configuration: str,
    files: dict[str, str],
    arguments: tuple[str, ...],
    path: str,
    text: str,
) -> None:
    done = run(site(tmp_path, files, configuration), "new", *arguments)
    assert (done.code, done.output, done.said) == (0, f"docs/{path}\n", "")
    assert (tmp_path / "docs" / path).read_text(encoding="utf-8") == text


def test_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    site(tmp_path, {}, SECTIONS)
    answers = "x\nprojekte\nBäume  zählen\nWir zählen: alle.\n"
    done = run(tmp_path, "new", "--ask", typed=answers, LANG="de_DE")
    path = "docs/projekte/2025-06-15-baume-zahlen.md"
    assert (done.code, done.lines[-1]) == (0, path)
    asked = [name for name in ("Bereich", "Titel", "Beschreibung") if name in done.said]
    assert asked == ["Bereich", "Titel", "Beschreibung"]
    assert (tmp_path / path).read_text(encoding="utf-8") == (
        '---\ntitle: Bäume zählen\nmetaDescription: "Wir zählen: alle."\n---\n\n'
    )


@pytest.mark.parametrize("typed", ["", "Ein"])
def test_who_stops_answering_has_written_nothing(tmp_path: Path, typed: str) -> None:
    done = run(site(tmp_path), "new", "--ask", typed=typed)
    assert done.code == 1
    assert list((tmp_path / "docs").iterdir()) == []


OURS = {"news/2025-06-15-neu.md": "mine\n"}
THERE = "docs/news/2025-06-15-neu{}.md is there already. Choose another title or another date.\n"


NEW = "docs/news/2025-06-15-{}.md: "
ALLOWED = CONFIGURATION + "      categories_allowed: [Daten]\n"
SLUGS = CONFIGURATION + "      post_url_format: '{slug}'\n"
OTHER = {"news/2025-06-01-neu.md": "---\ntags: post\ntitle: Neu\n---\n"}
SKIPPING = CONFIGURATION + "      broken_posts: skip\n"
BROKEN = {"news/2025-06-01-x.md": "---\ntags: post\ntitle: X\nvisible: vielleicht\n---\n"}
LONG = (
    "title: found 1,200 characters; expected at most 1,000. Shorten title, or write it below the"
    " front matter.\n"
)


@pytest.mark.parametrize(
    ("configuration", "files", "arguments", "said"),
    [
        (CONFIGURATION, {}, ("x" * 1200,), NEW.format("x" * 60) + LONG),
        (CONFIGURATION, {}, ("x" * 1200, "--draft"), NEW.format("x" * 60) + LONG),
        (SKIPPING, BROKEN, ("x" * 1200,), NEW.format("x" * 60) + LONG),
        (
            CONFIGURATION,
            {},
            ("Neu\ufffe",),
            NEW.format("neu") + "title: found the control character U+FFFE; expected front matter"
            " that YAML can read. Delete this character.\n",
        ),
        (
            CONFIGURATION,
            {},
            ("Neu", "--category", "x" * 1200),
            NEW.format("neu") + "categories: found 1,200 characters; expected at most 1,000."
            " Shorten categories, or write it below the front matter.\n",
        ),
        (
            ALLOWED,
            {},
            ("Neu", "--category", "Date"),
            NEW.format("neu") + 'categories: found "Date"; expected one of the categories Daten.'
            " Write Daten, or add it to categories_allowed.\n",
        ),
        (
            CONFIGURATION,
            {},
            ("Neu", "--link", "2025-06-15-neu.md"),
            NEW.format("neu") + 'link: found "2025-06-15-neu.md", which is this post itself;'
            " expected another page. Delete the line link, or correct the path.\n",
        ),
        (
            SLUGS,
            OTHER,
            ("Neu",),
            NEW.format("neu") + "found the output news/neu/index.html, which"
            " news/2025-06-01-neu.md is written to as well; expected a place of its own for each"
            " file. Write another slug, permalink or alias into news/2025-06-15-neu.md.\n",
        ),
    ],
)
def test_what_a_build_refuses_is_not_written(
    tmp_path: Path,
    configuration: str,
    files: dict[str, str],
    arguments: tuple[str, ...],
    said: str,
) -> None:
    site(tmp_path, files, configuration)
    before = sorted(tmp_path.rglob("*"))
    done = run(tmp_path, "new", "--no-ask", *arguments)
    assert (done.code, done.output, done.said) == (2, "", said)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_is_wrong_with_other_posts_keeps_nobody_from_writing(tmp_path: Path) -> None:
    assert run(site(tmp_path, BROKEN), "new", "Neu").code == 0


@pytest.mark.parametrize(
    ("configuration", "files", "arguments", "said"),
    [
        (CONFIGURATION, {}, (), 'Write a title: odis-news new "A title"\n'),
        (CONFIGURATION, {}, ("\x00 \x1b",), 'Write a title: odis-news new "A title"\n'),
        (CONFIGURATION, OURS, ("Neu",), THERE.format("")),
        (CONFIGURATION, {"news/2025-06-15-neu/index.md": ""}, ("Neu",), THERE.format("/index")),
        (
            CONFIGURATION,
            {},
            ("Neu", "--date", "morgen"),
            '--date "morgen" is no date. Write 2026-05-25.\n',
        ),
        (
            CONFIGURATION,
            {},
            ("Neu", "--link", "www.amt.example"),
            '--link "www.amt.example" leads nowhere; expected an address with http:, https: or'
            " mailto:, a path /… of the site, or a file beside it. Write"
            " https://www.amt.example.\n",
        ),
        (CONFIGURATION, {}, ("Neu", "--root", "x"), "--root must be one of 'news'.\n"),
        (SECTIONS, {}, ("Neu",), "--root must be one of 'news' | 'projekte'.\n"),
        (
            LIMITED,
            {},
            ("Neu", "--category", "Bäume"),
            "--category must be one of 'Daten' | 'Karten'.\n",
        ),
        (
            CONFIGURATION + "      include: [x/**]\n",
            {},
            ("Neu",),
            "news/2025-06-15-neu.md would be no post, by include or exclude.\n",
        ),
        (
            CONFIGURATION + "      exclude: [news/**]\n",
            {},
            ("Neu",),
            "news/2025-06-15-neu.md would be no post, by include or exclude.\n",
        ),
    ],
)
def test_wrong_use_writes_nothing(
    tmp_path: Path, configuration: str, files: dict[str, str], arguments: tuple[str, ...], said: str
) -> None:
    site(tmp_path, files, configuration)
    before = sorted(tmp_path.rglob("*"))
    done = run(tmp_path, "new", "--no-ask", *arguments)
    assert (done.code, done.output, done.said) == (2, "", said)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_the_site_does_not_know_is_kept_too(tmp_path: Path) -> None:
    site(tmp_path, {"news/2025-06-15-neu.md/x.txt": "a folder\n"})
    done = run(tmp_path, "new", "Neu")
    assert (done.code, done.said) == (2, THERE.format(""))


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    site(tmp_path, {"news": "no folder\n"}, CONFIGURATION + "exclude_docs: news\n")
    done = run(tmp_path, "new", "Neu")
    assert done.code == 2
    assert done.said == "docs/news/2025-06-15-neu.md: cannot be written (File exists).\n"


def test_the_editor_opens_the_file(tmp_path: Path) -> None:
    editor = f"{sys.executable} -c \"import sys; open(sys.argv[1], 'a').write('Text')\""
    script = tmp_path / "editor.sh"
    script.write_text(f'#!/bin/sh\nexec {editor} "$1"\n', encoding="utf-8")
    script.chmod(0o755)
    done = run(site(tmp_path), "new", "Neu", "--edit", EDITOR=str(script), VISUAL="")
    assert done.code == 0
    assert (tmp_path / done.lines[0]).read_text(encoding="utf-8").endswith("---\n\nText")


def test_an_editor_that_is_not_there(tmp_path: Path) -> None:
    done = run(site(tmp_path), "new", "Neu", "--edit", EDITOR=f"{os.sep}nix", VISUAL="")
    assert done.code == 1
    assert "Traceback" not in done.said


def shows(title: str) -> bool:
    """Whether a reader sees anything of it."""
    return text_reader("title")(Pair("title", title, 1)) is not None


@given(st.text(max_size=60).map(typed).filter(shows))
def test_what_was_typed_is_what_is_read(title: str) -> None:
    text = f"---\ntags: post\ntitle: {quoted(title)}\n---\n\nText.\n"
    reading = read_post("news/2025-01-31-a.md", text, RULES)
    assert reading is not None
    assert reading.post is not None, reading.problems
    assert reading.post.title == on_one_line(title)
