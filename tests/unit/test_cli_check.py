"""``odis-news check``: all that a build would say, and advice, for people and for programs."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from mkdocs_odis_news.cli.formats import as_github
from mkdocs_odis_news.posts.problem import Problem

from .commands import CONFIGURATION, post, run, site

GOOD = "metaDescription: Was in diesem Beitrag steht, in ein bis zwei ganzen Sätzen gesagt."
A, B, C = "news/2025-06-01-a.md", "news/2025-06-02-b.md", "news/2025-06-03-c.md"
ERROR = (
    'visible: found "vielleicht"; expected true, false or unlisted. Write visible: false to hide'
    " the post."
)
WARNING = (
    "categorie: found a key that nobody reads; expected categories, which is spelt almost the"
    " same. Write categories, or delete the line."
)
ADVICE = (
    "found no description; expected one or two sentences for teasers and search engines. Write"
    " metaDescription: …."
)
NO_ALT = (
    "found an image without alternative text; expected heroImageAltText: and what it shows. Write"
    ' heroImageAltText: "" for decoration.'
)
BROKEN = {A: post("A", GOOD, "visible: vielleicht")}
DOUBTFUL = {B: post("B", GOOD, "categorie: x")}
PICTURED = {B: post("B", GOOD, "heroImagePath: https://amt.example/x.png")}
POOR = {C: post("C")}
COUNTED = "errors: {}, warnings: {}, advice: {}, posts: {}\n"


@pytest.mark.parametrize(
    ("files", "arguments", "code", "lines", "counted"),
    [
        ({}, (), 0, [], (0, 0, 0, 0)),
        ({A: post("A", GOOD)}, ("--strict",), 0, [], (0, 0, 0, 1)),
        (POOR, ("--strict",), 0, [f"docs/{C}: advice: {ADVICE}"], (0, 0, 1, 1)),
        (DOUBTFUL, (), 0, [f"docs/{B}:5: warning: {WARNING}"], (0, 1, 0, 1)),
        (DOUBTFUL, ("--strict",), 1, [f"docs/{B}:5: warning: {WARNING}"], (0, 1, 0, 1)),
        (PICTURED, ("--strict",), 1, [f"docs/{B}: warning: {NO_ALT}"], (0, 1, 0, 1)),
        (BROKEN, (), 1, [f"docs/{A}:5: error: {ERROR}"], (1, 0, 0, 1)),
        (
            BROKEN | DOUBTFUL | POOR,
            (),
            1,
            [
                f"docs/{A}:5: error: {ERROR}",
                f"docs/{B}:5: warning: {WARNING}",
                f"docs/{C}: advice: {ADVICE}",
            ],
            (1, 1, 1, 3),
        ),
        (BROKEN | POOR, (f"docs/{C}",), 0, [f"docs/{C}: advice: {ADVICE}"], (0, 0, 1, 2)),
        (BROKEN, ("docs/news", "docs/x.md"), 1, [f"docs/{A}:5: error: {ERROR}"], (1, 0, 0, 1)),
        (BROKEN, (".",), 1, [f"docs/{A}:5: error: {ERROR}"], (1, 0, 0, 1)),
        (BROKEN, ("docs/x.md",), 0, [], (0, 0, 0, 1)),
    ],
)
def test_findings_and_exit_codes(
    tmp_path: Path,
    files: dict[str, str],
    arguments: tuple[str, ...],
    code: int,
    lines: list[str],
    counted: tuple[int, ...],
) -> None:
    done = run(site(tmp_path, {**files, "x.md": "# X\n"}), "check", *arguments)
    assert (done.code, done.lines, done.said) == (code, lines, COUNTED.format(*counted))


def test_markers_on_any_page(tmp_path: Path) -> None:
    files = {A: post("A", GOOD), "index.md": "<!-- odis-news: latest -->\n"}
    done = run(site(tmp_path, files), "check", "--strict", "docs/index.md")
    assert (done.code, done.lines) == (
        1,
        [
            'docs/index.md: warning: found the marker "odis-news: latest"; expected latest, a'
            ' number, and perhaps category="…" and section=…. Write odis-news: latest 3.'
        ],
    )


def test_in_german(tmp_path: Path) -> None:
    done = run(site(tmp_path, BROKEN | POOR), "check", LANG="de_AT.UTF-8")
    assert done.lines == [
        f"docs/{A}:5: Fehler: visible: Gefunden wurde „vielleicht“; erwartet wird true, false oder"
        " unlisted. Schreiben Sie visible: false, um den Beitrag zu verbergen.",
        f"docs/{C}: Hinweis: Gefunden wurde keine Beschreibung; erwartet wird ein Text von ein,"
        " zwei Sätzen für Teaser und Suchmaschinen. Schreiben Sie metaDescription: ….",
    ]
    assert done.said == "Fehler: 1, Warnungen: 0, Hinweise: 1, Beiträge: 2\n"


def test_for_programs(tmp_path: Path) -> None:
    done = run(site(tmp_path, BROKEN | POOR), "check", "--format", "json")
    assert json.loads(done.output) == [
        {
            "file": f"docs/{A}",
            "line": 5,
            "column": None,
            "key": "visible",
            "severity": "error",
            "message": ERROR,
        },
        {
            "file": f"docs/{C}",
            "line": None,
            "column": None,
            "key": None,
            "severity": "advice",
            "message": ADVICE,
        },
    ]
    assert (done.code, done.said) == (1, "")


def test_beside_the_lines_of_a_change(tmp_path: Path) -> None:
    done = run(site(tmp_path, BROKEN | DOUBTFUL | POOR), "check", "--format", "github")
    assert done.lines == [
        f"::error file=docs/{A},line=5,title=odis-news::{ERROR}",
        f"::warning file=docs/{B},line=5,title=odis-news::{WARNING}",
        f"::notice file=docs/{C},title=odis-news::{ADVICE}",
    ]


def test_github_reads_no_command_in_what_authors_typed() -> None:
    found = "50%\n::set-output name=x::y"
    problem = Problem(source="a,b:c%.md", line=1, column=2, found=found, expected="x", cure="y")
    assert list(as_github([problem], str, "en")) == [
        "::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=odis-news::found"
        " 50%25%0A::set-output name=x::y; expected x. y."
    ]


def test_what_repeats_itself_is_folded_for_people_alone(tmp_path: Path) -> None:
    site(tmp_path, {f"news/2025-05-{day:02}-x.md": post(f"Nr. {day}") for day in range(1, 15)})
    lines = run(tmp_path, "check").lines
    assert [line.partition(": ")[0][-7:] for line in lines] == [
        *(f"{day:02}-x.md" for day in range(1, 11)),
        "advice",
    ]
    assert lines[-1] == "advice: and 4 more of this kind"
    assert len(json.loads(run(tmp_path, "check", "--format", "json").output)) == 14


OPTIONS = CONFIGURATION.replace("site_url: https://amt.example/\n", "") + "      language: tlh\n"


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--strict",), 1)])
def test_warnings_of_options(tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    done = run(site(tmp_path, {}, OPTIONS), "check", *arguments)
    assert (done.code, done.output) == (code, "")
    assert done.said.splitlines()[0] == (
        "mkdocs.yml: warning: there are no words in 'tlh'; the section speaks English. Set the"
        " option language, or all labels."
    )


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("docs/nix.md", "docs/nix.md: there is no such file\n"),
        ("mkdocs.yml", "mkdocs.yml is not below {docs}\n"),
        ("../other", "../other is not below {docs}\n"),
    ],
)
def test_what_is_no_post_is_wrong_use(tmp_path: Path, path: str, said: str) -> None:
    (tmp_path / "other").mkdir()
    folder = site(tmp_path / "site", BROKEN)
    done = run(folder, "check", path)
    assert (done.code, done.output) == (2, "")
    assert done.said == said.format(docs=folder / "docs")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("check", "--format", "xml"), 2), (("nix",), 2), (("--help",), 0), (("--version",), 0)],
)
def test_wrong_use_and_help(tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    assert run(site(tmp_path), *arguments).code == code


@pytest.mark.parametrize("name", ["\x1b[2J.md", "a\nb.md"])
def test_names_of_files_move_no_cursor(tmp_path: Path, name: str) -> None:
    done = run(site(tmp_path, {f"news/2025-06-01-{name}": post("A")}), "check")
    assert "\x1b" not in done.output
    assert all(line.startswith("docs/news/2025-06-01-") for line in done.lines)


@pytest.mark.parametrize("command", ["list", "check"])
def test_a_name_that_is_no_text(tmp_path: Path, command: str) -> None:
    folder = site(tmp_path, {A: post("A")})
    (folder / "docs" / A).rename(folder / "docs/news/2025-06-01-\udcff.md")
    done = run(folder, command)
    assert (done.code, done.output) == (2, "")
    assert done.said == (
        "news/2025-06-01-\\udcff/: the name of this file is no text in UTF-8, and MkDocs stops at"
        " it. Rename the file.\n"
    )


CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "odis" / "aktuelles"
KINDS = {
    "50 to 160 characters": 84,
    "a text that begins below its title": 17,
    "a page or a file of the site": 27,
    "Markdown, or HTML": 30,
    "a title of its own": 7,
    "a description of its own": 2,
    "a name that is the same on every system and in every address": 15,
    "no blank between the brackets": 2,
    "a whole address": 1,
    "a date that exists, such as 2022-05-25": 1,
    "front matter that YAML can read": 1,
}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the real posts are not here")
def test_real_posts(tmp_path: Path) -> None:
    """What its README lists, each once, and nothing else."""
    real = {f"news/{path.name}": path.read_bytes() for path in CORPUS.iterdir()}
    done = run(site(tmp_path, real), "check", "--format", "json")
    found = json.loads(done.output)
    kinds = Counter(re.search(r"expected (.*?)\. [A-Z]", each["message"])[1] for each in found)
    bare = {name: kinds.pop(name) for name in [*kinds] if name.startswith("20")}
    assert kinds == KINDS
    assert list(bare.values()) == [1, 1, 1]
    assert Counter(each["severity"] for each in found) == {"error": 2, "warning": 3, "advice": 185}
    assert len({(e["file"], e["line"], e["message"]) for e in found}) == len(found)
