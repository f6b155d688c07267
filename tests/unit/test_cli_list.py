"""``odis-news list``: what a build does with each file, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pathspec.gitignore import GitIgnoreSpec

from mkdocs_odis_news.cli.list_posts import exclude_lines
from mkdocs_odis_news.cli.table import fits, printable, table

from .commands import CONFIGURATION, post, run, site

FILES = {
    "news/2025-06-01-a.md": post("Ämter treffen Daten"),
    "news/2025-06-02-b.md": post("B", "visible: false"),
    "news/2025-06-03-c.md": post("C", "unlisted: true"),
    "news/2025-06-04-d.md": post("D", "link: https://example.org/", body=""),
    "news/2025-06-05-e.md": post("E", "expires: 2025-06-10"),
    "news/2025-07-01-f.md": post("F"),
    "news/2025-06-06-g.md": post("G", "visible: vielleicht"),
    "news/2025-06-07-h.md": post("H", "date: 2025-06-07 08:30"),
    "news/2025-06-08-i.md": post("I", "visible: false", "link: javascript:x"),
    "news/2025-06-09-j": post("J"),
    "news/_drafts/k/index.md": "Ein Entwurf.\n",
    "news/_drafts/k/k.png": b"",
    "news/authors.yml": "mira: {name: Mira}\n",
    "other.md": "# Anderes\n",
    "news/2025-06-10-l.md": post("L", "unlisted: true").replace("tags", "tag"),
}
ROWS = [
    "date              state      why                      file                     address",
    "2025-07-01        scheduled  appears 2025-07-01       news/2025-07-01-f.md",
    "2025-06-07 08:30  published                           news/2025-06-07-h.md     https://amt.example/news/2025-06-07-h/",
    "2025-06-05        expired    expired 2025-06-10       news/2025-06-05-e.md",
    "2025-06-04        link       leads there              news/2025-06-04-d.md     https://example.org/",
    "2025-06-03        unlisted   by the key unlisted      news/2025-06-03-c.md     https://amt.example/news/2025-06-03-c/",
    "2025-06-02        hidden     by the key visible       news/2025-06-02-b.md",
    "2025-06-01        published                           news/2025-06-01-a.md     https://amt.example/news/2025-06-01-a/",
    "                  broken     it has errors            news/2025-06-06-g.md",
    "                  hidden     it has errors            news/2025-06-08-i.md",
    "                  left out   it is no Markdown file   news/2025-06-09-j",
    "                  unlisted   by itself or its folder  news/2025-06-10-l.md     https://amt.example/news/2025-06-10-l/",
    "                  hidden     by itself or its folder  news/_drafts/k/index.md",
    "                  hidden     beside a hidden page     news/_drafts/k/k.png",
]  # fmt: skip


def test_every_state(tmp_path: Path) -> None:
    done = run(site(tmp_path, FILES), "list")
    assert (done.lines, done.said, done.code) == (ROWS, "", 0)


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("30", 38)])
def test_a_narrow_terminal_shows_no_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setattr("mkdocs_odis_news.cli.list_posts.width", lambda: int(columns))
    done = run(site(tmp_path, FILES), "list")
    assert max(map(len, done.lines)) == width
    assert "https" not in done.output


def test_only_what_is_hidden(tmp_path: Path) -> None:
    done = run(site(tmp_path, FILES), "list", "--hidden")
    states = [line[12:22].strip() for line in done.lines[1:]]
    assert states == [
        *("scheduled", "expired", "hidden", "broken", "hidden", "left out", "hidden", "hidden"),
    ]


def test_in_german(tmp_path: Path) -> None:
    done = run(site(tmp_path, FILES), "list", "--hidden", LANG="de_DE.UTF-8")
    assert [" ".join(line.split()) for line in done.lines[:4]] == [
        "Datum Stand Grund Datei Adresse",
        "2025-07-01 geplant erscheint am 2025-07-01 news/2025-07-01-f.md",
        "2025-06-05 abgelaufen abgelaufen am 2025-06-10 news/2025-06-05-e.md",
        "2025-06-02 verborgen durch die Angabe visible news/2025-06-02-b.md",
    ]


def test_for_programs(tmp_path: Path) -> None:
    found = json.loads(run(site(tmp_path, FILES), "list", "--json", LANG="de").output)
    assert found[1:3] == [
        {
            "file": "docs/news/2025-06-07-h.md",
            "state": "published",
            "why": None,
            "title": "H",
            "date": "2025-06-07T08:30+02:00",
            "address": "https://amt.example/news/2025-06-07-h/",
        },
        {
            "file": "docs/news/2025-06-05-e.md",
            "state": "expired",
            "why": "expired 2025-06-10",
            "title": "E",
            "date": "2025-06-05",
            "address": None,
        },
    ]


SKIPPING = CONFIGURATION.replace("site_url: https://amt.example/\n", "") + (
    "      broken_posts: skip\n      feeds: false\n"
)


def test_a_site_without_an_address_that_skips(tmp_path: Path) -> None:
    files = {name: FILES[name] for name in ("news/2025-06-01-a.md", "news/2025-06-06-g.md")}
    done = run(site(tmp_path, files, SKIPPING), "list")
    assert [line.split() for line in done.lines[1:]] == [
        ["2025-06-01", "published", "news/2025-06-01-a.md", "news/2025-06-01-a/"],
        ["left", "out", "it", "has", "errors", "news/2025-06-06-g.md"],
    ]


CORRECTED = post(
    "A",
    'corrections: [{date: 2025-06-20, text: "Es waren drei."}, {date: 2025-06-02, text: "Vier."}]',
)


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({}, "no date of a post is to come"),
        ({"news/2025-06-01-a.md": post()}, "no date of a post is to come"),
        ({"news/2025-06-02-b.md": post("B", "expires: 2025-06-10")}, None),
        ({"news/2030-06-02-b.md": post("B", "draft: true")}, None),
        (FILES, "2025-07-01T00:00+02:00  news/2025-07-01-f.md appears"),
        (
            {**FILES, "news/2025-06-02-x.md": post("X", "expires: 2025-06-16 09:00")},
            "2025-06-16T09:00+02:00  news/2025-06-02-x.md expires",
        ),
        (
            {**FILES, "news/2025-06-02-x.md": CORRECTED},
            "2025-06-20T00:00+02:00  news/2025-06-02-x.md is corrected",
        ),
    ],
)
def test_when_the_next_build_is_due(
    tmp_path: Path, files: dict[str, str], line: str | None
) -> None:
    done = run(site(tmp_path, files), "list", "--due")
    assert done.lines == [line or "no date of a post is to come"]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, None),
        (
            FILES,
            {"at": "2025-07-01T00:00:00+02:00", "file": "news/2025-07-01-f.md", "why": "appears"},
        ),
    ],
)
def test_due_for_programs(tmp_path: Path, files: dict[str, str], found: object) -> None:
    done = run(site(tmp_path, files), "list", "--due", "--json")
    assert json.loads(done.output) == found


TWO = """
site_name: Amt
plugins:
  odis-news: {feeds: false}
  "odis-news #2": {}
"""
PROJECTS = """
site_name: Amt
plugins:
  - search
  - odis-news: {feeds: false}
  - odis-news: {root: projekte, feeds: false}
  - odis-news: {root: andere, enabled: false}
"""


def test_two_sections_name_a_post_once(tmp_path: Path) -> None:
    files = {"news/2025-06-01-a.md": post("A"), "projekte/2025-06-02-b.md": post("B")}
    done = run(site(tmp_path, files, PROJECTS), "list")
    assert [line.split()[2] for line in done.lines[1:]] == [
        "projekte/2025-06-02-b.md",
        "news/2025-06-01-a.md",
    ]


def test_no_posts(tmp_path: Path) -> None:
    assert run(site(tmp_path), "list").lines == ["no posts"]


def test_what_other_plugins_may_make_is_named(tmp_path: Path) -> None:
    more = "  - gen-files:\n      scripts: [a.py]\n  - search\nhooks: [my_hooks.py]\n"
    done = run(site(tmp_path, FILES, CONFIGURATION + more), "list", "--hidden")
    assert done.said == "not looked at: what gen-files, hooks: my_hooks.py may make or hide\n"


NASTY = ["a b.md", "a?.md", "a*.md", "#a.md", "!a.md", "[a].md", "a\\b.md", "a .x ", "ä.md"]


@pytest.mark.parametrize("name", NASTY)
def test_lines_for_exclude_docs_match_one_file_each(name: str) -> None:
    names = [*NASTY, "ab.md", "a.md", "x/a b.md", "[a.md"]
    spec = GitIgnoreSpec.from_lines(exclude_lines([name]))
    assert [each for each in names if spec.match_file(each)] == [name]


def test_exclude_docs_keeps_out_what_readers_do_not_see(tmp_path: Path) -> None:
    done = run(site(tmp_path, FILES), "list", "--hidden", "--as", "exclude_docs")
    assert done.lines == [
        "/news/2025-06-02-b.md",
        "/news/2025-06-05-e.md",
        "/news/2025-06-06-g.md",
        "/news/2025-06-08-i.md",
        "/news/2025-06-09-j",
        "/news/2025-07-01-f.md",
        "/news/_drafts/k/index.md",
        "/news/_drafts/k/k.png",
    ]


def test_as_alone_is_wrong_use(tmp_path: Path) -> None:
    done = run(site(tmp_path, FILES), "list", "--as", "exclude_docs")
    assert done.code == 2
    assert done.said.endswith("Error: --as exclude_docs needs --hidden.\n")


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (None, ["a   äöü-äöü-äöü", "bb  x"]),
        (40, ["a   äöü-äöü-äöü", "bb  x"]),
        (13, ["a   äöü-äöü-…", "bb  x"]),
        (3, ["a   äöü-äöü…", "bb  x"]),
    ],
)
def test_a_table_fits_its_terminal(width: int | None, lines: list[str]) -> None:
    assert list(table([("a", "äöü-äöü-äöü"), ("bb", "x")], width)) == lines


@pytest.mark.parametrize(("width", "does"), [(None, True), (6, True), (5, False)])
def test_whether_a_table_fits(width: int | None, does: bool) -> None:
    assert fits([("a", "äöü"), ("", "x")], width) is does


def test_wide_letters_take_two_columns() -> None:
    rows = [("日本語日本語", "a"), ("a\u0308", "b")]
    assert list(table(rows, None)) == ["日本語日本語  a", "a\u0308             b"]
    assert list(table(rows, 11)) == ["日本語…   a", "a\u0308         b"]


def test_no_text_moves_the_cursor() -> None:
    assert printable("a\x1b[31m\tb\nc") == "a\ufffd[31m b c"
