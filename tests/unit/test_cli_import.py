"""``odis-news import``: what is written where, and what people are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from .commands import CONFIGURATION, Done, run, site
from .folders import write
from .import_sources import FOLDER, files_in

POST = "---\ntitle: A\nlayout: post\n---\nText.\n"
BECOMES = (
    "---\ntitle: A\nlayout: post\ntags: [post]\nredirect_from: [/2025/01/02/a.html]\n---\n\nText.\n"
)
OLD = {"_posts/2025-01-02-a.md": POST, "_posts/2025-01-03-b.html": "---\n---\n"}


def imported(folder: Path, *more: str, **environment: str) -> Done:
    return run(folder, "import", "alt", "--from", "jekyll", *more, **environment)


def old(folder: Path, files: dict[str, str] | None = None) -> Path:
    """A site with our plugin, and beside its ``docs`` one of Jekyll."""
    write(site(folder) / "alt", files or OLD)
    return folder


LEFT = (
    "alt/_posts/2025-01-03-b.html: error: found a file that is no Markdown; expected a post that"
    " can be taken over. It was left out; take it over by hand."
)


def test_posts_are_written_into_the_news(tmp_path: Path) -> None:
    done = imported(old(tmp_path))
    assert (done.code, done.lines, done.said.splitlines()) == (
        1,
        ["docs/news/2025-01-02-a.md"],
        [LEFT, "posts: 2, written: 1, there already: 0, left out: 1"],
    )
    assert (tmp_path / "docs/news/2025-01-02-a.md").read_text(encoding="utf-8") == BECOMES
    assert list(files_in(tmp_path / "docs")) == ["news/2025-01-02-a.md"]
    assert files_in(tmp_path / "alt") == {name: text.encode() for name, text in OLD.items()}


def test_twice_changes_nothing(tmp_path: Path) -> None:
    imported(old(tmp_path))
    before = files_in(tmp_path)
    done = imported(tmp_path)
    assert (done.lines, done.said.splitlines()[-1]) == (
        [],
        "posts: 2, written: 0, there already: 1, left out: 1",
    )
    assert files_in(tmp_path) == before


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    before = files_in(old(tmp_path))
    done = imported(tmp_path, "--dry-run")
    assert done.lines == ["docs/news/2025-01-02-a.md"]
    assert files_in(tmp_path) == before


def test_what_is_there_stays(tmp_path: Path) -> None:
    write(old(tmp_path) / "docs", {"news/2025-01-02-a.md": "Anderes\n"})
    done = imported(tmp_path)
    assert (done.code, done.lines, done.said.splitlines()) == (
        1,
        [],
        [
            "alt/_posts/2025-01-02-a.md: error: found another file at docs/news/2025-01-02-a.md;"
            " expected a free place. Delete that file, or name another folder with --into.",
            LEFT,
            "posts: 2, written: 0, there already: 0, left out: 2",
        ],
    )
    assert (tmp_path / "docs/news/2025-01-02-a.md").read_text(encoding="utf-8") == "Anderes\n"


@pytest.mark.parametrize("link", ["nowhere.md", "../../alt/_posts/2025-01-02-a.md"])
def test_no_link_is_followed(tmp_path: Path, link: str) -> None:
    write(old(tmp_path) / "docs", {"news/x.md": ""})
    (tmp_path / "docs/news/2025-01-02-a.md").symlink_to(link)
    assert imported(tmp_path).lines == []
    assert files_in(tmp_path / "alt") == {name: text.encode() for name, text in OLD.items()}


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    write(old(tmp_path) / "docs", {"news": "eine Datei\n"})
    done = imported(tmp_path, "--into", "docs/news/x")
    assert done.said.splitlines()[0] == (
        "alt/_posts/2025-01-02-a.md: error: found a place that cannot be written to,"
        " docs/news/x/2025-01-02-a.md (Not a directory); expected a free place. Name another folder"
        " with --into."
    )


@pytest.mark.parametrize(
    ("into", "address"),
    [("docs/2025", "/2025/01/02/a.html"), ("anderswo", "/2025/01/02/a.html")],
)
def test_into_a_folder(tmp_path: Path, into: str, address: str) -> None:
    assert imported(old(tmp_path), "--into", into).lines == [f"{into}/2025-01-02-a.md"]
    assert address in (tmp_path / into / "2025-01-02-a.md").read_text(encoding="utf-8")


def test_without_a_site(tmp_path: Path) -> None:
    write(tmp_path / "alt", {"_posts/2025-01-02-a.md": POST})
    done = imported(tmp_path, "--into", "neu")
    assert (done.code, done.lines) == (0, ["neu/2025-01-02-a.md"])
    assert done.said == "posts: 1, written: 1, there already: 0, left out: 0\n"


def test_all_pages_are_posts(tmp_path: Path) -> None:
    write(tmp_path / "alt", {"_posts/2025-01-02-a.md": POST})
    imported(site(tmp_path, {}, CONFIGURATION + "      tag: false\n"))
    assert "tags" not in (tmp_path / "docs/news/2025-01-02-a.md").read_text(encoding="utf-8")


def test_the_section_of_a_folder_is_the_nearest_one(tmp_path: Path) -> None:
    write(tmp_path / "alt", {"_posts/2025-01-02-a.md": POST})
    home = "  - odis-news:\n      root: ''\n      tag: start\n"
    both = CONFIGURATION.replace("plugins:\n", f"plugins:\n{home}")
    imported(site(tmp_path, {}, both), "--into", "docs/news")
    text = (tmp_path / "docs/news/2025-01-02-a.md").read_text(encoding="utf-8")
    assert "tags: [post]" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nirgends", "--from", "hugo"), "nirgends: there is no such file\n"),
        (("mkdocs.yml", "--from", "hugo"), "mkdocs.yml is no folder\n"),
        (("alt", "--from", "hugo", "--into", "mkdocs.yml"), "mkdocs.yml is no folder\n"),
        (
            ("alt", "--from", "hugo", "--into", "alt/neu"),
            "alt/neu is below alt, which stays as it is\n",
        ),
        ((".", "--from", "jekyll"), None),
        (
            ("alt", "--from", "hugo", "-f", "x.yml"),
            "x.yml: there is no such file. Go to the folder of the site, or name the file with"
            " -f.\n",
        ),
        (("alt", "--from", "drupal"), None),
        (("alt",), None),
    ],
)
def test_wrong_use(tmp_path: Path, arguments: tuple[str, ...], said: str | None) -> None:
    before = files_in(old(tmp_path))
    done = run(tmp_path, "import", *arguments)
    assert (done.code, done.output, done.said) == (2, "", said or done.said)
    assert files_in(tmp_path) == before


def test_no_site_and_no_folder(tmp_path: Path) -> None:
    write(tmp_path / "alt", OLD)
    done = imported(tmp_path)
    assert (done.code, done.said) == (
        2,
        "mkdocs.yml: there is no such file. Go to the folder of the site, or name the file"
        " with -f.\n",
    )


def test_in_german(tmp_path: Path) -> None:
    done = imported(old(tmp_path), LANG="de_DE.UTF-8")
    assert done.said.splitlines() == [
        "alt/_posts/2025-01-03-b.html: Fehler: Gefunden wurde eine Datei, die kein Markdown ist;"
        " erwartet wird ein Beitrag, der sich übernehmen lässt. Er wurde ausgelassen; übernehmen"
        " Sie ihn von Hand.",
        "Beiträge: 2, geschrieben: 1, schon vorhanden: 0, ausgelassen: 1",
    ]


@pytest.mark.parametrize("system", ["jekyll", "hugo", "eleventy"])
def test_the_samples_are_read_by_check(tmp_path: Path, system: str) -> None:
    folder = site(tmp_path)
    run(folder, "import", str(FOLDER / system / "source"), "--from", system)
    done = run(folder, "check")
    assert (done.code, done.said.splitlines()[-1][:9]) == (0, "errors: 0")


@pytest.mark.parametrize("name", ["pipe", "folder"])
def test_strange_files_in_a_source(tmp_path: Path, name: str) -> None:
    folder = old(tmp_path)
    (folder / "alt/_posts/2025-01-04-x.md").symlink_to(tmp_path / name)
    (folder / "alt/node_modules").mkdir()
    (folder / "alt/node_modules/2025-01-05-y.md").write_text(POST, encoding="utf-8")
    done = imported(folder)
    assert done.said.splitlines()[-1] == "posts: 3, written: 1, there already: 0, left out: 2"
